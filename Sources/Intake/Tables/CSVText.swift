/// The bytes of a CSV file as UTF-8, chunk by chunk.
///
/// UTF-8 with or without a byte order mark, or Windows-1254: the first letter that is not ASCII tells which, because
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
  ///
  /// The first letter beyond it decides: a byte that is broken further on is that cell's fault, not the file's.
  private static func encoding(of bytes: ArraySlice<UInt8>) -> Encoding? {
    guard let first = bytes.firstIndex(where: { $0 >= 0x80 }) else { return nil }
    let following =
      switch bytes[first] {
      case 0xC2...0xDF: 1
      case 0xE0...0xEF: 2
      case 0xF0...0xF4: 3
      default: 0
      }
    let rest = bytes[(first + 1)...].prefix(following)
    return following > 0 && rest.allSatisfy { (0x80...0xBF).contains($0) } ? .utf8 : .windows1254
  }
}
