import Domain

/// A person's standing authority, as lists of users show it.
public struct ListedUser: Hashable, Sendable {
  public var unit: DetsisNo
  public var unitName: String
  public var person: TCKimlikNo
  public var fullName: String
  public var workPhone: String
  public var mobilePhone: String
  public var email: String
  public var role: String
  public var since: Moment
  public var justification: String

  public init(
    unit: DetsisNo, unitName: String, person: TCKimlikNo, fullName: String, workPhone: String, mobilePhone: String,
    email: String, role: String, since: Moment, justification: String
  ) {
    self.unit = unit
    self.unitName = unitName
    self.person = person
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
    self.role = role
    self.since = since
    self.justification = justification
  }
}

/// `users --json`: one object for each authority, under the names of the form's fields.
public enum UserJSON {
  public static func bytes(for user: ListedUser) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("unitDetsisNo", user.unit.description)
    json.member("unitName", user.unitName)
    json.member("nationalId", user.person.digits)
    json.member("fullName", user.fullName)
    json.member("workPhone", user.workPhone)
    json.member("mobilePhone", user.mobilePhone)
    json.member("email", user.email)
    json.member("role", user.role)
    json.member("since", user.since.description)
    json.member("justification", user.justification)
    json.endObject()
    return json.bytes
  }
}
