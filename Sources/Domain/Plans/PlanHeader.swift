/// What a plan is bound to: it can only be applied where all of this is still so.
package struct PlanHeader: Codable, Hashable, Sendable {
  /// The document's own version.
  package var version = PlanHeader.currentVersion
  /// When it was made.
  package var at: Moment
  package var planner: UserIdentity
  /// The last entry of the registry's chain that is no plan: `57:9f86…`.
  package var head: String
  /// The registry's schema.
  package var schema: Int
  /// The language of what the run writes.
  package var language: Language
  /// Whether files that were processed before are taken as new.
  package var again: Bool
  /// The operator's justification; nil for the date of each file.
  package var justification: String?
  /// The settings that a judgement depends on, as they could stand in `iyem.yaml`.
  package var settings: [String: String]

  package static let currentVersion = 1

  package init(
    at: Moment, planner: UserIdentity, head: String, schema: Int, language: Language, again: Bool,
    justification: String?, settings: [String: String]
  ) {
    self.at = at
    self.planner = planner
    self.head = head
    self.schema = schema
    self.language = language
    self.again = again
    self.justification = justification
    self.settings = settings
  }
}

/// One file of Inbox and all that a run does with it: what a plan holds of it, and what the run is compared with.
package struct PlannedFile: Hashable, Sendable {
  /// Its path below Inbox.
  package var file: String
  /// SHA-256 in lower-case hexadecimal; nil where it could not be read or is empty.
  package var sha256: String?
  /// Nil for a bare file.
  package var mail: MailOutcome?
  /// In the order of the file.
  package var forms: [PlannedForm]

  package init(file: String, sha256: String?, mail: MailOutcome?, forms: [PlannedForm]) {
    self.file = file
    self.sha256 = sha256
    self.mail = mail
    self.forms = forms
  }
}

/// One form of a planned file: how it ends, and what it changes.
package struct PlannedForm: Hashable, Sendable {
  /// Its place in the file, from 1.
  package var part: Int
  package var outcome: FormOutcome
  /// In the order of the rows.
  package var changes: [RegistryChange]

  package init(part: Int, outcome: FormOutcome, changes: [RegistryChange]) {
    self.part = part
    self.outcome = outcome
    self.changes = changes
  }
}

/// One grant or revocation that the registry is to make.
package struct RegistryChange: Hashable, Sendable {
  /// The row's place in the table, from 1.
  package var position: Int
  package var operation: FormOperation
  package var person: TCKimlikNo
  package var unit: DetsisNo
  package var fullName: String
  package var workPhone: String
  package var mobilePhone: String
  package var email: String

  package init(
    position: Int, operation: FormOperation, person: TCKimlikNo, unit: DetsisNo, fullName: String, workPhone: String,
    mobilePhone: String, email: String
  ) {
    self.position = position
    self.operation = operation
    self.person = person
    self.unit = unit
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
  }
}
