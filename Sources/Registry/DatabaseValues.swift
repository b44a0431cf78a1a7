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

// What paths are made of is parsed wherever it is read.

extension RunName: StoredValue {
  var stored: String { text }
  init?(stored: String) { self.init(stored) }
}

extension ResultsPath: StoredValue {
  var stored: String { text }
  init?(stored: String) { self.init(stored) }
}

extension IncomingPath: StoredValue {
  var stored: String { text }
  init?(stored: String) { self.init(stored) }
}

extension FileName: StoredValue {
  var stored: String { text }
  init?(stored: String) { self.init(stored) }
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
  /// A run's name.
  func run(_ column: Int) throws -> String { try value(column, as: RunName.self).text }

  /// A folder of results below Outbox; empty where there is none.
  func outputs(_ column: Int) throws -> String? {
    let text: String? = try value(column)
    return text?.isEmpty == true ? text : try value(column, as: ResultsPath?.self)?.text
  }

  /// The folder of a form's results, which lies in its run's.
  func outputs(_ column: Int, of run: String) throws -> String? {
    let outputs = try outputs(column)
    guard outputs.map({ $0.utf8.starts(with: (run + "/").utf8) }) ?? true else {
      throw RegistryError.damaged(reason: "results that lie in another run's folder")
    }
    return outputs
  }

  /// A file's path below Inbox.
  func incoming(_ column: Int) throws -> String { try value(column, as: IncomingPath.self).text }

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
