/// How a recipe becomes an archive; each choice is a letter at the recipe's start.
public struct Packing: OptionSet, Sendable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// `b`: parts are deflate streams of stored blocks.
  static let blocks = Packing(rawValue: 1)
  /// `d`: sizes and checksum follow the content.
  static let descriptors = Packing(rawValue: 2)
  /// `z`: sizes stand in ZIP64 fields.
  static let zip64 = Packing(rawValue: 4)
  /// `x`: the workbook is read again with its worksheets made long by white space, and has to read alike.
  public static let comparesLong = Packing(rawValue: 8)

  init(letters: some Sequence<UInt8>) {
    self = []
    for letter in letters {
      switch letter {
      case UInt8(ascii: "b"): insert(.blocks)
      case UInt8(ascii: "d"): insert(.descriptors)
      case UInt8(ascii: "z"): insert(.zip64)
      case UInt8(ascii: "x"): insert(.comparesLong)
      default: break
      }
    }
  }
}
