import Foundation

/// Flat JSON objects of texts, their keys in order.
package enum SortedJSON {
  package static func text(_ object: [String: String]) -> String {
    var text = "{"
    for (key, value) in object.sorted(by: { $0.key < $1.key }) {
      text += text.utf8.count > 1 ? ",\"" : "\""
      escape(key, into: &text)
      text += "\":\""
      escape(value, into: &text)
      text += "\""
    }
    return text + "}"
  }

  /// What RFC 8259 asks to be escaped, and nothing else.
  private static func escape(_ value: String, into text: inout String) {
    guard value.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) else {
      text += value
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"", "\\": text += "\\" + String(scalar)
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where scalar.value < 0x20:
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Throws `damaged` for anything else than an object of texts.
  package static func parse(_ text: String) throws(RegistryError) -> [String: String] {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch {
      throw .damaged(reason: "broken JSON text")
    }
  }
}
