import Domain
import Foundation
internal import GRDB
import Register

/// Writes the journal within one transaction: each event becomes the next entry, a leaf of the tree, and what follows from it.
final class SQLiteJournal {
  private let database: Database
  private let blinding: Blinding
  private let actor: UserIdentity?
  let tables: SQLiteTables
  private var position: Int64?
  private var numbers: [String: Int64] = [:]
  private let insertion: BoundStatement

  init(_ database: Database, _ blinding: Blinding, actor: UserIdentity?, kinds: FactKinds) throws {
    self.database = database
    self.blinding = blinding
    self.actor = actor
    tables = SQLiteTables(database, kinds: kinds)
    insertion = try BoundStatement(
      "INSERT INTO event (position, kind, entry, leaf) VALUES (?, ?, ?, ?)", in: database)
  }

  /// Throws what the projection throws: the entry is written then, and does not last.
  ///
  /// `actor`: who did it; nil for whoever runs the program.
  func append(_ fact: any Fact, at time: Moment, by actor: UserIdentity? = nil, reverses: Int64? = nil) throws {
    let position = try Self.next(self.position ?? MerkleNodes(database).size())
    let event = Event(position: position, at: time, actor: actor ?? self.actor, reverses: reverses, fact: fact)
    let entry = event.canonical(blinding: blinding.value(at: position))
    try insertion.run([
      .int(position), .text(fact.kind), .text(String(decoding: entry, as: UTF8.self)), .bytes(MerkleTree.leaf(entry)),
    ])
    self.position = position
    try fact.project(event, into: tables)
    if position % MerkleTree.width == 0 { try MerkleNodes(database).keep(upTo: position) }
  }

  /// The next number of a table whose rows are numbered from 1 on.
  func nextNumber(_ table: String) throws -> Int64 {
    let last =
      try numbers[table]
      ?? Int64.fetchOne(database.cachedStatement(sql: "SELECT coalesce(max(id), 0) FROM \(table)")) ?? 0
    let number = try Self.next(last)
    numbers[table] = number
    return number
  }

  /// Throws `damaged` behind the greatest number, which only an edit by hand reaches.
  private static func next(_ number: Int64) throws(RegistryError) -> Int64 {
    guard number < .max else { throw .damaged(reason: "a number that no registry reaches") }
    return number + 1
  }

  /// Keeps what the body wrote only where it gives true and throws nothing.
  func attempt(_ body: () throws -> Bool) throws -> Bool {
    var isKept = false
    defer { if !isKept { (position, numbers) = (nil, [:]) } }
    try database.inSavepoint {
      isKept = try body()
      return isKept ? .commit : .rollback
    }
    return isKept
  }
}

/// The tree over the journal, from its leaves and the nodes that are kept.
struct MerkleNodes {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// How many entries there are.
  func size() throws -> Int64 {
    try Int64.fetchOne(database.cachedStatement(sql: "SELECT coalesce(max(position), 0) FROM event")) ?? 0
  }

  /// The root over the first entries.
  func root(size: Int64) throws -> MerkleTree.Hash { try MerkleTree.root(size: size, hashes) }

  /// The journal's head; nil for an empty one.
  func head(size: Int64) throws -> ChainHead? {
    size > 0 ? ChainHead(position: size, bytes: try root(size: size)) : nil
  }

  /// Keeps the nodes that became whole with an entry.
  func keep(upTo position: Int64) throws {
    var (level, count) = (1, position)
    while count % MerkleTree.width == 0 {
      let number = count / MerkleTree.width - 1
      try database.cachedStatement(sql: "INSERT INTO node (level, number, hash) VALUES (?, ?, ?)")
        .execute(arguments: [level, number, Data(try node(level, number))])
      (level, count) = (level + 1, number + 1)
    }
  }

  /// What a node has to be.
  func node(_ level: Int, _ number: Int64) throws -> MerkleTree.Hash {
    let first = number * MerkleTree.width
    return MerkleTree.root(of: try hashes(level - 1, first..<first + MerkleTree.width)[...])
  }

  /// Throws `damaged` where some are missing.
  private func hashes(_ level: Int, _ range: Range<Int64>) throws -> [MerkleTree.Hash] {
    guard !range.isEmpty else { return [] }
    let rows =
      if level == 0 {
        try Row.fetchCursor(
          database.cachedStatement(sql: "SELECT leaf FROM event WHERE position BETWEEN ? AND ? ORDER BY position"),
          arguments: [range.lowerBound + 1, range.upperBound])
      } else {
        try Row.fetchCursor(
          database.cachedStatement(
            sql: "SELECT hash FROM node WHERE level = ? AND number >= ? AND number < ? ORDER BY number"),
          arguments: [level, range.lowerBound, range.upperBound])
      }
    var hashes: [MerkleTree.Hash] = []
    while let row = try rows.next() { hashes.append([UInt8](row[0] as Data? ?? Data())) }
    guard hashes.count == range.count else {
      throw RegistryError.damaged(reason: "the tree of the journal lacks nodes")
    }
    return hashes
  }
}
