import Domain

/// That an authority was given to a person.
package struct Granted: EntryFact {
  package static let kind = "granted"
  package var change: AuthorityChange
  package var entry: Int64 { change.entry }

  package init(_ change: AuthorityChange) { self.change = change }

  package func write(to facts: inout FactWriter) { change.write(to: &facts) }

  package init(from facts: inout FactReader) throws(RegistryError) { change = try AuthorityChange(from: &facts) }

  package func project(_ event: Event, into tables: any Tables) throws {
    try change.requireForm(.granted, event, tables)
    guard try change.standing(in: tables) == nil else { throw RegistryError.alreadyAuthorised }
    try change.line(event).insert(into: tables)
    try tables.insert(
      .authorisation,
      [
        Value(entry), Value(change.authority.person), Value(change.authority.unit),
        .text(change.authority.role.rawValue),
        Value(event.at), Value(change.place.form), Value(change.place.row), .text(change.justification),
        .null, .null, .null, .null, .null,
      ])
  }

  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    Revoked(change.counter(entry, because: undo.reason, undo))
  }
}

/// That an authority was taken from a person.
package struct Revoked: EntryFact {
  package static let kind = "revoked"
  package var change: AuthorityChange
  package var entry: Int64 { change.entry }

  package init(_ change: AuthorityChange) { self.change = change }

  package func write(to facts: inout FactWriter) { change.write(to: &facts) }

  package init(from facts: inout FactReader) throws(RegistryError) { change = try AuthorityChange(from: &facts) }

  package func project(_ event: Event, into tables: any Tables) throws {
    try change.requireForm(.revoked, event, tables)
    guard let standing = try change.standing(in: tables) else { throw RegistryError.notAuthorised }
    try change.line(event).insert(into: tables)
    try tables.update(
      .authorisation, [standing["id"]],
      [
        ("until", Value(event.at)), ("revoked_form", Value(change.place.form)),
        ("revoked_row", Value(change.place.row)),
        ("revoke_justification", .text(change.justification)), ("revocation", Value(entry)),
      ])
  }

  /// An authority that comes back rests upon what it rested upon before.
  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    let revoked = try tables.find(.authorisation, [("revocation", Value(self.entry))])
    return revoked?.text("justification").map { Granted(change.counter(entry, because: $0, undo)) }
  }
}

/// What grants and revocations say.
package struct AuthorityChange: Hashable, Sendable {
  /// The entry's own number in the journal of persons and authorisations: 1, 2, 3 …
  package var entry: Int64
  package var place: FormPlace
  package var authority: Authority
  package var justification: String
  /// The undo that took the opposite back.
  package var undo: Int64?

  package init(entry: Int64, place: FormPlace, authority: Authority, justification: String, undo: Int64? = nil) {
    (self.entry, self.place, self.authority) = (entry, place, authority)
    (self.justification, self.undo) = (justification, undo)
  }

  func write(to facts: inout FactWriter) {
    facts.put("entry", entry)
    facts.put("form", place.form)
    facts.put("justification", justification)
    facts.put("person", authority.person)
    facts.put(named: "role", authority.role)
    facts.put("row", place.row)
    facts.put("run", place.run)
    facts.put("undo", undo)
    facts.put("unit", authority.unit)
  }

  init(from facts: inout FactReader) throws(RegistryError) {
    entry = try facts.take("entry")
    let form: FormID = try facts.take("form")
    justification = try facts.take("justification")
    let person: TCKimlikNo = try facts.take("person")
    let role: Role = try facts.take(named: "role")
    let row: Int = try facts.take("row")
    place = FormPlace(run: try facts.take("run"), form: form, row: row)
    undo = try facts.takeIfThere("undo")
    authority = Authority(person: person, unit: try facts.take("unit"), role: role)
  }

  fileprivate func counter(_ entry: Int64, because justification: String, _ undo: Undoing) -> AuthorityChange {
    AuthorityChange(
      entry: entry, place: FormPlace(run: undo.run, form: place.form, row: place.row), authority: authority,
      justification: justification, undo: undo.number)
  }

  func standing(in tables: any Tables) throws -> RegisterRow? {
    try tables.find(
      .authorisation,
      [
        ("unit", Value(authority.unit)), ("role", .text(authority.role.rawValue)),
        ("national_id", Value(authority.person)), ("until", .null),
      ])
  }

  /// The form's row has to ask for the change; a counter-entry has to do the opposite of what it reverses.
  func requireForm(_ effect: RowEffect, _ event: Event, _ tables: any Tables) throws {
    guard event.reverses == nil else { return try CounterFact.require(event, in: tables) }
    let row = try tables.find(.formRow, [("form", Value(place.form)), ("position", Value(place.row))])
    guard let row, row["effect"] == .text(effect.rawValue), row["person"] == Value(authority.person),
      row["unit"] == Value(authority.unit), row["justification"] == .text(justification)
    else { throw RegistryError.constraint("the row of the form does not ask for this change") }
  }

  func line(_ event: Event) -> JournalLine {
    var line = JournalLine(event, entry, place, authority.person)
    line.unit = authority.unit
    line.role = authority.role
    line.justification = justification
    line.undo = undo
    return line
  }
}
