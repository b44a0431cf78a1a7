/// The bytes of a CSV file as UTF-8, chunk by chunk.
///
/// UTF-8 with or without a byte order mark, or Windows-1254: the first chunk that is not all ASCII tells which, because
/// Turkish letters of the one are hardly ever valid in the other.
struct CSVText {
  private enum Encoding {
    case utf8, windows1254
  }

  private var encoding: Encoding?
  private var isFirst = true

  mutating func utf8(_ chunk: [UInt8]) -> [UInt8] {
    var bytes = chunk[...]
    if isFirst, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = bytes.dropFirst(3)
      encoding = .utf8
    }
    isFirst = false
    if encoding == nil { encoding = Self.encoding(of: bytes) }
    if encoding == .windows1254 { return Windows1254.utf8(bytes) }
    return bytes.count == chunk.count ? chunk : Array(bytes)
  }

  /// Nil for ASCII, which is the same in both.
  private static func encoding(of bytes: ArraySlice<UInt8>) -> Encoding? {
    guard bytes.contains(where: { $0 >= 0x80 }) else { return nil }
    // A letter of several bytes may be cut at the end of the chunk.
    for cut in 0...3 where String(validating: bytes.dropLast(cut), as: UTF8.self) != nil {
      let isTail = bytes.suffix(cut).allSatisfy { $0 >= 0x80 }
      if isTail { return .utf8 }
    }
    return .windows1254
  }
}
