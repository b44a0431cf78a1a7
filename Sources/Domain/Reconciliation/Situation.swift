/// How a row of a roster and the registry stand to each other (registry rules, "Rosters and reconciliation").
public enum Situation: String, CaseIterable, Sendable, Hashable, Comparable {
  case confirmed, changed, missing, surplus, replaced, moved, expired, ambiguous
  case notPermitted = "not-permitted"
  case unitUnknown = "unit-unknown"
  case unitClosed = "unit-closed"
  case invalid
  /// An open unit of the scope that has a manager on neither side.
  case vacant

  /// Whether roster and registry say different things.
  public var isDifference: Bool { self != .confirmed && self != .vacant }

  public static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What is proposed to bring the registry into line with the roster.
public enum ProposedAction: String, CaseIterable, Sendable, Hashable {
  case none
  case appoint
  case end
  case endThenAppoint = "end-then-appoint"

  public var ends: Bool { self == .end || self == .endThenAppoint }
  public var appoints: Bool { self == .appoint || self == .endThenAppoint }
}

/// Why a proposal is held until somebody asks for it by number.
public enum HoldReason: String, CaseIterable, Sendable, Hashable {
  /// The roster has no row.
  case emptyRoster = "empty-roster"
  /// The roster is cut off or damaged.
  case incompleteRoster = "incomplete-roster"
  /// Together the proposals end more than the configured share of the scope's appointments.
  case manyEndings = "many-endings"
  /// The unit would be left without any manager.
  case unitLeftEmpty = "unit-left-empty"
  /// It goes together with another proposal that is held.
  case dependsOnHeld = "depends-on-held"
}
