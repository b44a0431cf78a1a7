import Domain

/// E-POSTA is an institutional address (seed 000, EK-1, explanation 7).
enum EmailRule {
  static func apply(to check: inout RowCheck, suffixes: [String]) {
    guard let text = check.text(of: .email, missing: .emailMissing) else { return }
    guard let address = EmailAddress(text) else {
      check.add(.emailFormat, on: .email, suggestion: suggestion(for: text, suffixes: suffixes))
      return
    }
    guard !address.isBelow(suffixes) else { return }
    check.add(
      .emailDomain, on: .email, suggestion: address.moved(belowOneOf: suffixes),
      details: [.expected: suffixes.joined(separator: ", ")])
  }

  /// The address without its Turkish letters and stray spaces, if that makes it a good one.
  private static func suggestion(for text: String, suffixes: [String]) -> String? {
    let plain = TurkishText.withoutAccents(text).filter { $0 != " " }
    return EmailAddress(plain).flatMap { $0.isBelow(suffixes) ? plain : nil }
  }
}
