import Domain
import Register
import Testing

/// What every store keeps to: asked of each, one like the other.
@Suite(.serialized) struct `A store` {
  struct Stop: Error {}

  // MARK: - Transactions

  @Test(arguments: Implementation.allCases)
  func `keeps nothing of a write that fails`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.tell(to: store)
    let before = try Questions.answers(of: store)
    #expect(throws: Stop.self) {
      try store.write { transaction in
        let items = try transaction.addItems(["c.xlsx"], to: Story.second)
        #expect(items.map(\.ordinal) == [3])
        try transaction.setState(.recorded, ofItem: 3, in: Story.second)
        try transaction.record(onForm: Story.held, isReleased: false, because: "x", by: Story.applier, at: Story.noon)
        try transaction.recordHead(of: Story.second)
        throw Stop()
      }
    }
    #expect(try Questions.answers(of: store) == before)
    let ordinals = try store.write { try $0.addItems(["d.xlsx"], to: Story.second).map(\.ordinal) }
    #expect(ordinals == [3], "no number was used up")
  }

  @Test(arguments: Implementation.allCases)
  func `forgets a dry run, which sees what it did`(implementation: Implementation) throws {
    let store = try Store(implementation)
    let seen = try store.register.dryRun { transaction in
      _ = try transaction.beginRun(at: Story.noon, language: .turkish, policy: .rows, files: ["a.xlsx"])
      return try transaction.openRun()?.id
    }
    #expect(seen == Story.first)
    #expect(try store.read { try $0.openRun() } == nil)
    #expect(try store.read { try $0.chainHead() } == nil)
  }

  @Test(arguments: Implementation.allCases)
  func `answers from the state before a write, while it goes on and after`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try store.write { transaction in
      let run = try transaction.beginRun(at: Story.noon, language: .turkish, policy: .rows, files: [])
      let (within, outside) = (try transaction.openRun(), try store.read { try $0.openRun() })
      #expect(within == run && outside == nil)
    }
    try store.read { reading in
      let open = try reading.openRun()
      try store.write { try $0.finishRun(Story.first, at: Story.noon) }
      let (still, now) = (try reading.openRun(), try store.read { try $0.openRun() })
      #expect(open?.id == Story.first && still == open && now == nil)
    }
  }

  @Test(arguments: Implementation.allCases)
  func `keeps of an attempt what it gives true for`(implementation: Implementation) throws {
    let store = try Store(implementation)
    let run = try Story.begin("a.xlsx", in: store)
    try store.write { transaction in
      for isKept in [false, true, false] {
        let was = try transaction.attempt {
          _ = try transaction.addItems(["b.xlsx"], to: run)
          return isKept
        }
        #expect(was == isKept)
      }
      #expect(throws: Stop.self) { try transaction.attempt { throw Stop() } }
    }
    #expect(try store.read { try $0.items(of: run).map(\.file) } == ["a.xlsx", "b.xlsx"])
  }

  // MARK: - Runs and forms

  @Test(arguments: Implementation.allCases)
  func `has one open run at most`(implementation: Implementation) throws {
    let store = try Store(implementation)
    let run = try Story.begin("a.xlsx", in: store)
    #expect(throws: RegistryError.self) { try Story.begin("b.xlsx", in: store) }
    #expect(throws: RegistryError.constraint("the run has files without an outcome")) {
      try store.write { try $0.finishRun(run, at: Story.noon) }
    }
    #expect(throws: RegistryError.notFound(.runItem)) {
      try store.write { try $0.setState(.published, ofItem: 2, in: run) }
    }
    try store.write { transaction in
      try transaction.setState(.published, ofItem: 1, in: run)
      try transaction.finishRun(run, at: Story.noon)
    }
    #expect(throws: RegistryError.self) { try store.write { try $0.addItems(["c.xlsx"], to: run) } }
    #expect(throws: RegistryError.self) { try store.write { try $0.finishRun(run, at: Story.noon) } }
    #expect(try Story.begin("b.xlsx", in: store) == Story.second)
  }

  @Test(arguments: Implementation.allCases)
  func `grants and revokes what a form's row asks for, once`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.take(Story.list, to: store)
    _ = try Story.begin("a.xlsx", in: store)
    let form = try Story.apply(.grant, Story.ayse, Story.city, part: 1, in: store)
    #expect(throws: RegistryError.alreadyAuthorised) {
      try Story.apply(.grant, Story.ayse, Story.city, part: 2, in: store)
    }
    #expect(throws: RegistryError.notAuthorised) {
      try Story.apply(.revoke, Story.murat, Story.city, part: 2, in: store)
    }
    #expect(throws: RegistryError.constraint("the row of the form does not ask for this change")) {
      try store.write { transaction in
        try transaction.grant(
          Authority(person: Story.murat, unit: Story.city), to: Story.details,
          on: Basis(form: form, row: 1, justification: Story.justification, time: Story.noon))
      }
    }
    #expect(throws: RegistryError.self, "a part of a file is recorded once") {
      try Story.apply(.grant, Story.murat, Story.city, part: 1, in: store)
    }
    #expect(try store.read { try $0.authorisedCount(in: Story.city) } == 1)
  }

  @Test(arguments: Implementation.allCases)
  func `sends an answer once`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.tell(to: store)
    let answer = AnswerRecord.ID(run: Story.first, ordinal: 2)
    #expect(throws: RegistryError.self) { try store.write { try $0.setState(.sending, of: answer, at: Story.noon) } }
    #expect(throws: RegistryError.notFound(.answer)) {
      let none = AnswerRecord.ID(run: Story.first, ordinal: 1)
      try store.write { try $0.setState(.sent, of: none, at: Story.noon) }
    }
  }

  // MARK: - Managers

  @Test(arguments: Implementation.allCases)
  func `gives a seat to one holder and a person one code`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.take(Story.list, to: store)
    func batch<T>(_ number: Int, _ body: (ManagerRegister) throws -> T) throws -> T {
      try store.write { transaction in
        let outcome = BatchOutcome(file: "liste.csv", status: .accepted, outputs: "")
        let id = try transaction.record(
          batch: outcome, kind: .managers, run: "2016-06-23-00\(number)", sha256: "00", at: Story.noon)
        return try body(try transaction.register(batch: id, at: Story.noon))
      }
    }
    let (id, code) = try batch(1) { try $0.appoint(Story.appointment(Story.ayse, Story.branch), row: 1) }
    #expect(throws: RegistryError.self) {
      try batch(2) { try $0.appoint(Story.appointment(Story.murat, Story.branch), row: 1) }
    }
    #expect(throws: RegistryError.constraint("there is no standing appointment")) {
      try batch(2) { try $0.end(id, in: Story.city, at: Story.noon, row: 1) }
    }
    let again = try batch(2) { register in
      try register.end(id, in: Story.branch, at: Story.noon, row: 1)
      _ = try register.appoint(Story.appointment(Story.murat, Story.branch), row: 2)
      return try register.appoint(Story.appointment(Story.ayse, Story.city), row: 3).code
    }
    #expect(again == code)
    #expect(try store.read { try $0.person(with: code) } == Story.ayse)
  }

  // MARK: - Plans and units

  @Test(arguments: Implementation.allCases)
  func `lets a plan be applied once, and where two persons are asked for, by another`(
    implementation: Implementation
  ) throws {
    let store = try Store(implementation)
    let digest = [UInt8](repeating: 7, count: 32)
    try store.write { try $0.record(planOf: digest, by: Story.planner, at: Story.noon) }
    let plan = try #require(try store.read { try $0.plan(sha256: String(repeating: "07", count: 32)) })
    func apply(by user: UserIdentity) throws {
      try store.write { transaction in
        let run = try transaction.beginRun(at: Story.noon, language: .turkish, policy: .rows, files: [])
        try transaction.record(applicationOf: plan, by: user, run: run, under: .twoPerson)
        try transaction.finishRun(run.id, at: Story.noon)
      }
    }
    #expect(throws: RegistryError.constraint("planner and applier are one person")) { try apply(by: Story.planner) }
    try apply(by: Story.applier)
    #expect(throws: RegistryError.self) { try apply(by: Story.applier) }
  }

  @Test(arguments: Implementation.allCases)
  func `takes two persons for a joint decision`(implementation: Implementation) throws {
    let store = try Store(implementation)
    func ask(_ user: UserIdentity, on subject: String = "x") throws -> Bool {
      try store.write { try $0.consent(to: .rebuild, on: subject, by: user, at: Story.noon) }
    }
    #expect(try !ask(Story.planner) && !ask(Story.planner) && !ask(Story.applier, on: "y"))
    #expect(try ask(Story.applier) && ask(Story.applier))
  }

  @Test(arguments: Implementation.allCases)
  func `takes a list of units as a difference, or not at all`(implementation: Implementation) throws {
    let store = try Store(implementation)
    #expect(try Story.take(Story.list, dryRun: true, to: store).counts[.added] == 5)
    #expect(try !store.read { try $0.hasUnits() })
    try Story.take(Story.list, to: store)
    let orphan = UnitRecord(no: Story.added, name: "Öksüz", parent: Story.no(99_999_999))
    let refused = try Story.take(Story.list + [orphan], to: store)
    #expect(refused.state == .refused && refused.problems == [.orphan(Story.added, parent: Story.no(99_999_999))])
    let held = try Story.take([Story.list[0]], confirmed: false, to: store)
    #expect(held.state == .held && held.counts[.closed] == 4)
    #expect(try store.read { try $0.unitCounts().active } == 5)
    #expect(try Story.take([Story.list[0]], to: store).state == .applied)
    #expect(try store.read { try $0.unitCounts() } == (5, 1))
  }

  // MARK: - Undoing

  @Test(arguments: Implementation.allCases)
  func `reverses an entry once, and keeps nothing of a refused counter-entry`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.tell(to: store)
    let entry = try #require(
      try store.read { try $0.undoEntries(of: .form(2, row: nil)) }.first { $0.kind == .granted })
    try store.write { transaction in
      let register = try transaction.beginUndo(
        of: .form(2, row: nil), because: "yanlış", by: "murat", at: Story.noon.adding(days: 2), language: .turkish)
      let first = try register.reverse(entry.number, of: .granted)
      let head = try transaction.chainHead()
      let second = try register.reverse(entry.number, of: .granted)
      let after = try transaction.chainHead()
      #expect(first == nil && second != nil && after == head)
      guard case .obstructed(.undoneAlready) = try transaction.undoState(of: entry) else {
        Issue.record("the entry stands")
        return
      }
    }
    #expect(try store.read { try !$0.isAuthorised(Story.ayse, in: Story.clerk) })
  }

  // MARK: - The journal

  @Test(arguments: Implementation.allCases)
  func `knows every head that it had, and tells of others`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.take(Story.list, to: store)
    let old = try #require(try store.read { try $0.chainHead() })
    _ = try Story.begin("a.xlsx", in: store)
    let new = try #require(try store.read { try $0.chainHead() })
    let wrong = try #require(ChainHead(position: old.position, digest: new.digest))
    let beyond = try #require(ChainHead(position: new.position + 1, digest: String(repeating: "0", count: 64)))
    #expect(
      try store.read { register in try [old, new, wrong, beyond].map(register.holds) } == [true, true, false, false])
    var found: [Defect.Kind] = []
    _ = try store.read { register in
      try register.forEachDefect(anchors: [old, new, beyond].map { ChainAnchor($0) }) { found.append($0.kind) }
    }
    #expect(found == [.chainCut])
  }

  @Test(arguments: Implementation.allCases)
  func `is the same after its tables were made anew from the journal`(implementation: Implementation) throws {
    let store = try Store(implementation)
    try Story.tell(to: store)
    let before = try Questions.answers(of: store)
    try store.write { try $0.rebuildFromJournals() }
    #expect(try Questions.answers(of: store) == before)
  }
}
