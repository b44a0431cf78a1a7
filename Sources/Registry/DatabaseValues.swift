import Domain
internal import GRDB

/// A value as it stands in SQLite: as a 64-bit number, or as text.
protocol StoredValue {
  associatedtype Stored: DatabaseValueConvertible & StatementColumnConvertible
  var stored: Stored { get }
  init?(stored: Stored)
}

extension String: StoredValue {
  var stored: String { self }
  init?(stored: String) { self = stored }
}

extension Int64: StoredValue {
  var stored: Int64 { self }
  init?(stored: Int64) { self = stored }
}

extension Int: StoredValue {
  var stored: Int64 { Int64(self) }
  init?(stored: Int64) { self.init(exactly: stored) }
}

extension Int32: StoredValue {
  var stored: Int64 { Int64(self) }
  init?(stored: Int64) { self.init(exactly: stored) }
}

extension Bool: StoredValue {
  var stored: Int64 { self ? 1 : 0 }
  init?(stored: Int64) { self = stored != 0 }
}

extension DetsisNo: StoredValue {
  var stored: Int64 { Int64(number) }
  init?(stored: Int64) {
    guard let number = Int32(exactly: stored) else { return nil }
    self.init(number)
  }
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

extension AppointmentID: StoredValue {
  var stored: Int64 { number }
  init?(stored: Int64) { self.init(number: stored) }
}

extension ManagerCode: StoredValue {
  var stored: Int64 { Int64(number) }
  init?(stored: Int64) {
    guard let number = Int32(exactly: stored) else { return nil }
    self.init(number)
  }
}

/// By the numbers of the schema.
extension AppointmentType: StoredValue {
  var stored: Int64 {
    switch self {
    case .asaleten: 1
    case .bosKadroyaVekaleten: 2
    case .doluKadroyaVekaleten: 3
    case .tedviren: 4
    }
  }

  init?(stored: Int64) {
    switch stored {
    case 1: self = .asaleten
    case 2: self = .bosKadroyaVekaleten
    case 3: self = .doluKadroyaVekaleten
    case 4: self = .tedviren
    default: return nil
    }
  }
}

/// Columns that hold something that the schema does not allow throw `damaged`.
extension Row {
  func value<Value: StoredValue>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = try value(column, as: Value?.self) else {
      throw RegistryError.damaged(reason: "a value is missing")
    }
    return value
  }

  func value<Value: StoredValue>(_ column: Int, as type: Value?.Type = Value?.self) throws -> Value? {
    // Decoded, not subscripted: in a damaged file a column may hold what traps.
    let decoded: Value.Stored?
    do { decoded = try decode(Value.Stored?.self, atIndex: column) } catch {
      throw RegistryError.damaged(reason: "a value of another type")
    }
    guard let stored = decoded else { return nil }
    guard let value = Value(stored: stored) else {
      throw RegistryError.damaged(reason: "a value that the schema does not allow")
    }
    return value
  }

  /// A column that holds an enumeration's raw value.
  func named<Value: RawRepresentable<String>>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = Value(rawValue: try self.value(column)) else {
      throw RegistryError.damaged(reason: "a word that the schema does not know")
    }
    return value
  }
}
