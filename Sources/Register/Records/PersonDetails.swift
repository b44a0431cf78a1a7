/// What the registry holds of a person beside the T.C. Kimlik No.
package struct PersonDetails: Hashable, Sendable {
  package var fullName: String
  package var workPhone: String
  package var mobilePhone: String
  package var email: String

  package init(fullName: String, workPhone: String, mobilePhone: String, email: String) {
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
