/// The number of a recorded form: 1, 2, 3 … in the order of recording.
public struct FormID: Hashable, Sendable, Comparable, CustomStringConvertible {
  public let number: Int64

  package init(number: Int64) { self.number = number }

  public var description: String { String(number) }

  public static func < (a: Self, b: Self) -> Bool { a.number < b.number }
}
