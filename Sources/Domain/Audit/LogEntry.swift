/// One entry of the registry's journals, with all that tells where it came from and what it changed.
public struct LogEntry: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case personAdded = "person-added"
    case personChanged = "person-changed"
    case granted, revoked
    case namesRetired = "names-retired"
    case appointed, ended, tied
    /// `record` says what.
    case recorded
  }

  /// What an entry says of a state, under the names of the JSON documents; times are ISO 8601.
  public enum Detail: String, CaseIterable, Sendable, Hashable {
    case fullName, workPhone, mobilePhone, email, role, appointmentType, title, reference
    case since, until, start, end, justification
    case deputyDetsisNo, names
  }

  /// The file that asked for the change.
  public struct Source: Hashable, Sendable {
    public var run: String
    /// The number of the recorded form; nil for a batch.
    public var form: Int64?
    public var file: String
    /// The mail that the form came with, by its path below Inbox.
    public var mail: String?
    /// The row's position in the form, or its number on the batch's sheet; nil for what follows from no row of its own.
    public var row: Int?
    /// Relative to the Outbox.
    public var outputs: String?

    public init(run: String, form: Int64?, file: String, mail: String?, row: Int?, outputs: String?) {
      self.run = run
      self.form = form
      self.file = file
      self.mail = mail
      self.row = row
      self.outputs = outputs
    }
  }

  /// Of a counter-entry: what it reverses, who asked for it and why.
  public struct Undo: Hashable, Sendable {
    /// The number of the entry in the same journal.
    public var reverses: Int64
    public var by: String
    public var reason: String

    public init(reverses: Int64, by: String, reason: String) {
      self.reverses = reverses
      self.by = by
      self.reason = reason
    }
  }

  /// Of a record: of which kind it is, what it is about and what it says.
  public struct Record: Hashable, Sendable {
    public var kind: RecordKind
    public var subject: String
    /// By names; nil where nothing stood before, or nothing stands any more.
    public var before: [String: String]?
    public var after: [String: String]?

    public init(kind: RecordKind, subject: String, before: [String: String]?, after: [String: String]?) {
      (self.kind, self.subject, self.before, self.after) = (kind, subject, before, after)
    }
  }

  /// Of an entry that a plan asked for: who made the plan, and who applied it.
  public struct Plan: Hashable, Sendable {
    public var planner: UserIdentity
    public var applier: UserIdentity

    public init(planner: UserIdentity, applier: UserIdentity) {
      self.planner = planner
      self.applier = applier
    }
  }

  /// 1, 2, 3 … in its own journal: the managers', that of authorisations, or that of records.
  public var number: Int64
  public var time: Moment
  public var kind: Kind
  public var source: Source
  public var person: TCKimlikNo?
  public var fullName: String?
  public var unit: DetsisNo?
  public var unitName: String?
  /// The form's justification, or the document that appoints.
  public var justification: String?
  /// What the entry replaced or ended; empty where there was nothing.
  public var before: [Detail: String]
  public var after: [Detail: String]
  /// Nil for an entry that a form or a batch asked for.
  public var undo: Undo?
  /// The counter-entry that reversed this one.
  public var reversedBy: Int64?
  /// Nil for an entry that no plan asked for.
  public var plan: Plan?
  /// Nil for an entry on persons, authorisations or managers.
  public var record: Record?

  /// The kind as programs know it; never renamed.
  public var kindName: String { record?.kind.name ?? kind.rawValue }

  public init(
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
