/// The place of one cell on a worksheet.
///
/// Rows and columns count from 1, as in `G12` (column 7, row 12).
public struct CellReference: Hashable, Sendable, Comparable, CustomStringConvertible {
  public var column: Int
  public var row: Int

  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// Reads `G12` or `$G$12`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var column = 0
    var row = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "$"): continue
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 1_000_000:
        column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "a")...UInt8(ascii: "z") where row == 0 && column < 1_000_000:
        column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 100_000_000:
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.init(column: column, row: row)
  }

  /// `A` for 1, `AA` for 27.
  public static func letters(ofColumn column: Int) -> String {
    var rest = column
    var letters: [Character] = []
    while rest > 0 {
      let (quotient, remainder) = (rest - 1).quotientAndRemainder(dividingBy: 26)
      letters.append(Character(UnicodeScalar(UInt8(ascii: "A") + UInt8(remainder))))
      rest = quotient
    }
    return String(letters.reversed())
  }

  public var description: String { Self.letters(ofColumn: column) + String(row) }

  /// Reading order: by row, then by column.
  public static func < (a: Self, b: Self) -> Bool {
    a.row != b.row ? a.row < b.row : a.column < b.column
  }
}
