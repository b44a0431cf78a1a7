internal import Foundation

/// Encoded words as some mailers write them (RFC 2047): each padded by itself, which GMime takes for the end of all.
enum EncodedWords {
  /// Longer values are left as they are: no name or subject is.
  private static let longest = 16 << 10

  /// The value with neighbouring words of base64 in one charset made into one word.
  static func joined(_ value: [UInt8]) -> [UInt8] {
    guard value.count <= longest, value.contains(UInt8(ascii: "?")) else { return value }
    // One character a byte, whatever the bytes mean.
    let text = String(String.UnicodeScalarView(value.map { Unicode.Scalar($0) }))
    let words = /=\?(?<charset>[^?\s]+)\?[bB]\?[^?\s]*\?=(?:\s+=\?[^?\s]+\?[bB]\?[^?\s]*\?=)+/
    let joined = text.replacing(words) { match in
      join(match.output.0, charset: match.output.charset.lowercased()) ?? String(match.output.0)
    }
    return joined.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }

  /// The word that holds `bytes`.
  static func word(_ bytes: [UInt8], charset: String) -> [UInt8] {
    Array("=?\(charset)?B?\(Data(bytes).base64EncodedString())?=".utf8)
  }

  /// Nil where the words are of several charsets, or hold no base64.
  private static func join(_ words: Substring, charset: String) -> String? {
    var bytes = [UInt8]()
    for word in words.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "?", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[1].lowercased() == charset else { return nil }
      let digits = parts[3].filter { $0 != "=" }
      let padding = String(repeating: "=", count: (4 - digits.count % 4) % 4)
      guard let decoded = Data(base64Encoded: digits + padding) else { return nil }
      bytes += decoded
    }
    return String(decoding: word(bytes, charset: charset), as: UTF8.self)
  }
}
