import Domain
internal import GRDB

extension RegistryTransaction {
  /// Records a mail with its attachments and its answer, once and for good; before the forms that came with it.
  ///
  /// Throws `constraint` where somebody is to be answered and the answer has no Message-ID, or one that is used.
  public func record(mail: MailOutcome, run: String, ordinal: Int, at time: Moment) throws {
    try change(
      """
      INSERT INTO mail (run, ordinal, sha256, message_id, "references", subject, sender_name, sender, written_at,
        processed_at, believed)
      VALUES (\(run), \(ordinal), \(mail.sha256), \(mail.messageID), \(mail.references.joined(separator: " ")),
        \(mail.subject), \(mail.sender?.displayName ?? ""), \(mail.sender?.address), \(mail.writtenAt), \(time),
        \(mail.isBelieved))
      """)
    for (index, attachment) in mail.attachments.enumerated() {
      try change(
        """
        INSERT INTO mail_attachment (run, ordinal, seq, name, file_name, size, fate)
        VALUES (\(run), \(ordinal), \(index + 1), \(attachment.name), \(attachment.fileName), \(attachment.size),
          \(attachment.fate.rawValue))
        """)
    }
    try record(mail.answer, mail.answerID, run: run, ordinal: ordinal, at: time)
  }

  /// Notes in which attachment of its mail (from 1) a recorded form stood; nil where it stands for the mail itself.
  public func note(form: FormID, cameIn attachment: Int?) throws {
    try change("INSERT INTO mail_form (form, attachment) VALUES (\(form), \(attachment))")
  }

  /// Notes how far sending an answer came. Throws `notFound` where there is no such answer, or `constraint` when it
  /// was sent or refused already.
  public func setState(
    _ state: AnswerRecord.State, of answer: AnswerRecord.ID, reason: String? = nil, at time: Moment
  ) throws {
    try change(
      """
      UPDATE answer SET state = \(state.rawValue), reason = \(reason), changed_at = \(time),
        attempts = attempts + \(state == .sending ? 1 : 0)
      WHERE run = \(answer.run) AND ordinal = \(answer.ordinal)
      """)
    guard database.changesCount == 1 else { throw RegistryError.notFound(.answer) }
  }

  private func record(
    _ answer: MailAnswer, _ answerID: String?, run: String, ordinal: Int, at time: Moment
  ) throws {
    let (kind, silence): (String, String?) =
      switch answer {
      case .results: ("results", nil)
      case .notice: ("notice", nil)
      case .none(let silence): ("none", silence.rawValue)
      }
    let isSent = answer.recipient != nil
    try change(
      """
      INSERT INTO answer (run, ordinal, kind, silence, message_id, state, changed_at)
      VALUES (\(run), \(ordinal), \(kind), \(silence), \(isSent ? answerID : nil), \(isSent ? "ready" : "none"),
        \(time))
      """)
  }
}
