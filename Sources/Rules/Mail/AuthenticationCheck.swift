import Domain

/// Whether a host of ours says that a mail comes from the domain of its From (RFC 8601, RFC 7489).
///
/// A host writes its header above everything that came to it, so of its headers the topmost is believed and those below
/// may be the sender's forgeries. Headers of other hosts, above or below, neither help nor harm. The host itself has to
/// take out headers under its own name that come from outside (RFC 8601 §5).
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

  /// Nil where the sender is who he says; otherwise what speaks against it.
  func objection(to headers: [AuthenticationResults?], domain: String) -> Objection? {
    guard let said = headers.lazy.compactMap({ $0 }).first(where: { $0.host == host }) else { return .silent }
    let dmarc = said.results.filter { $0.method == "dmarc" }
    let passes = dmarc.filter { $0.value == "pass" }
    // A failure outweighs everything else; so does a pass for another domain, whose From was not this one.
    let hasFailed =
      dmarc.contains { $0.value == "fail" }
      || passes.contains { fromDomain($0).map { $0 != domain } ?? false }
    if !hasFailed {
      // The trusted host checks the one From that there is, whether it repeats its domain or not.
      if !passes.isEmpty { return nil }
      if said.results.contains(where: { isAligned($0, with: domain) }) { return nil }
    }
    return .found(words(said))
  }

  /// The domain of From that a DMARC result speaks of.
  private func fromDomain(_ result: AuthenticationResults.Result) -> String? {
    self.domain(result.properties["header.from"])
  }

  /// Whether DKIM or SPF passed for the same organisation's domain ("relaxed", RFC 7489 §3.1).
  private func isAligned(_ result: AuthenticationResults.Result, with from: String) -> Bool {
    guard result.value == "pass" else { return false }
    let identity: String? =
      switch result.method {
      case "dkim": self.domain(result.properties["header.d"]) ?? self.domain(result.properties["header.i"])
      case "spf": self.domain(result.properties["smtp.mailfrom"]) ?? self.domain(result.properties["smtp.helo"])
      default: nil
      }
    if let identity, suffixes.isEmpty { return identity == from }
    guard let identity, let organisation = organisation(of: identity) else { return false }
    return organisation == self.organisation(of: from)
  }

  /// What stands behind the `@` of a property, or the whole of it; nil where there is no domain.
  private func domain(_ value: String?) -> String? {
    guard let value = value?.asciiLowercased else { return nil }
    let domain = value.lastIndex(of: "@").map { value[value.index(after: $0)...] } ?? value[...]
    return domain.isEmpty ? nil : String(domain)
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
