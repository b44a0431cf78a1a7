import Domain
import Foundation
internal import GRDB
import Register

/// Reads the journal from its first entry to its last: every digest, every kept node, every head that was recorded or kept.
///
/// Each entry that is what it was is handed on. Who changes an entry with all digests above it is found by a head that was
/// kept outside of the registry.
struct JournalCheck {
  private let database: Database
  private let kinds: FactKinds

  init(_ database: Database, kinds: FactKinds) {
    self.database = database
    self.kinds = kinds
  }

  /// `anchors`: heads that were kept outside of the registry. `body` gets every entry that can be read.
  func run(anchors: [ChainAnchor], _ found: (Defect) throws -> Void, _ body: (Event) throws -> Void = { _ in }) throws {
    var expected: Int64 = 1
    var tree = MerkleFrontier()
    var heads = try HeadCheck(database, anchors)
    let rows = try LentRows("SELECT position, kind, entry, leaf FROM event ORDER BY position", in: database)
    while try rows.next() {
      guard case .int(let position) = rows.value(0) else { throw RegistryError.damaged(reason: "a value is missing") }
      // Rows come in order, from 1 on; what cannot be counted on from is none of ours.
      guard position >= expected, position < .max else {
        try found(Defect(.entryChanged, table: "event", row: String(position), detail: String(position)))
        continue
      }
      if position != expected {
        let gap = Self.range(expected, position - 1)
        try found(Defect(.entryRemoved, table: "event", row: gap, detail: gap))
        // What stands behind a gap is judged by its own digests; heads behind it fit nothing any more.
        tree.add(MerkleTree.empty)
      }
      expected = position + 1
      let entry = rows.bytes(2)
      let leaf = MerkleTree.leaf(entry)
      tree.add(leaf)
      try heads.look(at: tree)
      let event = try? Event(reading: entry, kinds: kinds)
      let isSound = leaf == rows.bytes(3) && event?.position == position
      if !isSound || (event?.fact.kind).map({ .text($0) }) != rows.value(1) {
        try found(Defect(.entryChanged, table: "event", row: String(position), detail: String(position)))
      }
      if let event, event.position == position {
        heads.look(at: event)
        try body(event)
      }
    }
    try nodes(of: expected - 1, found)
    try heads.report(end: expected - 1, found)
  }

  /// The kept nodes beside what the leaves below them give.
  private func nodes(of size: Int64, _ found: (Defect) throws -> Void) throws {
    let nodes = MerkleNodes(database)
    var (level, count) = (1, size / MerkleTree.width)
    while count > 0 {
      let rows = try Row.fetchCursor(
        database, sql: "SELECT number, hash FROM node WHERE level = ? ORDER BY number", arguments: [level])
      var expected: Int64 = 0
      while let row = try rows.next() {
        let number: Int64 = try row.value(0)
        guard number == expected, number < count else {
          expected = count + 1
          break
        }
        if (try? nodes.node(level, number)) != [UInt8](row[1] as Data? ?? Data()) {
          try found(Defect(.linkMissing, table: "node", row: "\(level)/\(number)"))
        }
        expected += 1
      }
      if expected != count { try found(Defect(.linkMissing, table: "node", row: "\(level)/\(expected)")) }
      (level, count) = (level + 1, count / MerkleTree.width)
    }
    let surplus = try Int.fetchOne(database, sql: "SELECT level FROM node WHERE level >= ? LIMIT 1", arguments: [level])
    if let surplus { try found(Defect(.linkMissing, table: "node", row: String(surplus))) }
  }

  static func range(_ first: Int64, _ last: Int64) -> String { first == last ? "\(first)" : "\(first)–\(last)" }
}

/// Heads that runs recorded, and heads that were kept outside, beside the roots of the growing tree.
private struct HeadCheck {
  private let anchors: [ChainAnchor]
  private let recorded: [Int64: [(run: String, digest: [UInt8])]]
  private let runs: Set<String>
  private let wanted: Set<Int64>
  /// Anchors without a position, and those that may be mistyped, are looked for at each entry.
  private let looksEverywhere: Bool
  private var roots: [Int64: String] = [:]
  /// Where the runs begin that recorded a head.
  private var beginnings: [String: Int64] = [:]
  private var meant: [Int: (position: Int64, isWhole: Bool)] = [:]

  init(_ database: Database, _ anchors: [ChainAnchor]) throws {
    self.anchors = anchors
    var recorded: [Int64: [(run: String, digest: [UInt8])]] = [:]
    let rows = try Row.fetchCursor(database, sql: "SELECT run, position, digest FROM run_head ORDER BY run")
    while let row = try rows.next() {
      recorded[try row.value(1, as: Int64?.self) ?? 0, default: []].append(
        (try row.value(0, as: String?.self) ?? "", [UInt8](row[2] as Data? ?? Data())))
    }
    self.recorded = recorded
    runs = Set(recorded.values.joined().map(\.run))
    wanted = Set(recorded.keys).union(anchors.compactMap(\.position))
    looksEverywhere = !anchors.isEmpty
  }

  mutating func look(at tree: MerkleFrontier) throws {
    guard looksEverywhere || wanted.contains(tree.size) else { return }
    let root = Hexadecimal.text(tree.root)
    if wanted.contains(tree.size) { roots[tree.size] = root }
    for (index, anchor) in anchors.enumerated() where meant[index] == nil && anchor.isSlip(of: root) {
      meant[index] = (tree.size, anchor.digest == root)
    }
  }

  mutating func look(at event: Event) {
    let begun: String? =
      switch event.fact {
      case let fact as RunBegun: fact.run
      case let fact as UndoBegun: fact.run
      case let fact as BatchJudged: fact.run
      default: nil
      }
    if let begun, runs.contains(begun), beginnings[begun] == nil { beginnings[begun] = event.position }
  }

  func report(end: Int64, _ found: (Defect) throws -> Void) throws {
    for (position, heads) in recorded.sorted(by: { $0.key < $1.key }) {
      for head in heads
      where roots[position] != Hexadecimal.text(head.digest) || position < beginnings[head.run, default: 0] {
        try found(Defect(.headDiffers, table: "run_head", row: head.run, detail: String(position)))
      }
    }
    for (index, anchor) in anchors.enumerated() {
      if let position = anchor.position, roots[position] == anchor.digest { continue }
      if let meant = meant[index] {
        guard anchor.position != nil || !meant.isWhole else { continue }
        try found(Defect(.headMistyped, table: "event", row: anchor.digest, detail: String(meant.position)))
      } else if let position = anchor.position {
        try found(
          position > end
            ? Defect(.chainCut, table: "event", row: JournalCheck.range(end + 1, position), detail: String(position))
            : Defect(.headDiffers, table: "event", row: anchor.digest, detail: String(position)))
      } else {
        try found(Defect(.headUnknown, table: "event", row: anchor.digest))
      }
    }
  }
}
