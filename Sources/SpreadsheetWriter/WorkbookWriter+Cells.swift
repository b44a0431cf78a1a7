internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Writes a text, as text even where it begins with `=`; an empty one gives a cell with a style alone.
  ///
  /// Longer texts are cut at Excel's 32,767 UTF-16 units.
  package func write(_ text: String, at cell: CellReference, on sheet: Sheet, style: Style? = nil) throws(WriterError) {
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
  package func write(_ number: Int, at cell: CellReference, on sheet: Sheet, style: Style? = nil) throws(WriterError) {
    let place = try place(cell)
    try check(worksheet_write_number(sheets[sheet.index], place.row, place.column, Double(number), format(style)))
  }

  /// Writes a date and time as Excel counts them: days from the end of 1899, with a fraction for the time of day.
  ///
  /// It shows as a date where the style's format is a date's.
  package func write(
    serial days: Double, at cell: CellReference, on sheet: Sheet, style: Style? = nil
  ) throws(WriterError) {
    let place = try place(cell)
    try check(worksheet_write_number(sheets[sheet.index], place.row, place.column, days, format(style)))
  }

  /// Joins cells to one, with a text in it; a range of one cell is written as such.
  package func merge(_ range: CellRange, _ text: String, on sheet: Sheet, style: Style) throws(WriterError) {
    guard range.first != range.last else { return try write(text, at: range.first, on: sheet, style: style) }
    let first = try place(range.first)
    let last = try place(range.last)
    try check(
      worksheet_merge_range(
        sheets[sheet.index], first.row, first.column, last.row, last.column, CellText.cell(text), format(style)))
  }

  /// Writes a text that leads to another place; over the limit of links per sheet it is a plain text.
  package mutating func write(
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

/// Where a link leads.
package enum LinkTarget: Hashable, Sendable {
  /// A cell of the same workbook.
  case cell(CellReference, Sheet)
  /// A file or folder, relative to the workbook's own folder.
  case path(String)

  /// As the C library takes it.
  var address: String {
    switch self {
    case .cell(let cell, let sheet): "internal:\(sheet.quotedName)!\(cell)"
    case .path(let path): "external:" + Self.encoded(path)
    }
  }

  /// `%`, `#` and control characters would end or change the address; the library encodes the rest itself.
  private static func encoded(_ path: String) -> String {
    var result = ""
    for scalar in path.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "#": result += "%23"
      case "\\": result += "%5C"
      case _ where scalar.value < 0x20: continue
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Sheet {
  /// Quoted, as formulas and addresses need it.
  var quotedName: String {
    var quoted: String.UnicodeScalarView = "'".unicodeScalars
    for scalar in name.unicodeScalars {
      if scalar == "'" { quoted.append(scalar) }
      quoted.append(scalar)
    }
    quoted.append("'")
    return String(quoted)
  }

  /// `'Birimler'!$A$2:$A$9`, for the formula of a list.
  package func absolute(_ range: CellRange) -> String {
    let first = "$\(CellReference.letters(ofColumn: range.first.column))$\(range.first.row)"
    let last = "$\(CellReference.letters(ofColumn: range.last.column))$\(range.last.row)"
    return "\(quotedName)!\(first):\(last)"
  }
}
