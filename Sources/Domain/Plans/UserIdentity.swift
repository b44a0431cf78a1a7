/// A person as the system knows them: who made a plan, who applied it.
public struct UserIdentity: Hashable, Sendable, Codable, CustomStringConvertible {
  /// The system's number for the user.
  public var uid: Int64
  /// The user's name in the system; the number where there is none.
  public var login: String

  public init(uid: Int64, login: String) {
    self.uid = uid
    self.login = login.isEmpty ? String(uid) : login
  }

  /// `ayse (1001)`.
  public var description: String { "\(login) (\(uid))" }
}
