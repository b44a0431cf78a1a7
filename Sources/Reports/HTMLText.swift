import Mustache

/// Text as it stands in HTML, in attributes too.
///
/// It is escaped scalar by scalar: a sign that joins with the next one to one letter, as U+0D4E does, hides none from it.
struct HTMLText: MustacheContentType {
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: isSpecial) else { return text }
    var html = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { append(scalar, to: &html) }
    return String(html)
  }

  func escapeText(_ text: String) -> String { Self.escaped(text) }

  static func append(_ scalar: Unicode.Scalar, to html: inout String.UnicodeScalarView) {
    switch scalar {
    case "&": html.append(contentsOf: "&amp;".unicodeScalars)
    case "<": html.append(contentsOf: "&lt;".unicodeScalars)
    case ">": html.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": html.append(contentsOf: "&quot;".unicodeScalars)
    case "'": html.append(contentsOf: "&#39;".unicodeScalars)
    default: html.append(scalar)
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
    default: false
    }
  }
}
