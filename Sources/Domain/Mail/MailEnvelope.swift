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
  /// The Authentication-Results headers, the topmost first; nil for one of which nothing is known.
  public var authentication: [AuthenticationResults?]
  /// What shows that a program or a list sent it; nil where nothing does.
  public var automatic: AutomaticSign?
  /// What shows that it reports, returns or moderates another mail; nil where nothing does.
  public var report: ReportSign?
  /// Whether it is marked as deleted in the folder that it lay in.
  public var isDeleted: Bool

  public init(
    messageID: String? = nil, references: [String] = [], subject: String = "", from: [MailAddress] = [],
    fromHeaders: Int = 1, date: MailDate = .missing, received: Moment? = nil,
    authentication: [AuthenticationResults?] = [], automatic: AutomaticSign? = nil, report: ReportSign? = nil,
    isDeleted: Bool = false
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
    self.report = report
    self.isDeleted = isDeleted
  }

  /// Whether nothing in it is its sender's request, whoever that is: nothing in it is looked for, and nobody answered.
  public var isNoRequest: Bool { report != nil || isDeleted }
}

/// The Date header.
public enum MailDate: Hashable, Sendable {
  case missing
  /// It names no real time; what it says instead.
  case unreadable(String)
  case moment(Moment)
}

/// What marks a mail as one that a program or a list sent (RFC 3834, RFC 2369).
public enum AutomaticSign: String, CaseIterable, Hashable, Sendable {
  /// `Auto-Submitted` other than `no`; what says `auto-replied` is a report.
  case autoSubmitted = "auto-submitted"
  /// `List-Id`, `List-Unsubscribe` and their like.
  case mailingList = "mailing-list"
  /// `Precedence: list` alone, which gateways set on ordinary mail, too.
  case listPrecedence = "list-precedence"
  /// A sender that nobody reads, such as `noreply` or the owner of a list.
  case noReturn = "no-return"

  /// Whether no program may answer it (RFC 3834 §2). `Precedence` and `X-Auto-Response-Suppress` are no standard there, and
  /// a person's form is a request that is answered.
  public var forbidsAnswer: Bool { self != .listPrecedence }

  /// Whether the office is told of it (`mail-automatic`).
  public var isTold: Bool { self != .noReturn }

  /// Whether such a mail, where it holds another one, passes on what somebody else wrote.
  public var passesMailsOn: Bool { self != .listPrecedence }
}

/// What shows that a mail reports, returns or moderates another one: nothing in it is anybody's request.
public enum ReportSign: String, CaseIterable, Hashable, Sendable {
  /// A report on the delivery of another mail (RFC 3464), or one that returns it.
  case delivery
  /// A receipt: another mail was shown or deleted (RFC 8098).
  case receipt
  /// An answer by a program: `Auto-Submitted: auto-replied` (RFC 3834 §5) and its older like.
  case reply
  /// A mail that waits for the approval of a list's moderator.
  case moderation
  /// No sender on the way (`Return-Path: <>`), as reports have it (RFC 5321 §4.5.5).
  case nullSender = "null-sender"
  /// It holds mails of others as they are: a journal or a digest (RFC 2046 §5.1.5).
  case copy
  /// It brings back what the office itself wrote.
  case returned
}

/// A mailbox as a header names it, decoded: for the eye the name, for the rules the address alone.
public struct MailAddress: Hashable, Sendable {
  /// What stands before the address; empty where there is nothing. Never a reason to believe anything.
  public var displayName: String
  /// `local@domain`, as written.
  public var address: String

  public init(displayName: String = "", address: String) {
    self.displayName = displayName
    self.address = address
  }

  /// What stands behind the last `@`, in lower case; nil where there is none.
  public var domain: String? {
    guard let at = address.lastIndex(of: "@") else { return nil }
    let domain = address[address.index(after: at)...]
    return domain.isEmpty ? nil : domain.lowercased()
  }
}
