internal import CSQLite
package import GRDB
package import Register

/// A statement that is run many times, its values bound without a detour: GRDB's way there is most of what many rows cost.
///
/// To be used within the transaction that it was made in.
package final class BoundStatement {
  /// Keeps the handle alive.
  private let statement: Statement
  private let handle: OpaquePointer

  /// Throws `DatabaseError`.
  package init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  /// Runs it with one value for each of its parameters, in their order; gives how many rows it changed.
  ///
  /// Throws `DatabaseError`, with what SQLite says.
  @discardableResult
  package func run(_ values: [Value]) throws -> Int {
    try bind(values)
    var code = sqlite3_step(handle)
    while code == SQLITE_ROW { code = sqlite3_step(handle) }
    guard code == SQLITE_DONE else {
      let error = DatabaseError(of: handle)
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
    return Int(sqlite3_changes(sqlite3_db_handle(handle)))
  }

  /// The first row that it gives with these values; nil where there is none. Throws `DatabaseError`.
  package func first(_ values: [Value]) throws -> [Value]? {
    try bind(values)
    defer { sqlite3_reset(handle) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw DatabaseError(of: handle) }
    guard code == SQLITE_ROW else { return nil }
    return (0..<sqlite3_column_count(handle)).map { Value(column: $0, of: handle) }
  }

  private func bind(_ values: [Value]) throws {
    guard values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "a statement has a value for each of its parameters")
    }
    for place in values.indices {
      guard bind(values[place], at: Int32(place + 1)) == SQLITE_OK else { throw DatabaseError(of: handle) }
    }
  }

  private func bind(_ value: Value, at place: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .int(let number): sqlite3_bind_int64(handle, place, number)
    case .text(var text): text.withUTF8 { sqlite_bind_text(handle, place, $0.baseAddress, $0.count) }
    case .bytes(let bytes): bytes.withUnsafeBytes { sqlite_bind_bytes(handle, place, $0.baseAddress, $0.count) }
    }
  }
}

/// The rows of a question, one at a time, their values lent as SQLite holds them.
package final class LentRows {
  private let statement: Statement
  private let handle: OpaquePointer

  /// Throws `DatabaseError`.
  package init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    handle = statement.sqliteStatement
  }

  deinit { sqlite3_reset(handle) }

  /// Goes to the next row; false behind the last. Throws `DatabaseError`.
  package func next() throws -> Bool {
    let code = sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw DatabaseError(of: handle) }
    return code == SQLITE_ROW
  }

  /// The column's value; a fraction, which no schema of ours allows, is null.
  package func value(_ column: Int) -> Value { Value(column: Int32(column), of: handle) }

  /// The bytes of a text or a BLOB; of anything else, none.
  package func bytes(_ column: Int) -> [UInt8] {
    switch sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_TEXT, SQLITE_BLOB: withBytes(of: handle, Int32(column)) { [UInt8]($0) }
    default: []
    }
  }

  /// Below 0 where this row's value comes before the other's, as SQLite sorts (nothing, numbers, texts, bytes); 0 for equal
  /// ones.
  package func order(_ column: Int, beside other: LentRows) -> Int {
    let place = Int32(column)
    let (type, otherType) = (sqlite3_column_type(handle, place), sqlite3_column_type(other.handle, place))
    guard type == otherType else { return Self.rank(type) - Self.rank(otherType) }
    switch type {
    case SQLITE_INTEGER:
      return Self.order(sqlite3_column_int64(handle, place), sqlite3_column_int64(other.handle, place))
    case SQLITE_FLOAT:
      return Self.order(sqlite3_column_double(handle, place), sqlite3_column_double(other.handle, place))
    case SQLITE_TEXT, SQLITE_BLOB:
      let (bytes, otherBytes) = (sqlite3_column_blob(handle, place), sqlite3_column_blob(other.handle, place))
      let counts = (sqlite3_column_bytes(handle, place), sqlite3_column_bytes(other.handle, place))
      return Int(sqlite_order(bytes, counts.0, otherBytes, counts.1))
    default: return 0
    }
  }

  private static func order<Number: Comparable>(_ a: Number, _ b: Number) -> Int { a < b ? -1 : a > b ? 1 : 0 }

  private static func rank(_ type: Int32) -> Int {
    switch type {
    case SQLITE_NULL: 0
    case SQLITE_INTEGER: 1
    case SQLITE_FLOAT: 2
    case SQLITE_TEXT: 3
    default: 4
    }
  }
}

extension Value {
  fileprivate init(column: Int32, of handle: OpaquePointer) {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: self = .int(sqlite3_column_int64(handle, column))
    case SQLITE_TEXT: self = .text(withBytes(of: handle, column) { String(decoding: $0, as: UTF8.self) })
    case SQLITE_BLOB: self = .bytes(withBytes(of: handle, column) { [UInt8]($0) })
    default: self = .null
    }
  }
}

private func withBytes<T>(of handle: OpaquePointer, _ column: Int32, _ body: (UnsafeRawBufferPointer) -> T) -> T {
  let start = sqlite3_column_blob(handle, column)
  return body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
}

extension DatabaseError {
  /// What SQLite says of the statement that failed last.
  fileprivate init(of handle: OpaquePointer) {
    let connection = sqlite3_db_handle(handle)
    self.init(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { String(cString: $0) })
  }
}
