internal import GRDB
import Register

/// A statement as it is written, in which interpolated values become bound parameters.
///
/// It does what GRDB's `SQL` does at a fraction of its cost, which is most of a short lookup's; `\(sql:)` alone pastes.
struct Query: ExpressibleByStringInterpolation {
  private(set) var sql: String
  private(set) var values: [(any DatabaseValueConvertible)?]

  init(stringLiteral sql: String) {
    self.sql = sql
    values = []
  }

  init(stringInterpolation parts: StringInterpolation) {
    sql = parts.sql
    values = parts.values
  }

  init(joining parts: [Query], by separator: String) {
    sql = parts.map(\.sql).joined(separator: separator)
    values = parts.flatMap(\.values)
  }

  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql = ""
    fileprivate var values: [(any DatabaseValueConvertible)?] = []

    init(literalCapacity: Int, interpolationCount: Int) {
      sql.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    mutating func appendLiteral(_ literal: String) { sql += literal }

    mutating func appendInterpolation<Value: StoredValue>(_ value: Value?)
    where Value.Stored: DatabaseValueConvertible {
      sql += "?"
      values.append(value?.stored)
    }

    mutating func appendInterpolation(_ part: Query) {
      sql += part.sql
      values += part.values
    }

    mutating func appendInterpolation(sql text: String) { sql += text }
  }
}

extension Database {
  /// The statement, prepared once and kept, with the query's values bound.
  func prepared(_ query: Query) throws -> Statement { try bound(cachedStatement(sql: query.sql), query) }

  /// The statement, prepared for this use alone.
  func preparedOnce(_ query: Query) throws -> Statement { try bound(makeStatement(sql: query.sql), query) }

  private func bound(_ statement: Statement, _ query: Query) throws -> Statement {
    try statement.setArguments(StatementArguments(query.values))
    return statement
  }
}
