import Domain

/// A value of a table.
package enum Value: Hashable, Sendable {
  case null
  case int(Int64)
  case text(String)
  case bytes([UInt8])

  package init(_ value: some StoredValue) { self = value.stored.value }

  package init(_ value: (some StoredValue)?) { self = value.map { $0.stored.value } ?? .null }
}

/// What a store holds as it is: a 64-bit number, or a text.
package protocol PlainValue: Sendable {
  var value: Value { get }
  init?(value: Value)
}

extension Int64: PlainValue {
  package var value: Value { .int(self) }
  package init?(value: Value) {
    guard case .int(let number) = value else { return nil }
    self = number
  }
}

extension String: PlainValue {
  package var value: Value { .text(self) }
  package init?(value: Value) {
    guard case .text(let text) = value else { return nil }
    self = text
  }
}
