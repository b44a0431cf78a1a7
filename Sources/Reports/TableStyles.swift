import Domain
import SpreadsheetWriter

/// The looks of the cells of a list; with `wraps`, long texts take several lines.
struct TableStyles {
  let header: Style
  /// A number among the headings.
  let total: Style
  let text: Style
  let number: Style
  let link: Style
  private let severities: [Severity: Style]

  init(wraps: Bool, in book: inout WorkbookWriter) throws(WriterError) {
    var plain = CellStyle()
    plain.format = .text
    plain.fontSize = 10
    plain.vertical = .top
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
    total = try book.style(
      heading.with {
        $0.format = .integer
        $0.horizontal = .right
      })
    text = try book.style(plain)
    number = try book.style(
      plain.with {
        $0.format = .integer
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
  }

  func severity(_ severity: Severity) -> Style { severities[severity] ?? text }
}
