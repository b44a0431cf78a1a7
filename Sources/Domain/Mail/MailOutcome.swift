/// One mail and what became of it; its forms are told by their own outcomes.
public struct MailOutcome: Hashable, Sendable {
  /// Its path below Inbox.
  public var file: String
  /// SHA-256 of its bytes, in lower-case hexadecimal; empty where it could not be read.
  public var sha256: String
  public var messageID: String?
  public var references: [String]
  public var subject: String
  /// The one address that it came from; nil where there is none, or more than one.
  public var sender: MailAddress?
  /// When it was written, as its justification says it.
  public var writtenAt: Moment
  /// Whether its sender may ask for anything; nothing of a mail that is not believed is applied.
  public var isBelieved: Bool
  /// Every file that came with it, in the order of the mail.
  public var attachments: [AttachmentOutcome]
  public var answer: MailAnswer
  /// The Message-ID of the answer, with angle brackets; nil where nobody is answered.
  public var answerID: String?

  public init(
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
public struct AttachmentOutcome: Hashable, Sendable {
  public enum Fate: String, CaseIterable, Hashable, Sendable {
    /// It is, or pretends to be, a workbook: its forms, or the one reason why it holds none, are outcomes of their own.
    case judged
    /// A picture, a letter, or anything else that nobody takes for a form; and what a mail holds that reports another one.
    case noForm = "no-form"
  }

  /// As the sender named it.
  public var name: String
  /// As it is kept in Outbox.
  public var fileName: String
  public var size: Int
  public var fate: Fate

  public init(name: String, fileName: String, size: Int, fate: Fate) {
    self.name = name
    self.fileName = fileName
    self.size = size
    self.fate = fate
  }
}

/// What the sender of a mail is told.
public enum MailAnswer: Hashable, Sendable {
  /// What was accepted and refused, with the error spreadsheets.
  case results(to: MailAddress)
  /// That the mail was not taken and how to send it rightly: no data.
  case notice(to: MailAddress)
  case none(Silence)

  /// Why nobody is answered.
  public enum Silence: String, CaseIterable, Hashable, Sendable {
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

  public var recipient: MailAddress? {
    switch self {
    case .results(let address), .notice(let address): address
    case .none: nil
    }
  }
}
