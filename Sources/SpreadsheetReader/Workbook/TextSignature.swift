internal import SheetModel

/// Tells what a file is that holds text.
enum TextSignature {
  /// How much of a file is looked at, in bytes.
  private static let headLength = 8192

  /// Nil when the file holds no text.
  static func kind(_ bytes: [UInt8]) -> FileKind? {
    guard let head = head(bytes) else { return nil }
    let text = head.drop { $0 == 32 || (9...13).contains($0) }
    guard !text.isEmpty else { return .text }
    if let kind = markupKind(text) ?? mailKind(text) { return kind }
    if text.starts(with: "[InternetShortcut]".utf8) { return .shortcut }
    return looksLikeTable(text) ? .csv : .text
  }

  /// The first part of the text as bytes of which the ASCII ones are characters; nil for binary data.
  private static func head(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
    let head = bytes.prefix(headLength)
    if head.starts(with: [0xFF, 0xFE]) { return everySecond(head.dropFirst(2)) }
    if head.starts(with: [0xFE, 0xFF]) { return everySecond(head.dropFirst(3)) }
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head
    let isText = text.allSatisfy { $0 >= 32 || (9...13).contains($0) || $0 == 0x1B }
    return isText ? text : nil
  }

  private static func everySecond(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    ArraySlice(stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { bytes[$0] })
  }

  private static func markupKind(_ text: ArraySlice<UInt8>) -> FileKind? {
    let lower = text.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0 }
    func has(_ word: String) -> Bool { lower.firstRange(of: Array(word.utf8)) != nil }
    if lower.starts(with: "mime-version:".utf8) { return .html }
    guard lower.first == UInt8(ascii: "<") else { return nil }
    if has("<html") || has("<!doctype html") { return .html }
    return lower.starts(with: "<?xml".utf8) || has("xmlns") ? .xml : .html
  }

  /// A message begins with fields of a header, one of which says whence it came; Apple's programs put its length before it.
  private static func mailKind(_ text: ArraySlice<UInt8>) -> FileKind? {
    let lines = text.split(maxSplits: 40) { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.dropLast()
    let isLength = lines.first?.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x20 } ?? false
    let header = isLength ? lines.dropFirst() : lines
    let names = header.map { line in
      String(decoding: line.prefix { $0 != UInt8(ascii: ":") }.map { $0 | 0x20 }, as: UTF8.self)
    }
    guard let first = header.first, first.contains(UInt8(ascii: ":")),
      !first.prefix(while: { $0 != 0x3A }).contains(0x20),
      names.contains(where: { ["from", "received", "return-path"].contains($0) })
    else { return nil }
    return isLength ? .appleMail : .mail
  }

  /// The first lines hold one separator equally often.
  private static func looksLikeTable(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }.prefix(5)
    let complete = lines.count > 1 ? lines.prefix(lines.count - 1) : lines
    return [UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|")].contains { separator in
      let counts = Set(complete.map { line in line.count { $0 == separator } })
      return counts.count == 1 && counts.first != 0
    }
  }
}
