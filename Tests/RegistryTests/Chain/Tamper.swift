import Domain
import GRDB
import TestSupport

@testable import Registry

/// A small registry whose journals are full, to be tampered with past all triggers, and put back again.
final class Tampered {
  let fresh: FreshRegistry
  private static let tables = ["chain", "run_head"] + ChainedTable.allCases.map(\.name)

  init() throws {
    fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx", "b.xlsx")
    for number in 1...6 {
      let person = Sample.person(100_000_000 + number)
      let unit = number % 2 == 0 ? Sample.branch : Sample.city
      try fresh.apply(.grant, person, unit, run: run.id, part: number)
      if number % 3 == 0 { try fresh.apply(.revoke, person, unit, run: run.id, part: 10 + number) }
    }
    try fresh.registry.write { store in
      try store.setState(.published, ofItem: 1, in: run.id)
      try store.setState(.published, ofItem: 2, in: run.id)
      try store.recordHead(of: run.id)
      try store.finishRun(run.id, at: FreshRegistry.noon)
    }
    try fresh.applyManagers()
    try dropTriggers()
  }

  private func dropTriggers() throws {
    let triggers = try fresh.registry.queue.read {
      try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    }
    for trigger in triggers { try fresh.sql("DROP TRIGGER \(trigger)") }
  }

  /// What `verify` says of the chain once the statements were carried out; nothing of it lasts.
  func defects(after statements: String, anchors: [ChainAnchor] = []) throws -> [Defect] {
    var found: [Defect] = []
    try fresh.registry.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      try database.inTransaction(.immediate) {
        try database.execute(sql: statements)
        try ChainCheck(database).run(anchors: anchors) { found.append($0) }
        return .rollback
      }
      try database.execute(sql: "PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON")
    }
    return found
  }

  /// The numbers of the rows of a table.
  func rows(of table: String) throws -> [Int64] {
    try fresh.registry.queue.read { try Int64.fetchAll($0, sql: "SELECT rowid FROM \(table) ORDER BY 1") }
  }

  func columns(of table: String) throws -> [String] {
    try fresh.registry.queue.read { try $0.columns(in: table).map(\.name) }
  }

  /// A value of the table as bytes: a number's eight, a text's or a blob's own; nil for no value.
  func value(of column: String, _ row: Int64, in table: String) throws -> (
    bytes: [UInt8], isNumber: Bool, isText: Bool
  )? {
    try fresh.registry.queue.read { database in
      let row = try Row.fetchOne(database, sql: "SELECT \"\(column)\" FROM \(table) WHERE rowid = ?", arguments: [row])
      switch row.map({ ($0[0] as DatabaseValue).storage }) {
      case .int64(let number):
        return (
          stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: number >> Int64($0)) }, true, false
        )
      case .string(let text): return (Array(text.utf8), false, true)
      case .blob(let data): return ([UInt8](data), false, false)
      default: return nil
      }
    }
  }

  var head: ChainHead? { get throws { try fresh.registry.read { try $0.chainHead() } } }
}

extension Sample {
  static func appointment(_ person: TCKimlikNo, _ unit: DetsisNo) -> Appointment {
    Appointment(
      unit: unit, person: person, fullName: "Ayşe Yılmazoğlu", title: "Müdür", type: .asaleten,
      reference: DocumentReference(stored: "08/01/2016 tarih ve 1 sayılı Bakan Oluru"), email: "ayse@ornek.gov.tr",
      start: FreshRegistry.noon.adding(days: -3))
  }
}

extension FreshRegistry {
  /// A batch that appoints two managers and ends one.
  func applyManagers() throws {
    try registry.write { store in
      let time = Self.noon
      let outcome = BatchOutcome(file: "liste.csv", status: .accepted, outputs: "2016-06-23-900/0001-liste")
      let batch = try store.record(batch: outcome, kind: .managers, run: "2016-06-23-900", sha256: "00", at: time)
      let register = try store.register(batch: batch, at: time)
      let first = try register.appoint(Sample.appointment(Sample.ayse, Sample.branch), row: 1)
      _ = try register.appoint(Sample.appointment(Sample.mehmet, Sample.city), row: 2)
      try register.end(first.id, in: Sample.branch, at: time, row: 3)
      try store.recordHead(of: "2016-06-23-900")
    }
  }
}
