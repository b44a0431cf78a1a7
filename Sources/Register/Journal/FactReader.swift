import Domain

/// Reads what `FactWriter` wrote, and nothing else: any other form of the same JSON is damage.
///
/// Members are taken in the order in which they were put. Throws `RegistryError.damaged`.
package struct FactReader {
  private let bytes: [UInt8]
  private var place = 0
  private var isFirst = true

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func take<Value: StoredValue>(_ name: String) throws(RegistryError) -> Value {
    guard let value: Value = try takeIfThere(name) else { throw Self.damage("a member is missing") }
    return value
  }

  package mutating func takeIfThere<Value: StoredValue>(_ name: String) throws(RegistryError) -> Value? {
    guard begin(name) else { return nil }
    guard let stored = Value.Stored(value: try value()), let value = Value(stored: stored) else {
      throw Self.damage("a member has a value that it cannot have")
    }
    return value
  }

  package mutating func take(_ name: String) throws(RegistryError) -> Bool {
    guard begin(name) else { throw Self.damage("a member is missing") }
    if skip("true") { return true }
    if skip("false") { return false }
    throw Self.damage("a member has a value that it cannot have")
  }

  /// The raw value of an enumeration.
  package mutating func take<Word: RawRepresentable<String>>(named name: String) throws(RegistryError) -> Word {
    guard let word = Word(rawValue: try take(name)) else { throw Self.damage("a word that nobody knows") }
    return word
  }

  package mutating func takeIfThere<Word: RawRepresentable<String>>(
    named name: String
  ) throws(RegistryError) -> Word? {
    guard let text: String = try takeIfThere(name) else { return nil }
    guard let word = Word(rawValue: text) else { throw Self.damage("a word that nobody knows") }
    return word
  }

  package mutating func take(texts name: String) throws(RegistryError) -> [String] {
    try list(name) { reader throws(RegistryError) in try reader.text() }
  }

  /// An object of texts, in the order of their names' bytes.
  package mutating func takeIfThere(texts name: String) throws(RegistryError) -> [String: String]? {
    guard begin(name) else { return nil }
    return try object { object throws(RegistryError) in
      var values: [String: String] = [:]
      var last: String?
      while object.place < object.bytes.count, object.bytes[object.place] != UInt8(ascii: "}") {
        if last != nil { try object.expect(UInt8(ascii: ",")) }
        let name = try object.text()
        guard last.map({ FactWriter.isBefore($0, name) }) ?? true else { throw Self.damage("names out of order") }
        try object.expect(UInt8(ascii: ":"))
        // Names that look alike in all but their bytes would be one.
        guard values.updateValue(try object.text(), forKey: name) == nil else {
          throw Self.damage("a name stands twice")
        }
        last = name
      }
      return values
    }
  }

  /// A list of objects.
  package mutating func take<Element>(
    list name: String, _ read: (inout FactReader) throws(RegistryError) -> Element
  ) throws(RegistryError) -> [Element] {
    try list(name) { reader throws(RegistryError) in try reader.object(read) }
  }

  package mutating func take<Result>(
    object name: String, _ read: (inout FactReader) throws(RegistryError) -> Result
  ) throws(RegistryError) -> Result {
    guard begin(name) else { throw Self.damage("a member is missing") }
    return try object(read)
  }

  package mutating func takeIfThere<Result>(
    object name: String, _ read: (inout FactReader) throws(RegistryError) -> Result
  ) throws(RegistryError) -> Result? {
    guard begin(name) else { return nil }
    return try object(read)
  }

  /// The object itself.
  package mutating func object<Result>(
    _ read: (inout FactReader) throws(RegistryError) -> Result
  ) throws(RegistryError) -> Result {
    try expect(UInt8(ascii: "{"))
    isFirst = true
    let result = try read(&self)
    try expect(UInt8(ascii: "}"))
    isFirst = false
    return result
  }

  /// Throws where something stands behind the last thing that was read.
  package func end() throws(RegistryError) {
    guard place == bytes.count else { throw Self.damage("something stands behind the end") }
  }

  private mutating func list<Element>(
    _ name: String, _ read: (inout FactReader) throws(RegistryError) -> Element
  ) throws(RegistryError) -> [Element] {
    guard begin(name) else { throw Self.damage("a member is missing") }
    try expect(UInt8(ascii: "["))
    var elements: [Element] = []
    while !skip("]") {
      if !elements.isEmpty { try expect(UInt8(ascii: ",")) }
      elements.append(try read(&self))
    }
    isFirst = false
    return elements
  }

  /// Goes behind the name of a member, if that is the next one.
  private mutating func begin(_ name: String) -> Bool {
    let start = place
    let isNext =
      (isFirst || skipSign(",")) && skipSign("\"") && skip(name.utf8.span)
      && skipSign("\"") && skipSign(":")
    if isNext { isFirst = false } else { place = start }
    return isNext
  }

  private mutating func skip(_ text: String) -> Bool { skip(text.utf8.span) }

  private mutating func skip(_ text: Span<UInt8>) -> Bool {
    guard bytes.count - place >= text.count else { return false }
    for offset in text.indices where bytes[place + offset] != text[offset] { return false }
    place += text.count
    return true
  }

  private mutating func skipSign(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ byte: UInt8) throws(RegistryError) {
    guard place < bytes.count, bytes[place] == byte else { throw Self.damage("it is no canonical JSON") }
    place += 1
  }

  private mutating func value() throws(RegistryError) -> Value {
    place < bytes.count && bytes[place] == UInt8(ascii: "\"") ? .text(try text()) : .int(try number())
  }

  /// In decimal digits without zeros before them; never `-0`.
  private mutating func number() throws(RegistryError) -> Int64 {
    let isNegative = skipSign("-")
    let start = place
    var number: Int64 = 0
    var overflows = false
    while place < bytes.count, bytes[place] &- UInt8(ascii: "0") < 10 {
      let digit = Int64(bytes[place] - UInt8(ascii: "0"))
      let (tens, isOver) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOverToo) = isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
      overflows = overflows || isOver || isOverToo
      number = sum
      place += 1
    }
    let hasZeros = place - start > 1 && bytes[start] == UInt8(ascii: "0")
    guard place > start, !overflows, !hasZeros, !(isNegative && number == 0) else {
      throw Self.damage("a number that is none")
    }
    return number
  }

  private mutating func text() throws(RegistryError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = place
    while place < bytes.count, !FactWriter.isEscaped(bytes[place]) { place += 1 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      defer { place += 1 }
      return try Self.text(bytes[start..<place])
    }
    var plain = Array(bytes[start..<place])
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") { plain.append(try sign()) }
    try expect(UInt8(ascii: "\""))
    return try Self.text(plain[...])
  }

  private static func text(_ bytes: ArraySlice<UInt8>) throws(RegistryError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damage("a text that is no UTF-8") }
    return text
  }

  /// One byte of a text, escaped or not.
  private mutating func sign() throws(RegistryError) -> UInt8 {
    let byte = bytes[place]
    place += 1
    guard FactWriter.isEscaped(byte) else { return byte }
    guard byte == UInt8(ascii: "\\"), place < bytes.count else { throw Self.damage("it is no canonical JSON") }
    let mark = bytes[place]
    place += 1
    switch mark {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return mark
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "u") where skip("00") && place + 2 <= bytes.count:
      let digits = String(decoding: bytes[place..<place + 2], as: UTF8.self)
      place += 2
      guard let control = UInt8(digits, radix: 16), control < 0x20, digits == digits.lowercased(),
        ![0x09, 0x0A, 0x0D].contains(control)
      else { throw Self.damage("it is no canonical JSON") }
      return control
    default: throw Self.damage("it is no canonical JSON")
    }
  }

  private static func damage(_ reason: String) -> RegistryError {
    .damaged(reason: "an entry of the journal: \(reason)")
  }
}
