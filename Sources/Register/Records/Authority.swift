import Domain

/// Who is authorised where, and as what.
public struct Authority: Hashable, Sendable {
  public var person: TCKimlikNo
  public var unit: DetsisNo
  public var role: Role

  public init(person: TCKimlikNo, unit: DetsisNo, role: Role = .yetkili) {
    self.person = person
    self.unit = unit
    self.role = role
  }
}
