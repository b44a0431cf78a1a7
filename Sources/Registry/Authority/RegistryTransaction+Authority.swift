import Domain
internal import GRDB
import Register

extension RegistryTransaction {
  /// Grants an authority, and adds the person or notes the details that changed.
  ///
  /// The form must be recorded, with this row as `granted`. Throws `alreadyAuthorised` when the grant stands.
  public func grant(_ authority: Authority, to details: PersonDetails, on basis: Basis) throws {
    try note(details, of: authority.person, on: basis)
    try journal.append(Granted(try change(authority, on: basis)), at: basis.time)
  }

  /// Revokes an authority; the person's details stay as they are.
  ///
  /// The form must be recorded, with this row as `revoked`. Throws `notAuthorised` when no grant stands.
  public func revoke(_ authority: Authority, on basis: Basis) throws {
    try journal.append(Revoked(try change(authority, on: basis)), at: basis.time)
  }

  private func change(_ authority: Authority, on basis: Basis) throws -> AuthorityChange {
    AuthorityChange(
      entry: try journal.nextNumber("journal"), place: try place(basis), authority: authority,
      justification: basis.justification)
  }

  private func note(_ details: PersonDetails, of person: TCKimlikNo, on basis: Basis) throws {
    guard let known = try self.details(of: person) else {
      let entry = try journal.nextNumber("journal")
      let fact = PersonAdded(entry: entry, place: try place(basis), person: person, details: details)
      return try journal.append(fact, at: basis.time)
    }
    let changes = details.named.sorted { $0.key < $1.key }.compactMap { name, new in
      known.named[name].flatMap { old in
        old == new ? nil : PersonChanged.Change(name: name, old: old, new: new)
      }
    }
    guard !changes.isEmpty else { return }
    let entry = try journal.nextNumber("journal")
    try journal.append(
      PersonChanged(entry: entry, place: try place(basis), person: person, changes: changes), at: basis.time)
  }

  private func place(_ basis: Basis) throws -> FormPlace {
    FormPlace(run: try run(of: basis.form), form: basis.form, row: basis.row)
  }

  private func run(of form: FormID) throws -> String {
    if let runOfForm, runOfForm.form == form { return runOfForm.run }
    let run = try first("SELECT run FROM form WHERE id = \(form) ORDER BY id") { try $0.run(0) }
    guard let run else { throw RegistryError.notFound(.form) }
    runOfForm = (form, run)
    return run
  }
}
