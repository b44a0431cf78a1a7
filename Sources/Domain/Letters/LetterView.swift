/// What the rules of letters may ask of the registry.
///
/// Errors are the store's own: a question that fails stops the work, it never becomes a finding.
package protocol LetterView {
  /// The unit as it was at that time, as far as the registry's own history of units reaches back.
  func unit(_ no: DetsisNo, at time: Moment) throws -> LetterUnit?

  /// Every appointment there ever was of a person, or in a unit.
  func appointments(of person: TCKimlikNo) throws -> [RegisteredAppointment]
  func appointments(in unit: DetsisNo) throws -> [RegisteredAppointment]

  /// The person that a T.C. Yönetici Kodu was given to.
  func person(with code: ManagerCode) throws -> TCKimlikNo?
}

/// A unit at some time, as letters need it.
package struct LetterUnit: Hashable, Sendable {
  package var no: DetsisNo
  package var name: String
  package var parent: DetsisNo?
  /// Nil where DETSİS gives none.
  package var mainInstitution: DetsisNo?
  package var isOpen: Bool

  package init(no: DetsisNo, name: String, parent: DetsisNo?, mainInstitution: DetsisNo?, isOpen: Bool) {
    self.no = no
    self.name = name
    self.parent = parent
    self.mainInstitution = mainInstitution
    self.isOpen = isOpen
  }
}
