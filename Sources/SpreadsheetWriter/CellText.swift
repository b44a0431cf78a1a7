/// Makes any text fit for a workbook: nothing that a sender writes can break the file.
enum CellText {
  /// Excel's limit of a cell, in UTF-16 units.
  static let cellLimit = 32_767
  /// Excel's limits of the messages of an input check, in UTF-16 units.
  static let titleLimit = 32
  static let messageLimit = 255

  /// A cell's text: line ends as LF, no NUL and no scalar that XML cannot hold, at most 32,767 UTF-16 units.
  ///
  /// The other control characters stay: the C library writes them as `_xHHHH_`, which Excel reads back.
  static func cell(_ text: String) -> String {
    isPlain(text, limit: cellLimit) ? text : rewritten(text, limit: cellLimit, keepsControls: true)
  }

  /// The text of a comment, a message, a title or a property, where control characters have no escape.
  static func note(_ text: String, limit: Int = cellLimit) -> String {
    isPlain(text, limit: limit) ? text : rewritten(text, limit: limit, keepsControls: false)
  }

  /// No control character but tab and line feed, no U+FFFE or U+FFFF, and short enough.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
      if byte == 0xEF || byte == 0x7F { return false }
    }
    return bytes.count <= limit
  }

  private static func rewritten(_ text: String, limit: Int, keepsControls: Bool) -> String {
    var result = String.UnicodeScalarView()
    var units = 0
    var previous: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      let written = replacement(scalar, keepsControls: keepsControls)
      units += UTF16.width(written)
      guard units <= limit else { break }
      result.append(written)
    }
    return String(result)
  }

  private static func replacement(_ scalar: Unicode.Scalar, keepsControls: Bool) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0D: "\n"
    case 0, 0xFFFE, 0xFFFF: "\u{FFFD}"
    case 0x01...0x08, 0x0B...0x1F, 0x7F: keepsControls ? scalar : "\u{FFFD}"
    default: scalar
    }
  }
}
