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
    guard let known = try self.details(of: person) else {
      return try enter(.personAdded, person, before: nil, after: details.named, on: basis)
    }
    let after = details.named.filter { known.named[$0.key] != $0.value }
    guard !after.isEmpty else { return }
    let before = known.named.filter { after[$0.key] != nil }
    try enter(.personChanged, person, before: before, after: after, on: basis)
  }

  private func enter(
    _ kind: JournalEntry.Kind, _ person: TCKimlikNo, before: [String: String]?, after: [String: String],
    on basis: Basis
  ) throws {
    try change(
      """
      INSERT INTO journal (id, at, run, form, row, kind, national_id, before, after)
      VALUES (\(try nextEntry()), \(basis.time), \(try run(of: basis.form)), \(basis.form), \(basis.row),
        \(kind.rawValue), \(person), \(before.map(SortedJSON.text)), \(SortedJSON.text(after)))
      """)
  }

  private func enter(_ kind: JournalEntry.Kind, _ authority: Authority, on basis: Basis) throws {
    try change(
      """
      INSERT INTO journal (id, at, run, form, row, kind, national_id, unit, role, justification)
      VALUES (\(try nextEntry()), \(basis.time), \(try run(of: basis.form)), \(basis.form), \(basis.row),
        \(kind.rawValue), \(authority.person), \(authority.unit), \(authority.role.rawValue), \(basis.justification))
      """)
  }

  private func nextEntry() throws -> Int64 {
    try first("SELECT coalesce(max(id), 0) + 1 FROM journal ORDER BY 1") { try $0.value(0) } ?? 1
  }

  private func run(of form: FormID) throws -> String {
    let run = try first("SELECT run FROM form WHERE id = \(form) ORDER BY id") { try $0.value(0, as: String.self) }
    guard let run else { throw RegistryError.notFound(.form) }
    return run
  }
}
