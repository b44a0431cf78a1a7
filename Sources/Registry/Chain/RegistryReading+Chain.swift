import Domain
import Foundation
internal import GRDB

extension RegistryReading {
  /// Where the hash chain ends: nil while nothing is recorded. Within a transaction, without what it has not sealed yet.
  public func chainHead() throws -> ChainHead? {
    try Chain(database).end().flatMap { ChainHead(position: $0.position, bytes: $0.digest) }
  }

  /// Where the chain ended after a run or a batch; nil for one that is not finished or ran before there was a chain.
  public func chainHead(of run: String) throws -> ChainHead? {
    try first("SELECT position, digest FROM run_head WHERE run = \(run) ORDER BY run") { row in
      ChainHead(position: try row.value(0), bytes: [UInt8](row[1] as Data? ?? Data()))
    } ?? nil
  }
}

extension RegistryTransaction {
  /// Adds to the chain what was written so far, and records where the run leaves it; nil where nothing ever was.
  @discardableResult
  public func recordHead(of run: String) throws -> ChainHead? {
    try Chain(database).seal()
    guard let end = try Chain(database).end() else { return nil }
    try database.cachedStatement(sql: "INSERT INTO run_head (run, position, digest) VALUES (?, ?, ?)")
      .execute(arguments: [run, end.position, Data(end.digest)])
    return ChainHead(position: end.position, bytes: end.digest)
  }
}
