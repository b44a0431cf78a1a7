import Domain
import Foundation
internal import GRDB
import Register

extension RegistryReading {
  /// The head of the journal: nil while nothing is recorded.
  package func chainHead() throws -> ChainHead? {
    let nodes = MerkleNodes(database)
    return try nodes.head(size: nodes.size())
  }

  /// The head after a run or a batch; nil for one that is not finished.
  package func chainHead(of run: String) throws -> ChainHead? {
    try first("SELECT position, digest FROM run_head WHERE run = \(run) ORDER BY run") { row in
      ChainHead(position: try row.value(0), bytes: [UInt8](row[1] as Data? ?? Data()))
    } ?? nil
  }

  /// The head before the plans that were made since: what a plan is bound to, so that plans do not outdate each other.
  ///
  /// Nil while nothing is recorded.
  package func planningHead() throws -> ChainHead? {
    let last = try first(
      "SELECT position FROM event WHERE kind <> \(PlanMade.kind) ORDER BY position DESC LIMIT 1"
    ) { try $0.value(0, as: Int64.self) }
    return try MerkleNodes(database).head(size: last ?? 0)
  }

  /// Whether the journal had that head.
  package func holds(_ head: ChainHead) throws -> Bool {
    let nodes = MerkleNodes(database)
    return try head.position <= nodes.size() && nodes.head(size: head.position) == head
  }
}

extension RegistryTransaction {
  /// Records where a run leaves the journal; nil where nothing ever was.
  @discardableResult
  package func recordHead(of run: String) throws -> ChainHead? {
    let nodes = MerkleNodes(database)
    let size = try nodes.size()
    guard let head = try nodes.head(size: size) else { return nil }
    try database.cachedStatement(sql: "INSERT INTO run_head (run, position, digest) VALUES (?, ?, ?)")
      .execute(arguments: [run, size, Data(try nodes.root(size: size))])
    return head
  }
}
