import Domain
import GRDB
import Register
import TestSupport
import Testing

@testable import Registry

@Suite struct `The register of decisions` {
  private let fresh: FreshRegistry
  private let run: RunRecord
  private static let user = UserIdentity(uid: 7, login: "ayse")
  private static let now = FreshRegistry.noon

  /// A registry with one held form, of a mail that is published.
  init() throws {
    fresh = try FreshRegistry()
    run = try fresh.begin("a.eml")
    let id = run.id
    try fresh.registry.write { store in
      let mail = MailOutcome(
        file: "a.eml", sha256: "aa", messageID: nil, references: [], subject: "",
        sender: MailAddress(address: "a@okul.gov.tr"),
        writtenAt: Self.now, isBelieved: true, attachments: [], answer: .none(.automatic))
      try store.record(mail: mail, run: id, ordinal: 1, at: Self.now)
      let form = try store.record(form: Self.held, run: id, ordinal: 1, part: 1, sha256: "ff", at: Self.now)
      try store.note(form: form, cameIn: 1)
      try store.setState(.published, ofItem: 1, in: id)
      try store.finishRun(id, at: Self.now)
      _ = try store.recordHead(of: id)
    }
  }

  private static var held: FormOutcome {
    FormOutcome(
      file: "ek1.xlsx", status: .held, findings: [Finding(SampleFindings.kind(.senderUnconfirmed))],
      outputs: "2016-06-23-001/0001-ek1")
  }

  private func decide(_ isReleased: Bool) throws {
    try fresh.registry.write {
      try $0.record(onForm: 1, isReleased: isReleased, because: "yazı", by: Self.user, at: Self.now)
    }
  }

  /// Takes the form up in a run, as the next one would.
  private func take(_ times: Int = 1) throws {
    try fresh.registry.write { store in
      let next = try store.beginRun(at: Self.now, language: .turkish, policy: .rows, files: [])
      let mails = try store.keptMails(ofForms: [1])
      try store.addItems(keeping: mails.map { ("2016-06-23-001/0001-ek1/a.eml", $0) }, to: next.id)
      var outcome = Self.held
      outcome.status = .accepted
      for part in 1...times {
        _ = try store.record(
          form: outcome, run: next.id, ordinal: 1, part: part, sha256: "ff", at: Self.now, takes: 1)
      }
    }
  }

  @Test func `is written once and for good, and chained`() throws {
    try decide(true)
    for sql in [
      "UPDATE decision SET reason = 'x'", "DELETE FROM decision",
      "INSERT INTO decision (at, kind, form, reason, uid, login) VALUES (1, 'form-released', 9, 'x', 1, 'a')",
      "INSERT INTO decision (at, kind, domain, reason, uid, login) VALUES (1, 'domain-confirmed', 'a.gov.tr', 'x', 1, 'a')",
      "INSERT INTO decision (at, kind, form, reason, uid, login) VALUES (1, 'form-released', 1, '', 1, 'a')",
    ] {
      #expect(throws: (any Error).self, "\(sql)") { try fresh.sql(sql) }
    }
    var defects = [Defect]()
    _ = try fresh.registry.read { try $0.forEachDefect { defects.append($0) } }
    #expect(defects.isEmpty)
    try fresh.sql("DROP TRIGGER decision_never_changes; UPDATE decision SET reason = 'başka'")
    _ = try fresh.registry.read { try $0.forEachDefect { defects.append($0) } }
    #expect(defects.contains { $0.kind == .differs && $0.table == "decision" })
  }

  @Test func `is not asked about a form that does not wait any more`() throws {
    #expect(try fresh.registry.read { try $0.heldForms().map(\.number) } == [1])
    try decide(true)
    #expect(try fresh.registry.read { try $0.heldForms().map(\.isReleased) } == [true])
    try take()
    #expect(try fresh.registry.read { try $0.heldForms() }.isEmpty)
    #expect(throws: RegistryError.self) { try decide(false) }
  }

  @Test func `lets a form be taken once, and by the run that took it up`() throws {
    #expect(throws: RegistryError.self) { try take(2) }
    try take()
    #expect(throws: (any Error).self) {
      try fresh.sql(
        "INSERT INTO form (run, ordinal, part, file, sha256, status, processed_at, takes) SELECT run, 1, 9, 'x', '', 'refused', 1, 1 FROM run_item LIMIT 1"
      )
    }
  }

  @Test func `is asked by its indexes, however many decisions and forms there are`() throws {
    let plans = try fresh.registry.read { store in
      try [
        "SELECT id FROM decision WHERE institution = 1 AND domain = 'a' ORDER BY id DESC LIMIT 1",
        "SELECT id FROM decision WHERE domain = 'a' AND kind = 'domain-confirmed'",
        "SELECT id FROM form WHERE status = 'held' AND NOT \(RegistryReading.isSettled)",
      ].map {
        try String.fetchAll(store.database, sql: "EXPLAIN QUERY PLAN " + $0, adapter: SuffixRowAdapter(fromIndex: 3))
      }
    }
    for plan in plans { #expect(plan.allSatisfy { !$0.hasPrefix("SCAN") || $0.contains("form_held") }, "\(plan)") }
  }
}
