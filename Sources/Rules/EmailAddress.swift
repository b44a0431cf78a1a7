import Domain

/// An address of RFC 5321's dot-string form with a dotted domain of LDH labels.
struct EmailAddress: Hashable {
  let local: String
  /// May end in a full stop, which the rule of the domain refuses.
  let domain: String

  init?(_ text: String) {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254 else { return nil }
    guard (1...64).contains(parts[0].utf8.count), Self.isDotString(parts[0]) else { return nil }
    let domain = parts[1].hasSuffix(".") ? parts[1].dropLast() : parts[1]
    let labels = domain.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy(Self.isLabel) else { return nil }
    local = String(parts[0])
    self.domain = String(parts[1])
  }

  /// Whether the domain stands below one of the suffixes, on the boundary of a label.
  func isBelow(_ suffixes: [String]) -> Bool {
    suffixes.contains { domain.hasSuffix("." + $0) && domain.utf8.count > $0.utf8.count + 1 }
  }

  /// The address with its domain put below a suffix, where it is one letter off.
  func moved(belowOneOf suffixes: [String]) -> String? {
    for suffix in suffixes {
      for tailLength in [suffix.count, suffix.count + 1, suffix.count + 2] where domain.count > tailLength {
        let head = domain.dropLast(tailLength)
        let tail = String(domain.suffix(tailLength))
        let moved = "\(local)@\(head).\(suffix)"
        if Similarity.editDistance(tail, "." + suffix) == 1, EmailAddress(moved) != nil { return moved }
      }
    }
    return repeatedEnding(suffixes)
  }

  /// `x@kurum.gov.tr.tr` and `x@kurum.gov.tr.`: something stands behind the suffix.
  private func repeatedEnding(_ suffixes: [String]) -> String? {
    guard let shorter = domain.lastIndex(of: ".").map({ domain[..<$0] }) else { return nil }
    return EmailAddress("\(local)@\(shorter)").flatMap { $0.isBelow(suffixes) ? "\(local)@\(shorter)" : nil }
  }

  private static func isDotString(_ text: Substring) -> Bool {
    text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { atom in
      !atom.isEmpty && atom.utf8.allSatisfy { isLetterOrDigit($0) || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0) }
    }
  }

  private static func isLabel(_ label: Substring) -> Bool {
    (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
      && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
