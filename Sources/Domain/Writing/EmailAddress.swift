/// An address of RFC 5321's dot-string form with a dotted domain of LDH labels.
package struct EmailAddress: Hashable {
  package let local: String
  /// May end in a full stop, which the rule of the domain refuses.
  package let domain: String

  /// Nil where `init(parsing:)` throws.
  package init?(_ text: String) { try? self.init(parsing: text) }

  /// Throws the first sign that no address has; else the part that is empty, doubled or missing.
  package init(parsing text: String) throws(WritingFault) {
    guard let start = Self.domainStart(utf8: text.utf8.span) else { throw WritingFault(Self.fault(in: text)) }
    local = String(decoding: text.utf8.prefix(start - 1), as: UTF8.self)
    domain = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
  }

  /// Where the domain of an address begins, counted in bytes; nil for what is no address.
  package static func domainStart(utf8 text: Span<UInt8>) -> Int? {
    guard text.count <= 254, let at = firstIndex(of: UInt8(ascii: "@"), in: text) else { return nil }
    guard (1...64).contains(at), isDotString(text.extracting(0..<at)) else { return nil }
    let domain = text.extracting((at + 1)...)
    let isDotted = domain.count > 0 && domain[domain.count - 1] == UInt8(ascii: ".")
    return isDomain(isDotted ? domain.extracting(droppingLast: 1) : domain) ? at + 1 : nil
  }

  /// Where a text is at fault that is no address.
  private static func fault(in text: String) -> Range<String.Index> {
    let signs = text.unicodeScalars
    if let odd = signs.firstIndex(where: { !isAddressSign($0) }) { return odd..<text.index(after: odd) }
    guard let at = signs.firstIndex(of: "@") else { return text.endIndex..<text.endIndex }
    let rest = signs.index(after: at)
    if at == text.startIndex { return at..<rest }
    if let second = signs[rest...].firstIndex(of: "@") { return second..<text.endIndex }
    if let dot = misplacedDot(in: signs[..<at]) ?? misplacedDot(in: signs[rest...]) {
      return dot..<signs.index(after: dot)
    }
    return rest..<text.endIndex
  }

  private static func isAddressSign(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII, let byte = UInt8(exactly: scalar.value) else { return false }
    return isLetterOrDigit(byte) || isAtomSign(byte) || scalar == "@" || scalar == "."
  }

  /// A full stop at the beginning or the end, or behind another.
  private static func misplacedDot(in part: Substring.UnicodeScalarView) -> String.Index? {
    if part.first == "." { return part.startIndex }
    for (place, next) in zip(part.indices, part.indices.dropFirst()) where part[place] == "." && part[next] == "." {
      return next
    }
    return part.last == "." ? part.index(before: part.endIndex) : nil
  }

  /// Whether the domain stands below one of the suffixes, on the boundary of a label.
  package func isBelow(_ suffixes: [String]) -> Bool { Self.isBelow(suffixes, domain: domain.utf8.span) }

  package static func isBelow(_ suffixes: [String], domain: Span<UInt8>) -> Bool {
    suffixes.contains { suffix in
      let suffix = suffix.utf8.span
      let start = domain.count - suffix.count
      guard start > 1, domain[start - 1] == UInt8(ascii: ".") else { return false }
      for index in suffix.indices where domain[start + index] != suffix[index] { return false }
      return true
    }
  }

  /// The address with its domain put below a suffix, where it is one letter off.
  package func moved(belowOneOf suffixes: [String]) -> String? {
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

  /// Atoms between full stops, none of them empty.
  private static func isDotString(_ text: Span<UInt8>) -> Bool {
    var previous = UInt8(ascii: ".")
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: ".") {
        if previous == byte { return false }
      } else if !isLetterOrDigit(byte), !isAtomSign(byte) {
        return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: ".")
  }

  /// Two labels at least, each of 1 to 63 letters, digits and inner hyphens.
  private static func isDomain(_ text: Span<UInt8>) -> Bool {
    var labels = 0
    var start = 0
    for index in 0...text.count where index == text.count || text[index] == UInt8(ascii: ".") {
      guard isLabel(text.extracting(start..<index)) else { return false }
      labels += 1
      start = index + 1
    }
    return labels >= 2
  }

  private static func isLabel(_ label: Span<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    guard (1...63).contains(label.count), label[0] != hyphen, label[label.count - 1] != hyphen else { return false }
    for index in label.indices where !isLetterOrDigit(label[index]) && label[index] != hyphen { return false }
    return true
  }

  private static func firstIndex(of byte: UInt8, in text: Span<UInt8>) -> Int? {
    for index in text.indices where text[index] == byte { return index }
    return nil
  }

  private static func isAtomSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "!"), UInt8(ascii: "#")...UInt8(ascii: "'"), UInt8(ascii: "*"), UInt8(ascii: "+"),
      UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "?"), UInt8(ascii: "^")...UInt8(ascii: "`"),
      UInt8(ascii: "{")...UInt8(ascii: "~"):
      true
    default: false
    }
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
