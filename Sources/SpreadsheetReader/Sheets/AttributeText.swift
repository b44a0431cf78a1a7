internal import SheetModel
internal import XML

/// Reads attribute values where they lie.
enum AttributeText {
  /// A whole number of up to nine digits; nil for anything else.
  static func number(_ text: Span<UInt8>) -> Int? {
    guard !text.isEmpty, text.count <= 9 else { return nil }
    var number = 0
    for index in text.indices {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

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
    guard let row = number(text.extracting(index..<text.count)) else { return nil }
    return isOnGrid(column: column, row: row) ? CellReference(column: column, row: row) : nil
  }

  /// Whether an attribute of XML's type boolean, or Office's, says yes (ECMA-376 part 1, 22.9.2.7).
  static func isTrue(_ text: String) -> Bool { text == "1" || text == "true" || text == "on" }

  static func isTrue(_ text: Span<UInt8>) -> Bool {
    text.count == 1 ? text[0] == UInt8(ascii: "1") : text.count < 5 && isTrue(String(copying: text))
  }

  static func isOnGrid(column: Int, row: Int) -> Bool {
    (1...16_384).contains(column) && (1...1_048_576).contains(row)
  }
}
