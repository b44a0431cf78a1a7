/// Writes one JSON document as UTF-8, keys in the order in which they are given.
struct JSONWriter {
  enum Layout: Sendable {
    case compact
    /// Two spaces for each level, for people.
    case indented
  }

  private(set) var bytes: [UInt8] = []
  private let layout: Layout
  private var depth = 0
  /// Whether something stands already in the object or array that is open.
  private var hasElement = false
  private var followsKey = false

  init(_ layout: Layout, reserving capacity: Int = 0) {
    self.layout = layout
    bytes.reserveCapacity(capacity)
  }

  mutating func beginObject() { begin(UInt8(ascii: "{")) }
  mutating func endObject() { end(UInt8(ascii: "}")) }
  mutating func beginArray() { begin(UInt8(ascii: "[")) }
  mutating func endArray() { end(UInt8(ascii: "]")) }

  mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .indented { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  mutating func value(_ text: String?) {
    guard let text else { return literal("null") }
    separate()
    quote(text)
  }

  mutating func value(_ number: Int?) { literal(number.map { String($0) } ?? "null") }
  mutating func value(_ flag: Bool) { literal(flag ? "true" : "false") }

  /// A member of the open object.
  mutating func member(_ name: String, _ text: String?) {
    key(name)
    value(text)
  }

  mutating func member(_ name: String, _ number: Int?) {
    key(name)
    value(number)
  }

  /// A line end between or after documents.
  mutating func newLine() { bytes.append(UInt8(ascii: "\n")) }

  private mutating func literal(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    hasElement = false
  }

  private mutating func end(_ bracket: UInt8) {
    depth -= 1
    if hasElement { breakLine() }
    bytes.append(bracket)
    hasElement = true
  }

  /// What stands between the last thing and the next: nothing, a comma, a new line.
  private mutating func separate() {
    if followsKey {
      followsKey = false
      return
    }
    if hasElement { bytes.append(UInt8(ascii: ",")) }
    if depth > 0 { breakLine() }
    hasElement = true
  }

  private mutating func breakLine() {
    guard layout == .indented else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
  }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) {
      bytes.append(contentsOf: text.utf8)
    } else {
      for scalar in text.unicodeScalars { escape(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// 0xE2 opens U+2028 and U+2029, which end a line in JavaScript.
  private static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2 {
        return false
      }
    }
    return true
  }

  private mutating func escape(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: #"\""#.utf8)
    case "\\": bytes.append(contentsOf: #"\\"#.utf8)
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    case "\u{0}"..."\u{1F}", "\u{7F}", "\u{2028}", "\u{2029}":
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: #"\u"#.utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
      bytes.append(contentsOf: digits.utf8)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }
}
