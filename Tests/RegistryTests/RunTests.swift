import Domain
import Register
import Testing

@testable import Registry

@Suite struct `A run` {
  @Test func `is numbered within its day in Turkey`() throws {
    let fresh = try FreshRegistry()
    // 23:30 in Istanbul, then 00:30.
    let times = [
      Moment(iso8601: "2016-06-23T20:30:00Z"), Moment(iso8601: "2016-06-23T20:31:00Z"),
      Moment(iso8601: "2016-06-23T21:30:00Z"),
    ]
    var ids: [String] = []
    for time in times.compactMap(\.self) {
      let run = try fresh.begin(at: time)
      try fresh.registry.write { try $0.finishRun(run.id, at: time) }
      ids.append(run.id)
    }
    #expect(ids == ["2016-06-23-001", "2016-06-23-002", "2016-06-24-001"])
  }

  @Test func `counts past 999`() throws {
    let fresh = try FreshRegistry()
    try fresh.sql("INSERT INTO run VALUES ('2016-06-23-1000', 0, 'tr', 'rows', 0, NULL, 0)")
    try fresh.sql("INSERT INTO run VALUES ('2016-06-23-999', 0, 'tr', 'rows', 0, NULL, 0)")
    #expect(try fresh.begin().id == "2016-06-23-1001")
  }

  @Test func `that was not finished is found again with what is left of it`() throws {
    let fresh = try FreshRegistry()
    let begun = try fresh.begin("a.xlsx", "b.xlsx", "c.xlsx")
    try fresh.registry.write {
      try $0.setState(.published, ofItem: 1, in: begun.id)
      try $0.setState(.recorded, ofItem: 2, in: begun.id)
    }
    let again = try Registry(path: fresh.path, mode: .readWrite)
    try again.read { reading throws in
      let found = try #require(try reading.openRun())
      #expect(found == begun)
      #expect(found.files == 3 && found.isOpen && found.policy == .rows && found.language == .turkish)
      #expect(try reading.items(of: found.id, in: .recorded).map(\.file) == ["b.xlsx"])
      #expect(try reading.items(of: found.id).map(\.state) == [.published, .recorded, .waiting])
    }
  }

  @Test func `takes further files at its end`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    let added = try fresh.registry.write { try $0.addItems(["b.xlsx", "c.xlsx"], to: run.id) }
    #expect(added.map(\.ordinal) == [2, 3])
    #expect(try fresh.registry.read { try $0.run(run.id)?.files } == 3)
  }

  @Test(arguments: [RunItem.State.waiting, .recorded])
  func `does not finish while a file has no outcome`(state: RunItem.State) throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx")
    #expect(throws: RegistryError.constraint("the run has files without an outcome")) {
      try fresh.registry.write {
        try $0.setState(state, ofItem: 1, in: run.id)
        try $0.finishRun(run.id, at: FreshRegistry.noon)
      }
    }
  }

  @Test func `finishes once, and makes room for the next`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx", "b.xlsx")
    try fresh.registry.write {
      try $0.setState(.published, ofItem: 1, in: run.id)
      try $0.setState(.deferred, ofItem: 2, in: run.id)
      try $0.finishRun(run.id, at: FreshRegistry.noon.adding(days: 1))
    }
    #expect(try fresh.registry.read { try $0.openRun() } == nil)
    #expect(try fresh.registry.read { try $0.run(run.id)?.finishedAt } == FreshRegistry.noon.adding(days: 1))
    #expect(throws: RegistryError.constraint("a run can only be finished, once")) {
      try fresh.registry.write { try $0.finishRun(run.id, at: FreshRegistry.noon) }
    }
    #expect(try fresh.begin().id == "2016-06-23-002")
  }

  @Test func `that is not there is not found`() throws {
    let fresh = try FreshRegistry()
    #expect(throws: RegistryError.notFound(.run)) {
      try fresh.registry.write { try $0.finishRun("2016-06-23-009", at: FreshRegistry.noon) }
    }
    #expect(throws: RegistryError.notFound(.runItem)) {
      try fresh.registry.write { try $0.setState(.recorded, ofItem: 1, in: "2016-06-23-009") }
    }
  }

  @Test func `is summed up as its outcomes are`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx", "b.xlsx")
    var expected = RunSummary()
    try fresh.registry.write { transaction in
      for (index, form) in FormRecordTests.outcomes.enumerated() {
        _ = try transaction.record(
          form: form, run: run.id, ordinal: 1, part: index + 1, sha256: "", at: FreshRegistry.noon)
        expected.count(form)
      }
    }
    let summary = try fresh.registry.read { try $0.summary(of: run.id) }
    #expect(summary == expected)
    #expect(summary.forms == FormRecordTests.outcomes.count && summary.rows == 4)
  }
}
