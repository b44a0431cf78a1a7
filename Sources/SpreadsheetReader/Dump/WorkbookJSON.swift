/// Writes the cells of a workbook's worksheets as one JSON document, in pieces:
/// `[{"sheet": "Sayfa1", "cells": [{"ref": "A1", "type": "string", "value": "x"}]}]`.
///
/// Types are `string`, `number`, `bool`, `error` and `date`, whose value is ISO 8601. Cells come as read, hidden sheets
/// included; empty texts and formulas without a value are left out.
public struct WorkbookJSON {
  private let workbook: Workbook

  public init(_ workbook: Workbook) { self.workbook = workbook }

  /// Gives the document's bytes to `write`, piece by piece.
  ///
  /// Throws `ReaderError` when a sheet cannot be read, or what `write` threw; what was written until then is no document.
  public func write(to write: (borrowing [UInt8]) throws -> Void) throws {
    var isFirst = true
    try write(Array("[".utf8))
    for index in workbook.sheets.indices where workbook.sheets[index].kind == .worksheet {
      var text = JSONText()
      text.raw(isFirst ? "\n" : ",\n")
      text.raw("{\"sheet\": ")
      text.string(workbook.sheets[index].name)
      text.raw(", \"cells\": [")
      try write(text.bytes)
      try withoutActuallyEscaping(write) { write in
        var cells = CellJSON(write: write)
        do { try workbook.read(sheetAt: index, into: &cells) } catch { throw cells.failure ?? error }
        try cells.finish()
      }
      isFirst = false
    }
    try write(Array("\n]\n".utf8))
  }
}
