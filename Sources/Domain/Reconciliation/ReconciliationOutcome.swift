/// A roster beside the registry: everything that was found, and what is proposed.
public struct ReconciliationOutcome: Hashable, Sendable {
  /// The roster's own name.
  public var file: String
  public var sheet: String?
  /// The institution whose units are compared, with all below it.
  public var scope: DetsisNo
  public var scopeName: String
  /// The moment of the comparison.
  public var at: Moment
  public var rows: Int
  /// Those of the registry that take part: the current ones of the scope, and past ones that a row still names.
  public var appointments: Int
  /// How many items there are of each situation; `vacant` counts units.
  public var counts: [Situation: Int]
  /// All but `confirmed`, by situation, unit and person.
  public var items: [ReconciliationItem]
  /// Appointments of which nothing can be said because the roster is not whole.
  public var withheld: Int
  /// What is wrong with the roster as a whole: it is not complete then.
  public var problem: Finding?
  /// What was found in rows that are taken all the same.
  public var findings: [Finding]
  /// Where its results lie, relative to the Outbox.
  public var outputs: String?

  public init(file: String, sheet: String?, scope: DetsisUnit, at: Moment, rows: Int, problem: Finding?) {
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

  public var differs: Bool {
    counts.contains { $0.key.isDifference && $0.value > 0 } || problem != nil || withheld > 0
  }

  /// A change that is proposed, with why it is held, if it is.
  public typealias Proposal = (content: BatchRow.Content, unitName: String?, hold: HoldReason?)

  /// The changes that are proposed, in the order of the batch.
  public var proposals: [Proposal] { items.flatMap(proposals(of:)) }

  /// The changes that one of the items proposes.
  public func proposals(of item: ReconciliationItem) -> [Proposal] {
    item.proposals.map { content in
      (content, content.unit?.description == item.unit ? item.unitName : nil, item.hold)
    }
  }

  /// How many changes are proposed that are free, and how many that are held.
  public var proposalCounts: (free: Int, held: Int) {
    items.reduce(into: (0, 0)) { counts, item in
      if item.hold == nil { counts.free += item.proposalCount } else { counts.held += item.proposalCount }
    }
  }
}
