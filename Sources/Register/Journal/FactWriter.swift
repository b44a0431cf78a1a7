import Domain

/// Writes the canonical bytes of a fact: a JSON object without spaces, its members in the order of their names.
///
/// Equal facts give equal bytes: integers in decimal digits, texts with what RFC 8259 asks to be escaped and nothing else, a
/// member that has no value left out. Members must be put in order of their names' bytes; `FactReader` takes no other order.
package struct FactWriter {
  package private(set) var bytes: [UInt8] = []
  private var isFirst = true

  package init() { bytes.reserveCapacity(512) }

  package mutating func put(_ name: String, _ value: some StoredValue) {
    begin(name)
    append(value.stored)
  }

  package mutating func put(_ name: String, _ value: (some StoredValue)?) {
    if let value { put(name, value) }
  }

  package mutating func put(_ name: String, _ value: Bool) {
    begin(name)
    bytes += value ? "true".utf8 : "false".utf8
  }

  /// The raw value of an enumeration.
  package mutating func put<Word: RawRepresentable<String>>(named name: String, _ value: Word) {
    put(name, value.rawValue)
  }

  package mutating func put<Word: RawRepresentable<String>>(named name: String, _ value: Word?) {
    put(name, value?.rawValue)
  }

  package mutating func put(texts name: String, _ values: [String]) {
    list(name, values) { writer, value in writer.append(value) }
  }

  /// An object of texts, in the order of their names' bytes; left out where there is none.
  package mutating func put(texts name: String, _ values: [String: String]?) {
    guard let values else { return }
    put(object: name) { object in
      for (key, value) in values.sorted(by: { Self.isBefore($0.key, $1.key) }) { object.put(key, value) }
    }
  }

  static func isBefore(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }

  /// A list of objects.
  package mutating func put<Element>(
    list name: String, _ elements: [Element], _ write: (inout FactWriter, Element) -> Void
  ) {
    list(name, elements) { writer, element in writer.object { write(&$0, element) } }
  }

  package mutating func put(object name: String, _ write: (inout FactWriter) -> Void) {
    begin(name)
    object(write)
  }

  /// The object itself.
  package mutating func object(_ write: (inout FactWriter) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    write(&self)
    bytes.append(UInt8(ascii: "}"))
    isFirst = false
  }

  private mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout FactWriter, Element) -> Void
  ) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    for (index, element) in elements.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, element)
    }
    bytes.append(UInt8(ascii: "]"))
    isFirst = false
  }

  private mutating func begin(_ name: String) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    append(name)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func append(_ value: some PlainValue) {
    switch value.value {
    case .int(let number): append(number)
    case .text(let text): append(text)
    case .null, .bytes: bytes += "null".utf8
    }
  }

  private mutating func append(_ number: Int64) {
    guard number < 0 || number > 9 else { return bytes.append(UInt8(ascii: "0") + UInt8(number)) }
    bytes += String(number).utf8
  }

  private mutating func append(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    let start = bytes.count
    bytes += text.utf8
    if bytes[start...].contains(where: Self.isEscaped) {
      let plain = Array(bytes[start...])
      bytes.removeSubrange(start...)
      for byte in plain { append(escaping: byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func append(escaping byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    case ..<0x20:
      bytes += "\\u00".utf8
      bytes += [Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
    default: bytes.append(byte)
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)
}
