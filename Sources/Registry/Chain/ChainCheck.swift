import Domain
import Foundation
internal import GRDB

/// Follows the hash chain from its first entry on and says where it is broken.
///
/// A link that is broken is reported once, and the check goes on from the digest that stands there: so every changed entry
/// is named, the first one first. Who changes an entry and all digests behind it is found by a head that was kept outside.
struct ChainCheck {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// `anchors`: heads that were kept outside of the registry.
  func run(anchors: [ChainAnchor], _ found: (Defect) throws -> Void) throws {
    var digests = [ChainedTable: EntryLookup]()
    for table in ChainedTable.allCases { digests[table] = try EntryLookup(table, in: database) }
    var previous = EntryDigest.origin
    var expected: Int64 = 1
    let links = try Row.fetchCursor(database, sql: "SELECT position, kind, entry, digest FROM chain ORDER BY position")
    while let link = try links.next() {
      // In a damaged file any column may be without a value.
      let position: Int64 = try link.value(0)
      let (kind, entry) = (try link.value(1, as: Int?.self) ?? 0, try link.value(2, as: Int64?.self) ?? 0)
      if position != expected {
        try found(Defect(.linkMissing, table: "chain", row: Self.range(expected, position - 1)))
      }
      expected = position + 1
      let digest = [UInt8](link[3] as Data? ?? Data())
      let table = ChainedTable(rawValue: kind)
      let name = table?.name ?? String(kind)
      if let found = try table.flatMap({ try digests[$0]?.digest(of: entry, after: previous) }), found == digest {
        previous = digest
        continue
      }
      let isThere = try table.flatMap { try digests[$0]?.exists(entry) } ?? false
      try found(
        Defect(isThere ? .entryChanged : .entryRemoved, table: name, row: String(entry), detail: String(position)))
      previous = digest
    }
    try unchained(found)
    try heads(found)
    for anchor in anchors { try check(anchor, end: expected - 1, found) }
  }

  /// Entries that are in no link: put in by hand.
  private func unchained(_ found: (Defect) throws -> Void) throws {
    for table in ChainedTable.allCases {
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT id FROM \(table.name) WHERE NOT EXISTS (SELECT 1 FROM chain WHERE kind = ? AND entry = id) ORDER BY id
          """, arguments: [table.rawValue])
      while let row = try rows.next() {
        try found(Defect(.entryUnchained, table: table.name, row: String(try row.value(0, as: Int64.self))))
      }
    }
  }

  /// What runs recorded of the chain's end.
  private func heads(_ found: (Defect) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT run, run_head.position FROM run_head LEFT JOIN chain ON chain.position = run_head.position
        WHERE chain.digest IS NOT run_head.digest ORDER BY run_head.position
        """)
    while let row = try rows.next() {
      let position = try row.value(1, as: Int64?.self) ?? 0
      try found(
        Defect(.headDiffers, table: "run_head", row: try row.value(0, as: String?.self) ?? "", detail: String(position))
      )
    }
  }

  private func check(_ anchor: ChainAnchor, end: Int64, _ found: (Defect) throws -> Void) throws {
    let digest = try Row.fetchOne(
      database, sql: "SELECT lower(hex(digest)) FROM chain WHERE position = ?", arguments: [anchor.position])
    if let digest: String = digest?[0], digest == anchor.digest { return }
    if let meant = try meant(by: anchor) {
      guard anchor.position != nil || !meant.isWhole else { return }
      try found(Defect(.headMistyped, table: "chain", row: anchor.digest, detail: String(meant.position)))
    } else if let position = anchor.position {
      try found(
        position > end
          ? Defect(.chainCut, table: "chain", row: Self.range(end + 1, position), detail: String(position))
          : Defect(.headDiffers, table: "chain", row: anchor.digest, detail: String(position)))
    } else {
      try found(Defect(.headUnknown, table: "chain", row: anchor.digest))
    }
  }

  /// The link whose digest a head gives, whole or but for slips of the hand; nil where the chain has none.
  private func meant(by anchor: ChainAnchor) throws -> (position: Int64, isWhole: Bool)? {
    let links = try Row.fetchCursor(database, sql: "SELECT position, lower(hex(digest)) FROM chain ORDER BY position")
    while let link = try links.next() {
      guard let digest: String = link[1], anchor.isSlip(of: digest) else { continue }
      return (try link.value(0), digest == anchor.digest)
    }
    return nil
  }

  private static func range(_ first: Int64, _ last: Int64) -> String { first == last ? "\(first)" : "\(first)–\(last)" }
}

/// The entries of one table by their numbers.
private final class EntryLookup {
  private var digest: EntryDigest
  private let statement: Statement

  init(_ table: ChainedTable, in database: Database) throws {
    digest = try EntryDigest(table.name, in: database)
    statement = try database.makeStatement(sql: "SELECT \(digest.selection) FROM \(table.name) WHERE id = ?")
  }

  /// Nil where there is no such entry.
  func digest(of id: Int64, after previous: [UInt8]) throws -> [UInt8]? {
    let rows = try Row.fetchCursor(statement, arguments: [id])
    return try rows.next().flatMap { try? digest.digest(of: $0, after: previous) }
  }

  func exists(_ id: Int64) throws -> Bool { try Row.fetchCursor(statement, arguments: [id]).next() != nil }
}
