import Domain

extension RegisterTransaction {
  /// Records a mail with its attachments and its answer, once and for good; before the forms that came with it.
  ///
  /// Throws `constraint` where somebody is to be answered and the answer has no Message-ID, or one that is used.
  package func record(mail: MailOutcome, run: String, ordinal: Int, at time: Moment) throws {
    let (answer, silence): (String, String?) =
      switch mail.answer {
      case .results: ("results", nil)
      case .notice: ("notice", nil)
      case .none(let silence): ("none", silence.rawValue)
      }
    let fact = MailReceived(
      run: run, ordinal: ordinal, sha256: mail.sha256, messageID: mail.messageID, references: mail.references,
      subject: mail.subject, senderName: mail.sender?.displayName ?? "", sender: mail.sender?.address,
      writtenAt: mail.writtenAt, believed: mail.isBelieved,
      attachments: mail.attachments.map {
        MailReceived.Attachment(name: $0.name, fileName: $0.fileName, size: $0.size, fate: $0.fate)
      }, answer: answer, silence: silence, answerID: mail.answer.recipient == nil ? nil : mail.answerID)
    try append(fact, at: time)
  }

  /// Notes how far sending an answer came. Throws `notFound` where there is no such answer, or `constraint` when it
  /// was sent or refused already.
  package func setState(
    _ state: AnswerRecord.State, of answer: AnswerRecord.ID, reason: String? = nil, at time: Moment
  ) throws {
    let fact = AnswerChanged(run: answer.run, ordinal: answer.ordinal, state: state.rawValue, reason: reason)
    try append(fact, at: time)
  }
}
