import Domain
import Foundation
import Messages
import TestSupport
import Testing

@testable import Pipeline

/// A backup comes from a disk that others can write: it may be made to do harm once it is the registry.
@Suite struct `A backup made to do harm` {
  private let office: Office
  private let backup: BackupOutcome

  init() async throws {
    office = try Office()
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    try await office.process()
    backup = try office.backup()
  }

  static let harms: [(statements: String, word: String)] = [
    (
      """
      CREATE TRIGGER helpful AFTER INSERT ON form BEGIN
        INSERT INTO unit_import SELECT * FROM unit_import WHERE false; END
      """, "schema-unknown trigger helpful"
    ),
    (
      "ALTER TABLE authorisation RENAME COLUMN until TO until_x; ALTER TABLE authorisation ADD COLUMN until INTEGER",
      "schema-changed table authorisation"
    ),
    (
      """
      INSERT INTO run (id, started_at, language, policy, again)
      VALUES ('2016-06-23-009/../../../../victim', 1466663400, 'tr', 'rows', 0)
      """, "unsafe-name run 2016-06-23-009/../../../../victim"
    ),
    ("DROP TRIGGER authorisation_is_only_revoked; UPDATE authorisation SET unit = 10000004", "differs authorisation"),
    ("DROP TRIGGER person_changes_by_journal; UPDATE person SET email = 'x'", "differs person"),
  ]

  @Test(arguments: harms)
  func `is refused before anything is replaced, and what is wrong is named`(
    harm: (statements: String, word: String)
  ) throws {
    let copy = office.folder.path("kopya.sqlite")
    try FileManager.default.copyItem(atPath: backup.path, toPath: copy)
    try HandEdit.apply(harm.statements, to: copy)
    let before = try Data(contentsOf: URL(fileURLWithPath: office.home.registry))
    #expect {
      try RestoreOperation(home: office.home, now: Office.now).run(copy)
    } throws: {
      if case Trouble.backupDamaged(_, let reason) = $0 { reason.hasPrefix(harm.word) } else { false }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: office.home.registry)) == before)
    let beside = try FileManager.default.contentsOfDirectory(atPath: office.home.registryFolder)
    #expect(!beside.contains { $0.contains("restore") })
  }

  @Test(arguments: harms)
  func `is not made of a registry that somebody changed so`(harm: (statements: String, word: String)) throws {
    try HandEdit.apply(harm.statements, to: office.home.registry)
    #expect {
      try office.backup(at: Office.now.adding(days: 1))
    } throws: {
      if case Trouble.backupUnsound(let reason) = $0 { reason.hasPrefix(harm.word) } else { false }
    }
    #expect(office.backups == [backup.name.text])
  }
}
