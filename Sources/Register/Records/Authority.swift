import Domain

/// Who is authorised where, and as what.
package struct Authority: Hashable, Sendable {
  package var person: TCKimlikNo
  package var unit: DetsisNo
  package var role: Role

  package init(person: TCKimlikNo, unit: DetsisNo, role: Role = .yetkili) {
    self.person = person
    self.unit = unit
    self.role = role
  }
}
