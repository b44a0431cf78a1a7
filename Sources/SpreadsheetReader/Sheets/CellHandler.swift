public import SheetModel

/// Takes the cells of one worksheet in the order of the file, which is reading order in all but odd files.
///
/// Lent texts are UTF-8 and valid for the length of the call. Empty cells are left out; an empty text comes only from a
/// formula. Merged, concealed and disguised ranges and hyperlinks follow the cells. The first error ends the reading and is thrown on.
public protocol CellHandler {
  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError)
  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError)
  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError)
  /// An error value such as `#N/A`.
  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError)
  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError)
  /// A formula beside which no value is stored.
  mutating func formulaWithoutValue(at place: CellPlace) throws(ReaderError)
  mutating func merged(_ range: CellRange) throws(ReaderError)
  /// Cells that nobody sees, though each of them was sent as one that is shown: rows of a collapsed outline.
  mutating func concealed(_ range: CellRange) throws(ReaderError)
  /// Cells that a conditional format may show otherwise than they were sent.
  mutating func disguised(_ range: CellRange) throws(ReaderError)
  /// A link on a range; `target` is its address (`mailto:x@y`), or `#` and a place within the workbook.
  mutating func hyperlink(_ target: String, on range: CellRange) throws(ReaderError)
}

extension CellHandler {
  public mutating func merged(_ range: CellRange) {}
  public mutating func concealed(_ range: CellRange) {}
  public mutating func disguised(_ range: CellRange) {}
  public mutating func hyperlink(_ target: String, on range: CellRange) {}
}
