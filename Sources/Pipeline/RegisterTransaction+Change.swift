import Domain
import Register

extension RegisterTransaction {
  /// Grants or revokes as the change says; an EK-1 form makes somebody an İYEM Yetkilisi (EK-2 §7).
  func make(_ change: RegistryChange, on basis: Basis) throws {
    let authority = Authority(person: change.person, unit: change.unit, role: .yetkili)
    switch change.operation {
    case .grant:
      let details = PersonDetails(
        fullName: change.fullName, workPhone: change.workPhone, mobilePhone: change.mobilePhone, email: change.email)
      try grant(authority, to: details, on: basis)
    case .revoke: try revoke(authority, on: basis)
    }
  }
}
