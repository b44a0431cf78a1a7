import Domain
import Foundation
import Messages
import Pipeline
import Registry
import TestSupport
import Testing

@Suite struct `A plan` {
  private var office: Office

  init() throws {
    office = try Office()
    var faulty = SampleForm(rows: 3)
    faulty.rows[2][.email] = "kisi3@example.com"
    try office.receive(faulty, as: "a.xlsx")
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    try office.receive(Array("%PDF-1.4 tarama".utf8), as: "c.pdf")
  }

  private func refusal(_ work: () async throws -> Void) async -> PlanProblem? {
    do { try await work() } catch Trouble.plan(let problem) { return problem } catch { Issue.record("\(error)") }
    return nil
  }

  @Test func `tells every file, row, finding and change, and leaves all as it is`() async throws {
    let note = try await office.plan()
    #expect(note.files == 3 && note.summary.granted == 2 && note.summary.refused == 2)
    #expect(office.inbox == ["a.xlsx", "b.xlsx", "c.pdf"])
    #expect(try office.entries().isEmpty && office.outbox().isEmpty)
    let data = try Data(contentsOf: URL(fileURLWithPath: office.planPath))
    let plan = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let files = try #require(plan["files"] as? [[String: Any]])
    #expect(files.compactMap { $0["file"] as? String } == ["a.xlsx", "b.xlsx", "c.pdf"])
    #expect(files.allSatisfy { ($0["sha256"] as? String)?.count == 64 })
    let form = try #require((files[0]["forms"] as? [[String: Any]])?.first)
    let rows = try #require(form["rows"] as? [[String: Any]])
    #expect(rows.compactMap { $0["effect"] as? String } == ["granted", "granted", "refused"])
    let changes = try #require(form["changes"] as? [[String: Any]])
    #expect(changes.compactMap { $0["nationalId"] as? String } == [1, 2].map(InventedPeople.nationalID))
    let findings = try #require(form["findings"] as? [[String: Any]])
    #expect(findings.contains { ($0["message"] as? String)?.isEmpty == false })
    let mode = try FileManager.default.attributesOfItem(atPath: office.planPath)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try office.defects().isEmpty)
  }

  @Test func `is applied as it says, once, and the registry knows by whom`() async throws {
    let note = try await office.plan()
    let report = try await office.apply()
    #expect(report.summary.granted == 2 && report.summary.refused == 2 && office.inbox.isEmpty)
    #expect(try office.outbox()["2016-06-23-001/plan.json"] == Data(contentsOf: URL(fileURLWithPath: office.planPath)))
    let record = try #require(try office.record(ofPlan: note))
    #expect(record.planner == Office.ayse && record.application?.applier == Office.mehmet)
    #expect(record.application?.run == "2016-06-23-001")
    var log = [LogEntry]()
    try LogQueries(home: office.home).entries(form: nil, person: nil, unit: nil, run: nil, limit: nil) {
      log.append($0)
    }
    #expect(log.count == 4)
    #expect(log.allSatisfy { $0.plan == LogEntry.Plan(planner: Office.ayse, applier: Office.mehmet) })
    #expect(try office.defects().isEmpty)
    let entries = try office.entries()
    #expect(await refusal { try await office.apply() } == .applied(run: "2016-06-23-001", time: Office.now))
    #expect(try office.entries() == entries)
  }

  @Test func `leaves alone what it does not name`() async throws {
    try await office.plan()
    try office.receive(SampleForm(rows: 2), as: "0-once.xlsx")
    try office.receive(SampleForm(rows: 2), as: "sonra.xlsx")
    try await office.apply()
    #expect(office.inbox == ["0-once.xlsx", "sonra.xlsx"])
  }

  @Test func `is refused once the registry has moved on, but for other plans`() async throws {
    try await office.plan()
    let second = office.folder.path("ikinci.json")
    try await office.plan(to: second, at: Office.now.adding(days: 1))
    try await office.apply(at: Office.now.adding(days: 1))
    let entries = try office.entries()
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    guard case .outdated = await refusal({ try await office.apply(second) }) else {
      Issue.record("not refused")
      return
    }
    #expect(try office.entries() == entries && office.inbox == ["b.xlsx"])
  }

  @Test func `is refused where a file is missing or was changed`() async throws {
    try await office.plan()
    try FileManager.default.removeItem(atPath: office.home.inbox + "/b.xlsx")
    #expect(await refusal { try await office.apply() } == .fileMissing(name: "b.xlsx"))
    try office.receive(SampleForm(rows: 2), as: "b.xlsx")
    #expect(await refusal { try await office.apply() } == .fileChanged(name: "b.xlsx"))
    #expect(try office.entries().isEmpty)
    try office.receive(SampleForm(rows: 1), as: "b.xlsx")
    #expect(try await office.apply().summary.granted == 2)
  }

  @Test func `is refused where it was altered, however little, or is no plan`() async throws {
    try await office.plan()
    let url = URL(fileURLWithPath: office.planPath)
    let bytes = Array(try Data(contentsOf: url))
    for index in stride(from: 0, to: bytes.count, by: 97) {
      var altered = bytes
      altered[index] ^= 1
      try Data(altered).write(to: url)
      #expect(await refusal { try await office.apply() } == .unknown(path: url.path), "byte \(index)")
    }
    for other in [[], Array(bytes.dropLast()), bytes + [0x0A], Array("{}".utf8)] {
      try Data(other).write(to: url)
      #expect(await refusal { try await office.apply() } == .unknown(path: url.path))
    }
    #expect(try office.entries().isEmpty && office.inbox.count == 3)
  }

  @Test func `of another registry is refused`() async throws {
    let other = try Office()
    try other.receive(SampleForm(rows: 1), as: "b.xlsx")
    try await other.plan()
    #expect(await refusal { try await office.apply(other.planPath) } == .unknown(path: other.planPath))
  }

  @Test func `is refused where a setting that matters is another one`() async throws {
    try await office.plan()
    var changed = office
    changed.settings.form.policy = .wholeForm
    #expect(await refusal { try await changed.apply() } == .settings(key: "policy"))
    changed = office
    changed.settings.settleSeconds = 0
    #expect(try await changed.apply().summary.granted == 2)
  }

  @Test func `is refused where the judgement comes out otherwise`() async throws {
    // Its justification is the date of the file, which is no part of its bytes.
    try await office.plan()
    let path = office.home.inbox + "/a.xlsx"
    let earlier = Date(timeIntervalSince1970: Double(Office.now.adding(days: -3).secondsSince1970))
    try FileManager.default.setAttributes([.modificationDate: earlier], ofItemAtPath: path)
    #expect(await refusal { try await office.apply() } == .differs(name: "a.xlsx"))
    #expect(try office.entries().isEmpty)
  }

  @Test func `is not made over an open run, over an older file, or over nothing`() async throws {
    _ = try await office.plan()
    #expect(await refusal { try await office.plan() } == .fileExists(path: office.planPath))
    let empty = try Office()
    #expect(await refusal { try await empty.plan() } == .nothingToPlan(inbox: empty.home.inbox))
    _ = try Registry(path: office.home.registry, mode: .readWrite).write {
      try $0.beginRun(at: Office.now, language: .turkish, policy: .rows, files: ["a.xlsx"])
    }
    await #expect(throws: Trouble.runOpen("2016-06-23-001")) { try await office.plan(to: office.folder.path("x.json")) }
    await #expect(throws: Trouble.runOpen("2016-06-23-001")) { try await office.apply() }
  }

  @Test func `that was interrupted goes on by itself alone, and refuses what was changed meanwhile`() async throws {
    let note = try await office.plan()
    let record = try #require(try office.record(ofPlan: note))
    try Registry(path: office.home.registry, mode: .readWrite).write { store in
      let run = try store.beginRun(
        at: Office.now, language: .turkish, policy: .rows, files: ["a.xlsx", "b.xlsx", "c.pdf"])
      try store.record(applicationOf: record, by: Office.mehmet, run: run, under: .none)
    }
    #expect(await refusal { try await office.process() } == .unfinished(run: "2016-06-23-001"))
    let status = try StatusOperation(home: office.home, now: Office.now, maximumAge: 30, isFull: false).run()
    #expect(status.concerns.contains(.unfinishedPlan(run: "2016-06-23-001")))
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    let report = try await office.apply()
    #expect(report.summary.granted == 0 && report.summary.refused == 3)
    #expect(try office.entries().isEmpty && office.inbox.isEmpty)
    let outcomes = try office.outcomes()
    #expect(
      outcomes.first?.findings.map(\.kind) == [
        .fileDamaged(part: "a.xlsx", reason: PlanText.changedSince.text(.turkish))
      ])
    // What was not taken can be sent again.
    try office.receive(SampleForm(rows: 2), as: "a.xlsx")
    #expect(try await office.process().summary.granted == 2)
    #expect(try office.defects().isEmpty)
  }
}
