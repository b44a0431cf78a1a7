import Domain
import Files

extension UserIdentity {
  /// The person for whom this process works, by the kernel and the system's list of users.
  package static var current: UserIdentity {
    UserIdentity(uid: Int64(SystemUser.uid), login: SystemUser.name(of: SystemUser.uid) ?? "")
  }
}
