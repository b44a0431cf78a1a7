internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Puts a comment on a cell, hidden until the mouse is over it; the box is as high as the text needs.
  ///
  /// `boxAt` is the cell in whose upper left corner the box begins; without it, right of the cell.
  package func comment(
    _ text: String, at cell: CellReference, boxAt corner: CellReference? = nil, on sheet: Sheet
  ) throws(WriterError) {
    let place = try place(cell)
    let box = try self.place(corner ?? cell)
    let note = CellText.cell(text)
    let code = "iyem".withMutableCString { author in
      var options = lxw_comment_options()
      options.author = author
      options.font_size = CommentBox.fontSize
      options.width = CommentBox.width
      options.height = CommentBox.height(for: note)
      if corner != nil {
        options.start_row = box.row
        options.start_col = box.column
        options.x_offset = CommentBox.offset
        options.y_offset = CommentBox.offset
      }
      return worksheet_write_comment_opt(sheets[sheet.index], place.row, place.column, note, &options)
    }
    try check(code)
  }
}

/// The box of a comment, in pixels.
private enum CommentBox {
  /// In points.
  static let fontSize = 9.0
  static let width: UInt16 = 340
  /// How far the box stands from the corner where it begins.
  static let offset: Int32 = 6

  /// In Tahoma of that size, this many letters stand in a line of that width, with some room to spare.
  private static let lettersPerLine = 48
  private static let lineHeight = 15
  private static let margin = 12
  private static let lines = 3...40

  static func height(for text: String) -> UInt16 {
    let needed = text.split(separator: "\n", omittingEmptySubsequences: false)
      .reduce(0) { $0 + 1 + max(0, $1.count - 1) / lettersPerLine }
    return UInt16(min(max(needed, lines.lowerBound), lines.upperBound) * lineHeight + margin)
  }
}
