/// What the first bytes of a document say of its encoding.
public enum XMLEncoding {
  /// As much of a document as is looked at.
  public static let headLength = 256

  /// True when the document is UTF-8 for certain: the parser is then told so, which spares it looking.
  ///
  /// `forgivesUTF16`: also where it says that it is UTF-16, in letters of one byte.
  public static func isUTF8(_ head: Span<UInt8>, forgivesUTF16: Bool = false) -> Bool {
    guard head.count >= 4, head[0] < 0xFE, head[0] != 0, head[1] != 0 else { return false }
    let start = head[0] == 0xEF ? 3 : 0
    guard matches("<?xml", head, at: start) else { return true }
    var index = start
    while index < head.count, head[index] != UInt8(ascii: ">") {
      if matches("encoding", head, at: index) {
        return names("utf-8", head, after: index + 8) || forgivesUTF16 && names("utf-16", head, after: index + 8)
      }
      index += 1
    }
    return index < head.count
  }

  /// True when what follows is `="utf-8"`, or another name, in any case and with either quote.
  private static func names(_ name: StaticString, _ head: Span<UInt8>, after start: Int) -> Bool {
    guard let index = nameStart(head, after: start) else { return false }
    let end = index + name.utf8CodeUnitCount
    return matches(name, head, at: index) && end < head.count && head[end] == head[index - 1]
  }

  /// Where the name begins, behind its quote.
  private static func nameStart(_ head: Span<UInt8>, after start: Int) -> Int? {
    var index = start
    while index < head.count, head[index] <= 32 || head[index] == UInt8(ascii: "=") { index += 1 }
    guard index + 1 < head.count, head[index] == UInt8(ascii: "\"") || head[index] == UInt8(ascii: "'") else {
      return nil
    }
    return index + 1
  }

  /// `word` is lower case; the document's letters may be of either.
  private static func matches(_ word: StaticString, _ head: Span<UInt8>, at start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= head.count else { return false }
    return word.withUTF8Buffer { word in
      for offset in word.indices {
        let byte = head[start + offset]
        let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        if (isUpper ? byte + 32 : byte) != word[offset] { return false }
      }
      return true
    }
  }
}
