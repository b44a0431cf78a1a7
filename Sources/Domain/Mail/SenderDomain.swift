/// A domain from which an institution may write: LDH labels below a suffix, in lower case, which every program reads
/// alike.
public enum SenderDomain {
  /// Nil for what is none: a suffix itself, a domain below none, in Punycode, or with other letters than a–z. An `@` or a
  /// full stop before it does not count.
  public static func domain(_ text: String, below suffixes: [String]) -> String? {
    // Two domains with a sign between them that nobody sees are not one.
    guard !text.unicodeScalars.contains(where: \.properties.isDefaultIgnorableCodePoint) else { return nil }
    let bare = TurkishText.tidy(text).asciiLowercased.drop { $0 == "@" || $0 == "." }
    guard let address = EmailAddress("x@\(bare)"), address.domain == bare else { return nil }
    let isReadable = !address.domain.hasSuffix(".") && !bare.split(separator: ".").contains { $0.hasPrefix("xn--") }
    return isReadable && address.isBelow(suffixes) ? String(bare) : nil
  }
}

extension String {
  /// The text with `a`–`z` for `A`–`Z` and every other character as it is: no look-alike becomes a letter.
  package var asciiLowercased: String {
    String(decoding: utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }, as: UTF8.self)
  }
}
