import Foundation

/// Flat JSON objects of texts, their keys in order.
enum SortedJSON {
  static func text(_ object: [String: String]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(object), as: UTF8.self)
  }

  /// Throws `damaged` for anything else than an object of texts.
  static func parse(_ text: String) throws(RegistryError) -> [String: String] {
    do {
      return try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
    } catch {
      throw .damaged(reason: "broken JSON text")
    }
  }
}
