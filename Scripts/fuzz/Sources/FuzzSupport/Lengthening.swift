/// Makes worksheets long without changing what they say: white space in the tags of rows, and behind the end.
///
/// Long ones are read in another way, in pieces that are cut between rows.
enum Lengthening {
  /// As long as a worksheet becomes at least, in bytes.
  private static let length = 5 << 20
  /// White space in the tag of one row, well below what one tag may hold.
  private static let pad = 200 << 10
  private static let maximumRows = 24
  /// Longer parts may come to their limits by this.
  private static let maximumPart = 256 << 10

  private static let row = Array("<row".utf8)

  /// Nil when white space may mean something: in comments, CDATA and UTF-16.
  static func lengthened(_ part: [UInt8]) -> [UInt8]? {
    guard part.count <= maximumPart, let first = part.first, first < 0xFE, !part.contains(0) else { return nil }
    var result: [UInt8] = []
    var rows = 0
    for (index, byte) in part.enumerated() {
      result.append(byte)
      if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?"), index > 1, part[index - 1] == UInt8(ascii: "<") {
        return nil
      }
      if rows < maximumRows, byte == UInt8(ascii: " ") || byte == UInt8(ascii: ">"), result.dropLast().ends(with: row) {
        rows += 1
        result.removeLast()
        result += [UInt8](repeating: UInt8(ascii: " "), count: pad) + [byte]
      }
    }
    while result.count < length { result += [UInt8](repeating: UInt8(ascii: "\n"), count: pad) + Array("<!---->".utf8) }
    return result
  }
}

extension Collection where Element == UInt8, Self: BidirectionalCollection {
  fileprivate func ends(with suffix: [UInt8]) -> Bool { self.suffix(suffix.count).elementsEqual(suffix) }
}
