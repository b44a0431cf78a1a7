import Domain
import Foundation
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

@Suite struct `A registry's schema` {
  /// What somebody does to it by hand, and what is told of it.
  static let edits: [(statements: String, defect: Defect)] = [
    (
      "ALTER TABLE appointment RENAME COLUMN ended TO ended_x; ALTER TABLE appointment ADD COLUMN ended INTEGER",
      Defect(.schemaChanged, table: "table", row: "appointment")
    ),
    (
      "ALTER TABLE authorisation RENAME TO hidden; CREATE VIEW authorisation AS SELECT * FROM hidden WHERE id < 0",
      Defect(.schemaMissing, table: "table", row: "authorisation")
    ),
    (
      """
      CREATE TRIGGER helpful AFTER INSERT ON form BEGIN
        UPDATE form_row SET effect = 'granted' WHERE form = NEW.id; END
      """, Defect(.schemaUnknown, table: "trigger", row: "helpful")
    ),
    (
      """
      DROP TRIGGER tie_stays;
      CREATE TRIGGER tie_stays BEFORE DELETE ON tie BEGIN SELECT 1; END
      """, Defect(.schemaChanged, table: "trigger", row: "tie_stays")
    ),
    ("DROP TRIGGER journal_never_changes", Defect(.schemaMissing, table: "trigger", row: "journal_never_changes")),
    ("DROP INDEX authorisation_standing", Defect(.schemaMissing, table: "index", row: "authorisation_standing")),
    ("CREATE TABLE note (text TEXT)", Defect(.schemaUnknown, table: "table", row: "note")),
    // K and the Kelvin sign are one letter to whoever compares texts by their meaning.
    ("CREATE TABLE \"\u{212A}\" (text TEXT)", Defect(.schemaUnknown, table: "table", row: "\u{212A}")),
  ]

  private func edited(_ statements: String) throws -> (FreshRegistry, String) {
    let fresh = try FreshRegistry()
    let copy = fresh.folder.path("copy.sqlite")
    try fresh.registry.keepCopy(as: copy)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: copy, configuration: configuration).writeWithoutTransaction {
      try $0.execute(sql: statements)
    }
    return (fresh, copy)
  }

  @Test(arguments: edits)
  func `is told where it is not this program's, and nothing is done`(edit: (statements: String, defect: Defect)) throws
  {
    let (fresh, path) = try edited(edit.statements)
    withExtendedLifetime(fresh) {}
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: RegistryError.schemaDiffers(edit.defect)) { try Registry(path: path, mode: .readWrite) }
    if edit.defect.table != "user_version" {
      for mode in [Registry.Mode.readOnly, .rehearsal] {
        #expect(throws: RegistryError.schemaDiffers(edit.defect)) { try Registry(path: path, mode: mode) }
      }
      var found: [Defect] = []
      _ = try Registry(path: path, mode: .inspection).read { store in try store.forEachDefect { found.append($0) } }
      #expect(found.contains(edit.defect))
    }
    #expect {
      try RegistryCopy(checking: path)
    } throws: {
      if case RegistryError.damaged(let reason) = $0 { reason.contains(edit.defect.row) } else { false }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)).dropFirst(100) == before.dropFirst(100))
  }

  @Test func `of a file that nothing was written to is looked at, too`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("r.sqlite")
    try DatabaseQueue(path: path).writeWithoutTransaction {
      try $0.execute(
        sql: """
          CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
          CREATE TRIGGER helpful AFTER INSERT ON grdb_migrations BEGIN DELETE FROM grdb_migrations; END;
          """)
    }
    #expect(throws: RegistryError.schemaDiffers(Defect(.schemaUnknown, table: "trigger", row: "helpful"))) {
      try Registry(path: path, mode: .readWrite)
    }
  }

  @Test func `cannot be written past SQLite, by any connection`() throws {
    let fresh = try FreshRegistry()
    #expect(try fresh.number("PRAGMA cell_size_check") == 1)
    #expect(throws: DatabaseError.self) {
      try fresh.sql("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql WHERE name = 'tie_stays'")
    }
    #expect(throws: DatabaseError.self) { try fresh.sql("DELETE FROM unit_search_data") }
  }
}

@Suite struct `A name that a registry holds` {
  private let fresh: FreshRegistry

  init() throws { fresh = try FreshRegistry() }

  @Test(arguments: ["2016-06-23-009/../../../../victim", "2016-06-23-009/", "2016-06-23-009a", "2016-06-31-001"])
  func `of a run is no path, or the registry is damaged`(name: String) throws {
    try fresh.sql(
      """
      INSERT INTO run (id, started_at, language, policy, again) VALUES ('\(name)', 1466672400, 'tr', 'rows', 0)
      """)
    #expect(throws: RegistryError.damaged(reason: "a value that the schema does not allow")) {
      try fresh.registry.read { try $0.openRun() }
    }
    var found: [Defect] = []
    try fresh.registry.read { store in try store.sqlite.nameDefects { found.append($0) } }
    #expect(found == [Defect(.unsafeName, table: "run", row: name)])
  }

  @Test func `of a file in a run's manifest stays below Inbox`() throws {
    let run = try fresh.begin("a.xlsx")
    for name in ["../Registry/registry.sqlite", "/etc/passwd", "x/../../y", "x//y", "."] {
      try fresh.sql("INSERT INTO run_item VALUES ('\(run.id)', 2, '\(name)', 'waiting')")
      #expect(throws: RegistryError.self, "\(name)") { try fresh.registry.read { try $0.items(of: run.id) } }
      try fresh.sql("DROP TRIGGER IF EXISTS run_item_stays; DELETE FROM run_item WHERE ordinal = 2")
    }
    #expect(try fresh.registry.read { try $0.items(of: run.id) }.map(\.file) == ["a.xlsx"])
  }

  @Test func `of a form's results lies in its own run's folder`() throws {
    let run = try fresh.begin("a.xlsx")
    let form = try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.sql("DROP TRIGGER form_never_changes")
    for outputs in ["\(run.id)/../x", "2016-06-23-077/0001-a", run.id, "\(run.id)/a/b", "\(run.id)/\u{1}"] {
      try fresh.sql("UPDATE form SET outputs = '\(outputs)' WHERE id = \(form.number)")
      #expect(throws: RegistryError.self, "\(outputs)") { try fresh.registry.read { try $0.form(form) } }
    }
    try fresh.sql("UPDATE form SET outputs = '\(run.id)/0001-a' WHERE id = \(form.number)")
    #expect(try fresh.registry.read { try $0.form(form) }?.outcome.outputs == "\(run.id)/0001-a")
  }
}
