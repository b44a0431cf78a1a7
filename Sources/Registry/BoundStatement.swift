internal import CSQLite
internal import GRDB
import Register

/// A statement that is run many times, its values bound without a detour: GRDB's way there is most of what many rows cost.
///
/// To be used within the transaction that it was made in.
@safe final class BoundStatement {
  /// Keeps the handle alive.
  private let statement: Statement
  private let handle: OpaquePointer

  /// Throws `DatabaseError`.
  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  /// Runs it with one value for each of its parameters, in their order; gives how many rows it changed.
  ///
  /// Throws `DatabaseError`, with what SQLite says.
  @discardableResult
  func run(_ values: [Value]) throws -> Int {
    try bind(values)
    var code = unsafe sqlite3_step(handle)
    while code == SQLITE_ROW { code = unsafe sqlite3_step(handle) }
    guard code == SQLITE_DONE else {
      let error = unsafe DatabaseError(of: handle)
      unsafe sqlite3_reset(handle)
      throw error
    }
    unsafe sqlite3_reset(handle)
    return unsafe Int(sqlite3_changes(sqlite3_db_handle(handle)))
  }

  /// The first row that it gives with these values; nil where there is none. Throws `DatabaseError`.
  func first(_ values: [Value]) throws -> [Value]? {
    try bind(values)
    defer { unsafe sqlite3_reset(handle) }
    let code = unsafe sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw unsafe DatabaseError(of: handle) }
    guard code == SQLITE_ROW else { return nil }
    return unsafe (0..<sqlite3_column_count(handle)).map { unsafe Value(column: $0, of: handle) }
  }

  private func bind(_ values: [Value]) throws {
    guard unsafe values.count == Int(sqlite3_bind_parameter_count(handle)) else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "a statement has a value for each of its parameters")
    }
    for place in values.indices {
      guard bind(values[place], at: Int32(place + 1)) == SQLITE_OK else { throw unsafe DatabaseError(of: handle) }
    }
  }

  private func bind(_ value: Value, at place: Int32) -> Int32 {
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, place)
    case .int(let number): unsafe sqlite3_bind_int64(handle, place, number)
    case .text(var text): text.withUTF8 { unsafe sqlite_bind_text(handle, place, $0.baseAddress, $0.count) }
    case .bytes(let bytes):
      unsafe bytes.withUnsafeBytes { unsafe sqlite_bind_bytes(handle, place, $0.baseAddress, $0.count) }
    }
  }
}

/// The rows of a question, one at a time, their values lent as SQLite holds them.
@safe final class LentRows {
  private let statement: Statement
  private let handle: OpaquePointer

  /// Throws `DatabaseError`.
  init(_ sql: String, in database: Database) throws {
    statement = try database.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  deinit { unsafe sqlite3_reset(handle) }

  /// Goes to the next row; false behind the last. Throws `DatabaseError`.
  func next() throws -> Bool {
    let code = unsafe sqlite3_step(handle)
    guard code == SQLITE_ROW || code == SQLITE_DONE else { throw unsafe DatabaseError(of: handle) }
    return code == SQLITE_ROW
  }

  /// The column's value; a fraction, which no schema of ours allows, is null.
  func value(_ column: Int) -> Value { unsafe Value(column: Int32(column), of: handle) }

  /// The bytes of a text or a BLOB; of anything else, none.
  func bytes(_ column: Int) -> [UInt8] {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_TEXT, SQLITE_BLOB: unsafe withBytes(of: handle, Int32(column)) { unsafe [UInt8]($0) }
    default: []
    }
  }

  /// Below 0 where this row's value comes before the other's, as SQLite sorts (nothing, numbers, texts, bytes); 0 for equal
  /// ones.
  func order(_ column: Int, beside other: LentRows) -> Int {
    let place = Int32(column)
    let (type, otherType) = unsafe (sqlite3_column_type(handle, place), sqlite3_column_type(other.handle, place))
    guard type == otherType else { return Self.rank(type) - Self.rank(otherType) }
    switch type {
    case SQLITE_INTEGER:
      return unsafe Self.order(sqlite3_column_int64(handle, place), sqlite3_column_int64(other.handle, place))
    case SQLITE_FLOAT:
      return unsafe Self.order(sqlite3_column_double(handle, place), sqlite3_column_double(other.handle, place))
    case SQLITE_TEXT, SQLITE_BLOB:
      let (bytes, otherBytes) = unsafe (sqlite3_column_blob(handle, place), sqlite3_column_blob(other.handle, place))
      let counts = unsafe (sqlite3_column_bytes(handle, place), sqlite3_column_bytes(other.handle, place))
      return unsafe Int(sqlite_order(bytes, counts.0, otherBytes, counts.1))
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
    switch unsafe sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: self = unsafe .int(sqlite3_column_int64(handle, column))
    case SQLITE_TEXT: self = unsafe .text(withBytes(of: handle, column) { unsafe String(decoding: $0, as: UTF8.self) })
    case SQLITE_BLOB: self = unsafe .bytes(withBytes(of: handle, column) { unsafe [UInt8]($0) })
    default: self = .null
    }
  }
}

private func withBytes<T>(of handle: OpaquePointer, _ column: Int32, _ body: (UnsafeRawBufferPointer) -> T) -> T {
  let start = unsafe sqlite3_column_blob(handle, column)
  return unsafe body(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column))))
}

extension DatabaseError {
  /// What SQLite says of the statement that failed last.
  fileprivate init(of handle: OpaquePointer) {
    let connection = unsafe sqlite3_db_handle(handle)
    unsafe self.init(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: sqlite3_errmsg(connection).map { unsafe String(cString: $0) })
  }
}
