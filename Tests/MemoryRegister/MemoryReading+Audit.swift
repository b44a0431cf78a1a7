import Domain
import Register

extension MemoryReading {
  // MARK: - Heads

  func chainHead() throws -> ChainHead? { state.head(size: Int64(state.entries.count)) }

  func chainHead(of run: String) throws -> ChainHead? { state.heads[run] }

  func planningHead() throws -> ChainHead? {
    for position in stride(from: Int64(state.entries.count), to: 0, by: -1)
    where try !(state.event(at: position).fact is PlanMade) {
      return state.head(size: position)
    }
    return nil
  }

  func holds(_ head: ChainHead) throws -> Bool { state.head(size: head.position) == head }

  // MARK: - Whether it is sound

  func size(at time: Moment) throws -> OfficeStatus.RegistrySize {
    var size = OfficeStatus.RegistrySize()
    (size.units, size.activeUnits) = try unitCounts()
    size.unitsAt = try newestSnapshot()?.at
    size.authorisations = state.rows("authorisation", where: "until", is: .null).count
    size.appointments = try appointmentsNotOver(at: time).count
    size.journalEntries = ["journal", "manager_journal", "record"].reduce(0) { $0 + state.rows($1).count }
    return size
  }

  func quickCheck() throws -> String? { nil }

  @discardableResult
  func forEachDefect(anchors: [ChainAnchor], _ body: (Defect) throws -> Void) throws -> Bool {
    try forEachRebuildDifference(body)
    for anchor in anchors {
      let end = Int64(state.entries.count)
      guard let position = anchor.position else {
        let isKnown = (1...max(1, end)).contains { state.head(size: $0)?.digest == anchor.digest }
        if !isKnown { try body(Defect(.headUnknown, table: "event", row: anchor.digest)) }
        continue
      }
      guard state.head(size: position)?.digest != anchor.digest else { continue }
      let range = position == end + 1 ? "\(position)" : "\(end + 1)–\(position)"
      try body(
        position > end
          ? Defect(.chainCut, table: "event", row: range, detail: String(position))
          : Defect(.headDiffers, table: "event", row: anchor.digest, detail: String(position)))
    }
    return true
  }

  func forEachRebuildDifference(_ body: (Defect) throws -> Void) throws {
    let given = try replayed(body)
    for table in RegisterTable.all {
      let (standing, expected) = (state.table(table.name), given.table(table.name))
      for (key, values) in standing where expected[key] != nil {
        let columns = table.columns.indices.filter { place in
          values[place] != expected[key]?[place] && !table.progress.contains(table.columns[place])
        }
        if !columns.isEmpty { try body(Defect(.differs, table: table.name, row: "\(key)")) }
      }
      for key in standing.keys where expected[key] == nil { try body(Defect(.extra, table: table.name, row: "\(key)")) }
      for key in expected.keys where standing[key] == nil {
        try body(Defect(.missing, table: table.name, row: "\(key)"))
      }
    }
  }

  func forEachJournalDefect(_ body: (Defect) throws -> Void) throws { _ = try replayed(body) }

  /// What the journal alone gives; hands over the entries that are not what they were, or contradict those before them.
  func replayed(_ found: (Defect) throws -> Void = { _ in }) throws -> MemoryState {
    let tables = MemoryReplay(of: state)
    for (index, entry) in state.entries.enumerated() {
      let position = String(index + 1)
      guard MerkleTree.leaf(entry.bytes) == entry.leaf, let event = try? Event(reading: entry.bytes, kinds: state.kinds)
      else {
        try found(Defect(.entryChanged, table: "event", row: position, detail: position))
        continue
      }
      do { try event.fact.project(event, into: tables) } catch let error as RegistryError {
        try found(Defect(.contradiction, table: "event", row: position, detail: "\(error)"))
      }
    }
    return tables.state
  }
}

/// The tables of a replay, over the journal of another state.
private final class MemoryReplay: Tables {
  private(set) var state = MemoryState()
  private let journal: MemoryState

  init(of journal: MemoryState) {
    self.journal = journal
    state.entries = journal.entries
    state.kinds = journal.kinds
  }

  func insert(_ table: RegisterTable, _ values: [Value]) throws { try state.insert(table, values) }

  @discardableResult
  func update(_ table: RegisterTable, _ key: [Value], _ changes: [(column: String, value: Value)]) throws -> Bool {
    guard state.table(table.name)[key] != nil else { return false }
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

  func event(at position: Int64) throws -> Event { try journal.event(at: position) }
}
