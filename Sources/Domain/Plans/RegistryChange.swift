/// One grant or revocation that the registry is to make.
public struct RegistryChange: Hashable, Sendable {
  /// The row's place in the table, from 1.
  public var position: Int
  public var operation: FormOperation
  public var person: TCKimlikNo
  public var unit: DetsisNo
  public var fullName: String
  public var workPhone: String
  public var mobilePhone: String
  public var email: String

  public init(
    position: Int, operation: FormOperation, person: TCKimlikNo, unit: DetsisNo, fullName: String, workPhone: String,
    mobilePhone: String, email: String
  ) {
    self.position = position
    self.operation = operation
    self.person = person
    self.unit = unit
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
  }
}
