/// The parameters of a Content field, as mailers really write them (RFC 2045 §5.1, 2047, 2231).
///
/// GMime takes the first of `filename` and `filename*`, and pieces only in their order; names of files in Turkish come in
/// every way there is.
struct HeaderParameters {
  private var values: [String: [UInt8]] = [:]

  /// `value`: what stands behind the field's colon, line ends and all. Of two parameters of one name the first counts.
  init(_ value: [UInt8]) {
    var rest = value.filter { $0 != 0x0D && $0 != 0x0A }[...]
    rest = rest.drop { $0 != UInt8(ascii: ";") }
    while let start = rest.firstIndex(where: { $0 != UInt8(ascii: ";") && $0 != 0x20 && $0 != 0x09 }) {
      rest = rest[start...]
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
      rest = rest.dropFirst(name.count)
      guard rest.first == UInt8(ascii: "=") else { continue }
      let text = Self.takeValue(&rest)
      let key = String(decoding: name, as: UTF8.self).trimmingMailSpace().lowercased()
      if values[key] == nil { values[key] = text }
    }
  }

  /// The value behind `=`, without quotes; quotes that nobody closes hold all that is left.
  private static func takeValue(_ rest: inout ArraySlice<UInt8>) -> [UInt8] {
    rest = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x09 }
    guard rest.first == UInt8(ascii: "\"") else {
      let word = rest.prefix { $0 != UInt8(ascii: ";") }
      rest = rest.dropFirst(word.count)
      return Array(word)
    }
    rest.removeFirst()
    var text = [UInt8]()
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      // Windows paths stand there with single backslashes, too.
      let isEscape = byte == UInt8(ascii: "\\") && rest.first.map { $0 == byte || $0 == UInt8(ascii: "\"") } ?? false
      text.append(isEscape ? rest.removeFirst() : byte)
    }
    return text
  }

  /// A parameter's text; nil where there is none. What names its charset goes before what does not.
  func text(_ name: String, _ texts: borrowing HeaderText) -> String? {
    if let whole = values[name + "*"] { return Self.decoded([(whole, true)], texts) }
    var pieces = [(value: [UInt8], isEncoded: Bool)]()
    while let piece = piece(name, pieces.count) { pieces.append(piece) }
    if !pieces.isEmpty { return Self.decoded(pieces, texts) }
    return values[name].map { texts.decoded($0) }
  }

  private func piece(_ name: String, _ number: Int) -> (value: [UInt8], isEncoded: Bool)? {
    if let encoded = values["\(name)*\(number)*"] { return (encoded, true) }
    return values["\(name)*\(number)"].map { ($0, false) }
  }

  private static func decoded(_ pieces: [(value: [UInt8], isEncoded: Bool)], _ texts: borrowing HeaderText) -> String? {
    var pieces = pieces
    var charset = "utf-8"
    let parts = pieces[0].value.split(
      separator: UInt8(ascii: "'"), maxSplits: 2, omittingEmptySubsequences: false)
    if pieces[0].isEncoded, parts.count == 3 {
      let named = String(decoding: parts[0], as: UTF8.self)
      if !named.isEmpty, named.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_.:".contains($0)) }) {
        charset = named
      }
      pieces[0].value = Array(parts[2])
    }
    guard pieces.contains(where: \.isEncoded) else { return texts.decoded(pieces.flatMap(\.value)) }
    let bytes = pieces.flatMap { $0.isEncoded ? percentDecoded($0.value) : $0.value }
    return texts.decoded(EncodedWords.word(bytes, charset: charset))
  }

  private static func percentDecoded(_ text: [UInt8]) -> [UInt8] {
    var bytes = [UInt8]()
    var rest = text[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let code = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }
}
