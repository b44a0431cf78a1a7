import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The registry's journals` {
  private let tool: Tool

  /// An office that granted two persons and revoked one of them, and appointed and ended a manager.
  init() throws {
    tool = try Tool()
    var form = SampleForm()
    form.rows = [SampleForm.row(1), SampleForm.row(2)]
    try tool.receive(try form.workbook(), as: "a.xlsx")
    try tool.run("process")
    let batch = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv([SampleManagers.row(1)]).utf8).write(to: URL(fileURLWithPath: batch))
    try tool.run("managers", "apply", batch)
    form.rows = [SampleForm.row(2).merging([.rowNumber: "3", .operation: "Yetki İptali"]) { $1 }]
    try tool.receive(try form.workbook(), as: "b.xlsx")
    try tool.run("process", environment: ["IYEM_NOW": "2016-06-24T09:30:00+03:00"])
  }

  private func objects(_ arguments: String...) throws -> [[String: Any]] {
    let result = try tool.run(arguments + ["--json"])
    return try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [[String: Any]])
  }

  private func tamper(_ statements: String) throws {
    try HandEdit.apply(statements, to: tool.folder.path("Registry/registry.sqlite"))
  }

  @Test func `tell who, what, when, why and what was there before, in the order of time`() throws {
    let entries = try objects("log")
    let kinds = entries.compactMap { $0["kind"] as? String }
    #expect(kinds == ["person-added", "granted", "person-added", "granted", "names-retired", "appointed", "revoked"])
    let revoked = try #require(entries.last)
    let before = try #require(revoked["before"] as? [String: String])
    #expect(before["role"] == "İYEM Yetkilisi" && before["since"] == Tool.now)
    #expect(revoked["file"] as? String == "b.xlsx" && revoked["form"] as? Int == 2)
    #expect(revoked["nationalId"] as? String == InventedPeople.nationalID(2))
  }

  /// OpenSSL would take other digests, or none, where its own settings say so.
  @Test func `are proven by the same digests, whatever the environment has OpenSSL do`() throws {
    let settings = tool.folder.path("openssl.cnf")
    let text = "openssl_conf = a\n[a]\nalg_section = b\n[b]\ndefault_properties = provider=none\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: settings))
    let result = try tool.run(["verify"], environment: ["OPENSSL_CONF": settings])
    #expect(result.status == 0 && !result.wasKilled, "\(result.messages)")
  }

  @Test func `are asked for by form, person, unit, run, and by their number`() throws {
    #expect(try objects("log", "--form", "2").count == 1)
    #expect(try objects("log", "--person", InventedPeople.nationalID(2)).count == 3)
    #expect(try objects("log", "--run", "2016-06-23-001").count == 4)
    let newest = try objects("log", "--limit", "2").compactMap { $0["kind"] as? String }
    #expect(newest == ["appointed", "revoked"])
    #expect(try tool.run("log", "--unit", "99999999").status == 65)
  }

  @Test func `say so where a form, a run or a number of entries is asked for that cannot be`() throws {
    let form = try tool.run("log", "--form", "77")
    #expect(form.status == 65 && form.messages.contains("“77” diye bir çalıştırma ya da form yok"), "\(form.messages)")
    for run in ["2016-06-23-099", "dün", "../Registry", "2016-06-23-001:2"] {
      let result = try tool.run("log", "--run", run)
      #expect(result.status == 65 && result.messages.contains("“\(run)” diye bir çalıştırma"), "\(result.messages)")
    }
    for limit in ["0", "-1"] {
      let result = try tool.run("log", "--limit", limit)
      #expect(result.status == 64 && result.messages.contains("--limit: “\(limit)” geçerli bir değer değil; en az 1"))
    }
  }

  @Test func `are asked for by a daily run, too, which is one over forms`() throws {
    var form = SampleForm()
    form.rows = [SampleForm.row(3).merging([.rowNumber: "4"]) { $1 }]
    try tool.receive(try form.workbook(), as: "c.xlsx")
    let daily = try tool.run(["daily", "--json"], environment: ["IYEM_NOW": "2016-06-25T09:30:00+03:00"])
    let record = try #require(try JSONSerialization.jsonObject(with: Data(daily.output.utf8)) as? [String: Any])
    let (run, forms) = (try #require(record["run"] as? String), try #require(record["formsRun"] as? String))
    #expect(run != forms)
    #expect(try tool.run("log", "--run", run).output == tool.run("log", "--run", forms).output)
    #expect(try objects("log", "--run", run).count == 2)
  }

  @Test func `show people no T.C. number whole`() throws {
    let shown = try tool.run("log").output
    #expect(shown.contains(InventedPeople.name(1)) && shown.contains("yetki iptal edildi"))
    for number in 1...2 { #expect(!shown.contains(InventedPeople.nationalID(number))) }
  }

  @Test func `are sound after ordinary work`() throws {
    let result = try tool.run("verify", "--json")
    #expect(result.status == 0, "\(result.output)\(result.messages)")
    #expect(result.output.hasPrefix("{\"defects\":[],\"head\":\""), "\(result.output)")
  }

  @Test func `are verified against heads that reports printed`() throws {
    let reports = ["2016-06-23-001", "2016-06-24-001", "2016-06-23-002"].flatMap { run in
      ["run.json", "rapor.html"].flatMap { ["--heads", tool.folder.path("Outbox/\(run)/\($0)")] }
    }
    let sound = try tool.run(["verify", "--json"] + reports)
    #expect(sound.status == 0, "\(sound.output)\(sound.messages)")
    let head = try #require(sound.output.split(separator: "\"").first { $0.contains(":") && $0.count > 64 })
    #expect(try tool.run("verify", "--head", String(head)).status == 0)
    #expect(try tool.run("verify").messages.contains("Zincirin ucu: \(head)"))
    let other = String(head.reversed().prefix(64))
    #expect(try tool.run("verify", "--head", other).output.contains("head-unknown"))
    #expect(try tool.run("verify", "--head", "999:\(other)").output.contains("chain-cut"))
    #expect(try tool.run("verify", "--head", "1:\(other)").output.contains("head-differs"))
    #expect(sound.output.hasSuffix("\"headsCompared\":3}\n"), "\(sound.output)")
    let counted = try tool.run(["verify", "--head", String(head)] + reports)
    #expect(counted.messages.contains("Saklanan 3 zincir ucu"), "\(counted.messages)")
    #expect(try !tool.run("verify").messages.contains("Saklanan"))
    #expect(try tool.run("verify", "--head", "1:2").status == 64)
    #expect(try tool.run("verify", "--heads", tool.folder.path("liste.csv")).status == 65)
    #expect(try tool.run("verify", "--heads", tool.folder.path("yok")).status == 65)
  }

  @Test func `are not called altered for a head that is none`() throws {
    let head = try #require(try tool.run("verify").messages.split(separator: " ").last).dropLast()
    let list = tool.folder.path("uclar.txt")
    for wrong in [String(head.dropLast()), head + "0", head.dropLast() + "g", head.dropLast(3) + "o12"] {
      let named = try tool.run("verify", "--head", wrong)
      #expect(named.status == 64 && named.output.isEmpty, "\(wrong)")
      #expect(named.messages.contains("yanlış ya da eksik yazılmış"), "\(named.messages)")
      try Data("ilk: \(head)\nson: \(wrong)\n".utf8).write(to: URL(fileURLWithPath: list))
      let listed = try tool.run("verify", "--heads", list)
      #expect(listed.status == 65 && listed.output.isEmpty, "\(wrong)")
      #expect(listed.messages.contains("\(list): “\(wrong)” bir zincir ucu değil"), "\(listed.messages)")
    }
    try Data("\(head) ya da kısaca \(head.prefix(15)), saat 09:30\n".utf8).write(to: URL(fileURLWithPath: list))
    #expect(try tool.run("verify", "--heads", list).status == 0)
  }

  @Test(arguments: [
    ("DROP TRIGGER journal_stays; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE id = 2", "missing"),
    ("DROP TRIGGER journal_stays; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE id = 5", "missing"),
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET unit = 10000001 WHERE id = 2", "differs"),
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET at = at - 60 WHERE id = 2", "differs"),
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET justification = 'x' WHERE id = 2", "differs"),
    ("DROP TRIGGER person_changes_by_journal; UPDATE person SET email = 'x'", "differs"),
    ("DROP TRIGGER person_stays; PRAGMA foreign_keys = OFF; DELETE FROM person", "missing"),
    ("PRAGMA foreign_keys = OFF; INSERT INTO tie VALUES (10000002, 10000003, 0, 1)", "extra"),
    ("DROP TRIGGER authorisation_stays; DELETE FROM authorisation WHERE id = 2", "missing"),
    ("DROP TRIGGER appointment_is_only_ended; UPDATE appointment SET start = start - 60", "differs"),
    ("DROP TRIGGER manager_journal_never_changes; UPDATE manager_journal SET code = 999999999", "differs"),
    ("DROP TRIGGER manager_journal_never_changes; UPDATE manager_journal SET id = 9 WHERE id = 2", "missing"),
    ("DROP TRIGGER batch_never_changes; UPDATE batch SET applied = 5", "differs"),
    ("DROP TRIGGER form_never_changes; UPDATE form SET status = 'refused' WHERE id = 1", "differs"),
    ("DROP TRIGGER form_row_never_changes; UPDATE form_row SET effect = 'unchanged' WHERE form = 2", "differs"),
    ("DROP TRIGGER run_item_stays; PRAGMA foreign_keys = OFF; DELETE FROM run_item", "reference"),
    ("UPDATE unit SET name = name || 'x' WHERE no = 10000001", "differs"),
    ("DROP TRIGGER journal_never_changes; UPDATE journal SET row = 2 WHERE id = 1", "differs"),
    ("DROP TRIGGER journal_stays; PRAGMA foreign_keys = OFF; DELETE FROM journal WHERE id = 5", "missing"),
    ("DROP TRIGGER form_never_changes; UPDATE form SET sha256 = 'x' WHERE id = 1", "differs"),
    (
      "INSERT INTO batch VALUES (2, '2016-06-23-009', 'managers', 'a', '', 0, 'refused', 0, 0, 0, '')",
      "extra"
    ),
    ("DROP TRIGGER event_stays; PRAGMA foreign_keys = OFF; DELETE FROM event WHERE position = 3", "entry-removed"),
    ("DROP TRIGGER run_head_never_changes; UPDATE run_head SET digest = zeroblob(32)", "head-differs"),
  ])
  func `are found out when somebody changed them by hand`(statements: String, kind: String) throws {
    try tamper(statements)
    let result = try tool.run("verify", "--json")
    #expect(result.status == 1)
    #expect(result.output.contains("\"kind\":\"\(kind)\""), "\(result.output)")
  }

  @Test func `rebuild the tables, of which a copy is kept`() throws {
    let equal = try tool.run("registry", "rebuild", "--json")
    #expect(
      equal.status == 0 && equal.output == "{\"differences\":[],\"equal\":true,\"written\":false,\"copy\":null}\n")
    try tamper(
      """
      DROP TRIGGER authorisation_is_only_revoked; UPDATE authorisation SET until = NULL, revoked_form = NULL,
        revoked_row = NULL, revoke_justification = NULL, revocation = NULL;
      DROP TRIGGER tie_stays; PRAGMA foreign_keys = OFF; DROP TRIGGER person_stays; DELETE FROM person;
      """)
    let differs = try tool.run("registry", "rebuild")
    #expect(differs.status == 1 && differs.messages.contains("3 fark"), "\(differs.messages)")
    let written = try tool.run("registry", "rebuild", "--write")
    #expect(written.status == 0, "\(written.messages)")
    let copy = tool.folder.path("Registry/registry.sqlite.before-rebuild-2016-06-23")
    #expect(written.messages.contains(copy))
    #expect(try FileManager.default.attributesOfItem(atPath: copy)[.posixPermissions] as? Int == 0o600)
    #expect(try tool.run("verify").status == 0)
    #expect(try tool.run("registry", "rebuild", "--registry", copy).status == 1)
    #expect(try tool.run("registry", "rebuild", "--write").messages.contains("aynı"))
  }

  @Test func `rebuild nothing while they are not sound themselves`() throws {
    try tamper("DROP TRIGGER event_never_changes; UPDATE event SET leaf = zeroblob(32) WHERE position = 5")
    let result = try tool.run("registry", "rebuild", "--write")
    #expect(result.status == 1 && result.output.contains("entry-changed"), "\(result.output)\(result.messages)")
    #expect(
      !FileManager.default.fileExists(
        atPath: tool.folder.path("Registry/registry.sqlite.before-rebuild-2016-06-23")))
  }

  @Test func `are damaged or not there with a status of their own`() throws {
    try FileManager.default.removeItem(atPath: tool.folder.path("Outbox/2016-06-23-001/0001-a"))
    let warned = try tool.run("verify")
    #expect(warned.status == 0 && warned.output.hasPrefix("uyarı: outputs-missing: 2016-06-23-001/0001-a"))
    let registry = URL(fileURLWithPath: tool.folder.path("Registry/registry.sqlite"))
    try Data("kayıt".utf8).write(to: registry)
    #expect(try tool.run("verify").status == 74)
    try FileManager.default.removeItem(at: registry)
    #expect(try tool.run("verify").status == 74)
  }
}
