/// What became of domains that the office confirmed or rejected.
package struct SenderOutcome: Hashable, Sendable {
  /// A line of a file that cannot be taken; then none of the file is.
  package struct Problem: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case institution(String)
      case domain(String)
      case noJustification
      /// What is wrong with the file itself.
      case file(Finding)
      /// The file has more lines than are taken at once.
      case tooMany(limit: Int)
    }

    /// The row's number as a spreadsheet program shows it; nil where it is about the file.
    package var line: Int?
    package var kind: Kind

    package init(line: Int?, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// Recorded, or in a dry run what would be.
  package var decided: [DomainDecision] = []
  /// How many stood so already.
  package var known = 0
  package var problems: [Problem] = []
  /// Held forms that the next run takes up because of it.
  package var formsReady = 0

  package init() {}
}

/// An entry of the register of decisions, as the log shows it.
package struct DecisionEntry: Hashable, Sendable {
  package var number: Int64
  package var time: Moment
  package var kind: DecisionKind
  package var domain: String?
  package var institution: DetsisNo?
  package var institutionName: String?
  /// The held form's number.
  package var form: Int64?
  package var reason: String
  package var by: UserIdentity

  package init(
    number: Int64, time: Moment, kind: DecisionKind, domain: String?, institution: DetsisNo?, institutionName: String?,
    form: Int64?, reason: String, by: UserIdentity
  ) {
    self.number = number
    self.time = time
    self.kind = kind
    self.domain = domain
    self.institution = institution
    self.institutionName = institutionName
    self.form = form
    self.reason = reason
    self.by = by
  }
}

/// A domain from which an institution may write: LDH labels below a suffix, in lower case, which every program reads
/// alike.
package enum SenderDomain {
  /// Nil for what is none: a suffix itself, a domain below none, in Punycode, or with other letters than a–z. An `@` or a
  /// full stop before it does not count.
  package static func domain(_ text: String, below suffixes: [String]) -> String? {
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
