import Domain
import Files
import Intake
import Messages
import Register
import Registry
import Rules
import Settings
import SheetModel
import SpreadsheetReader

/// Notes the names of managers that KAYSİS had before the register, in one transaction (EK-2 §11).
///
/// They come as a table (`DETSİS NO`, `ADI SOYADI`) or as the response of `IYEMTumYoneticileriGetirWs`, of which those
/// without a T.C. Yönetici Kodu count. The institution's first registration retires them; afterwards none is taken.
package struct OlderNamesOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let options: BatchOptions

  /// Of the options, those of a batch alone have no meaning here.
  package init(home: Home, settings: Settings, options: BatchOptions) {
    self.home = home
    self.settings = settings
    self.options = options
  }

  /// Throws `Trouble`: also for a file that holds no such names.
  package func run(_ path: String) throws -> OlderNamesOutcome {
    guard FileStamp.isReadableFile(path) else {
      throw Trouble.unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
    if options.isDryRun {
      return try Registry.existing(in: home).read { try OlderNames(path, in: $0, note: nil).read(settings, options) }
    }
    try home.requireFolder()
    try Folder.make(home.registryFolder)
    let lock = try FileLock(home.lock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    return try Registry(path: home.registry, mode: .readWrite).write { store in
      try OlderNames(path, in: store) { try store.noteOlderName($1, of: $0, at: options.now) }.read(settings, options)
    }
  }
}

/// One file of names while it is read.
private final class OlderNames {
  private let path: String
  private let store: any RegisterReading
  private let view: ManagerRunView
  /// Notes a name; tells whether it is new. Nil in a rehearsal.
  private let note: ((DetsisNo, String) throws -> Bool)?
  private let check = OlderNameCheck()
  private var outcome: OlderNamesOutcome
  /// What a rehearsal would have noted.
  private var rehearsed: Set<Name> = []

  private struct Name: Hashable {
    var unit: DetsisNo
    var name: String
  }

  init(_ path: String, in store: any RegisterReading, note: ((DetsisNo, String) throws -> Bool)?) {
    self.path = path
    self.store = store
    self.note = note
    view = store.managerView()
    outcome = OlderNamesOutcome(file: path.split(separator: "/").last.map(String.init) ?? path)
  }

  func read(_ settings: Settings, _ options: BatchOptions) throws -> OlderNamesOutcome {
    guard try store.unitCounts().all > 0 else { throw Trouble.noUnits }
    let head = try FileChunks(path).next() ?? []
    let problem =
      ManagerResponseReader.isResponse(head)
      ? try readResponse(options.language) : try readTable(settings, options.language)
    outcome.findings.insert(contentsOf: [problem].compactMap(\.self), at: 0)
    return outcome
  }

  private func readTable(_ settings: Settings, _ language: Language) throws -> Finding? {
    var rows = Rows { [check, view] row, header, isShifted in
      let (content, findings) = try check.check(row, isShifted: isShifted, in: view)
      try self.take(content, findings, row: row.position, cell: header.cell(.unitDetsisNo, row: row.position))
    }
    let chunks = try FileChunks(path)
    let end = try TableReader(.olderNames, limits: ReaderLimits(.standard, settings)).read(
      nextChunk: { try chunks.next() }, into: &rows)
    guard let header = end.header else { throw unreadable(end.problem ?? Finding(.tableEmpty), language) }
    outcome.sheet = header.sheet
    if outcome.counts.isEmpty, end.problem == nil { return Finding(.tableEmpty) }
    return end.problem
  }

  private func readResponse(_ language: Language) throws -> Finding? {
    let chunks = try FileChunks(path)
    let end = try ManagerResponseReader.read(
      nextChunk: { try chunks.next() },
      each: { manager in
        // A code means that the person is registered; most units have no name at all.
        let code = manager.values[.managerCode] ?? "0"
        guard code == "0", manager.values[.fullName] != nil else { return count(.passedOver) }
        let (content, findings) = try check.check(manager.values, ordinal: manager.ordinal, in: view)
        try take(content, findings, row: manager.ordinal, cell: nil)
      })
    switch end {
    case .whole: return nil
    case .incomplete(let finding): return finding
    case .refused(let message):
      throw Trouble.unreadableInput(path: path, reason: "the service reports a failure: “\(message)”")
    case .notManagers: throw unreadable(Finding(.tableNotRecognised(.none)), language)
    }
  }

  private func unreadable(_ finding: Finding, _ language: Language) -> Trouble {
    .unreadableInput(path: path, reason: FindingText.sentence(for: finding, in: language))
  }

  private func take(
    _ content: (unit: DetsisNo, name: String)?, _ findings: [Finding], row: Int, cell: CellReference?
  ) throws {
    outcome.findings += findings
    guard let content else { return count(.refused) }
    let institution = try store.mainInstitution(of: content.unit)
    if try store.isRegistered(institution: institution) {
      let name = try view.unit(institution)?.name ?? institution.description
      outcome.findings.append(OlderNameCheck.tooLate(row, cell: cell, institution: name))
      return count(.tooLate)
    }
    count(try isNew(content.unit, content.name) ? .noted : .known)
  }

  private func isNew(_ unit: DetsisNo, _ name: String) throws -> Bool {
    if let note { return try note(unit, name) }
    let isKnown = try store.olderNames(of: unit, at: Moment(secondsSince1970: .max - 1)).contains { $0.name == name }
    return !isKnown && rehearsed.insert(Name(unit: unit, name: name)).inserted
  }

  private func count(_ effect: OlderNamesOutcome.Effect) { outcome.counts[effect, default: 0] += 1 }
}

/// Hands on the rows of a short table.
private struct Rows: TableHandler {
  let take: (RequestRow, TableHeader, Bool) throws -> Void
  private var header: TableHeader?

  init(take: @escaping (RequestRow, TableHeader, Bool) throws -> Void) { self.take = take }

  mutating func begin(_ header: TableHeader) { self.header = header }

  mutating func row(_ row: borrowing TableRow) throws {
    if let header { try take(row.request(header), header, row.isShifted) }
  }
}
