/// The ways to write a mailbox that every program reads alike: `local@domain`, or a name and `<local@domain>`, either with
/// a plain comment behind it.
enum PlainMailbox {
  /// The address; nil where the value holds anything else: other comments, a route, a second address, white space inside.
  static func address(in value: [UInt8]) -> String? {
    let text = withoutComment(trimmed(value[...]))
    guard text.last == UInt8(ascii: ">") else { return isAddress(text) ? String(decoding: text, as: UTF8.self) : nil }
    guard let open = text.lastIndex(of: UInt8(ascii: "<")) else { return nil }
    let address = text[(open + 1)...].dropLast()
    guard isAddress(address), isPhrase(text[..<open]) else { return nil }
    return String(decoding: address, as: UTF8.self)
  }

  /// One `@`, and none of the signs that structure a header.
  private static func isAddress(_ text: ArraySlice<UInt8>) -> Bool {
    text.count { $0 == UInt8(ascii: "@") } == 1
      && text.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"()<>[]:;\\,\"".utf8.contains($0) }
  }

  /// Words, encoded words, raw letters and quoted strings; a sign that structures a header only inside quotes.
  private static func isPhrase(_ text: ArraySlice<UInt8>) -> Bool {
    var isQuoted = false
    var isEscaped = false
    for byte in text {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if byte < 0x20 && byte != 0x09 || !isQuoted && "()<>[]:;@\\,".utf8.contains(byte) {
        return false
      }
    }
    return !isQuoted
  }

  /// Without `(words)` at the end: how names were written once. Words that hold any sign stay, and make it no mailbox.
  private static func withoutComment(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.last == UInt8(ascii: ")"), let open = text.lastIndex(of: UInt8(ascii: "(")) else { return text }
    let isPlain = text[(open + 1)...].dropLast().allSatisfy { $0 >= 0x20 && !"()<>[]:;@\\,\"".utf8.contains($0) }
    let address = text[..<open]
    return isPlain && address.last.map { $0 == 0x20 || $0 == 0x09 } ?? false ? trimmed(address) : text
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while let first = text.first, first == 0x20 || first == 0x09 { text.removeFirst() }
    while let last = text.last, last == 0x20 || last == 0x09 { text.removeLast() }
    return text
  }
}
