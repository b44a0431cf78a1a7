/// The local name of an element or attribute, packed into 32 bytes so that comparing it allocates nothing.
///
/// A prefix is dropped: `x:row` and `row` are one name. Names longer than 31 bytes are equal to none.
public struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  @usableFromInline let words: SIMD4<UInt64>

  private static let capacity = 31

  /// The name of a literal; one that does not fit is the name that equals nothing in a document.
  public init(stringLiteral value: StaticString) {
    words = value.withUTF8Buffer { Self.pack(UnsafePointer($0.baseAddress), count: $0.count) }
  }

  /// The name that a text gives, without a prefix.
  public init(_ name: String) {
    var name = name
    words = name.withUTF8 { Self.pack($0.baseAddress, count: $0.count) }
  }

  /// Packs a NUL-terminated name as the parser lends it.
  init(_ name: UnsafePointer<CChar>) {
    var low: UInt64 = 0
    var index = 0
    while index < 8 {
      let byte = UInt8(bitPattern: name[index])
      if byte == 0 {
        self.init(words: SIMD4(low, 0, 0, 0))
        return
      }
      if byte == UInt8(ascii: ":") {
        self.init(name + index + 1)
        return
      }
      low |= UInt64(byte) << UInt64(index * 8)
      index += 1
    }
    self.init(long: name)
  }

  private init(words: SIMD4<UInt64>) { self.words = words }

  private init(long name: UnsafePointer<CChar>) {
    var count = 0
    var start = 0
    while name[count] != 0 {
      if UInt8(bitPattern: name[count]) == UInt8(ascii: ":") { start = count + 1 }
      count += 1
    }
    words = name.withMemoryRebound(to: UInt8.self, capacity: count) { Self.pack($0 + start, count: count - start) }
  }

  private static func pack(_ bytes: UnsafePointer<UInt8>?, count: Int) -> SIMD4<UInt64> {
    guard let bytes, count <= capacity else { return SIMD4(repeating: .max) }
    var words = SIMD4<UInt64>(repeating: 0)
    for index in 0..<count { words[index / 8] |= UInt64(bytes[index]) << UInt64(index % 8 * 8) }
    return words
  }

  @inlinable
  public static func == (a: Self, b: Self) -> Bool { a.words == b.words }
}
