/// The end of the registry's hash chain: how many entries it has, and the digest that stands for all of them.
///
/// Written as `57:9f86d081…`: the position, then the 64 hexadecimal digits of a SHA-256. Kept outside of the registry (in a
/// mail, on paper), it proves later that none of those entries was changed or removed.
package struct ChainHead: Hashable, Sendable, CustomStringConvertible {
  /// 1 for the first entry.
  package let position: Int64
  /// 64 lower-case hexadecimal digits.
  package let digest: String

  /// Nil where the digest is none.
  package init?(position: Int64, digest: String) {
    guard position > 0, ChainAnchor.isDigest(digest.utf8) else { return nil }
    self.position = position
    self.digest = digest.lowercased()
  }

  package init?(position: Int64, bytes: some Sequence<UInt8>) {
    let digits = Array("0123456789abcdef".utf8)
    let digest = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    self.init(position: position, digest: String(decoding: digest, as: UTF8.self))
  }

  package var description: String { "\(position):\(digest)" }

  /// The first digits of the digest, for places without room: `57:9f86d081884c`.
  package var short: String { "\(position):\(digest.prefix(12))" }
}

/// A head that was kept outside of the registry, to be looked for in it; the position may not be known.
package struct ChainAnchor: Hashable, Sendable {
  package let position: Int64?
  package let digest: String

  /// Reads `57:9f86d081…` or the digest alone; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let digest = parts.last, Self.isDigest(digest.utf8), parts.count <= 2 else { return nil }
    if parts.count == 2 {
      guard let number = Int64(parts[0]), number > 0 else { return nil }
      position = number
    } else {
      position = nil
    }
    self.digest = digest.lowercased()
  }

  package init(_ head: ChainHead) { (position, digest) = (head.position, head.digest) }

  /// The heads that stand in some document (a report, a mail, a list), each with its position, in their order.
  package static func all(in text: String) -> [ChainAnchor] {
    words(of: text).compactMap { word in
      guard let anchor = ChainAnchor(word), anchor.position != nil else { return nil }
      return anchor
    }
  }

  /// What stands in a document as a head and is none: digits are missing or too many, or a letter stands among them.
  ///
  /// Heads that are shortened on purpose (`ChainHead.short`) are not meant.
  package static func mistyped(in text: String) -> [String] {
    words(of: text).filter { word in
      let parts = word.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, Int64(parts[0]) != nil, parts[1].utf8.count >= 32 else { return false }
      return !isDigest(parts[1].utf8)
    }
  }

  /// In so few of its 64 digits a digest that was copied wrongly may differ; what was altered gives another in nearly all.
  private static let slips = 8

  /// Whether a digest is this one but for slips of the hand.
  package func isSlip(of digest: String) -> Bool {
    zip(self.digest.utf8, digest.utf8).count { $0 != $1 } <= Self.slips
  }

  private static func words(of text: String) -> [String] {
    text.utf8.split { byte in
      !(isDigit(byte) || byte == UInt8(ascii: ":") || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20))
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  static func isDigest(_ text: some Collection<UInt8>) -> Bool {
    text.count == 64 && text.allSatisfy { isDigit($0) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0 | 0x20) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
