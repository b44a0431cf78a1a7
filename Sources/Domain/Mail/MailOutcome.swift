/// One mail and what became of it; its forms are told by their own outcomes.
package struct MailOutcome: Hashable, Sendable {
  /// Its path below Inbox.
  package var file: String
  /// SHA-256 of its bytes, in lower-case hexadecimal; empty where it could not be read.
  package var sha256: String
  package var messageID: String?
  package var references: [String]
  package var subject: String
  /// The one address that it came from; nil where there is none, or more than one.
  package var sender: MailAddress?
  /// When it was written, as its justification says it.
  package var writtenAt: Moment
  /// Whether its sender may ask for anything; nothing of a mail that is not believed is applied.
  package var isBelieved: Bool
  /// Every file that came with it, in the order of the mail.
  package var attachments: [AttachmentOutcome]
  package var answer: MailAnswer
  /// The Message-ID of the answer, with angle brackets; nil where nobody is answered.
  package var answerID: String?

  package init(
    file: String, sha256: String, messageID: String?, references: [String], subject: String, sender: MailAddress?,
    writtenAt: Moment, isBelieved: Bool, attachments: [AttachmentOutcome], answer: MailAnswer, answerID: String? = nil
  ) {
    self.file = file
    self.sha256 = sha256
    self.messageID = messageID
    self.references = references
    self.subject = subject
    self.sender = sender
    self.writtenAt = writtenAt
    self.isBelieved = isBelieved
    self.attachments = attachments
    self.answer = answer
    self.answerID = answerID
  }
}

/// A file that came with a mail and where it is counted.
package struct AttachmentOutcome: Hashable, Sendable {
  package enum Fate: String, CaseIterable, Hashable, Sendable {
    /// It is, or pretends to be, a workbook: its forms, or the one reason why it holds none, are outcomes of their own.
    case judged
    /// A picture, a letter, or anything else that nobody takes for a form; and what a mail holds that reports another one.
    case noForm = "no-form"
  }

  /// As the sender named it.
  package var name: String
  /// As it is kept in Outbox.
  package var fileName: String
  package var size: Int
  package var fate: Fate

  package init(name: String, fileName: String, size: Int, fate: Fate) {
    self.name = name
    self.fileName = fileName
    self.size = size
    self.fate = fate
  }
}

/// What the sender of a mail is told.
package enum MailAnswer: Hashable, Sendable {
  /// What was accepted and refused, with the error spreadsheets.
  case results(to: MailAddress)
  /// That the mail was not taken and how to send it rightly: no data.
  case notice(to: MailAddress)
  case none(Silence)

  /// Why nobody is answered.
  package enum Silence: String, CaseIterable, Hashable, Sendable {
    /// A program or a mailing list wrote it (RFC 3834 §2).
    case automatic
    /// There is no address, or more than one.
    case noAddress = "no-address"
    /// Somebody else may have written it in that name: the answer would reach one who never asked.
    case unauthenticated
    /// The same message was answered before.
    case answered
    /// It came from the office's own address.
    case ownAddress = "own-address"
    /// It was marked as deleted in its folder.
    case deleted
  }

  package var recipient: MailAddress? {
    switch self {
    case .results(let address), .notice(let address): address
    case .none: nil
    }
  }
}

/// The counts of a run's mails: every mail and every attachment stands in exactly one of its group.
package struct MailSummary: Hashable, Sendable {
  package var mails = 0
  /// Mails whose sender was refused.
  package var disbelieved = 0
  package var attachmentsJudged = 0
  package var attachmentsWithoutForm = 0
  package var results = 0
  package var notices = 0
  package var silent = 0

  package init() {}

  package mutating func count(_ mail: MailOutcome) {
    mails += 1
    if !mail.isBelieved { disbelieved += 1 }
    for attachment in mail.attachments {
      switch attachment.fate {
      case .judged: attachmentsJudged += 1
      case .noForm: attachmentsWithoutForm += 1
      }
    }
    switch mail.answer {
    case .results: results += 1
    case .notice: notices += 1
    case .none: silent += 1
    }
  }
}
