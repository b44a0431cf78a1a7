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

/// The eight-bit encodings that Turkish files come in and expat does not know.
enum CodePage {
  /// The code point of each byte; -1 where the encoding has none. Nil for an encoding that is not known here.
  static func codePoints(of name: String) -> [Int32]? {
    switch name.lowercased() {
    case "iso-8859-9", "latin5", "l5": turkish(latin1)
    case "windows-1254", "cp1254", "x-cp1254": turkish(windows1252).replacing([0x8E: -1, 0x9E: -1])
    case "windows-1252", "cp1252": windows1252
    default: nil
    }
  }

  private static let latin1 = (0..<256).map(Int32.init)

  private static let windows1252 = latin1.replacing(
    Dictionary(
      uniqueKeysWithValues: zip(
        0x80...,
        [
          0x20AC, -1, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, -1,
          0x017D, -1, -1, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
          0x0153, -1, 0x017E, 0x0178,
        ])))

  private static func turkish(_ page: [Int32]) -> [Int32] {
    page.replacing([0xD0: 0x11E, 0xDD: 0x130, 0xDE: 0x15E, 0xF0: 0x11F, 0xFD: 0x131, 0xFE: 0x15F])
  }
}

extension [Int32] {
  fileprivate func replacing(_ changes: [Int: Int32]) -> Self {
    var page = self
    for (byte, codePoint) in changes { page[byte] = codePoint }
    return page
  }
}
