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
      .emailDomain(expected: suffixes.joined(separator: ", ")), on: .email,
      suggestion: address.moved(belowOneOf: suffixes))
  }

  /// Longer texts are no address with something around it, in bytes.
  private static let longest = 600

  /// The one address that stands in the text, or the text without its Turkish letters and stray spaces, if that makes it a
  /// good one.
  private static func suggestion(for text: String, suffixes: [String]) -> String? {
    guard text.utf8.count <= longest else { return nil }
    if let address = addressStanding(in: text, suffixes: suffixes) { return address }
    let plain = TurkishText.withoutAccents(text)
    guard plain.utf8.count(where: { $0 == UInt8(ascii: "@") }) == 1 else { return nil }
    if let address = addressStanding(in: plain, suffixes: suffixes) { return address }
    let words = plain.unicodeScalars.split(separator: " ").map { String($0) }
    // One space in an address is a slip; more words are a name before it.
    return words.count <= 2 ? sound(words.joined(), suffixes) : words.lazy.compactMap { sound($0, suffixes) }.first
  }

  /// The institutional address with brackets, a label or punctuation around it: `Işıl HAYALİ <isil@kurum.gov.tr>`; nil
  /// where none stands there, or more than one.
  ///
  /// Of what a space alone divides, nobody knows whether it is one address or a name before it.
  static func addressStanding(in text: String, suffixes: [String]) -> String? {
    guard text.utf8.count <= longest else { return nil }
    let scalars = withoutSpacesAroundAt(Array(text.unicodeScalars))
    var found: String?
    for at in scalars.indices where scalars[at] == "@" {
      let start = scalars[..<at].lastIndex(where: isBeside).map { $0 + 1 } ?? 0
      var end = scalars[at...].firstIndex(where: isBeside) ?? scalars.endIndex
      while end > at, scalars[end - 1] == "." { end -= 1 }
      let isApart =
        scalars[..<start].last { !isSpace($0) }.map(isAroundAddress) ?? true
        && scalars[end...].first { !isSpace($0) && $0 != "." }.map(isAroundAddress) ?? true
      let address = lower(scalars[start..<end])
      guard isApart, sound(address, suffixes) != nil, found == nil || found == address else { return nil }
      found = address
    }
    return found
  }

  private static func sound(_ text: String, _ suffixes: [String]) -> String? {
    EmailAddress(text).flatMap { $0.isBelow(suffixes) ? text : nil }
  }

  /// What stands around addresses in what people paste, and in none of those that are given out.
  private static func isAroundAddress(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case ";", ",", "<", ">", "(", ")", "[", "]", "\"", "“", "”", "‘", "’", ":", "|", "«", "»": true
    default: false
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

  private static func isBeside(_ scalar: Unicode.Scalar) -> Bool { isSpace(scalar) || isAroundAddress(scalar) }

  /// `kisi @ kurum.gov.tr` is `kisi@kurum.gov.tr`.
  private static func withoutSpacesAroundAt(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var joined = [Unicode.Scalar]()
    for scalar in scalars {
      if isSpace(scalar), joined.last == "@" { continue }
      if scalar == "@" { while let last = joined.last, isSpace(last) { joined.removeLast() } }
      joined.append(scalar)
    }
    return joined
  }

  private static func lower(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = ""
    for scalar in scalars {
      let isUpper = ("A"..."Z").contains(scalar)
      text.unicodeScalars.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
    }
    return text
  }
}

/// An address belongs to one person.
enum EmailSharedRule {
  static func apply(to rows: inout [RowCheck]) {
    var owners = [String: (person: String, rowNumber: Int)]()
    for index in rows.indices where !rows[index].hasFault(on: .email) {
      let address = rows[index].row[.email].text
      guard !address.isEmpty, !rows[index].row[.nationalId].text.isEmpty else { continue }
      let person = rows[index].row[.nationalId].text
      guard let owner = owners[address] else {
        owners[address] = (person, rows[index].rowNumber)
        continue
      }
      if owner.person != person { rows[index].add(.emailShared(row: owner.rowNumber), on: .email) }
    }
  }
}
