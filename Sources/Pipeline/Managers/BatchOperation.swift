import Domain
import Files
import Intake
import Logging
import Messages
import Register
import Registry
import Reports
import Rules
import Settings
import SpreadsheetReader

/// Applies a batch of appointments and endings, or of ties, in one transaction.
///
/// The file is checked, applied, and its results stand in Outbox; a file that was applied before is told as such.
package struct BatchOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private var options: BatchOptions
  private let kind: BatchRecord.Kind
  private let notice: @Sendable (Phrase) -> Void

  package init(
    home: Home, settings: Settings, options: BatchOptions, kind: BatchRecord.Kind,
    notice: @escaping @Sendable (Phrase) -> Void = { _ in }
  ) {
    self.home = home
    self.settings = settings
    self.options = options
    self.kind = kind
    self.notice = notice
  }

  /// Throws `Trouble`: also for a file that holds no such table, of which nothing is applied then.
  package func run(_ path: String) throws -> BatchResult {
    guard FileStamp.isReadableFile(path) else {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    let input = try OpenedInput(FilePlace(named: path))
    return options.isDryRun ? try rehearse(input) : try apply(input)
  }

  private func rehearse(_ input: OpenedInput) throws -> BatchResult {
    try Registry.existing(in: home).read { store in
      if let earlier = try earlierCopy(input, in: store) { return duplicate(input.path, earlier) }
      let timed = try timed(in: store)
      let outcome = try timed.plan(input, in: store).outcome
      return BatchResult(outcome: outcome, info: timed.info(run: nil, outcome))
    }
  }

  private func apply(_ input: OpenedInput) throws -> BatchResult {
    try home.requireFolder()
    for folder in [home.outbox, home.registryFolder] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let registry = try Registry(path: home.registry, mode: .readWrite)
    let outbox = BatchOutbox(folder: home.outbox)
    try registry.read { try outbox.recover($0) }
    try StagedRuns(outbox: home.outbox, kind: .reconciliation).discardAll()
    if let earlier = try registry.read({ try earlierCopy(input, in: $0) }) { return duplicate(input.path, earlier) }
    let result: BatchResult
    do {
      result = try registry.write { store in try timed(in: store).apply(input, to: outbox, in: store) }
    } catch {
      // Whether it was committed, the registry knows.
      try? registry.read { try outbox.recover($0) }
      throw error
    }
    try result.info.run.map(outbox.show)
    Logger(label: "iyem.\(kind.rawValue)").debug(
      "applied",
      metadata: ["run": "\(result.info.run ?? "")", "refused": "\(result.outcome.counts[.refused] ?? 0)"])
    return result
  }

  /// Changes the registry, and makes the results that are shown once that is committed.
  private func apply(
    _ input: OpenedInput, to outbox: BatchOutbox, in store: any RegisterTransaction
  ) throws -> BatchResult {
    let run = try store.nextRun(on: options.now.isoDay, isTaken: home.isTaken)
    let plan = try plan(input, in: store)
    let outcome = try carryOut(plan, run: run, sha256: input.sha256(), in: store)
    let info = info(run: run, outcome, head: try store.recordHead(of: run))
    try outbox.stage(outcome, info, run: run, source: input)
    return BatchResult(outcome: outcome, info: info)
  }

  /// The same at a time that is not before that of the newest entry.
  private func timed(in store: any RegisterReading) throws -> Self {
    var timed = self
    timed.options.now = try store.startOfRun(at: options.now)
    if timed.options.now > options.now { notice(.clockBehind(timed.options.now)) }
    return timed
  }

  // MARK: - The plan

  private enum Plan {
    case managers(BatchPlan)
    case hierarchy(BatchOutcome, [(row: Int, tie: Tie)])

    var outcome: BatchOutcome {
      switch self {
      case .managers(let plan): plan.outcome
      case .hierarchy(let outcome, _): outcome
      }
    }
  }

  private func plan(_ input: OpenedInput, in store: any RegisterReading) throws -> Plan {
    guard try store.unitCounts().all > 0 else { throw Trouble.noUnits }
    let name = Self.name(of: input.path)
    let view = store.managerView()
    switch kind {
    case .managers:
      let (rows, header, problem) = try checkedRows(input, in: store)
      if let given = options.held, given != rows.heldCount {
        throw Trouble.heldDiffers(
          path: name, given: given, held: rows.heldCount, column: TableLayout.managerProposals.label(.hold))
      }
      let plan = try BatchCheck(settings: settings.form).plan(
        rows.released(by: options.held), of: header, file: name, problem: problem, at: options.now, in: view)
      return .managers(plan)
    case .hierarchy:
      var rows = RequestRows()
      let (header, problem) = try read(input, .hierarchy, into: &rows)
      let (outcome, ties) = try HierarchyCheck(settings: settings.form).plan(
        rows.rows, of: header, file: name, problem: problem, in: view)
      return .hierarchy(outcome, ties)
    }
  }

  /// The rows of a batch of managers. Where held ones are asked for, without those that were carried out before: the
  /// same file was applied for the others.
  private func checkedRows(
    _ input: OpenedInput, in store: any RegisterReading
  ) throws -> (CheckedRows<ManagerRunView>, TableHeader, Finding?) {
    var rows = CheckedRows(check: ManagerRowCheck(settings: settings.form), view: store.managerView())
    let (header, problem) = try read(input, .managerProposals, into: &rows)
    if options.held != nil, !options.again { rows.done = try store.rowsCarriedOut(sha256: input.sha256()) }
    return (rows, header, problem)
  }

  /// Reads the table; what makes it unusable is thrown, a file that was cut off is a finding beside its rows.
  private func read<Handler: TableHandler>(
    _ input: OpenedInput, _ layout: TableLayout, into rows: inout Handler
  ) throws -> (TableHeader, Finding?) {
    let path = input.path
    var pieces = input.pieces()
    let end = try TableReader(layout, limits: ReaderLimits(.standard, settings)).read(
      nextChunk: { try pieces.next() }, into: &rows)
    guard let header = end.header, end.problem.map({ $0.code == .tableCutOff }) ?? true else {
      let problem = end.problem ?? Finding(.tableEmpty)
      throw Trouble.unreadableInput(path: path, reason: FindingText.sentence(for: problem, in: options.language))
        .placed(path, in: kind == .managers ? .batch : .hierarchy, settings)
    }
    return (header, end.problem)
  }

  // MARK: - The changes

  /// Records the batch and makes its changes; the outcome with its outputs' place and the codes that were given.
  private func carryOut(
    _ plan: Plan, run: String, sha256: String, in store: any RegisterTransaction
  ) throws -> BatchOutcome {
    var outcome = plan.outcome
    outcome.outputs = OutputName.folder(run: run, ordinal: 1, file: outcome.file, part: 1)
    let batch = try store.record(batch: outcome, kind: kind, run: run, sha256: sha256, at: options.now)
    let register = try store.register(batch: batch, at: options.now, expecting: outcome.rows.count)
    switch plan {
    case .managers(let plan): try make(plan.changes, in: register, &outcome)
    case .hierarchy(_, let ties):
      for (row, tie) in ties { try register.tie(tie, row: outcome.rows[row].rowNumber) }
    }
    return outcome
  }

  private func make(_ changes: [ManagerChange], in register: ManagerRegister, _ outcome: inout BatchOutcome) throws {
    var made = [Int: AppointmentID]()
    for change in changes {
      let number = outcome.rows[change.row].rowNumber
      switch change.kind {
      case .appoint(let appointment):
        let (id, code) = try register.appoint(appointment, row: number)
        made[change.row] = id
        outcome.rows[change.row].code = code
      case .end(.registered(let id), let unit, let time): try register.end(id, in: unit, at: time, row: number)
      case .end(.row(let row), let unit, let time):
        guard let id = made[row] else { throw RegistryError.constraint("an ending comes behind its appointment") }
        try register.end(id, in: unit, at: time, row: number)
      }
    }
  }

  // MARK: - The file

  /// A batch with held rows keeps their column, so that what goes back stays held.
  private func info(run: String?, _ outcome: BatchOutcome? = nil, head: ChainHead? = nil) -> BatchInfo {
    let isHeld = outcome?.rows.contains { $0.hold != nil } ?? false
    let layout: TableLayout = kind == .hierarchy ? .hierarchy : isHeld ? .managerProposals : .managerBatch
    return BatchInfo(
      run: run, registeredAt: options.now, layout: layout, language: options.language, head: head)
  }

  private func earlierCopy(_ input: OpenedInput, in store: any RegisterReading) throws -> BatchRecord? {
    guard !options.again, let earlier = try store.batch(sha256: input.sha256()),
      earlier.kind == kind
    else { return nil }
    guard options.held != nil, kind == .managers else { return earlier }
    return try checkedRows(input, in: store).0.isCarriedOut ? earlier : nil
  }

  private func duplicate(_ path: String, _ earlier: BatchRecord) -> BatchResult {
    let finding = Finding(
      .formDuplicate(
        .init(
          file: earlier.file, run: earlier.run, time: TimeText(minute: earlier.registeredAt), outputs: earlier.outputs,
          status: earlier.status)))
    let outcome = BatchOutcome(
      file: Self.name(of: path), status: .refused, findings: [finding], outputs: earlier.outputs)
    return BatchResult(outcome: outcome, info: info(run: earlier.run))
  }

  private static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// Checks each row of a batch as it is read, so that only what it says is kept.
private struct CheckedRows<View: UnitView>: TableHandler {
  let check: ManagerRowCheck
  let view: View
  private(set) var rows: [CheckedManagerRow] = []
  private var header: TableHeader?

  init(check: ManagerRowCheck, view: View) {
    self.check = check
    self.view = view
  }

  /// The numbers of the rows that were carried out before.
  var done: Set<Int> = []

  /// Whether nothing that is held is left to be done.
  var isCarriedOut: Bool { heldCount > 0 && !rows.contains { $0.hold != nil && !done.contains($0.rowNumber) } }

  var heldCount: Int { rows.count { $0.hold != nil } }

  /// The rows with those refused that are held, unless the operator named their number.
  func released(by number: Int?) -> [CheckedManagerRow] {
    let held = heldCount
    let left = rows.filter { !done.contains($0.rowNumber) }
    guard let header, held > 0, number != held else { return left }
    return left.map { $0.hold == nil ? $0 : $0.held(held, header: header) }
  }

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) throws {
    guard let header else { return }
    rows.append(try check.check(row.request(header), isShifted: row.isShifted, in: view))
  }
}

/// The rows of a short table.
private struct RequestRows: TableHandler {
  private(set) var rows: [RequestRow] = []
  private var header: TableHeader?

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) { if let header { rows.append(row.request(header)) } }
}
