/// What the office decided on a domain, or on a form that waits: an entry of the register of decisions.
public enum DecisionKind: String, CaseIterable, Hashable, Sendable {
  /// The domain writes for the institution and the units below it.
  case domainConfirmed = "domain-confirmed"
  /// It does not, or not any more.
  case domainRejected = "domain-rejected"
  /// This one form is taken, whatever its sender's domain.
  case formReleased = "form-released"
  /// This one form is closed, and nothing of it is ever applied.
  case formRejected = "form-rejected"
}

/// The office's last word on a domain and an institution.
public struct DomainDecision: Hashable, Sendable {
  public var institution: DetsisNo
  /// In lower case.
  public var domain: String
  public var isConfirmed: Bool
  public var reason: String
  public var by: UserIdentity
  public var at: Moment

  public init(
    institution: DetsisNo, domain: String, isConfirmed: Bool, reason: String, by: UserIdentity, at: Moment
  ) {
    self.institution = institution
    self.domain = domain
    self.isConfirmed = isConfirmed
    self.reason = reason
    self.by = by
    self.at = at
  }
}

/// A form that waits for the office's word on its sender.
public struct HeldForm: Hashable, Sendable {
  /// The number by which people name it.
  public var number: Int64
  public var institution: DetsisNo?
  public var institutionName: String?
  /// The mail's path below Inbox, and the file that the form stood in.
  public var mail: String
  public var file: String
  public var sender: String
  public var arrivedAt: Moment
  public var rows: Int
  /// Where its results lie, relative to the Outbox.
  public var outputs: String
  /// Whether the office released it, so that the next run takes it.
  public var isReleased: Bool
  /// Whether its sender is confirmed by now, so that the next run takes it.
  public var isConfirmed = false

  public init(
    number: Int64, institution: DetsisNo?, institutionName: String?, mail: String, file: String, sender: String,
    arrivedAt: Moment, rows: Int, outputs: String, isReleased: Bool
  ) {
    self.number = number
    self.institution = institution
    self.institutionName = institutionName
    self.mail = mail
    self.file = file
    self.sender = sender
    self.arrivedAt = arrivedAt
    self.rows = rows
    self.outputs = outputs
    self.isReleased = isReleased
  }
}

extension HeldForm {
  /// Whether the office has said its word: the next run takes the form.
  public var isReady: Bool { isReleased || isConfirmed }
}

/// The original of held forms, as it lies in Outbox, and the forms in it that a run takes up.
public struct KeptMail: Hashable, Sendable {
  /// A form of it that was held.
  public struct Form: Hashable, Sendable {
    public var number: Int64
    /// Its place in the mail, from 1.
    public var part: Int
    /// SHA-256 of the file that it stood in, in lower-case hexadecimal.
    public var sha256: String
    /// The file's name.
    public var file: String
    /// Whether the office released it, whatever its sender's domain.
    public var isReleased: Bool

    public init(number: Int64, part: Int, sha256: String, file: String, isReleased: Bool) {
      self.number = number
      self.part = part
      self.sha256 = sha256
      self.file = file
      self.isReleased = isReleased
    }
  }

  /// The run and the place in it under which the mail was recorded first.
  public var run: String
  public var ordinal: Int
  /// SHA-256 of the mail, in lower-case hexadecimal.
  public var sha256: String
  /// The mail's path below Inbox, and the folder of its first form, relative to the Outbox, in which it lies.
  public var mail: String
  public var outputs: String
  /// The day of its justification.
  public var writtenAt: Moment
  public var sender: MailAddress?
  public var forms: [Form]

  public init(
    run: String, ordinal: Int, sha256: String, mail: String, outputs: String, writtenAt: Moment, sender: MailAddress?,
    forms: [Form]
  ) {
    self.run = run
    self.ordinal = ordinal
    self.sha256 = sha256
    self.mail = mail
    self.outputs = outputs
    self.writtenAt = writtenAt
    self.sender = sender
    self.forms = forms
  }
}
