/// What the office decided on a domain, or on a form that waits: an entry of the register of decisions.
package enum DecisionKind: String, CaseIterable, Hashable, Sendable {
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
package struct DomainDecision: Hashable, Sendable {
  package var institution: DetsisNo
  /// In lower case.
  package var domain: String
  package var isConfirmed: Bool
  package var reason: String
  package var by: UserIdentity
  package var at: Moment

  package init(
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
package struct HeldForm: Hashable, Sendable {
  /// The number by which people name it.
  package var number: Int64
  package var institution: DetsisNo?
  package var institutionName: String?
  /// The mail's path below Inbox, and the file that the form stood in.
  package var mail: String
  package var file: String
  package var sender: String
  package var arrivedAt: Moment
  package var rows: Int
  /// Where its results lie, relative to the Outbox.
  package var outputs: String
  /// Whether the office released it, so that the next run takes it.
  package var isReleased: Bool
  /// Whether its sender is confirmed by now, so that the next run takes it.
  package var isConfirmed = false

  package init(
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
  package var isReady: Bool { isReleased || isConfirmed }
}

/// The original of held forms, as it lies in Outbox, and the forms in it that a run takes up.
package struct KeptMail: Hashable, Sendable {
  /// A form of it that was held.
  package struct Form: Hashable, Sendable {
    package var number: Int64
    /// Its place in the mail, from 1.
    package var part: Int
    /// SHA-256 of the file that it stood in, in lower-case hexadecimal.
    package var sha256: String
    /// The file's name.
    package var file: String
    /// Whether the office released it, whatever its sender's domain.
    package var isReleased: Bool

    package init(number: Int64, part: Int, sha256: String, file: String, isReleased: Bool) {
      self.number = number
      self.part = part
      self.sha256 = sha256
      self.file = file
      self.isReleased = isReleased
    }
  }

  /// The run and the place in it under which the mail was recorded first.
  package var run: String
  package var ordinal: Int
  /// SHA-256 of the mail, in lower-case hexadecimal.
  package var sha256: String
  /// The mail's path below Inbox, and the folder of its first form, relative to the Outbox, in which it lies.
  package var mail: String
  package var outputs: String
  /// The day of its justification.
  package var writtenAt: Moment
  package var sender: MailAddress?
  package var forms: [Form]

  package init(
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
