import Domain
internal import GRDB

/// A value of the domain as it stands in SQLite: as a number, or as text.
protocol StoredValue {
  associatedtype Stored: DatabaseValueConvertible
  var stored: Stored { get }
  init?(stored: Stored)
}

extension DetsisNo: StoredValue {
  var stored: Int32 { number }
  init?(stored: Int32) { self.init(stored) }
}

extension Moment: StoredValue {
  var stored: Int64 { secondsSince1970 }
  init?(stored: Int64) { self.init(secondsSince1970: stored) }
}

extension TCKimlikNo: StoredValue {
  var stored: String { digits }
  init?(stored: String) { try? self.init(parsing: stored) }
}

extension FormID: StoredValue {
  var stored: Int64 { number }
  init?(stored: Int64) { self.init(number: stored) }
}

extension SQLInterpolation {
  mutating func appendInterpolation(_ value: (some StoredValue)?) { appendInterpolation(value?.stored) }
}

/// Columns that hold something that the schema does not allow throw `damaged`.
extension Row {
  func value<Value: DatabaseValueConvertible>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value.fromDatabaseValue(self[column]) else {
      throw RegistryError.damaged(reason: "a value that the schema does not allow")
    }
    return value
  }

  func value<Value: StoredValue>(_ column: Int) throws -> Value {
    guard let value = Value(stored: try self.value(column)) else {
      throw RegistryError.damaged(reason: "a value that the schema does not allow")
    }
    return value
  }

  func value<Value: StoredValue>(_ column: Int) throws -> Value? {
    let stored: DatabaseValue = self[column]
    return stored.isNull ? nil : try value(column) as Value
  }

  /// A column that holds an enumeration's raw value.
  func named<Value: RawRepresentable<String>>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value(rawValue: try self.value(column)) else {
      throw RegistryError.damaged(reason: "a word that the schema does not know")
    }
    return value
  }
}
