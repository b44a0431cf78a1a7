import Domain

/// Checks a batch against the registry and works out what applying it would change.
///
/// Pure: the same rows, settings and registry give the same plan. Every row has exactly one effect. Rows are taken in
/// the order of their own moments — an appointment's start, an ending's end — and at one moment endings before
/// appointments before proxies, so that handing over a seat works in any order of rows; what is left is their order in
/// the table. An ending may end an appointment of the same batch.
package struct BatchCheck: Sendable {
  private let policy: Policy

  /// A unit has two seats: more rows in one batch are no office's history, and judging them takes the square of their
  /// number.
  package static let mostRowsOfUnit = 1_000

  package init(settings: FormSettings) { policy = settings.policy }

  /// `problem` is what is wrong with the table as a whole. Throws what the registry's lookups throw.
  package func plan(
    _ rows: [CheckedManagerRow], of header: TableHeader, file: String, problem: Finding? = nil, at now: Moment,
    in registry: some ManagerView
  ) throws -> BatchPlan {
    var session = BatchSession(rows: rows, header: header, now: now)
    try session.decide(in: registry)
    var tableFindings = [problem].compactMap { $0 }
    if rows.isEmpty { tableFindings.append(Finding(.tableEmpty)) }
    let isRefused = policy == .wholeForm && (!tableFindings.isEmpty || session.hasError)
    return session.plan(file: file, tableFindings: tableFindings, isRefused: isRefused)
  }
}

extension BatchCheck {
  /// The rule that refuses each of these changes, where one does: what `plan` would say, and nothing else of it.
  ///
  /// Throws what the registry's lookups throw.
  func refusals(
    of contents: [BatchRow.Content], at now: Moment, in registry: some ManagerView
  ) throws -> [FindingCode?] {
    let rows = contents.map { CheckedManagerRow(rowNumber: 0, content: $0) }
    var session = BatchSession(rows: rows, header: nil, now: now)
    try session.decide(in: registry)
    return session.rules
  }
}

/// How a batch ends if its changes are applied, and the changes.
package struct BatchPlan: Sendable {
  package var outcome: BatchOutcome
  /// In the order in which they are registered: by their own moments, an ending before an appointment of that moment.
  package var changes: [ManagerChange]

  package init(outcome: BatchOutcome, changes: [ManagerChange] = []) {
    self.outcome = outcome
    self.changes = changes
  }
}

/// One change that the registry is to make.
package struct ManagerChange: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case appoint(Appointment)
    case end(Term.Origin, unit: DetsisNo, at: Moment)
  }

  /// The row's place among the batch's rows, from 0.
  package var row: Int
  package var kind: Kind

  package init(row: Int, kind: Kind) {
    self.row = row
    self.kind = kind
  }
}
