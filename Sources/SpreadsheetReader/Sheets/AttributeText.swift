internal import SheetModel
internal import XML

/// Reads attribute values where they lie, by one grammar for all of a kind: XML Schema's, with white space around a value
/// dropped.
///
/// What does not follow it is read by each program in its own way, so nil has to be taken for what hides most.
enum AttributeText {
  /// A whole number of up to nine digits without a sign; nil for anything else.
  static func number(_ text: Span<UInt8>) -> Int? {
    let range = NumberText.trimmed(text)
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var number = 0
    for index in range {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  static func number(_ text: String) -> Int? { number(text.utf8.span) }

  /// A decimal number; nil for anything else.
  static func decimal(_ text: String) -> Double? { NumberText.value(text.utf8.span) }

  /// A rectangle of cells, `A1:C3`, or one cell; nil for anything else.
  static func range(_ text: Span<UInt8>) -> CellRange? {
    for index in text.indices where text[index] == UInt8(ascii: ":") {
      guard let first = reference(text.extracting(0..<index)),
        let last = reference(text.extracting((index + 1)..<text.count))
      else { return nil }
      return CellRange(first, last)
    }
    return reference(text).map { CellRange($0, $0) }
  }

  /// A cell's place, `G12`, on Excel's grid of 16,384 columns and 1,048,576 rows; nil for anything else.
  static func reference(_ text: Span<UInt8>) -> CellReference? {
    var column = 0
    var index = 0
    while index < text.count, index < 4 {
      let letter = (text[index] & 0xDF) &- UInt8(ascii: "A")
      guard letter < 26, text[index] >= UInt8(ascii: "A") else { break }
      column = column * 26 + Int(letter) + 1
      index += 1
    }
    guard index < text.count, text[index] > 32, let row = number(text.extracting(index..<text.count)) else {
      return nil
    }
    return isOnGrid(column: column, row: row) ? CellReference(column: column, row: row) : nil
  }

  /// XML's boolean, or Office's (ECMA-376 part 1, 22.9.2.7); nil for anything else.
  static func boolean(_ text: Span<UInt8>) -> Bool? {
    let range = NumberText.trimmed(text)
    if range.count == 1 { return text[range.lowerBound] == 49 ? true : text[range.lowerBound] == 48 ? false : nil }
    switch range.count < 6 ? String(copying: text.extracting(range)) : "" {
    case "true", "on": return true
    case "false", "off": return false
    default: return nil
    }
  }

  /// Whether an attribute may say yes; an empty one is a missing one: SAP's exports have such.
  static func isTrue(_ text: Span<UInt8>) -> Bool { !text.isEmpty && boolean(text) ?? true }

  static func isTrue(_ text: String) -> Bool { isTrue(text.utf8.span) }

  static func isOnGrid(column: Int, row: Int) -> Bool {
    (1...16_384).contains(column) && (1...1_048_576).contains(row)
  }
}

/// Bytes that are written, lent and forgotten, over and over, in memory that is kept.
struct ByteBuffer: ~Copyable {
  private var storage = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 256)
  private(set) var count = 0

  deinit { storage.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// Lends the bytes.
  @inline(__always)
  func withSpan<Result, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(Span(_unsafeElements: UnsafeBufferPointer(rebasing: storage[..<count])))
  }

  mutating func append(_ bytes: Span<UInt8>) {
    if count + bytes.count > storage.count { grow(to: count + bytes.count) }
    bytes.withUnsafeBufferPointer { bytes in
      guard let source = bytes.baseAddress, let start = storage.baseAddress else { return }
      (start + count).update(from: source, count: bytes.count)
    }
    count += bytes.count
  }

  mutating func removeAll() { count = 0 }

  /// Lets `body` change the bytes in place; it says how many are left.
  mutating func edit(_ body: (UnsafeMutableBufferPointer<UInt8>) -> Int) {
    count = body(UnsafeMutableBufferPointer(rebasing: storage[..<count]))
  }

  private mutating func grow(to minimum: Int) {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(minimum, 2 * storage.count))
    _ = larger.update(fromContentsOf: storage[..<count])
    storage.deallocate()
    storage = larger
  }
}
