/// What the registry holds of a person beside the T.C. Kimlik No.
public struct PersonDetails: Hashable, Sendable {
  public var fullName: String
  public var workPhone: String
  public var mobilePhone: String
  public var email: String

  public init(fullName: String, workPhone: String, mobilePhone: String, email: String) {
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
  }

  /// As the journal names them.
  package var named: [String: String] {
    ["fullName": fullName, "workPhone": workPhone, "mobilePhone": mobilePhone, "email": email]
  }
}
