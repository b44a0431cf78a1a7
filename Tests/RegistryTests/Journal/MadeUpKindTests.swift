import Domain
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

/// A kind that the product does not know goes through everything that the journal serves: only `SealNoted` stands for it.
@Suite struct `A made-up kind of event` {
  private let fresh: FreshRegistry
  private static let (first, second) = ("2016-06-23-001", "2016-06-23-002")

  init() throws {
    fresh = try FreshRegistry(kinds: .withSeals)
    try note("7", in: Self.first, keptBy: Sample.ayse)
    try note("8", in: Self.second, after: 1)
  }

  private func note(_ seal: String?, in run: String, keptBy person: TCKimlikNo? = nil, after days: Int = 0) throws {
    try fresh.registry.write { store in
      let seal = SealNoted(seal, of: Sample.branch, keptBy: person, in: run)
      try store.append(record: seal, at: FreshRegistry.noon.adding(days: days))
      try store.recordHead(of: run)
    }
  }

  private func entries(_ filter: LogFilter = LogFilter()) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    try fresh.registry.read { try $0.forEachLogEntry(filter) { entries.append($0) } }
    return entries
  }

  private func seals(_ filter: LogFilter = LogFilter()) throws -> [String?] {
    try entries(filter).map { $0.record?.after?["seal"] }
  }

  private func defects() throws -> [Defect] {
    var found: [Defect] = []
    try fresh.registry.read { try $0.sqlite.forEachContentDefect { found.append($0) } }
    return found
  }

  /// Undoes all of a run as `undo` does; gives the undo's own run.
  private func undo(_ run: String, after days: Int) throws -> String {
    try fresh.registry.write { store in
      let target = UndoTarget.run(run, row: nil)
      let register = try store.beginUndo(
        of: target, because: "yanlış", by: "murat", at: FreshRegistry.noon.adding(days: days), language: .turkish)
      for entry in try store.undoEntries(of: target) {
        guard case .reversible(let tip) = try store.undoState(of: entry) else {
          try register.record(UndoneRow(entry: entry, effect: .kept, obstacle: .unitClosed))
          continue
        }
        #expect(try register.reverse(tip, of: entry.kind) == nil)
        try register.record(UndoneRow(entry: entry, effect: .reversed))
      }
      try store.recordHead(of: register.run)
      return register.run
    }
  }

  @Test func `is read from the journal as it was written, and from nothing else`() throws {
    let bytes = try fresh.registry.queue.read {
      try String.fetchAll($0, sql: "SELECT entry FROM event WHERE kind = 'seal-noted'")
    }
    let blinding = String(repeating: "ab", count: 32)
    #expect(bytes.count == 2)
    for text in bytes { _ = try Event(reading: Array(text.utf8), kinds: .withSeals) }
    #expect(throws: RegistryError.self) { try Event(reading: Array((bytes.first ?? "").utf8)) }
    var fact = SealNoted("7", of: Sample.branch, in: Self.first)
    fact.record.value = ["b": "\"", "a": "", "ç": "1"]
    let event = Event(position: 1, at: FreshRegistry.noon, actor: nil, fact: fact)
    let canonical = String(decoding: event.canonical(blinding: blinding), as: UTF8.self)
    #expect(try Event(reading: Array(canonical.utf8), kinds: .withSeals).fact.isSame(as: fact))
    let value = #"{"a":"","b":"\"","ç":"1"}"#
    #expect(canonical.contains(value))
    for other in [#"{"b":"\"","a":"","ç":"1"}"#, #"{"a":"","a":""}"#, #"{"a":1}"#, #"{"a":"",}"#, #"{"a"}"#, "{", "1"] {
      let text = canonical.replacing(value, with: other)
      #expect(throws: RegistryError.self, "\(other)") { try Event(reading: Array(text.utf8), kinds: .withSeals) }
    }
  }

  @Test func `is shown by the log, by person, unit and run, with what stood before`() throws {
    #expect(try seals() == ["7", "8"])
    #expect(try seals(LogFilter(person: Sample.ayse)) == ["7"] && seals(LogFilter(person: Sample.mehmet)).isEmpty)
    #expect(try seals(LogFilter(unit: Sample.branch)).count == 2 && seals(LogFilter(unit: Sample.city)).isEmpty)
    #expect(try seals(LogFilter(run: Self.second)) == ["8"] && seals(LogFilter(form: 1)).isEmpty)
    #expect(try seals(LogFilter(limit: 1)) == ["8"])
    let entry = try #require(try entries().last)
    #expect(entry.kindName == "seal-noted" && entry.record?.kind.turkish == "mühür kaydedildi")
    #expect(entry.record?.before == ["seal": "7"] && entry.unit == Sample.branch)
  }

  @Test func `stands among the others in the order of time`() throws {
    let run = try fresh.begin("a.xlsx", at: FreshRegistry.noon.adding(days: 1))
    try fresh.apply(
      .grant, Sample.ayse, Sample.branch, run: run.id, part: 1, at: FreshRegistry.noon.adding(days: 1))
    try note("9", in: "2016-06-25-001", after: 2)
    #expect(try entries().map(\.kind) == [.recorded, .recorded, .personAdded, .granted, .recorded])
    #expect(try entries(LogFilter(limit: 2)).map(\.kind) == [.granted, .recorded])
  }

  @Test func `is undone and redone, the newest first, and what stood before stands again`() throws {
    let undone = try undo(Self.second, after: 2)
    #expect(try seals() == ["7", "8", "7"])
    #expect(try entries()[1].reversedBy == 3 && entries()[2].undo?.reverses == 2)
    let redone = try undo(undone, after: 3)
    #expect(try seals().last == "8" && defects().isEmpty)
    _ = try undo(redone, after: 4)
    _ = try undo(Self.first, after: 5)
    // Nothing stood before the first.
    #expect(try seals() == ["7", "8", "7", "8", "7", nil] && defects().isEmpty)
    #expect(try fresh.number("SELECT count(*) FROM undo_row WHERE journal = 'record' AND effect = 'reversed'") == 4)
  }

  @Test func `is not undone under a later one that stands`() throws {
    let entry = try #require(try entries().first)
    let state = try fresh.registry.read { try $0.undoState(of: entry) }
    guard case .obstructed(.changedSince(.recorded, let change)) = state else {
      Issue.record("\(state)")
      return
    }
    #expect(change.run == Self.second)
  }

  @Test func `is reversed by its opposite alone`() throws {
    _ = try undo(Self.second, after: 2)
    let reversed = try #require(try fresh.number("SELECT event FROM record WHERE id = 3"))
    for (seal, undo) in [("7", 1), ("8", nil), ("9", 1)] as [(String, Int64?)] {
      var fact = SealNoted(seal, of: Sample.branch, in: "2016-06-25-001")
      (fact.record.entry, fact.record.undo) = (9, undo)
      #expect(throws: RegistryError.self, "\(seal)") {
        try fresh.registry.write {
          try $0.append(fact, at: FreshRegistry.noon, by: nil, reverses: Int64(reversed))
        }
      }
    }
  }

  @Test(arguments: [
    (
      "DROP TRIGGER record_never_changes; UPDATE record SET value = '{\"seal\":\"9\"}' WHERE id = 2",
      Defect.Kind.differs
    ),
    ("DROP TRIGGER record_stays; DELETE FROM record WHERE id = 2", .missing),
    (
      """
      INSERT INTO record (id, event, at, kind, subject, run) SELECT 9, event, at, kind, subject, run FROM record
      WHERE id = 1
      """, .extra
    ),
  ])
  func `is found by verify where its row was edited, and made anew by rebuild`(statement: String, kind: Defect.Kind)
    throws
  {
    #expect(try defects().isEmpty)
    try fresh.sql(statement)
    #expect(try defects().filter { $0.table == "record" }.map(\.kind) == [kind])
    try fresh.sql(
      kind == .differs
        ? "CREATE TRIGGER record_never_changes BEFORE UPDATE ON record BEGIN SELECT RAISE(ABORT, ''); END"
        : "SELECT 1")
    try fresh.registry.write { try $0.rebuildFromJournals() }
    #expect(try seals() == ["7", "8"] && defects().isEmpty)
  }

  @Test(arguments: ["DELETE FROM record", "UPDATE record SET value = NULL", "INSERT INTO record SELECT * FROM record"])
  func `only grows`(statement: String) throws {
    #expect(throws: DatabaseError.self) { try fresh.sql(statement) }
  }

  @Test func `is exported as it was written`() throws {
    var entries: [String] = []
    try fresh.registry.read { store in
      try store.forEachEvent { event, entry in
        if event.fact is SealNoted { entries.append(entry) }
      }
    }
    #expect(entries.count == 2)
    #expect(entries.first?.contains(#""kind":"seal-noted""#) == true)
    #expect(entries.first?.contains(#"{"seal":"7"}"#) == true && entries.last?.contains(#"{"seal":"8"}"#) == true)
  }

  @Test func `makes another head`() throws {
    func head(_ seal: String) throws -> ChainHead? {
      let fresh = try FreshRegistry(kinds: .withSeals)
      try fresh.registry.write {
        _ = try $0.append(record: SealNoted(seal, of: Sample.branch, in: Self.first), at: FreshRegistry.noon)
      }
      return try fresh.registry.read { try $0.chainHead() }
    }
    #expect(try head("7") == head("7") && head("7") != head("8"))
  }

  @Test func `takes a run's name from those that come later`() throws {
    let run = try fresh.registry.read { try $0.nextRun(on: "2016-06-23", isTaken: { _ in false }) }
    #expect(try run == "2016-06-23-003" && fresh.registry.read { try $0.hasRecords(of: Self.first) })
  }
}
