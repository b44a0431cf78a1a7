/// What the headers of a mail say; what of it is believed is for the rules to decide.
public struct MailEnvelope: Hashable, Sendable {
  /// With its angle brackets; nil where it is missing or no identifier.
  public var messageID: String?
  /// The identifiers of the messages before it, in their order.
  public var references: [String]
  public var subject: String
  /// Every mailbox of every From header.
  public var from: [MailAddress]
  /// How many From headers there are; RFC 5322 allows one.
  public var fromHeaders: Int
  public var date: MailDate
  /// When the first of our own hosts took it, by the topmost Received header.
  public var received: Moment?
  /// The Authentication-Results headers, the topmost first; nil for one that RFC 8601 does not allow.
  public var authentication: [AuthenticationResults?]
  /// Why no automatic answer may be given (RFC 3834); nil where one may.
  public var automatic: AutomaticSign?

  public init(
    messageID: String? = nil, references: [String] = [], subject: String = "", from: [MailAddress] = [],
    fromHeaders: Int = 1, date: MailDate = .missing, received: Moment? = nil,
    authentication: [AuthenticationResults?] = [], automatic: AutomaticSign? = nil
  ) {
    self.messageID = messageID
    self.references = references
    self.subject = subject
    self.from = from
    self.fromHeaders = fromHeaders
    self.date = date
    self.received = received
    self.authentication = authentication
    self.automatic = automatic
  }
}

/// The Date header.
public enum MailDate: Hashable, Sendable {
  case missing
  /// It names no real time; what it says instead.
  case unreadable(String)
  case moment(Moment)
}

/// A header that marks a mail as one that nobody is to answer by a program (RFC 3834 §2).
public enum AutomaticSign: String, CaseIterable, Hashable, Sendable {
  /// `Auto-Submitted` other than `no`.
  case autoSubmitted = "auto-submitted"
  /// `List-Id`, `List-Unsubscribe` and their like, or `Precedence: list`.
  case mailingList = "mailing-list"
  /// `Precedence: bulk` or `junk`.
  case bulk
  /// An empty `Return-Path`, a delivery report, or a sender such as `MAILER-DAEMON` or `noreply`.
  case noReturn = "no-return"
}
