import Foundation

/// Turkish letters, folded in one place; elsewhere only what programs write changes case: endings of files, hosts, names
/// of headers.
package enum TurkishText {
  /// The text for comparison: NFC, lower case with İ, I, ı and i as one letter, white space collapsed to
  /// single spaces and trimmed, zero-width characters gone. Accents stay: `Malî` is not `Mali`.
  package static func fold(_ text: String) -> String { foldPlain(text) ?? foldAny(text) }

  static func foldAny(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var pendingSpace = false
    for scalar in visible(text).unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !folded.isEmpty
        continue
      }
      if pendingSpace {
        folded.unicodeScalars.append(" ")
        pendingSpace = false
      }
      appendLower(scalar, to: &folded)
    }
    return folded
  }

  /// `fold` for labels: punctuation and white space are dropped, so that `T.C. NO.` is `tcno`.
  package static func foldLabel(_ text: String) -> String {
    guard let plain = foldPlain(text) else { return foldAnyLabel(text) }
    // Beyond ASCII, plain texts have letters only.
    return plain.utf8.allSatisfy(isWordByte) ? plain : String(decoding: plain.utf8.filter(isWordByte), as: UTF8.self)
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10 || byte >= 0x80
  }

  static func foldAnyLabel(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in fold(text).unicodeScalars where isWordScalar(scalar) {
      folded.unicodeScalars.append(scalar)
    }
    return folded
  }

  /// `fold` for searching: accents are gone as well, `ş` is `s` and `î` is `i`.
  package static func foldForSearch(_ text: String) -> String {
    foldPlain(text).map(searchWords(ofPlain:)) ?? foldAnyForSearch(text)
  }

  static func foldAnyForSearch(_ text: String) -> String {
    var folded = ""
    for scalar in withoutAccents(text).unicodeScalars {
      folded.unicodeScalars.append(isWordScalar(scalar) || scalar == " " ? scalar : " ")
    }
    return folded
  }

  /// The text as it was meant: NFC, white space collapsed to single spaces and trimmed, zero-width characters gone.
  package static func tidy(_ text: some StringProtocol) -> String {
    let text = String(text)
    guard !isTidy(text) else { return text }
    var tidy = ""
    var pendingSpace = false
    for scalar in visible(text).unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = !tidy.isEmpty
        continue
      }
      if pendingSpace { tidy.unicodeScalars.append(" ") }
      pendingSpace = false
      tidy.unicodeScalars.append(scalar)
    }
    return tidy
  }

  /// Whether `tidy` would change nothing, told from the bytes alone; a doubt counts as no.
  private static func isTidy(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      // Below 0x20: control characters; 0xC2: no-break space and soft hyphen; from 0xCC on: marks and rarer signs.
      guard byte >= 0x20, byte != 0xC2, byte < 0xCC else { return false }
      if byte == UInt8(ascii: " "), previous == byte { return false }
      previous = byte
    }
    return previous != UInt8(ascii: " ") || text.isEmpty
  }

  /// The text in lower case without accents: `ş` is `s`, `ı` is `i`; other signs stay as they are.
  package static func withoutAccents(_ text: String) -> String {
    var plain = ""
    for scalar in fold(text).decomposedStringWithCanonicalMapping.unicodeScalars
    where scalar.properties.canonicalCombiningClass == .notReordered {
      plain.unicodeScalars.append(scalar)
    }
    return plain
  }

  /// Whether a folded text holds another.
  package static func holds(_ text: String, _ part: String) -> Bool {
    let text = text.utf8.span
    let part = part.utf8.span
    guard part.count > 0 else { return true }
    guard text.count >= part.count else { return false }
    for start in 0...(text.count - part.count) where text[start] == part[0] {
      var length = 1
      while length < part.count, text[start + length] == part[length] { length += 1 }
      if length == part.count { return true }
    }
    return false
  }

  /// NFC; a text whose scalars all stand below U+0300 is composed already.
  package static func composed(_ text: String) -> String {
    text.utf8.allSatisfy({ $0 < 0xCC }) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// NFC without zero-width characters, which may stand between a letter and its mark.
  private static func visible(_ text: String) -> String {
    // From 0xCC on: marks and rarer signs; 0xC2: the soft hyphen. Most texts have none of these bytes.
    if text.utf8.allSatisfy({ $0 < 0xCC && $0 != 0xC2 }) { return text }
    return composed(String(String.UnicodeScalarView(text.unicodeScalars.filter { !isZeroWidth($0) })))
  }

  /// What nobody sees: joiners, marks of direction, variation selectors, the soft hyphen, the byte order mark.
  package static func isZeroWidth(_ scalar: Unicode.Scalar) -> Bool {
    // Interlinear annotations are format characters that Unicode does not call ignorable.
    !scalar.isASCII && (scalar.properties.isDefaultIgnorableCodePoint || (0xFFF9...0xFFFB).contains(scalar.value))
  }

  private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) : scalar.properties.isAlphabetic
  }

  private static func appendLower(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar {
    case "I", "İ", "ı", "i": text.unicodeScalars.append("i")
    case "\u{307}" where text.unicodeScalars.last == "i": break  // what other languages' lower case makes of İ
    case "A"..."Z": text.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 32))
    case _ where scalar.isASCII: text.unicodeScalars.append(scalar)
    default: text.unicodeScalars.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
  }
}
