import Glibc

/// The local name of an element or attribute, packed into 32 bytes so that comparing it allocates nothing.
///
/// A prefix is dropped: `x:row` and `row` are one name; only a literal may have one, for `XMLAttributes`. Names longer than 31 bytes are equal to none.
public struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral {
  @usableFromInline let words: SIMD4<UInt64>

  /// The name of a literal; one that does not fit is the name that equals nothing in a document.
  ///
  /// Always inlined: the compiler makes a constant of it.
  @inlinable @inline(__always)
  public init(stringLiteral value: StaticString) {
    words = Self.pack(UnsafeRawPointer(value.utf8Start), count: value.utf8CodeUnitCount)
  }

  /// The name that a text gives, without a prefix.
  public init(_ name: String) {
    var name = name
    words = name.withUTF8 { Self.pack(UnsafeRawPointer($0.baseAddress), count: $0.count) }
  }

  /// The name as it is, its prefix included.
  init(_ name: String, withPrefix: Bool) {
    var name = name
    words = name.withUTF8 { Self.pack(UnsafeRawPointer($0.baseAddress), count: $0.count) }
  }

  /// Equal to no name that a reader asks for.
  @usableFromInline static let none = XMLName(words: SIMD4(repeating: .max))

  /// Packs a NUL-terminated name as the parser lends it.
  @inlinable @inline(__always)
  init(_ name: UnsafePointer<CChar>) { self = XMLName(short: name) ?? XMLName(long: name) }

  /// The same for a name of less than 8 bytes without a prefix; nil for others.
  @inlinable @inline(__always)
  init?(short name: UnsafePointer<CChar>) {
    var low: UInt64 = 0
    var index = 0
    while index < 8 {
      let byte = UInt8(bitPattern: name[index])
      guard byte != 0 else {
        self.init(words: SIMD4(low, 0, 0, 0))
        return
      }
      guard byte != UInt8(ascii: ":") else { return nil }
      low |= UInt64(byte) &<< UInt64(index &* 8)
      index &+= 1
    }
    return nil
  }

  @inlinable
  init(words: SIMD4<UInt64>) { self.words = words }

  @usableFromInline
  init(long name: UnsafePointer<CChar>) {
    var start = name
    while let colon = strchr(start, Int32(UInt8(ascii: ":"))) { start = UnsafePointer(colon + 1) }
    words = Self.pack(UnsafeRawPointer(start), count: strlen(start))
  }

  @inlinable @inline(__always)
  static func pack(_ bytes: UnsafeRawPointer?, count: Int) -> SIMD4<UInt64> {
    guard let bytes, count < 32 else { return SIMD4(repeating: .max) }
    var words = SIMD4<UInt64>(repeating: 0)
    withUnsafeMutableBytes(of: &words) { $0.copyMemory(from: UnsafeRawBufferPointer(start: bytes, count: count)) }
    return words
  }

  @inlinable
  public static func == (a: Self, b: Self) -> Bool { a.words == b.words }
}

extension [UInt8] {
  /// Adds a lent piece of bytes.
  public mutating func append(_ piece: Span<UInt8>) {
    piece.withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}

extension String {
  /// Copies lent UTF-8.
  public init(copying utf8: Span<UInt8>) {
    self = utf8.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
