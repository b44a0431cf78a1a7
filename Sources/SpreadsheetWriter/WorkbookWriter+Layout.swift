internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Sets the width of some columns, in letters of the standard font, and the style of their unwritten cells.
  package func setColumns(
    _ columns: ClosedRange<Int>, width: Double, on sheet: Sheet, style: Style? = nil
  ) throws(WriterError) {
    let first = try place(CellReference(column: columns.lowerBound, row: 1)).column
    let last = try place(CellReference(column: columns.upperBound, row: 1)).column
    try check(worksheet_set_column(sheets[sheet.index], first, last, width, format(style)))
  }

  /// Sets the height of a row, in points.
  package func setRow(_ row: Int, height: Double, on sheet: Sheet) throws(WriterError) {
    let place = try place(CellReference(column: 1, row: row))
    try check(worksheet_set_row(sheets[sheet.index], place.row, height, nil))
  }

  /// Keeps the rows above and the columns left of the cell in sight.
  package func freeze(at cell: CellReference, on sheet: Sheet) throws(WriterError) {
    let place = try place(cell)
    worksheet_freeze_panes(sheets[sheet.index], place.row, place.column)
  }

  /// Puts filter buttons on the first row of the range.
  package func filter(_ range: CellRange, on sheet: Sheet) throws(WriterError) {
    let first = try place(range.first)
    let last = try place(range.last)
    try check(worksheet_autofilter(sheets[sheet.index], first.row, first.column, last.row, last.column))
  }

  /// Prints on A4, as many pages wide as is said.
  package func setPrint(_ print: PrintSetup, on sheet: Sheet) throws(WriterError) {
    let worksheet = sheets[sheet.index]
    worksheet_set_paper(worksheet, 9)  // A4
    if print.isLandscape { worksheet_set_landscape(worksheet) }
    worksheet_fit_to_pages(worksheet, UInt16(clamping: max(1, print.pagesWide)), print.isOnePage ? 1 : 0)
    worksheet_set_margins(worksheet, 0.4, 0.4, 0.5, 0.5)
    worksheet_center_horizontally(worksheet)
    if print.repeatedColumns > 0 {
      let last = try place(CellReference(column: print.repeatedColumns, row: 1))
      try check(worksheet_repeat_columns(worksheet, 0, last.column))
    }
    if let row = print.repeatedRow {
      let place = try place(CellReference(column: 1, row: row))
      try check(worksheet_repeat_rows(worksheet, place.row, place.row))
    }
    if let footer = print.footer {
      // `&` opens a code there; two of them are the sign.
      let text = CellText.note(footer, limit: 120).split(separator: "&", omittingEmptySubsequences: false)
      try check(worksheet_set_footer(worksheet, "&L&8" + text.joined(separator: "&&") + "&R&8&P / &N"))
    }
  }

  /// Locks every cell whose style is not unlocked, without a password; widths can still be changed and filters used.
  package func protect(_ sheet: Sheet) {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.autofilter = 1
    worksheet_protect(sheets[sheet.index], nil, &options)
  }

  /// Hides the grid on screen.
  package func hideGrid(of sheet: Sheet) {
    worksheet_gridlines(sheets[sheet.index], UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
  }

  /// Puts the cursor on a cell.
  package func select(_ cell: CellReference, on sheet: Sheet) throws(WriterError) {
    let place = try place(cell)
    worksheet_set_selection(sheets[sheet.index], place.row, place.column, place.row, place.column)
  }

  /// Keeps Excel from marking digits that stand as text.
  package func allowNumbersAsText(in range: CellRange, on sheet: Sheet) throws(WriterError) {
    try check(
      worksheet_ignore_errors(sheets[sheet.index], UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "\(range)"))
  }
}

/// How a sheet prints: on A4, one page wide where nothing else is said.
package struct PrintSetup: Hashable, Sendable {
  package var isLandscape: Bool
  /// The sheet is made small enough for one page; else it goes on over as many as it needs.
  package var isOnePage: Bool
  /// Over how many pages side by side the columns go.
  package var pagesWide: Int
  /// The columns, from the first, that stand at the left of every page.
  package var repeatedColumns: Int
  /// The row that stands at the top of every page.
  package var repeatedRow: Int?
  /// The text at the bottom left; the page number stands at the right.
  package var footer: String?

  package init(
    isLandscape: Bool = true, isOnePage: Bool = false, pagesWide: Int = 1, repeatedColumns: Int = 0,
    repeatedRow: Int? = nil, footer: String? = nil
  ) {
    self.pagesWide = pagesWide
    self.repeatedColumns = repeatedColumns
    self.isLandscape = isLandscape
    self.isOnePage = isOnePage
    self.repeatedRow = repeatedRow
    self.footer = footer
  }
}
