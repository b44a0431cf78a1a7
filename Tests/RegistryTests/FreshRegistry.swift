import Domain
import GRDB
import Register
import TestSupport

@testable import Registry

/// A registry in a folder of its own, with a small hierarchy and helpers that say what a test needs in one line.
struct FreshRegistry {
  let folder: TemporaryFolder
  let registry: Registry

  static let noon = Moment(secondsSince1970: 1_466_672_400)

  init(units: [UnitRecord] = Sample.units, kinds: FactKinds = .all) throws {
    folder = try TemporaryFolder()
    try JournalKey.put(in: folder.path("Registry"))
    registry = try Registry(path: folder.path("Registry/registry.sqlite"), mode: .readWrite, kinds: kinds)
    if !units.isEmpty { try take(units) }
  }

  var path: String { folder.path("Registry/registry.sqlite") }

  @discardableResult
  func take(
    _ units: [UnitRecord], _ kind: UnitImportKind = .full, confirmed: Bool = false, dryRun: Bool = false,
    listing: Int = 1000
  ) throws -> UnitImportReport {
    try registry.write {
      try $0.importUnits(
        kind: kind, source: "units.xml", sha256: "00", at: Self.noon, confirmed: confirmed, dryRun: dryRun,
        listing: listing
      ) { sink in try units.forEach(sink) }
    }
  }

  func begin(_ files: String..., at time: Moment = noon) throws -> RunRecord {
    try registry.write { try $0.beginRun(at: time, language: .turkish, policy: .rows, files: files) }
  }

  /// Records a form of one row and does what the row says.
  @discardableResult
  func apply(
    _ operation: FormOperation, _ person: TCKimlikNo, _ unit: DetsisNo, details: PersonDetails = Sample.details,
    run: String, ordinal: Int = 1, part: Int, at time: Moment = noon
  ) throws -> FormID {
    try registry.write { transaction in
      let form = try transaction.record(
        form: Sample.form(operation, person, unit), run: run, ordinal: ordinal, part: part, sha256: "\(part)", at: time)
      let basis = Basis(form: form, row: 1, justification: "23/06/2016 tarihli e-posta gereği", time: time)
      let authority = Authority(person: person, unit: unit)
      switch operation {
      case .grant: try transaction.grant(authority, to: details, on: basis)
      case .revoke: try transaction.revoke(authority, on: basis)
      }
      return form
    }
  }

  func sql(_ statement: String) throws { try registry.queue.writeWithoutTransaction { try $0.execute(sql: statement) } }

  func text(_ question: String) throws -> String? {
    try registry.queue.read { try String.fetchOne($0, sql: question) }
  }

  func number(_ question: String) throws -> Int? { try registry.queue.read { try Int.fetchOne($0, sql: question) } }

  func authorisations(unit: DetsisNo? = nil) throws -> [Authorisation] {
    var found: [Authorisation] = []
    try registry.read { try $0.forEachAuthorisation(unit: unit) { found.append($0) } }
    return found
  }

  func journal() throws -> [JournalEntry] {
    var entries: [JournalEntry] = []
    try registry.read { try $0.forEachJournalEntry { entries.append($0) } }
    return entries
  }
}

extension Registry {
  /// The connection that writes, for tests that ask or change the file itself.
  var queue: DatabaseQueue { connections.writing ?? { fatalError("opened for reading only") }() }
}

extension RegisterReading {
  /// The connection that a question is put to, for tests that look on.
  var database: Database { sqlite.database }

  var sqlite: RegistryReading { self as? RegistryReading ?? { fatalError("no SQLite") }() }
}
