import Domain
import Rules

/// A mail whose sender was judged, before its forms are.
struct JudgedMail {
  var outcome: MailOutcome
  /// What was found about the mail: it stands with each of its forms.
  var findings: [Finding]

  var writtenAt: Moment { outcome.writtenAt }
}

extension FileJudge {
  /// Who sent the mail, whether that is believed, and what the sender will be told; nil for a bare file.
  func judgeMail(_ file: IncomingFile, in registry: some MailView) throws -> JudgedMail? {
    if let kept = file.kept { return judgeKeptMail(file, kept) }
    guard let mail = file.mail else { return nil }
    let verdict = sender.verdict(on: mail.envelope, at: now)
    let earlier = try again ? nil : mail.envelope.messageID.flatMap { try registry.believedMail($0) }
    return judged(mail, of: file, verdict, earlier: earlier)
  }

  /// `earlier`: the mail of the same Message-ID that was answered before.
  func judged(
    _ mail: IncomingMail, of file: IncomingFile, _ verdict: SenderVerdict, earlier: EarlierMail?
  ) -> JudgedMail {
    let envelope = mail.envelope
    let answer = AnswerRule.answer(to: envelope, verdict, office: office, isAnswered: earlier != nil)
    let outcome = MailOutcome(
      file: file.name, sha256: file.sha256 ?? "", messageID: envelope.messageID, references: envelope.references,
      subject: envelope.subject, sender: verdict.address, writtenAt: verdict.writtenAt,
      isBelieved: !verdict.isRefused && !envelope.isNoRequest, attachments: mail.attachments, answer: answer)
    return JudgedMail(outcome: outcome, findings: findings(of: mail, verdict, earlier))
  }

  private func findings(of mail: IncomingMail, _ verdict: SenderVerdict, _ earlier: EarlierMail?) -> [Finding] {
    var findings = verdict.findings
    if !mail.envelope.isNoRequest, let sign = mail.envelope.automatic, sign.isTold {
      findings.append(Finding(.mailAutomatic(sign)))
    }
    if let damage = mail.damage { findings.append(Finding(.mailDamaged(reason: damage))) }
    if let earlier {
      findings.append(
        Finding(.mailDuplicate(run: earlier.run, time: TimeText(minute: earlier.processedAt))))
    }
    return findings
  }
}
