/// What the first bytes of a document say of its encoding.
enum XMLEncoding {
  /// As much of a document as is looked at.
  static let headLength = 256

  /// True when the document is UTF-8 for certain: the parser is then told so, which spares it looking.
  static func isUTF8(_ head: Span<UInt8>) -> Bool {
    let count = min(head.count, headLength)
    guard count >= 4 else { return false }
    let first = (head[0], head[1])
    if first == (0xFE, 0xFF) || first == (0xFF, 0xFE) || head[0] == 0 || head[1] == 0 { return false }
    let declaration = declaration(in: head, count: count)
    guard declaration.starts(with: "<?xml".utf8) else { return true }
    guard let encoding = value(of: "encoding", in: declaration) else { return true }
    return encoding.lowercased() == "utf-8"
  }

  private static func declaration(in head: Span<UInt8>, count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    let hasMark = head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF
    for index in (hasMark ? 3 : 0)..<count {
      bytes.append(head[index])
      if head[index] == UInt8(ascii: ">") { break }
    }
    return bytes
  }

  private static func value(of attribute: String, in declaration: [UInt8]) -> String? {
    let text = String(decoding: declaration, as: UTF8.self)
    guard let name = text.firstRange(of: attribute) else { return nil }
    let rest = text[name.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\t" || $0 == "\n" }
    guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
    return String(rest.dropFirst().prefix { $0 != quote })
  }
}
