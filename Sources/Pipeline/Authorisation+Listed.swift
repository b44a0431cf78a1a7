import Register
import Reports

extension Authorisation {
  /// As lists of users show it.
  package var listed: ListedUser {
    ListedUser(
      unit: authority.unit, unitName: unitName, person: authority.person, fullName: details.fullName,
      workPhone: details.workPhone, mobilePhone: details.mobilePhone, email: details.email,
      role: authority.role.rawValue, since: since, justification: justification)
  }
}
