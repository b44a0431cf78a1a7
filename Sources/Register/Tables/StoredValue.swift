import Domain

/// A value as a store holds it: as a 64-bit number, or as text.
package protocol StoredValue {
  associatedtype Stored: PlainValue
  var stored: Stored { get }
  init?(stored: Stored)
}

extension String: StoredValue {
  package var stored: String { self }
  package init?(stored: String) { self = stored }
}

extension Int64: StoredValue {
  package var stored: Int64 { self }
  package init?(stored: Int64) { self = stored }
}

extension Int: StoredValue {
  package var stored: Int64 { Int64(self) }
  package init?(stored: Int64) { self.init(exactly: stored) }
}

extension Int32: StoredValue {
  package var stored: Int64 { Int64(self) }
  package init?(stored: Int64) { self.init(exactly: stored) }
}

extension Bool: StoredValue {
  package var stored: Int64 { self ? 1 : 0 }
  package init?(stored: Int64) { self = stored != 0 }
}

extension DetsisNo: StoredValue {
  package var stored: Int64 { Int64(number) }
  package init?(stored: Int64) {
    guard let number = Int32(exactly: stored) else { return nil }
    self.init(number)
  }
}

extension Moment: StoredValue {
  package var stored: Int64 { secondsSince1970 }
  package init?(stored: Int64) { self.init(secondsSince1970: stored) }
}

extension TCKimlikNo: StoredValue {
  package var stored: String { digits }
  package init?(stored: String) { try? self.init(parsing: stored) }
}

extension FormID: StoredValue {
  package var stored: Int64 { number }
  package init?(stored: Int64) { self.init(number: stored) }
}

extension AppointmentID: StoredValue {
  package var stored: Int64 { number }
  package init?(stored: Int64) { self.init(number: stored) }
}

extension ManagerCode: StoredValue {
  package var stored: Int64 { Int64(number) }
  package init?(stored: Int64) {
    guard let number = Int32(exactly: stored) else { return nil }
    self.init(number)
  }
}

// What paths are made of is parsed wherever it is read.

extension RunName: StoredValue {
  package var stored: String { text }
  package init?(stored: String) { self.init(stored) }
}

extension ResultsPath: StoredValue {
  package var stored: String { text }
  package init?(stored: String) { self.init(stored) }
}

extension IncomingPath: StoredValue {
  package var stored: String { text }
  package init?(stored: String) { self.init(stored) }
}

extension FileName: StoredValue {
  package var stored: String { text }
  package init?(stored: String) { self.init(stored) }
}

/// By the numbers of the schema.
extension AppointmentType: StoredValue {
  package var stored: Int64 {
    switch self {
    case .asaleten: 1
    case .bosKadroyaVekaleten: 2
    case .doluKadroyaVekaleten: 3
    case .tedviren: 4
    }
  }

  package init?(stored: Int64) {
    switch stored {
    case 1: self = .asaleten
    case 2: self = .bosKadroyaVekaleten
    case 3: self = .doluKadroyaVekaleten
    case 4: self = .tedviren
    default: return nil
    }
  }
}
