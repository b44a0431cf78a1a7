/// The number of a recorded form: 1, 2, 3 … in the order of recording.
package struct FormID: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let number: Int64

  package init(number: Int64) { self.number = number }

  package var description: String { String(number) }

  package static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
