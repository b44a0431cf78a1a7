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
      $0.borderColour = Palette.line
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
    let small = plain.with {
      $0.fontSize = 9
      $0.vertical = .centre
    }
    explanation = try book.style(small)
    longExplanation = try book.style(small.with { $0.wraps = true })
    explanationNo = try book.style(small.with { $0.horizontal = .centre })
    explanationsTitle = try book.style(small.with { $0.isBold = true })
  }

  /// A cell of the table or of the institution's block, coloured by the worst that was found there.
  func value(_ severity: Severity?, isNumber: Bool = false, in book: inout WorkbookWriter) throws(WriterError) -> Style
  {
    guard let severity else { return isNumber ? number : value }
    return try book.style(
      base.with {
        $0.fill = Palette.fill(severity)
        $0.fontColour = Palette.ink(severity)
        $0.isBold = severity == .error
        $0.horizontal = isNumber ? .centre : .general
      })
  }
}
