import Domain
import SpreadsheetWriter

/// The colours of the workbooks.
enum Palette {
  static let header: Colour = 0xDCE6F1
  /// The lines printed on the form.
  static let formLine: Colour = 0x404040
  static let line: Colour = 0x8EA4BF
  /// A cell of a template that is filled in already.
  static let fixed: Colour = 0xF2F2F2
  static let quiet: Colour = 0x5B6776
  static let link: Colour = 0x0B5394
  static let accepted: Colour = 0x2E7D32
  static let partial: Colour = 0xC98A00
  static let refused: Colour = 0xB3261E
  static let neutral: Colour = 0x5B7FA6

  static func fill(_ severity: Severity) -> Colour {
    switch severity {
    case .error: 0xFFC7CE
    case .warning: 0xFFEB9C
    case .note: 0xDDEBF7
    }
  }

  static func ink(_ severity: Severity) -> Colour {
    switch severity {
    case .error: 0x9C0006
    case .warning: 0x7F5F00
    case .note: 0x1F4E79
    }
  }
}
