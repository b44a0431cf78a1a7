import Domain
import Files
import Foundation
import Messages
import Register
import Registry

/// Removes originals and replies of old runs from Outbox; of each file a hash and a mark stay, the registry as it is.
package struct PurgeOperation: Sendable {
  private let home: Home
  private let now: Moment
  private let clock: Moment
  private let retentionYears: Int
  private let options: PurgeOptions

  /// `clock` is what the machine's clock says: papers are kept by it, too, whatever time the operator names.
  package init(
    home: Home, now: Moment, clock: Moment = .now, retentionYears: Int, options: PurgeOptions
  ) {
    self.home = home
    self.now = now
    self.clock = clock
    self.retentionYears = retentionYears
    self.options = options
  }

  /// Throws `Trouble.purgeAhead` for a day to come, `retention` for one that the retention forbids, `stateUnreadable` where
  /// it is not known which proposals are open, `FileLock.Holder` while a run goes on.
  package func run() throws -> PurgeOutcome {
    let earliest = min(now, clock)
    let today = CalendarDay(of: earliest)
    guard options.before <= today else {
      throw Trouble.purgeAhead(day: options.before.description, today: today.description)
    }
    let limit = CalendarDay(of: earliest, yearsBefore: retentionYears)
    guard options.before <= limit || options.isBelowRetention else {
      throw Trouble.retention(years: retentionYears, limit: limit.description)
    }
    let registry = try Registry.existing(in: home)
    let locks = try [home.dailyLock, home.lock].map { try FileLock($0, since: Moment.now.description) }
    defer { withExtendedLifetime(locks) {} }
    try ScratchMaildirs.removeAbandoned(home)
    let holds = try Holds(registry, home)
    var runs = [PurgeOutcome.Run]()
    for name in try runsBefore() {
      let head = try registry.read { try $0.chainHead(of: name) }
      if let run = try purge(PurgedFolder(run: name, path: home.outbox + "/" + name), head, holds) { runs.append(run) }
    }
    return PurgeOutcome(before: options.before.description, isDryRun: options.isDryRun, runs: runs)
  }

  /// Nil where nothing is left to be purged.
  private func purge(_ folder: PurgedFolder, _ head: ChainHead?, _ holds: Holds) throws -> PurgeOutcome.Run? {
    let files = try folder.files()
    guard !files.isEmpty else { return nil }
    if let obstacle = holds.obstacle(of: folder.run) { return PurgeOutcome.Run(run: folder.run, obstacle: obstacle) }
    guard let marks = try folder.marks(head: head) else {
      return PurgeOutcome.Run(run: folder.run, obstacle: .marksUnreadable)
    }
    let bytes = folder.bytes(of: files)
    if !options.isDryRun { try folder.purge(files, marks: marks, at: now, by: options.user) }
    return PurgeOutcome.Run(run: folder.run, files: files.count, bytes: bytes)
  }

  /// The runs' folders in Outbox, by their names: `2006-06-23-001`.
  private func runsBefore() throws -> [String] {
    guard Folder.isFolder(home.outbox) else { return [] }
    return try Folder.entries(home.outbox).compactMap { entry in
      guard entry.kind == .folder, let name = entry.name, let day = CalendarDay(String(name.prefix(10))),
        name.dropFirst(10).first == "-", name.count >= 14, name.dropFirst(11).allSatisfy({ $0.isASCII && $0.isNumber })
      else { return nil }
      return day < options.before ? name : nil
    }
  }
}

/// What is to be purged.
package struct PurgeOptions: Hashable, Sendable {
  /// Runs of earlier days.
  package var before: CalendarDay
  /// Whether the retention of the settings may be gone below.
  package var isBelowRetention: Bool
  /// Tells what would go, and changes nothing.
  package var isDryRun: Bool
  /// Who asks for it, unless told otherwise the person who logged in: it stands in the marks.
  package var user: String

  package init(
    before: CalendarDay, isBelowRetention: Bool = false, isDryRun: Bool = false,
    user: String = UserIdentity.current.login
  ) {
    self.before = before
    self.isBelowRetention = isBelowRetention
    self.isDryRun = isDryRun
    self.user = user.isEmpty ? "?" : user
  }
}

/// The runs whose files are still needed.
private struct Holds {
  private let open: Set<String>
  private let unanswered: Set<String>
  private let proposing: Set<String>
  private let holding: Set<String>

  init(_ registry: any RegisterStore, _ home: Home) throws {
    let (log, proposals) = (DailyLog(home: home), ProposalLog(home: home))
    if let path = try (log.unreadable() + proposals.unreadable()).first { throw Trouble.stateUnreadable(path: path) }
    let history = try log.read()
    (open, unanswered, proposing, holding) = try registry.read { store in
      let answers = try [.ready, .sending, .uncertain].flatMap { try store.answers(in: $0) }
      let open = try proposals.open(history, store)
      return (
        Set(try store.openRun().map { [$0.id] } ?? []), Set(answers.map(\.id.run)),
        Set(open.map { String($0.outputs.prefix { $0 != "/" }) }), try store.runsOfHeldForms()
      )
    }
  }

  func obstacle(of run: String) -> PurgeOutcome.Obstacle? {
    if open.contains(run) { return .open }
    if unanswered.contains(run) { return .unsentAnswers }
    if holding.contains(run) { return .heldForms }
    return proposing.contains(run) ? .openProposals : nil
  }
}
