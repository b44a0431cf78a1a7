/// One entry of the registry's journals, with all that tells where it came from and what it changed.
package struct LogEntry: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case granted, revoked
    case namesRetired = "names-retired"
    case appointed, ended, tied
  }

  /// What an entry says of a state, under the names of the JSON documents; times are ISO 8601.
  package enum Detail: String, CaseIterable, Sendable, Hashable {
    case fullName, workPhone, mobilePhone, email, role, appointmentType, title, reference
    case since, until, start, end, justification
    case deputyDetsisNo, names
  }

  /// The file that asked for the change.
  package struct Source: Hashable, Sendable {
    package var run: String
    /// The number of the recorded form; nil for a batch.
    package var form: Int64?
    package var file: String
    /// The mail that the form came with, by its path below Inbox.
    package var mail: String?
    /// The row's position in the form, or its number on the batch's sheet; nil for what follows from no row of its own.
    package var row: Int?
    /// Relative to the Outbox.
    package var outputs: String?

    package init(run: String, form: Int64?, file: String, mail: String?, row: Int?, outputs: String?) {
      self.run = run
      self.form = form
      self.file = file
      self.mail = mail
      self.row = row
      self.outputs = outputs
    }
  }

  /// Of a counter-entry: what it reverses, who asked for it and why.
  package struct Undo: Hashable, Sendable {
    /// The number of the entry in the same journal.
    package var reverses: Int64
    package var by: String
    package var reason: String

    package init(reverses: Int64, by: String, reason: String) {
      self.reverses = reverses
      self.by = by
      self.reason = reason
    }
  }

  /// Of an entry that a plan asked for: who made the plan, and who applied it.
  package struct Plan: Hashable, Sendable {
    package var planner: UserIdentity
    package var applier: UserIdentity

    package init(planner: UserIdentity, applier: UserIdentity) {
      self.planner = planner
      self.applier = applier
    }
  }

  /// 1, 2, 3 … in its own journal: the managers' or that of authorisations.
  package var number: Int64
  package var time: Moment
  package var kind: Kind
  package var source: Source
  package var person: TCKimlikNo?
  package var fullName: String?
  package var unit: DetsisNo?
  package var unitName: String?
  /// The form's justification, or the document that appoints.
  package var justification: String?
  /// What the entry replaced or ended; empty where there was nothing.
  package var before: [Detail: String]
  package var after: [Detail: String]
  /// Nil for an entry that a form or a batch asked for.
  package var undo: Undo?
  /// The counter-entry that reversed this one.
  package var reversedBy: Int64?
  /// Nil for an entry that no plan asked for.
  package var plan: Plan?

  package init(
    number: Int64, time: Moment, kind: Kind, source: Source, person: TCKimlikNo?, fullName: String?, unit: DetsisNo?,
    unitName: String?, justification: String?, before: [Detail: String], after: [Detail: String]
  ) {
    self.number = number
    self.time = time
    self.kind = kind
    self.source = source
    self.person = person
    self.fullName = fullName
    self.unit = unit
    self.unitName = unitName
    self.justification = justification
    self.before = before
    self.after = after
  }
}

/// Which entries of the journals are asked for; nil takes all.
package struct LogFilter: Hashable, Sendable {
  package var form: Int64?
  package var person: TCKimlikNo?
  package var unit: DetsisNo?
  package var run: String?
  /// The newest so many.
  package var limit: Int?

  package init(
    form: Int64? = nil, person: TCKimlikNo? = nil, unit: DetsisNo? = nil, run: String? = nil, limit: Int? = nil
  ) {
    self.form = form
    self.person = person
    self.unit = unit
    self.run = run
    self.limit = limit
  }
}
