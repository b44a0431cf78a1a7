import Domain
internal import GRDB
import Register

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

  func value<Value: StoredValue>(_ column: Int, as type: Value.Type = Value.self) throws -> Value
  where Value.Stored: DatabaseValueConvertible & StatementColumnConvertible {
    guard let value = try value(column, as: Value?.self) else {
      throw RegistryError.damaged(reason: "a value is missing")
    }
    return value
  }

  func value<Value: StoredValue>(_ column: Int, as type: Value?.Type = Value?.self) throws -> Value?
  where Value.Stored: DatabaseValueConvertible & StatementColumnConvertible {
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

extension LentRows {
  func stored<Value: StoredValue>(_ column: Int, as type: Value.Type = Value.self) throws -> Value {
    guard let value = try stored(column, as: Value?.self) else {
      throw RegistryError.damaged(reason: "a value is missing")
    }
    return value
  }

  func stored<Value: StoredValue>(_ column: Int, as type: Value?.Type = Value?.self) throws -> Value? {
    let raw = value(column)
    guard raw != .null else { return nil }
    guard let stored = Value.Stored(value: raw), let value = Value(stored: stored) else {
      throw RegistryError.damaged(reason: "a value that the schema does not allow")
    }
    return value
  }
}
