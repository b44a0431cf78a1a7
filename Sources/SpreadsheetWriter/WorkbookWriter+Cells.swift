internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Writes a text, as text even where it begins with `=`; an empty one gives a cell with a style alone.
  ///
  /// Longer texts are cut at Excel's 32,767 UTF-16 units.
  public func write(_ text: String, at cell: CellReference, on sheet: Sheet, style: Style? = nil) throws(WriterError) {
    let place = try place(cell)
    let worksheet = sheets[sheet.index]
    if text.isEmpty {
      guard style != nil else { return }
      try check(worksheet_write_blank(worksheet, place.row, place.column, format(style)))
    } else {
      try check(worksheet_write_string(worksheet, place.row, place.column, CellText.cell(text), format(style)))
    }
  }

  /// Writes a number.
  public func write(_ number: Int, at cell: CellReference, on sheet: Sheet, style: Style? = nil) throws(WriterError) {
    let place = try place(cell)
    try check(worksheet_write_number(sheets[sheet.index], place.row, place.column, Double(number), format(style)))
  }

  /// Writes a date and time as Excel counts them: days from the end of 1899, with a fraction for the time of day.
  ///
  /// It shows as a date where the style's format is a date's.
  public func write(
    serial days: Double, at cell: CellReference, on sheet: Sheet, style: Style? = nil
  ) throws(WriterError) {
    let place = try place(cell)
    try check(worksheet_write_number(sheets[sheet.index], place.row, place.column, days, format(style)))
  }

  /// Joins cells to one, with a text in it; a range of one cell is written as such.
  public func merge(_ range: CellRange, _ text: String, on sheet: Sheet, style: Style) throws(WriterError) {
    guard range.first != range.last else { return try write(text, at: range.first, on: sheet, style: style) }
    let first = try place(range.first)
    let last = try place(range.last)
    try check(
      worksheet_merge_range(
        sheets[sheet.index], first.row, first.column, last.row, last.column, CellText.cell(text), format(style)))
  }

  /// Writes a text that leads to another place; over the limit of links per sheet it is a plain text.
  public mutating func write(
    _ text: String, linkingTo target: LinkTarget, at cell: CellReference, on sheet: Sheet, style: Style
  ) throws(WriterError) {
    let place = try place(cell)
    let address = target.address
    guard linkCounts[sheet.index] < Self.linksPerSheet, address.utf8.count < 2_000, !text.isEmpty else {
      return try write(text, at: cell, on: sheet, style: style)
    }
    linkCounts[sheet.index] += 1
    try check(
      worksheet_write_url_opt(
        sheets[sheet.index], place.row, place.column, address, format(style), CellText.cell(text), nil))
  }
}
