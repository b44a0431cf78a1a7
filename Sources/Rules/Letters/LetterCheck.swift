import Domain

/// Asks the register about a letter: are its sender, its number and its date sound, and was each signer entitled?
package struct LetterCheck<View: LetterView> {
  private let view: View
  private let now: Moment
  private let knownAt: Moment?

  /// `knownAt`: as the register stood then; nil for all that it knows.
  package init(_ view: View, now: Moment, knownAt: Moment? = nil) {
    self.view = view
    self.now = now
    self.knownAt = knownAt
  }

  /// The whole answer about one file; a package without a letter to judge keeps the findings that it has.
  package func report(on facts: LetterPackageFacts, file: String) throws -> LetterReport {
    var report = LetterReport(file: file, facts: facts)
    guard facts.isJudged else { return report }
    let letter = facts.letter
    // When the letter was written, as near as anybody says.
    let time = letter.date ?? letter.signers.lazy.compactMap(\.date).first ?? facts.signature.lastSigned ?? now
    let sender = try SenderRule(view, at: time).judge(letter.sender)
    report.findings += sender.findings
    report.findings += try AddresseeRule(view, at: time).findings(for: letter.addressees)
    report.findings += try LetterNumberRule(view, at: time).findings(for: letter)
    report.findings += LetterDateRule(now: now).findings(for: letter, signed: facts.signature.lastSigned)
    let match = try SignerMatch(view, letter.signers, facts.signature.holders)
    for (index, signer) in letter.signers.enumerated() {
      var rule = SignerRule(view, sender: sender, letterDate: letter.date, knownAt: knownAt)
      report.signers.append(try rule.judge(signer, match[index]))
      report.findings += rule.findings
    }
    report.findings += match.strangers.map { holder in
      LetterFinding(.signerNotListed(name: holder.name ?? ""), value: holder.nationalID?.digits)
    }
    return report
  }
}

extension LetterSignature {
  /// When the last of those signed whose signatures verify.
  var lastSigned: Moment? { holders.compactMap(\.signedAt).max() }
}
