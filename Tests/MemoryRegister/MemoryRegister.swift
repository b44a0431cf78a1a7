import Domain
import Register
import Synchronization

/// A register in memory, for tests: the same facts and ports as every store, over dictionaries.
///
/// A transaction works on a copy of the state, which takes the old one's place where it is to last; who reads meanwhile keeps
/// the one that was there.
package final class MemoryRegister: RegisterStore {
  private let state: Mutex<MemoryState>
  private let writing = Mutex(())
  private let blinding: Blinding
  private let actor: UserIdentity?

  /// `key`: 32 bytes, which blind the entries. `actor`: the person in whose name entries are written. `kinds`: those that the
  /// journal may hold.
  package init(key: [UInt8], actor: UserIdentity? = nil, kinds: FactKinds = .all) {
    state = Mutex(MemoryState(kinds: kinds))
    blinding = Blinding(key: key)
    self.actor = actor
  }

  package func read<T>(_ body: (any RegisterReading) throws -> T) throws -> T {
    try body(MemoryReading(state.withLock { $0 }))
  }

  package func write<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T {
    try transaction { transaction in
      let result = try body(transaction)
      try MemoryConstraints.checkAtTheEnd(of: transaction.state)
      state.withLock { $0 = transaction.state }
      return result
    }
  }

  package func dryRun<T>(_ body: (any RegisterTransaction) throws -> T) throws -> T { try transaction(body) }

  private func transaction<T>(_ body: (MemoryTransaction) throws -> T) throws -> T {
    try writing.withLock { _ in try body(MemoryTransaction(state.withLock { $0 }, blinding, actor: actor)) }
  }
}

/// What can be done to it within one transaction.
final class MemoryTransaction: MemoryReading, RegisterTransaction {
  private let blinding: Blinding
  private let actor: UserIdentity?
  private var numbers: [String: Int64] = [:]

  init(_ state: MemoryState, _ blinding: Blinding, actor: UserIdentity?) {
    self.blinding = blinding
    self.actor = actor
    super.init(state)
  }

  var tables: any Tables { self }

  func append(_ fact: any Fact, at time: Moment, by actor: UserIdentity?, reverses: Int64?) throws {
    let position = Int64(state.entries.count) + 1
    let event = Event(position: position, at: time, actor: actor ?? self.actor, reverses: reverses, fact: fact)
    let entry = event.canonical(blinding: blinding.value(at: position))
    state.entries.append(MemoryState.Entry(bytes: entry, leaf: MerkleTree.leaf(entry)))
    try fact.project(event, into: self)
  }

  func nextNumber(_ table: RegisterTable) throws -> Int64 {
    let last = numbers[table.name] ?? state.rows(table.name).last?.int("id") ?? 0
    numbers[table.name] = last + 1
    return last + 1
  }

  func attempt(_ body: () throws -> Bool) throws -> Bool {
    let before = state
    var isKept = false
    defer { if !isKept { (state, numbers) = (before, [:]) } }
    isKept = try body()
    return isKept
  }

  func expect(entries: Int) {}

  func run(ofForm form: FormID) throws -> String {
    guard let run = state.row("form", Value(form))?.text("run") else { throw RegistryError.notFound(.form) }
    return run
  }

  func setState(_ itemState: RunItem.State, ofItem ordinal: Int, in run: String) throws {
    guard state.row("run_item", .text(run), Value(ordinal)) != nil else { throw RegistryError.notFound(.runItem) }
    state.progress[MemoryState.Item(run: run, ordinal: ordinal)] = itemState
  }

  func finishRun(_ run: String, at end: Moment) throws {
    let isBusy = try items(of: run).contains { $0.state == .waiting || $0.state == .recorded }
    if isBusy { throw RegistryError.constraint("the run has files without an outcome") }
    guard let row = state.row("run", .text(run)) else { throw RegistryError.notFound(.run) }
    guard row["finished_at"] == .null else { throw RegistryError.constraint("a run can only be finished, once") }
    try state.update("run", [.text(run)], [("finished_at", Value(end))])
  }

  func recordHead(of run: String) throws -> ChainHead? {
    guard let head = try chainHead() else { return nil }
    guard state.heads[run] == nil else { throw RegistryError.constraint("the head of a run is recorded for good") }
    state.heads[run] = head
    return head
  }

  func rebuildFromJournals() throws {
    try forEachJournalDefect { throw RegistryError.damaged(reason: "\($0.table) \($0.row): \($0.detail)") }
    let (finished, old) = (state.rows("run").map { ($0["id"], $0["finished_at"]) }, state)
    state.tables = try replayed().tables
    for (run, end) in finished where end != .null { try state.update("run", [run], [("finished_at", end)]) }
    state.progress = old.progress
  }
}

extension MemoryTransaction: Tables {
  func insert(_ table: RegisterTable, _ values: [Value]) throws {
    try MemoryConstraints.check(inserting: RegisterRow(table, values), into: table, of: state)
    try state.insert(table, values)
  }

  @discardableResult
  func update(_ table: RegisterTable, _ key: [Value], _ changes: [(column: String, value: Value)]) throws -> Bool {
    guard let old = state.table(table.name)[key] else { return false }
    try MemoryConstraints.check(changing: RegisterRow(table, old), in: table, to: changes)
    try state.update(table.name, key, changes)
    return true
  }

  func find(_ table: RegisterTable, _ match: [(column: String, value: Value)]) throws -> RegisterRow? {
    state.rows(table.name).first { row in match.allSatisfy { row[$0.column] == $0.value } }
  }

  func last(_ table: RegisterTable, _ match: [(column: String, value: Value)], below: Int64) throws -> RegisterRow? {
    state.rows(table.name).last { row in
      (row.int(table.key[0]) ?? .max) < below && match.allSatisfy { row[$0.column] == $0.value }
    }
  }

  func event(at position: Int64) throws -> Event { try state.event(at: position) }
}
