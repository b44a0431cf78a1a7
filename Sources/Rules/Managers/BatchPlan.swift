import Domain

/// How a batch ends if its changes are applied, and the changes.
public struct BatchPlan: Sendable {
  public var outcome: BatchOutcome
  /// In the order in which they are registered: by their own moments, an ending before an appointment of that moment.
  public var changes: [ManagerChange]

  public init(outcome: BatchOutcome, changes: [ManagerChange] = []) {
    self.outcome = outcome
    self.changes = changes
  }
}

/// One change that the registry is to make.
public struct ManagerChange: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case appoint(Appointment)
    case end(Term.Origin, unit: DetsisNo, at: Moment)
  }

  /// The row's place among the batch's rows, from 0.
  public var row: Int
  public var kind: Kind

  public init(row: Int, kind: Kind) {
    self.row = row
    self.kind = kind
  }
}
