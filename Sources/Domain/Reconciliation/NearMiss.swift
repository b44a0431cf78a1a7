/// Somebody who may be meant by a row although nothing was matched: pointed out, never acted upon.
public struct NearMiss: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    /// The same name, and a T.C. no that is one digit off or has two neighbours swapped.
    case similarNationalID = "similar-national-id"
    /// The same T.C. no under another name.
    case otherName = "other-name"
  }

  public var kind: Kind
  /// The registry's unit; nil where only the person is known.
  public var unit: DetsisNo?
  public var person: TCKimlikNo
  public var fullName: String

  public init(kind: Kind, unit: DetsisNo?, person: TCKimlikNo, fullName: String) {
    self.kind = kind
    self.unit = unit
    self.person = person
    self.fullName = fullName
  }

  /// Whether one digit differs, or two neighbours are swapped.
  public static func isNear(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard a.count == b.count else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    if places.count == 1 { return true }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
  }
}
