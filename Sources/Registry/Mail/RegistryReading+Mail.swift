import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// A mail of a run by its place there; nil for what was no mail.
  package func mail(run: String, ordinal: Int) throws -> MailOutcome? {
    try first("\(sql: Self.mails) WHERE mail.run = \(run) AND mail.ordinal = \(ordinal) ORDER BY mail.ordinal") {
      try mail($0)
    }
  }

  /// The mails of a run in their order; only one is held at a time.
  package func forEachMail(run: String, _ body: (MailOutcome) throws -> Void) throws {
    try each("\(sql: Self.mails) WHERE mail.run = \(run) ORDER BY mail.ordinal") { try body(try mail($0)) }
  }

  package func believedMail(_ messageID: String) throws -> EarlierMail? {
    try first(
      """
      SELECT run, processed_at FROM mail
      WHERE message_id = \(messageID) AND believed = 1 ORDER BY processed_at, run, ordinal LIMIT 1
      """
    ) { EarlierMail(run: try $0.value(0), processedAt: try $0.value(1)) }
  }

  /// The answers that lie in Outbox, in the order of their mails; those in one state, or all.
  package func answers(in state: AnswerRecord.State?) throws -> [AnswerRecord] {
    try all(Self.answersQuestion(in: state), AnswerRecord.init)
  }

  /// What is undone or withdrawn is recorded as ready or uncertain.
  static func answersQuestion(in state: AnswerRecord.State?) -> Query {
    let recorded: Query =
      switch state {
      case nil: "state <> 'none'"
      case .sent: "state = 'sent'"
      case .undone, .withdrawn: "state NOT IN ('none', 'sent') AND state IN ('ready', 'uncertain')"
      case .ready, .sending, .refused, .uncertain: "state NOT IN ('none', 'sent') AND state = \(state?.rawValue)"
      }
    let shown: Query = state.map { "AND answer.now = \($0.rawValue)" } ?? ""
    return """
      WITH RECURSIVE \(sql: Self.undoneRows),
      undone_mail (run, ordinal) AS (SELECT form.run, form.ordinal FROM undone JOIN form ON form.id = undone.form),
      shown AS (
        SELECT *, CASE
          WHEN state NOT IN ('ready', 'uncertain') THEN state
          WHEN (run, ordinal) IN undone_mail THEN 'undone'
          WHEN \(sql: Self.tellsOfSettledFormsAlone) THEN 'withdrawn'
          ELSE state END AS now
        FROM answer WHERE \(recorded))
      SELECT answer.run, answer.ordinal, answer.now, answer.message_id, mail.sender, run_item.file, form.outputs,
        answer.attempts, answer.changed_at, answer.reason
      FROM shown AS answer
      JOIN mail ON mail.run = answer.run AND mail.ordinal = answer.ordinal
      JOIN run_item ON run_item.run = answer.run AND run_item.ordinal = answer.ordinal
      JOIN form ON form.run = answer.run AND form.ordinal = answer.ordinal AND form.part = (
        SELECT min(part) FROM form AS first WHERE first.run = answer.run AND first.ordinal = answer.ordinal)
      WHERE run_item.state = 'published' \(shown)
      ORDER BY answer.run, answer.ordinal
      """
  }

  /// Whether every form of an answer's mail was held, and taken up or closed since.
  private static let tellsOfSettledFormsAlone = """
    NOT EXISTS (
      SELECT 1 FROM form
      WHERE form.run = answer.run AND form.ordinal = answer.ordinal AND NOT (status = 'held' AND \(isSettled)))
    """

  /// How far the sending of each answer came, as it is recorded.
  package func answerStates() throws -> [(id: AnswerRecord.ID, messageID: String, state: AnswerRecord.State)] {
    try all("SELECT run, ordinal, message_id, state FROM answer WHERE state <> 'none' ORDER BY run, ordinal") {
      (AnswerRecord.ID(run: try $0.run(0), ordinal: try $0.value(1)), try $0.value(2), try $0.named(3))
    }
  }

  private func mail(_ row: Row) throws -> MailOutcome {
    let run = try row.run(0)
    let ordinal: Int = try row.value(1)
    let address: String? = try row.value(7)
    let sender = try address.map { MailAddress(displayName: try row.value(6), address: $0) }
    return MailOutcome(
      file: try row.incoming(2), sha256: try row.value(3), messageID: try row.value(4),
      references: try row.value(5, as: String.self).split(separator: " ").map(String.init), subject: try row.value(8),
      sender: sender, writtenAt: try row.value(9), isBelieved: try row.value(10),
      attachments: try attachments(run, ordinal), answer: try answer(row, sender), answerID: try row.value(13))
  }

  private func attachments(_ run: String, _ ordinal: Int) throws -> [AttachmentOutcome] {
    try all(
      """
      SELECT name, file_name, size, fate FROM mail_attachment
      WHERE run = \(run) AND ordinal = \(ordinal) ORDER BY seq
      """
    ) {
      AttachmentOutcome(
        name: try $0.value(0), fileName: try $0.value(1), size: try $0.value(2), fate: try $0.named(3))
    }
  }

  private func answer(_ row: Row, _ sender: MailAddress?) throws -> MailAnswer {
    switch (try row.value(11, as: String.self), sender) {
    case ("results", let sender?): return .results(to: sender)
    case ("notice", let sender?): return .notice(to: sender)
    case ("none", _): return .none(try row.named(12))
    default: throw RegistryError.damaged(reason: "an answer without an address")
    }
  }

  private static let mails = """
    SELECT mail.run, mail.ordinal, run_item.file, mail.sha256, mail.message_id, mail."references", mail.sender_name,
      mail.sender, mail.subject, mail.written_at, mail.believed, answer.kind, answer.silence,
      answer.message_id
    FROM mail
    JOIN run_item ON run_item.run = mail.run AND run_item.ordinal = mail.ordinal
    JOIN answer ON answer.run = mail.run AND answer.ordinal = mail.ordinal
    """
}

extension AnswerRecord {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: ID(run: try row.run(0), ordinal: try row.value(1)), state: try row.named(2), messageID: try row.value(3),
      recipient: try row.value(4), mail: try row.incoming(5), outputs: try row.outputs(6) ?? "",
      attempts: try row.value(7), changedAt: try row.value(8), reason: try row.value(9))
  }
}
