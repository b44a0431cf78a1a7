/// Makes any text fit for a workbook: nothing that a sender writes can break the file.
enum CellText {
  /// Excel's limit of a cell, in UTF-16 units.
  static let cellLimit = 32_767
  /// Excel's limits of the messages of an input check, in UTF-16 units.
  static let titleLimit = 32
  static let messageLimit = 255

  /// The text of a cell or a comment: line ends as LF, no NUL and no scalar that XML cannot hold, at most 32,767
  /// UTF-16 units.
  ///
  /// Other control characters become `_xHHHH_`, and what looks like that already is told apart as `_x005F_xHHHH_`:
  /// so every reader gives them back (ECMA-376 part 1, 22.9.2.19).
  static func cell(_ text: String) -> String {
    isPlain(text, limit: cellLimit) ? text : rewritten(text, limit: cellLimit, escapes: true)
  }

  /// A message, a title or a property, where nothing is escaped and control characters cannot stand.
  static func note(_ text: String, limit: Int = cellLimit) -> String {
    isPlain(text, limit: limit) ? text : rewritten(text, limit: limit, escapes: false)
  }

  /// No control character but tab and line feed, no U+FFFE or U+FFFF, nothing like an escape, and short enough.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    let bytes = text.utf8.span
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
      if byte == 0xEF || byte == 0x7F || (byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_")) { return false }
      previous = byte
    }
    return bytes.count <= limit
  }

  private static func rewritten(_ text: String, limit: Int, escapes: Bool) -> String {
    let scalars = text.unicodeScalars
    var result = ""
    var units = 0
    for index in scalars.indices {
      let scalar = scalars[index]
      if scalar == "\n", index > scalars.startIndex, scalars[scalars.index(before: index)] == "\r" { continue }
      let written = replacement(scalar, followedBy: scalars[index...].dropFirst(), escapes: escapes)
      units += written.utf16.count
      guard units <= limit else { break }
      result += written
    }
    return result
  }

  private static func replacement(
    _ scalar: Unicode.Scalar, followedBy rest: Substring.UnicodeScalarView, escapes: Bool
  ) -> String {
    switch scalar.value {
    case 0x0D: "\n"
    case 0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    case 0x01...0x08, 0x0B...0x1F, 0x7F: escapes ? escape(scalar) : "\u{FFFD}"
    case 0x5F where escapes && beginsEscape(rest): escape(scalar)
    default: String(scalar)
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  /// `xHHHH_`, which after a `_` would be read as one character.
  private static func beginsEscape(_ rest: Substring.UnicodeScalarView) -> Bool {
    let next = Array(rest.prefix(6))
    return next.count == 6 && next[0] == "x" && next[5] == "_" && next[1...4].allSatisfy(\.properties.isASCIIHexDigit)
  }
}

extension String {
  /// Calls `body` with a copy that C may see as `char *`; the pointer ends with the call.
  func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
  }
}
