internal import GRDB
import Register

/// The questions of the ports, put to SQLite.
package class RegistryReading {
  let database: Database
  let cache: UnitCache
  /// What the journal may hold.
  let kinds: FactKinds

  init(_ database: Database, _ cache: UnitCache, kinds: FactKinds = .all) {
    self.database = database
    self.cache = cache
    self.kinds = kinds
  }

  /// The first row of a short question; the statement stays prepared.
  func first<T>(_ question: Query, _ decode: (Row) throws -> T) throws -> T? {
    let rows = try Row.fetchCursor(database.prepared(question))
    return try rows.next().map(decode)
  }

  /// All rows of a short question; the statement stays prepared.
  func all<T>(_ question: Query, _ decode: (Row) throws -> T) throws -> [T] {
    let rows = try Row.fetchCursor(database.prepared(question))
    var result: [T] = []
    while let row = try rows.next() { result.append(try decode(row)) }
    return result
  }

  /// Row by row, for callers' bodies: they may ask the same question again meanwhile.
  func each(_ question: Query, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(database.preparedOnce(question))
    while let row = try rows.next() { try body(row) }
  }

  func exists(_ question: Query) throws -> Bool { try first(question) { _ in true } ?? false }
}

extension RegistryReading: RegisterReading {}
