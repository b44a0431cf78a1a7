import Domain
import Files
import Intake
import Messages
import Register
import Registry
import Reports
import Rules
import Settings

/// Compares rosters with the registry, which is only read, and puts the results into Outbox: a folder for each roster.
///
/// What is wrong with one roster keeps none of the others back.
package struct ReconcileOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: ReconcileOptions

  package init(home: Home, settings: Settings, options: ReconcileOptions) {
    self.home = home
    self.settings = settings
    self.options = options
  }

  /// One result for each path, in their order. Throws `Trouble` where nothing can be compared at all.
  ///
  /// `progress` hears how many steps of how many are done: each roster is read, judged and reported on.
  package func run(
    _ paths: [String], progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> [ReconcileResult] {
    let registry = try Registry.existing(in: home)
    for folder in [home.outbox, home.registryFolder] { try Folder.make(folder) }
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    return try registry.read { store in
      guard try store.hasUnits() else { throw Trouble.noUnits }
      if let institution = options.institution { _ = try unit(institution, in: store) }
      let run = try store.nextRun(on: options.now.isoDay, isTaken: home.isTaken)
      return try compare(paths, as: run, in: store, progress)
    }
  }

  /// Compares one roster and writes the results into a folder that is there and shown to nobody; `outputs` is where it
  /// will be, relative to Outbox. Throws `Trouble`.
  func run(_ input: OpenedInput, as run: String, outputs: String, into folder: String) throws -> ReconciliationOutcome {
    let registry = try Registry.existing(in: home)
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    return try registry.read { store in
      guard try store.unitCounts().all > 0 else { throw Trouble.noUnits }
      var outcome = try compare(RosterInput(recorded: input), in: store) { _ in }
      outcome.outputs = outputs
      try ReconciliationReport(outcome, ReconciliationInfo(run: run, language: options.language)).write(to: folder)
      try ProposalLog(home: home).note(outcome, sawEntry: try store.newestManagerEntry())
      return outcome
    }
  }

  private func compare(
    _ paths: [String], as run: String, in store: any RegisterReading, _ progress: (Int, Int) -> Void
  ) throws -> [ReconcileResult] {
    let info = ReconciliationInfo(run: run, language: options.language)
    let staged = StagedRuns(outbox: home.outbox, kind: .reconciliation)
    // The registry knows nothing of comparisons: one that was killed is made again when it is asked for again.
    try staged.discardAll()
    let staging = staged.path(run)
    defer { try? staged.discard(run) }
    var results = [ReconcileResult]()
    let steps = Step.allCases.count
    for (index, path) in paths.enumerated() {
      func note(_ step: Step) { progress(index * steps + step.rawValue, paths.count * steps) }
      do {
        guard FileStamp.isReadableFile(path) else {
          throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
        }
        var outcome = try compare(RosterInput(named: path), in: store, note)
        let folder = OutputName.folder(run: run, ordinal: index + 1, file: outcome.file, part: 1)
        outcome.outputs = folder
        let target = staging + "/" + folder.dropFirst(run.count + 1)
        try Folder.make(target)
        try ReconciliationReport(outcome, info).write(to: target)
        note(.reported)
        results.append(ReconcileResult(path: path, outcome: .success(outcome), info: info))
      } catch let trouble as Trouble where Self.concernsRoster(trouble) {
        results.append(ReconcileResult(path: path, outcome: .failure(trouble), info: info))
      }
    }
    if Folder.isFolder(staging) {
      try Folder.syncFileSystem(of: staging)
      try staged.show(run)
      let newest = try store.newestManagerEntry()
      for case .success(let outcome) in results.map(\.outcome) {
        try ProposalLog(home: home).note(outcome, sawEntry: newest)
      }
    }
    return results
  }

  private static func concernsRoster(_ trouble: Trouble) -> Bool {
    switch trouble {
    case .unreadableInput, .noScope: true
    default: false
    }
  }

  // MARK: - One roster

  /// What is done of one roster.
  private enum Step: Int, CaseIterable {
    case read = 1
    case judged, reported
  }

  private func compare(
    _ input: RosterInput, in store: any RegisterReading, _ note: (Step) -> Void
  ) throws -> ReconciliationOutcome {
    let path = input.path
    let named = try options.institution.map { try unit($0, in: store) }
    let view = RememberingView(store)
    let roster =
      if try isForBulk(input) {
        try BulkComparison(input, settings: settings, options: options, in: store, view).run(institution: named)
      } else {
        try matched(input, institution: named, in: store)
      }
    note(.read)
    try view.remember(for: roster.input)
    var outcome = ReconciliationOutcome(
      file: path.split(separator: "/").last.map(String.init) ?? path, sheet: roster.header?.sheet,
      scope: roster.institution, at: options.now, rows: roster.rows, problem: roster.problem)
    do {
      try Reconciliation(settings: settings.form, at: options.now, in: view).judge(roster.input, into: &outcome)
    } catch let imbalance as Imbalance {
      throw Trouble.countsDiffer(expected: imbalance.expected, found: imbalance.found)
    }
    try Brake(endingShare: settings.endingShare, settings: settings.form, at: options.now, in: view).hold(
      &outcome, current: roster.current)
    // Whoever sent the template back as it was asks for nobody's ending.
    if outcome.rows == 0, outcome.problem == nil, !outcome.proposals.isEmpty { outcome.problem = Finding(.tableEmpty) }
    note(.judged)
    return outcome
  }

  private func isForBulk(_ input: RosterInput) throws -> Bool {
    guard input.size >= options.bulkSize else { return false }
    return try !input.isResponse()
  }

  /// Reads and checks the roster row by row, and lets the appointments of its scope stream by.
  private func matched(
    _ input: RosterInput, institution named: DetsisUnit?, in store: any RegisterReading
  ) throws -> MatchedRoster {
    let file = try RosterFile(input, settings: settings, language: options.language, in: store)
    let institution = try named ?? self.institution(of: file.rows, input.path, in: store)
    let units = ScopeUnits(institution, units: try store.allUnitsBelow(institution.no))
    let view = store.managerView()
    let rows = try file.rows.map { row in
      guard let unit = row.claim?.unit, !units.contains(unit) else { return row }
      return row.outside(institution, unitName: try view.unit(unit)?.name ?? "", header: file.header)
    }
    var matcher = RosterMatcher(rows, units: units, at: options.now)
    try store.forEachAppointment(inside: institution.no, at: options.now) { matcher.take($0) }
    return MatchedRoster(
      institution: institution, header: file.header, problem: file.problem, rows: rows.count,
      current: matcher.current, input: matcher.input(isComplete: file.problem == nil))
  }

  /// The one institution that all rows' units belong to.
  private func institution(of rows: [RosterRow], _ path: String, in store: any RegisterReading) throws -> DetsisUnit {
    let view = store.managerView()
    var found = Set<DetsisNo>()
    for no in Set(rows.compactMap(\.unit)) where try view.unit(no) != nil {
      found.insert(try store.mainInstitution(of: no))
    }
    guard found.count == 1, let no = found.first, let only = try view.unit(no) else {
      throw Trouble.noScope(path: path)
    }
    return only
  }

  private func unit(_ text: String, in store: any RegisterReading) throws -> DetsisUnit {
    guard let no = DetsisNo(TurkishText.tidy(text)), let unit = try store.managerView().unit(no) else {
      throw Trouble.unitUnknown(text)
    }
    return unit
  }
}
