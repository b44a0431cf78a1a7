/// Hides T.C. numbers in messages, logs and what stays in the office.
package enum Masking {
  /// A field's value: a T.C. number whole or malformed, and what looks like one in any other field, because people put
  /// them into the wrong column.
  package static func value(_ text: String, field: Field?) -> String {
    field == .nationalId ? TCKimlikNo.masked(text) : numbers(in: text)
  }

  /// A text in which every run of just eleven digits that does not begin with 0 is masked, but for those within a digest
  /// (SHA-256, also one that was copied with a slip): digests are compared digit by digit, and name nobody.
  package static func numbers(in text: String) -> String {
    guard hasLongNumber(text) else { return text }
    // By byte: a digit stays one, whatever sign behind it joins with it.
    var result = [UInt8]()
    var digits = 0
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let digest = digits == 0 ? Self.digest(at: index, of: bytes) : 0
      if digest > 0 {
        result += bytes[index..<(index + digest)]
        index += digest
        continue
      }
      let byte = bytes[index]
      index += 1
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
      } else {
        mask(digits, in: &result)
        digits = 0
      }
      result.append(byte)
    }
    mask(digits, in: &result)
    return String(decoding: result, as: UTF8.self)
  }

  /// The length of the digest that begins there; 0 where none does.
  private static func digest(at start: Int, of bytes: [UInt8]) -> Int {
    guard isHexadecimal(bytes[start]), start == 0 || !isHexadecimal(bytes[start - 1]) else { return 0 }
    let end = bytes[start...].firstIndex { !isHexadecimal($0) } ?? bytes.count
    return (60...68).contains(end - start) ? end - start : 0
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
  }

  /// Whether there are eleven digits in a row, which most texts do not have.
  private static func hasLongNumber(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      digits = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) ? digits + 1 : 0
      if digits == 11 { return true }
    }
    return false
  }

  /// Masks the digits at the end where they are eleven.
  private static func mask(_ digits: Int, in text: inout [UInt8]) {
    let start = text.count - digits
    guard digits == 11, text[start] != UInt8(ascii: "0") else { return }
    for index in (start + 3)..<(start + 9) { text[index] = UInt8(ascii: "*") }
  }
}
