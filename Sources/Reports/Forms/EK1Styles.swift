import Domain
import SpreadsheetWriter

/// The looks of the form's cells; every one is text (`@`), so that no number and no date comes into being.
struct EK1Styles {
  let text: Style
  let title: Style
  let label: Style
  let header: Style
  let number: Style
  let value: Style
  /// A value that is filled in already and stays.
  let fixed: Style
  let explanationsTitle: Style
  let explanationNo: Style
  let explanation: Style
  let longExplanation: Style
  private let base: CellStyle

  init(isUnlocked: Bool, in book: inout WorkbookWriter) throws(WriterError) {
    var plain = CellStyle()
    plain.format = .text
    let framed = plain.with {
      $0.fontSize = 10
      $0.border = .thin
      $0.borderColour = Palette.formLine
      $0.vertical = .centre
      $0.wraps = true
    }
    base = framed.with { $0.isUnlocked = isUnlocked }
    text = try book.style(plain)
    title = try book.style(
      plain.with {
        $0.fontSize = 14
        $0.isBold = true
        $0.horizontal = .centre
        $0.vertical = .centre
      })
    label = try book.style(
      framed.with {
        $0.isBold = true
        $0.fill = Palette.header
      })
    header = try book.style(
      framed.with {
        $0.isBold = true
        $0.fill = Palette.header
        $0.horizontal = .centre
      })
    number = try book.style(base.with { $0.horizontal = .centre })
    value = try book.style(base)
    fixed = try book.style(framed.with { $0.fill = Palette.fixed })
    let small = plain.with {
      $0.fontSize = 9
      $0.vertical = .centre
    }
    explanation = try book.style(small)
    longExplanation = try book.style(small.with { $0.wraps = true })
    explanationNo = try book.style(small.with { $0.horizontal = .centre })
    explanationsTitle = try book.style(small.with { $0.isBold = true })
  }

  /// A cell of the table or of the institution's block, marked by the worst that was found there.
  ///
  /// The mark is a colour and a frame of its own kind, which a print without colours shows, too.
  func value(_ severity: Severity?, isNumber: Bool = false, in book: inout WorkbookWriter) throws(WriterError) -> Style
  {
    guard let severity else { return isNumber ? number : value }
    return try book.style(
      base.with {
        $0.fill = Palette.fill(severity)
        $0.fontColour = Palette.ink(severity)
        $0.isBold = severity == .error
        $0.isItalic = severity == .note
        $0.border = Self.frame(severity)
        $0.borderColour = Palette.ink(severity)
        $0.horizontal = isNumber ? .centre : .general
      })
  }

  /// A cell of the legend.
  func legend(_ severity: Severity, in book: inout WorkbookWriter) throws(WriterError) -> Style {
    try value(severity, isNumber: true, in: &book)
  }

  private static func frame(_ severity: Severity) -> CellStyle.Border {
    switch severity {
    case .error: .medium
    case .warning: .dashed
    case .note: .dotted
    }
  }
}
