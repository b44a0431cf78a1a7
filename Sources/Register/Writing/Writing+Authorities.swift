import Domain

extension RegisterTransaction {
  /// Grants an authority, and adds the person or notes the details that changed.
  ///
  /// The form must be recorded, with this row as `granted`. Throws `alreadyAuthorised` when the grant stands.
  package func grant(_ authority: Authority, to details: PersonDetails, on basis: Basis) throws {
    try note(details, of: authority.person, on: basis)
    try append(Granted(try change(authority, on: basis)), at: basis.time)
  }

  /// Revokes an authority; the person's details stay as they are.
  ///
  /// The form must be recorded, with this row as `revoked`. Throws `notAuthorised` when no grant stands.
  package func revoke(_ authority: Authority, on basis: Basis) throws {
    try append(Revoked(try change(authority, on: basis)), at: basis.time)
  }

  private func change(_ authority: Authority, on basis: Basis) throws -> AuthorityChange {
    AuthorityChange(
      entry: try nextNumber(.journal), place: try place(basis), authority: authority,
      justification: basis.justification)
  }

  private func note(_ details: PersonDetails, of person: TCKimlikNo, on basis: Basis) throws {
    guard let known = try self.details(of: person) else {
      let entry = try nextNumber(.journal)
      let fact = PersonAdded(entry: entry, place: try place(basis), person: person, details: details)
      return try append(fact, at: basis.time)
    }
    let changes = details.named.sorted { $0.key < $1.key }.compactMap { name, new in
      known.named[name].flatMap { old in
        old == new ? nil : PersonChanged.Change(name: name, old: old, new: new)
      }
    }
    guard !changes.isEmpty else { return }
    let entry = try nextNumber(.journal)
    try append(
      PersonChanged(entry: entry, place: try place(basis), person: person, changes: changes), at: basis.time)
  }

  private func place(_ basis: Basis) throws -> FormPlace {
    FormPlace(run: try run(ofForm: basis.form), form: basis.form, row: basis.row)
  }
}
