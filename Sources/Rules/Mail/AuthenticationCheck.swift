import Domain

/// Whether a host of ours says that a mail comes from the domain of its From (RFC 8601, RFC 7489).
///
/// A host writes its header above everything that came to it, so of its headers the topmost is believed and those below
/// may be the sender's forgeries: also where the topmost cannot be read, which says nothing then. Headers of other hosts,
/// above or below, neither help nor harm. The host itself has to take out headers under its own name that come from
/// outside (RFC 8601 §5). What could be read in two ways speaks against the sender.
struct AuthenticationCheck {
  let host: String
  /// Below which an organisation has its one label; without any, only the very same domain is aligned.
  let suffixes: [String]

  /// What speaks against a sender.
  enum Objection: Hashable {
    /// The host wrote no header.
    case silent
    /// What it found, in the words of its header.
    case found(String)
  }

  /// What DMARC came to where it decided nothing, so that DKIM and SPF may.
  private static let undecided: Set<String> = ["none", "temperror", "permerror", "bestguesspass"]

  /// Nil where the sender is who he says; otherwise what speaks against it.
  ///
  /// DMARC speaks once, and says of which From it does. Of two of its results nobody knows which is the host's own, and any
  /// that is neither a pass nor undecided outweighs everything else; so does a pass for another domain.
  func objection(to headers: [AuthenticationResults?], domain: String) -> Objection? {
    guard let said = headers.lazy.compactMap({ $0 }).first(where: { $0.isBy(host) }) else { return .silent }
    let dmarc = said.results.filter { $0.method == "dmarc" }
    if let verdict = dmarc.first {
      guard dmarc.count == 1, !verdict.isAmbiguous, !Self.isMixed(verdict) else { return .found(words(said)) }
      let isPass = verdict.value == "pass"
      if isPass, let from = verdict.properties["header.from"] {
        return self.domain(from) == domain ? nil : .found(words(said))
      }
      guard isPass || Self.undecided.contains(verdict.value) else { return .found(words(said)) }
    }
    if said.results.contains(where: { isAligned($0, with: domain, in: said) }) { return nil }
    return .found(words(said))
  }

  /// Whether what stands with DMARC's result is another method's: where that happens, a sender's text has cut the two apart.
  private static func isMixed(_ verdict: AuthenticationResults.Result) -> Bool {
    verdict.properties.keys.contains { $0.hasPrefix("smtp.") }
  }

  /// Whether DKIM or SPF passed for the same organisation's domain ("relaxed", RFC 7489 §3.1). SPF looks at one sender: of
  /// two results that differ, nobody knows which is the host's own.
  private func isAligned(
    _ result: AuthenticationResults.Result, with from: String, in said: AuthenticationResults
  ) -> Bool {
    if result.method == "spf", said.results.contains(where: { $0.method == "spf" && $0.value != "pass" }) {
      return false
    }
    guard result.value == "pass", !result.isAmbiguous else { return false }
    let said = result.properties
    // SPF checks the name of the greeting where a report has no sender (RFC 7208 §2.4).
    let isNull = said["smtp.mailfrom"].map { $0.isEmpty || $0 == "<>" } ?? true
    let identity: String? =
      switch result.method {
      case "dkim": self.domain(said["header.d"] ?? said["header.i"])
      case "spf": self.domain(said[isNull ? "smtp.helo" : "smtp.mailfrom"])
      default: nil
      }
    if let identity, suffixes.isEmpty { return identity == from }
    guard let identity, let organisation = organisation(of: identity) else { return false }
    return organisation == self.organisation(of: from)
  }

  /// What stands behind the `@` of a property, or the whole of it; nil where there is no domain, or more than one.
  private func domain(_ value: String?) -> String? {
    guard let value = value?.asciiLowercased else { return nil }
    let parts = value.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count <= 2, let domain = parts.last, !domain.isEmpty, domain.allSatisfy(Self.isDomainSign),
      !value.utf8.contains(where: { $0 <= 0x20 || ",;<>()".utf8.contains($0) })
    else { return nil }
    return String(decoding: Array(domain), as: UTF8.self)
  }

  private static func isDomainSign(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...122).contains(byte) || "-._".utf8.contains(byte)
  }

  /// The label below the suffix, with it: `ticaret.gov.tr` for `il.ticaret.gov.tr`; nil below no suffix.
  private func organisation(of domain: String) -> String? {
    guard let address = EmailAddress("x@\(domain)") else { return nil }
    let above = suffixes.filter { address.isBelow([$0]) }.max { $0.utf8.count < $1.utf8.count }
    guard let suffix = above, !domain.hasSuffix(".") else { return nil }
    let labels = domain.dropLast(suffix.count + 1).split(separator: ".")
    return labels.last.map { "\($0).\(suffix)" }
  }

  private func words(_ said: AuthenticationResults) -> String {
    let results = said.results.prefix(8).map { result in
      let of = result.method == "dmarc" ? result.properties["header.from"].map { " header.from=\($0)" } ?? "" : ""
      return "\(result.method)=\(result.value)\(of)"
    }
    return results.isEmpty ? "none" : results.joined(separator: ", ")
  }
}
