/// One file of Inbox and all that a run does with it: what a plan holds of it, and what the run is compared with.
public struct PlannedFile: Hashable, Sendable {
  /// Its path below Inbox.
  public var file: String
  /// SHA-256 in lower-case hexadecimal; nil where it could not be read or is empty.
  public var sha256: String?
  /// Nil for a bare file.
  public var mail: MailOutcome?
  /// In the order of the file.
  public var forms: [PlannedForm]

  public init(file: String, sha256: String?, mail: MailOutcome?, forms: [PlannedForm]) {
    self.file = file
    self.sha256 = sha256
    self.mail = mail
    self.forms = forms
  }
}

/// One form of a planned file: how it ends, and what it changes.
public struct PlannedForm: Hashable, Sendable {
  /// Its place in the file, from 1.
  public var part: Int
  public var outcome: FormOutcome
  /// In the order of the rows.
  public var changes: [RegistryChange]

  public init(part: Int, outcome: FormOutcome, changes: [RegistryChange]) {
    self.part = part
    self.outcome = outcome
    self.changes = changes
  }
}
