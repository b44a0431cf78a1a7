/// A roster beside the registry: everything that was found, and what is proposed.
package struct ReconciliationOutcome: Hashable, Sendable {
  /// The roster's own name.
  package var file: String
  package var sheet: String?
  /// The institution whose units are compared, with all below it.
  package var scope: DetsisNo
  package var scopeName: String
  /// The moment of the comparison.
  package var at: Moment
  package var rows: Int
  /// Those of the registry that take part: the current ones of the scope, and past ones that a row still names.
  package var appointments: Int
  /// How many items there are of each situation; `vacant` counts units.
  package var counts: [Situation: Int]
  /// All but `confirmed`, by situation, unit and person.
  package var items: [ReconciliationItem]
  /// Appointments of which nothing can be said because the roster is not whole.
  package var withheld: Int
  /// What is wrong with the roster as a whole: it is not complete then.
  package var problem: Finding?
  /// What was found in rows that are taken all the same.
  package var findings: [Finding]
  /// Where its results lie, relative to the Outbox.
  package var outputs: String?

  package init(file: String, sheet: String?, scope: DetsisUnit, at: Moment, rows: Int, problem: Finding?) {
    self.file = file
    self.sheet = sheet
    self.scope = scope.no
    scopeName = scope.name
    self.at = at
    self.rows = rows
    self.problem = problem
    appointments = 0
    counts = [:]
    items = []
    withheld = 0
    findings = []
  }

  package var differs: Bool {
    counts.contains { $0.key.isDifference && $0.value > 0 } || problem != nil || withheld > 0
  }

  /// A change that is proposed, with why it is held, if it is.
  package typealias Proposal = (content: BatchRow.Content, unitName: String?, hold: HoldReason?)

  /// The changes that are proposed, in the order of the batch.
  package var proposals: [Proposal] { items.flatMap(proposals(of:)) }

  /// The changes that one of the items proposes.
  package func proposals(of item: ReconciliationItem) -> [Proposal] {
    item.proposals.map { content in
      (content, content.unit?.description == item.unit ? item.unitName : nil, item.hold)
    }
  }

  /// How many changes are proposed that are free, and how many that are held.
  package var proposalCounts: (free: Int, held: Int) {
    items.reduce(into: (0, 0)) { counts, item in
      if item.hold == nil { counts.free += item.proposalCount } else { counts.held += item.proposalCount }
    }
  }
}

/// How a row of a roster and the registry stand to each other (registry rules, "Rosters and reconciliation").
package enum Situation: String, CaseIterable, Sendable, Hashable, Comparable {
  case confirmed, changed, missing, surplus, replaced, moved, expired, ambiguous
  case notPermitted = "not-permitted"
  case unitUnknown = "unit-unknown"
  case unitClosed = "unit-closed"
  case invalid
  /// An open unit of the scope that has a manager on neither side.
  case vacant

  /// Whether roster and registry say different things.
  package var isDifference: Bool { self != .confirmed && self != .vacant }

  package static func < (a: Self, b: Self) -> Bool { a.order < b.order }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// What is proposed to bring the registry into line with the roster.
package enum ProposedAction: String, CaseIterable, Sendable, Hashable {
  case none
  case appoint
  case end
  case endThenAppoint = "end-then-appoint"

  package var ends: Bool { self == .end || self == .endThenAppoint }
  package var appoints: Bool { self == .appoint || self == .endThenAppoint }
}

/// Why a proposal is held until somebody asks for it by number.
package enum HoldReason: String, CaseIterable, Sendable, Hashable {
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

/// What the comparison of rosters may ask of the registry.
package protocol ReconciliationView: ManagerView {
  /// Every appointment of a person there ever was, wherever, in the order of registration.
  func terms(of person: TCKimlikNo) throws -> [Term]

  func registered(_ id: AppointmentID) throws -> RegisteredAppointment?
}
