import Domain
import Foundation
import TestSupport
import Testing

/// One kind of change by hand after the other, each in a registry of its own: `verify` finds it, or the guide says that it
/// does not.
@Suite struct `A registry that somebody edited` {
  /// Statements past the triggers, which are put back, and the kind of defect that tells of them.
  static let found: [(statements: String, kind: String)] = [
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET unit = 10000001 WHERE id = 2", "differs"),
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET at = at - 60 WHERE id = 2", "differs"),
    ("DROP TRIGGER journal_stays; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE id = 2", "missing"),
    (
      """
      PRAGMA foreign_keys = OFF;
      INSERT INTO journal (id, event, at, run, form, row, kind, national_id, unit, role, justification)
      SELECT 99, event, at, run, form, row, kind, national_id, 10000004, role, justification FROM journal WHERE id = 2
      """, "extra"
    ),
    ("DROP TRIGGER manager_journal_never_changes; UPDATE manager_journal SET title = 'x'", "differs"),
    (
      "DROP TRIGGER manager_journal_stays; PRAGMA foreign_keys = OFF; DELETE FROM manager_journal WHERE id = 2",
      "missing"
    ),
    ("DROP TRIGGER person_changes_by_journal; UPDATE person SET email = 'x'", "differs"),
    ("DROP TRIGGER person_stays; PRAGMA foreign_keys = OFF; DELETE FROM person", "missing"),
    (
      "PRAGMA foreign_keys = OFF; INSERT INTO person SELECT '99999999990', 'X', '', '', '', 1, 99 FROM person LIMIT 1",
      "extra"
    ),
    ("DROP TRIGGER authorisation_is_only_revoked; UPDATE authorisation SET unit = 10000004 WHERE id = 2", "differs"),
    (
      """
      DROP TRIGGER authorisation_is_only_revoked; UPDATE authorisation SET until = NULL, revoked_form = NULL,
        revoked_row = NULL, revoke_justification = NULL, revocation = NULL
      """, "differs"
    ),
    ("DROP TRIGGER authorisation_stays; DELETE FROM authorisation WHERE id = 2", "missing"),
    ("DROP TRIGGER manager_never_changes; UPDATE manager SET code = 999999999", "differs"),
    ("DROP TRIGGER manager_stays; PRAGMA foreign_keys = OFF; DELETE FROM manager", "missing"),
    ("DROP TRIGGER appointment_is_only_ended; UPDATE appointment SET start = start - 60", "differs"),
    ("DROP TRIGGER appointment_stays; DELETE FROM appointment", "missing"),
    ("PRAGMA foreign_keys = OFF; INSERT INTO tie VALUES (10000002, 10000003, 0, 1)", "extra"),
    ("DROP TRIGGER batch_never_changes; UPDATE batch SET applied = 5", "differs"),
    ("DROP TRIGGER batch_never_changes; UPDATE batch SET file = 'x'", "differs"),
    ("DROP TRIGGER batch_stays; PRAGMA foreign_keys = OFF; DELETE FROM batch", "missing"),
    ("DROP TRIGGER undo_never_changes; UPDATE undo SET reason = 'x'", "differs"),
    ("DROP TRIGGER undo_stays; PRAGMA foreign_keys = OFF; DELETE FROM undo", "missing"),
    ("DROP TRIGGER undo_row_never_changes; UPDATE undo_row SET entry = 1", "differs"),
    ("DROP TRIGGER undo_row_stays; DELETE FROM undo_row", "missing"),
    ("DROP TRIGGER event_never_changes; UPDATE event SET leaf = zeroblob(32) WHERE position = 3", "entry-changed"),
    ("DROP TRIGGER event_stays; PRAGMA foreign_keys = OFF; DELETE FROM event WHERE position = 3", "entry-removed"),
    ("DROP TRIGGER form_never_changes; UPDATE form SET sha256 = 'x' WHERE id = 1", "differs"),
    ("DROP TRIGGER form_never_changes; UPDATE form SET outputs = '2016-06-23-001/../x' WHERE id = 1", "unsafe-name"),
    ("DROP TRIGGER form_stays; PRAGMA foreign_keys = OFF; DELETE FROM form WHERE id = 1", "missing"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET effect = 'unchanged' WHERE form = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET unit = 10000004 WHERE form = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET v_national_id = '1' WHERE form = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET v_unit = '10000004' WHERE form = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET operation = 'revoke' WHERE form = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET processed_at = 0", "differs"),
    (
      "DROP TRIGGER form_row_stays; PRAGMA foreign_keys = OFF; DELETE FROM form_row WHERE effect = 'granted'",
      "missing"
    ),
    ("DROP TRIGGER finding_stays; DELETE FROM finding WHERE seq = 1", "missing"),
    ("DROP TRIGGER finding_stays; DELETE FROM finding", "missing"),
    ("DROP TRIGGER mail_never_changes; UPDATE mail SET processed_at = 0", "differs"),
    ("DROP TRIGGER mail_never_changes; UPDATE mail SET sender = NULL", "differs"),
    ("DROP TRIGGER mail_stays; PRAGMA foreign_keys = OFF; DELETE FROM mail", "reference"),
    (
      """
      DROP TRIGGER mail_stays; DROP TRIGGER answer_stays; DROP TRIGGER mail_attachment_stays;
      DELETE FROM answer; DELETE FROM mail_attachment; DELETE FROM mail
      """, "missing"
    ),
    ("DROP TRIGGER mail_form_stays; DELETE FROM mail_form", "missing"),
    ("DROP TRIGGER answer_stays; DELETE FROM answer", "missing"),
    ("DROP TRIGGER run_only_finishes; UPDATE run SET started_at = started_at - 60", "differs"),
    ("DROP TRIGGER run_only_finishes; UPDATE run SET finished_at = 0", "inconsistent"),
    ("DROP TRIGGER run_stays; PRAGMA foreign_keys = OFF; DELETE FROM run WHERE id = '2016-06-23-001'", "reference"),
    (
      """
      INSERT INTO run (id, started_at, language, policy, again)
      VALUES ('2016-06-23-009/../../x', 1466663400, 'tr', 'rows', 0)
      """, "unsafe-name"
    ),
    ("DROP TRIGGER run_item_keeps_its_file; UPDATE run_item SET file = 'x.xlsx'", "differs"),
    ("DROP TRIGGER run_item_keeps_its_file; UPDATE run_item SET file = '../x.xlsx'", "unsafe-name"),
    ("UPDATE run_item SET state = 'waiting' WHERE run = '2016-06-23-001'", "counts-differ"),
    ("DROP TRIGGER run_item_stays; PRAGMA foreign_keys = OFF; DELETE FROM run_item", "reference"),
    ("DROP TRIGGER run_head_never_changes; UPDATE run_head SET digest = zeroblob(32)", "head-differs"),
    ("DROP TRIGGER run_head_stays; DELETE FROM run_head WHERE run = '2016-06-24-001'", "inconsistent"),
    (
      """
      DROP TRIGGER run_head_never_changes; UPDATE run_head SET position = 1,
        digest = (SELECT leaf FROM event WHERE position = 1)
      """, "head-differs"
    ),
    ("UPDATE unit SET name = 'Başka Birim' WHERE no = 10000002", "differs"),
    ("UPDATE unit SET folded = 'baska' WHERE no = 10000002", "differs"),
    ("UPDATE unit SET active = 1 WHERE no = 10000004", "differs"),
    ("UPDATE unit SET parent = 10000001 WHERE no = 10000003", "differs"),
    (
      """
      INSERT INTO unit (no, name, folded, correspondent, active, brought_by) VALUES (77777777, 'Sahte', 'sahte', 1, 1, 1)
      """, "extra"
    ),
    (
      "DROP TRIGGER unit_is_never_deleted; PRAGMA foreign_keys = OFF; DELETE FROM unit WHERE no = 10000001", "reference"
    ),
    ("DROP TRIGGER unit_change_stays; DELETE FROM unit_change", "missing"),
    ("DROP TRIGGER unit_change_never_changes; UPDATE unit_change SET old = 'x'", "differs"),
    ("DROP TRIGGER unit_import_never_changes; UPDATE unit_import SET source = 'x'", "differs"),
    ("DROP TRIGGER mail_never_changes; UPDATE mail SET sender = 'x@y.example'", "differs"),
    ("DROP TRIGGER mail_never_changes; UPDATE mail SET subject = 'x'", "differs"),
    ("DROP TRIGGER mail_attachment_never_changes; UPDATE mail_attachment SET size = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET v_email = 'x@y.example'", "differs"),
    ("DROP TRIGGER finding_never_changes; UPDATE finding SET value = 'x'", "differs"),
    ("DROP TRIGGER run_only_finishes; UPDATE run SET policy = 'whole-form'", "differs"),
    ("UPDATE unit SET parent = 20000002 WHERE no = 20000006", "differs"),
    ("UPDATE unit SET active = 1 WHERE no = 10000005", "differs"),
    ("UPDATE unit SET address = 'x'", "differs"),
    ("UPDATE unit SET brought_by = 2 WHERE no = 10000002", "differs"),
    ("UPDATE answer SET state = 'sent'", "differs"),
    ("DROP TRIGGER form_row_stays; DELETE FROM form_row WHERE effect = 'refused'", "missing"),
    ("INSERT INTO older_name (unit, name, noted_at) VALUES (10000001, 'x', 0)", "extra"),
    ("INSERT INTO record (id, event, at, kind, subject, run) VALUES (1, 1, 0, 'x', 'x', '2016-06-23-001')", "extra"),
    ("DROP INDEX authorisation_standing", "schema-missing"),
    ("ALTER TABLE form ADD COLUMN note TEXT", "schema-changed"),
    ("CREATE VIEW note AS SELECT 1", "schema-unknown"),
  ]

  /// Those that are not found, and the words of the guide that say so.
  static let named: [(statements: String, words: String)] = [
    ("INSERT INTO unit_search (unit_search) VALUES ('delete-all')", "index of words")
  ]

  private static let template = Result { try office() }

  /// A form with a faulty row, a mail, a batch, a revocation, an undo; a list that moves one unit and closes another.
  private static func office() throws -> Tool {
    let tool = try Tool()
    var form = SampleForm(rows: 3)
    form.rows[2][.mobilePhone] = "5"
    form.rows[2][.workPhone] = "6"
    try tool.receive(try form.workbook(), as: "a.xlsx")
    try tool.run("process")
    let batch = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv([SampleManagers.row(1)]).utf8).write(to: URL(fileURLWithPath: batch))
    try tool.run("managers", "apply", batch)
    let later = ["IYEM_NOW": "2016-06-24T09:30:00+03:00"]
    var revocation = SampleForm(rows: 1)
    revocation.rows = [SampleForm.row(2).merging([.rowNumber: "4", .operation: "Yetki İptali"]) { $1 }]
    try tool.receive(try SampleMail(revocation).bytes, as: "b.eml")
    try tool.run("process", environment: later)
    let list = tool.folder.path("yeni.xml")
    let units = SampleUnits.response.components(separatedBy: "<KurumBirimWS>").map { unit in
      if unit.hasPrefix("<DETSISNo>\(SampleUnits.planning.no)") {
        return unit.replacing("<ParentIdareKimlikKodu>10000002", with: "<ParentIdareKimlikKodu>10000004")
      }
      guard unit.hasPrefix("<DETSISNo>\(SampleUnits.support.no)") else { return unit }
      return unit.replacing("<FaalOlupOlmadigi>true", with: "<FaalOlupOlmadigi>false")
    }
    try Data(units.joined(separator: "<KurumBirimWS>").utf8).write(to: URL(fileURLWithPath: list))
    _ = try tool.run(["detsis", "import", list, "--confirm"], environment: later)
    _ = try tool.run(["undo", "1:1", "--reason", "yanlış kurum"], environment: later)
    return tool
  }

  private func verify(after statements: String) throws -> Tool.Result {
    let office = try Self.template.get()
    let folder = try TemporaryFolder()
    let path = folder.path("registry.sqlite")
    try FileManager.default.copyItem(atPath: office.folder.path("Registry/registry.sqlite"), toPath: path)
    try HandEdit.apply(statements, to: path)
    let registry = ["--registry", path, "--outbox", office.folder.path("Outbox")]
    let tool = try Tool(withUnits: false)
    return try tool.run(["verify", "--json"] + registry)
  }

  @Test func `is sound before`() throws {
    let sound = try verify(after: "SELECT 1")
    #expect(sound.status == 0 && sound.output.hasPrefix("{\"defects\":[],"), "\(sound.output)\(sound.messages)")
  }

  @Test(arguments: found)
  func `is found out`(edit: (statements: String, kind: String)) throws {
    let result = try verify(after: edit.statements)
    #expect(result.status == 1 && result.output.contains("\"kind\":\"\(edit.kind)\""), "\(result)")
  }

  /// Once one of these is found, it leaves the guide, and this list.
  @Test(arguments: named)
  func `is not found out where the guide says so`(edit: (statements: String, words: String)) throws {
    let result = try verify(after: edit.statements)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let guide = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let words = guide.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(edit.words), "\(edit.words)")
  }
}
