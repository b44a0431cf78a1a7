/// A mail that the office sends: all that its bytes follow from.
public struct OutgoingMail: Hashable, Sendable {
  public var from: MailAddress
  public var to: MailAddress
  public var subject: String
  /// When it was made: its Date header, on Turkey's clocks.
  public var date: Moment
  /// Its own identifier, with angle brackets; boundaries are derived from it, so that equal mails are equal bytes.
  public var messageID: String
  /// The message that it answers.
  public var inReplyTo: String?
  public var references: [String]
  /// The same text twice: plain, and as a page.
  public var text: String
  public var html: String
  public var attachments: [Attachment]

  public init(
    from: MailAddress, to: MailAddress, subject: String, date: Moment, messageID: String, inReplyTo: String?,
    references: [String], text: String, html: String, attachments: [Attachment] = []
  ) {
    self.from = from
    self.to = to
    self.subject = subject
    self.date = date
    self.messageID = messageID
    self.inReplyTo = inReplyTo
    self.references = references
    self.text = text
    self.html = html
    self.attachments = attachments
  }

  public struct Attachment: Hashable, Sendable {
    public var name: String
    /// `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet`.
    public var contentType: String
    public var bytes: [UInt8]

    public init(name: String, contentType: String, bytes: [UInt8]) {
      self.name = name
      self.contentType = contentType
      self.bytes = bytes
    }
  }
}
