import Domain
import SpreadsheetWriter

/// The looks of the cells of a list; with `wraps`, long texts take several lines.
struct TableStyles {
  let header: Style
  /// Above a column of counts.
  let countHeader: Style
  /// A number among the headings.
  let total: Style
  let text: Style
  let number: Style
  let link: Style
  /// A count, in groups of three digits.
  let count: Style
  private let plain: CellStyle
  private let severities: [Severity: Style]

  init(wraps: Bool, in book: inout WorkbookWriter) throws(WriterError) {
    var plain = CellStyle()
    plain.format = .text
    plain.fontSize = 10
    plain.vertical = wraps ? .top : .centre
    plain.wraps = wraps
    let heading = plain.with {
      $0.isBold = true
      $0.fill = Palette.header
      $0.border = .thin
      $0.borderColour = Palette.line
      $0.vertical = .centre
      $0.wraps = true
    }
    header = try book.style(heading)
    countHeader = try book.style(heading.with { $0.horizontal = .right })
    total = try book.style(
      heading.with {
        $0.format = .code("#,##0")
        $0.horizontal = .right
      })
    text = try book.style(plain)
    number = try book.style(
      plain.with {
        $0.format = .integer
        $0.horizontal = .centre
      })
    count = try book.style(
      plain.with {
        $0.format = .code("#,##0")
        $0.horizontal = .right
      })
    link = try book.style(
      plain.with {
        $0.fontColour = Palette.link
        $0.isUnderlined = true
      })
    var severities: [Severity: Style] = [:]
    for severity in Severity.allCases {
      severities[severity] = try book.style(
        plain.with {
          $0.fill = Palette.fill(severity)
          $0.fontColour = Palette.ink(severity)
        })
    }
    self.severities = severities
    self.plain = plain
  }

  /// Of a date with its time of day.
  func time(_ language: Language, in book: inout WorkbookWriter) throws(WriterError) -> Style {
    try style(Self.timeCode(language), in: &book)
  }

  /// Of a date alone.
  func day(_ language: Language, in book: inout WorkbookWriter) throws(WriterError) -> Style {
    try style(Self.dayCode(language), in: &book)
  }

  private func style(_ code: String, in book: inout WorkbookWriter) throws(WriterError) -> Style {
    try book.style(
      plain.with {
        $0.format = .code(code)
        $0.horizontal = .left
      })
  }

  /// `23.06.2016 09:30`, in English `23 Jun 2016 09:30`.
  static func timeCode(_ language: Language) -> String {
    switch language {
    case .turkish: "dd.mm.yyyy hh:mm"
    case .english: "d mmm yyyy hh:mm"
    }
  }

  /// The same without the time of day.
  static func dayCode(_ language: Language) -> String {
    switch language {
    case .turkish: "dd.mm.yyyy"
    case .english: "d mmm yyyy"
    }
  }

  func severity(_ severity: Severity) -> Style { severities[severity] ?? text }
}

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
