import Domain
internal import GRDB

extension RegistryTransaction {
  /// Grants an authority, and adds the person or notes the details that changed.
  ///
  /// The form must be recorded, with this row as `granted`. Throws `alreadyAuthorised` when the grant stands.
  public func grant(_ authority: Authority, to details: PersonDetails, on basis: Basis) throws {
    try note(details, of: authority.person, on: basis)
    try enter(.granted, authority, on: basis)
  }

  /// Revokes an authority; the person's details stay as they are.
  ///
  /// The form must be recorded, with this row as `revoked`. Throws `notAuthorised` when no grant stands.
  public func revoke(_ authority: Authority, on basis: Basis) throws {
    try enter(.revoked, authority, on: basis)
  }

  private func note(_ details: PersonDetails, of person: TCKimlikNo, on basis: Basis) throws {
    guard let known = try self.details(of: person) else { return try add(person, details, on: basis) }
    let after = details.named.filter { known.named[$0.key] != $0.value }
    guard !after.isEmpty else { return }
    let before = known.named.filter { after[$0.key] != nil }
    try enter(
      .personChanged, of: person, on: basis,
      columns: "before, after", values: "\(SortedJSON.text(before)), \(SortedJSON.text(after))")
  }

  /// The same text as `SortedJSON`, from SQLite: most grants add a person.
  private func add(_ person: TCKimlikNo, _ details: PersonDetails, on basis: Basis) throws {
    try enter(
      .personAdded, of: person, on: basis, columns: "after",
      values: """
        json_object('email', \(details.email), 'fullName', \(details.fullName), 'mobilePhone', \(details.mobilePhone),
          'workPhone', \(details.workPhone))
        """)
  }

  private func enter(_ kind: JournalEntry.Kind, _ authority: Authority, on basis: Basis) throws {
    try enter(
      kind, of: authority.person, on: basis, columns: "unit, role, justification",
      values: "\(authority.unit), \(authority.role.rawValue), \(basis.justification)")
  }

  /// Writes the next entry; `columns` and `values` are those of its kind.
  private func enter(
    _ kind: JournalEntry.Kind, of person: TCKimlikNo, on basis: Basis, columns: Query, values: Query
  ) throws {
    try change(
      """
      INSERT INTO journal (id, at, run, form, row, kind, national_id, \(columns))
      SELECT (SELECT coalesce(max(id), 0) + 1 FROM journal), \(basis.time), run, id, \(basis.row), \(kind.rawValue),
        \(person), \(values)
      FROM form WHERE id = \(basis.form) ORDER BY id
      """)
    guard database.changesCount == 1 else { throw RegistryError.notFound(.form) }
  }
}
