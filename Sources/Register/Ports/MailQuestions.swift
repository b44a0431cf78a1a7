import Domain

/// Questions about mails and how they are answered.
package protocol MailQuestions {
  /// A mail of a run by its place there; nil for what was no mail.
  func mail(run: String, ordinal: Int) throws -> MailOutcome?

  /// The mails of a run in their order; only one is held at a time.
  func forEachMail(run: String, _ body: (MailOutcome) throws -> Void) throws

  /// The first mail of that Message-ID whose sender was believed.
  func believedMail(_ messageID: String) throws -> EarlierMail?

  /// The answers that lie in Outbox, in the order of their mails; those in one state, or all.
  func answers(in state: AnswerRecord.State?) throws -> [AnswerRecord]

  /// How far the sending of each answer came, as it is recorded.
  func answerStates() throws -> [(id: AnswerRecord.ID, messageID: String, state: AnswerRecord.State)]

  /// The answers that told of these forms and are out, or may be, although rows of the forms are undone by now; in the
  /// order of their mails.
  func answersOut(of forms: Set<Int64>) throws -> [SentAnswer]
}

extension MailQuestions {
  package func answers() throws -> [AnswerRecord] { try answers(in: nil) }

  /// The counts of a run's mails, as they are recorded.
  package func mailSummary(of run: String) throws -> MailSummary {
    var summary = MailSummary()
    try forEachMail(run: run) { summary.count($0) }
    return summary
  }
}

/// Questions about held forms, and what the office decided on these and on senders.
package protocol DecisionQuestions {
  /// The forms that wait for the office's word, in the order in which they came.
  func heldForms() throws -> [HeldForm]

  /// The runs whose results hold the originals of forms that wait.
  func runsOfHeldForms() throws -> Set<String>

  /// Whether a form of that number was held, and whether it was settled since: taken up, or closed by the office. Nil
  /// where it was not held.
  func isSettled(heldForm number: Int64) throws -> Bool?

  /// The number under which a held form was judged anew once it was confirmed or released; nil where it was not.
  func number(ofFormTaking number: Int64) throws -> Int64?

  /// Whether a run that is not at its end took up the form.
  func isTakenUp(heldForm number: Int64) throws -> Bool

  /// The office's last word on a form; nil where there is none.
  func decision(onForm number: Int64) throws -> DecisionKind?

  /// The office's last words on domains, by institution and domain; those of one institution, or all.
  func domainDecisions(of institution: DetsisNo?) throws -> [DomainDecision]

  /// The entries of the register of decisions that are asked for, in their order; none where persons or runs are.
  func decisions(_ filter: LogFilter) throws -> [DecisionEntry]

  /// What the office decided last on each of these domains for an institution; the domains in lower case.
  func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision]

  /// The institutions for which one of these domains is confirmed, by number, so many at most.
  func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo]

  /// The originals of these held forms, which lie in Outbox whole, in the order in which they came.
  func keptMails(ofForms numbers: [Int64]) throws -> [KeptMail]

  /// The originals that a run took up, by the names of their items.
  func keptMails(ofRun run: String) throws -> [String: KeptMail]
}

extension DecisionQuestions {
  package func domainDecisions() throws -> [DomainDecision] { try domainDecisions(of: nil) }
}
