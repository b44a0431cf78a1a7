import SpreadsheetWriter

/// The looks of the list; every cell is text (`@`), so that no number and no date comes into being.
struct RosterStyles {
  let text: Style
  let title: Style
  let institution: Style
  let hint: Style
  let header: Style
  /// A unit that is filled in already.
  let fixed: Style
  let value: Style

  init(in book: inout WorkbookWriter) throws(WriterError) {
    var plain = CellStyle()
    plain.format = .text
    plain.fontSize = 10
    plain.vertical = .centre
    let framed = plain.with {
      $0.border = .thin
      $0.borderColour = Palette.line
      $0.wraps = true
    }
    text = try book.style(plain)
    title = try book.style(
      plain.with {
        $0.fontSize = 14
        $0.isBold = true
      })
    institution = try book.style(
      plain.with {
        $0.fontSize = 11
        $0.isBold = true
      })
    hint = try book.style(
      plain.with {
        $0.fontColour = Palette.quiet
        $0.wraps = true
      })
    header = try book.style(
      framed.with {
        $0.isBold = true
        $0.fill = Palette.header
        $0.horizontal = .centre
      })
    fixed = try book.style(framed.with { $0.fill = Palette.fixed })
    value = try book.style(framed.with { $0.isUnlocked = true })
  }
}
