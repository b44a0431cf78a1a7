import SpreadsheetWriter

extension PrintSetup {
  /// So many characters stand side by side on a page of A4, turned, and can still be read.
  private static let readable = 145.0

  /// A table with columns of these widths on as many pages side by side as reading it takes; on each of them the first
  /// columns, so many as tell a row from others, and the heading.
  init(widths: [Double], repeatedColumns: Int, footer: String?) {
    let repeated = widths.prefix(repeatedColumns).reduce(0, +)
    var pages = 1
    var used = repeated
    for width in widths.dropFirst(repeatedColumns) {
      if used + width > Self.readable, used > repeated {
        pages += 1
        used = repeated
      }
      used += width
    }
    self.init(
      pagesWide: pages, repeatedColumns: pages > 1 ? repeatedColumns : 0, repeatedRow: 1, footer: footer)
  }
}
