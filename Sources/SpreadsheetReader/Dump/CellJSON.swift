internal import SheetModel

/// Writes the cells of one sheet as elements of a JSON array.
struct CellJSON: CellHandler {
  /// What `write` threw.
  private(set) var failure: (any Error)?
  private let write: (borrowing [UInt8]) throws -> Void
  private var text = JSONText()
  private var isFirst = true

  /// Text is given away when it is longer than this, in bytes.
  private static let pieceLength = 1 << 16

  init(write: @escaping (borrowing [UInt8]) throws -> Void) { self.write = write }

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    guard !text.isEmpty else { return }
    begin(place, "string")
    self.text.string(text)
    try end()
  }

  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    begin(place, "number")
    text.number(number)
    try end()
  }

  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    begin(place, "bool")
    text.raw(value ? "true" : "false")
    try end()
  }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    begin(place, "error")
    text.string(code)
    try end()
  }

  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    begin(place, "date")
    text.string(date.iso)
    text.raw(", \"serial\": ")
    text.number(date.serial)
    try end()
  }

  mutating func formulaWithoutValue(at place: CellPlace) {}

  /// Closes the array and the sheet.
  mutating func finish() throws {
    text.raw(isFirst ? "]}" : "\n]}")
    try write(text.bytes)
  }

  private mutating func begin(_ place: CellPlace, _ type: StaticString) {
    text.raw(isFirst ? "\n  {\"ref\": \"" : ",\n  {\"ref\": \"")
    text.ascii(place.reference.description)
    text.raw("\", \"type\": \"")
    text.raw(type)
    text.raw("\", \"value\": ")
    isFirst = false
  }

  private mutating func end() throws(ReaderError) {
    text.raw("}")
    guard text.bytes.count > Self.pieceLength else { return }
    do { try write(text.bytes) } catch {
      failure = error
      throw .damaged(part: "", reason: "the document cannot be written")
    }
    text.bytes.removeAll(keepingCapacity: true)
  }
}
