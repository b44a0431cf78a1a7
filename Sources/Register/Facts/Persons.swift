import Domain

/// A person whom the registry did not know.
package struct PersonAdded: Fact {
  package static let kind = "person-added"

  /// The entry's own number in the journal of persons and authorisations: 1, 2, 3 …
  package var entry: Int64
  package var place: FormPlace
  package var person: TCKimlikNo
  package var details: PersonDetails

  package init(entry: Int64, place: FormPlace, person: TCKimlikNo, details: PersonDetails) {
    (self.entry, self.place, self.person, self.details) = (entry, place, person, details)
  }

  package func write(to facts: inout FactWriter) {
    facts.put("email", details.email)
    facts.put("entry", entry)
    facts.put("form", place.form)
    facts.put("fullName", details.fullName)
    facts.put("mobilePhone", details.mobilePhone)
    facts.put("person", person)
    facts.put("row", place.row)
    facts.put("run", place.run)
    facts.put("workPhone", details.workPhone)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    let email: String = try facts.take("email")
    entry = try facts.take("entry")
    let form: FormID = try facts.take("form")
    let fullName: String = try facts.take("fullName")
    let mobilePhone: String = try facts.take("mobilePhone")
    person = try facts.take("person")
    let row: Int = try facts.take("row")
    place = FormPlace(run: try facts.take("run"), form: form, row: row)
    details = PersonDetails(
      fullName: fullName, workPhone: try facts.take("workPhone"), mobilePhone: mobilePhone, email: email)
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    var line = JournalLine(event, entry, place, person)
    line.after = SortedJSON.text(details.named)
    try line.insert(into: tables)
    try tables.insert(
      .person,
      [
        Value(person), .text(details.fullName), .text(details.workPhone), .text(details.mobilePhone),
        .text(details.email), Value(place.form), Value(entry),
      ])
  }
}

/// Details of a person that changed.
package struct PersonChanged: Fact {
  package static let kind = "person-changed"

  package struct Change: Hashable, Sendable {
    /// `email`, `fullName`, `mobilePhone` or `workPhone`.
    package var name: String
    package var old: String
    package var new: String

    package init(name: String, old: String, new: String) { (self.name, self.old, self.new) = (name, old, new) }
  }

  package var entry: Int64
  package var place: FormPlace
  package var person: TCKimlikNo
  /// In the order of their names.
  package var changes: [Change]
  /// The undo that took a change back.
  package var undo: Int64?

  package init(entry: Int64, place: FormPlace, person: TCKimlikNo, changes: [Change], undo: Int64? = nil) {
    (self.entry, self.place, self.person, self.changes, self.undo) = (entry, place, person, changes, undo)
  }

  package func write(to facts: inout FactWriter) {
    facts.put(list: "changes", changes) { change, element in
      change.put("name", element.name)
      change.put("new", element.new)
      change.put("old", element.old)
    }
    facts.put("entry", entry)
    facts.put("form", place.form)
    facts.put("person", person)
    facts.put("row", place.row)
    facts.put("run", place.run)
    facts.put("undo", undo)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    changes = try facts.take(list: "changes") { change throws(RegistryError) in
      let name: String = try change.take("name")
      let new: String = try change.take("new")
      return Change(name: name, old: try change.take("old"), new: new)
    }
    entry = try facts.take("entry")
    let form: FormID = try facts.take("form")
    person = try facts.take("person")
    let row: Int = try facts.take("row")
    place = FormPlace(run: try facts.take("run"), form: form, row: row)
    undo = try facts.takeIfThere("undo")
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try CounterFact.require(event, in: tables)
    var line = JournalLine(event, entry, place, person)
    line.before = SortedJSON.text(Dictionary(changes.map { ($0.name, $0.old) }) { first, _ in first })
    line.after = SortedJSON.text(Dictionary(changes.map { ($0.name, $0.new) }) { first, _ in first })
    line.undo = undo
    try line.insert(into: tables)
    var columns: [(column: String, value: Value)] = try changes.map { change in
      guard let column = Self.columns[change.name] else {
        throw RegistryError.constraint("a person has no such detail")
      }
      return (column, .text(change.new))
    }
    columns.append(("entry", Value(entry)))
    guard try tables.update(.person, [Value(person)], columns) else {
      throw RegistryError.constraint("the person is not known")
    }
  }

  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    PersonChanged(
      entry: entry, place: FormPlace(run: undo.run, form: place.form, row: place.row), person: person,
      changes: changes.map { Change(name: $0.name, old: $0.new, new: $0.old) }, undo: undo.number)
  }

  private static let columns = [
    "fullName": "full_name", "workPhone": "work_phone", "mobilePhone": "mobile_phone", "email": "email",
  ]
}

/// The form's row on which an entry rests.
package struct FormPlace: Hashable, Sendable {
  /// The run that made the entry: the form's, or that of the undo.
  package var run: String
  package var form: FormID
  /// The position of the row, from 1.
  package var row: Int

  package init(run: String, form: FormID, row: Int) { (self.run, self.form, self.row) = (run, form, row) }
}

/// A row of the table in which entries on persons and authorisations are looked for.
struct JournalLine {
  let event: Event
  let entry: Int64
  let place: FormPlace
  let person: TCKimlikNo
  var unit: DetsisNo?
  var role: Role?
  var justification: String?
  var before, after: String?
  var undo: Int64?

  init(_ event: Event, _ entry: Int64, _ place: FormPlace, _ person: TCKimlikNo) {
    (self.event, self.entry, self.place, self.person) = (event, entry, place, person)
  }

  func insert(into tables: any Tables) throws {
    let reversed = try event.reverses.flatMap { try tables.event(at: $0).fact as? any EntryFact }
    try tables.insert(
      .journal,
      [
        Value(entry), Value(event.position), Value(event.at), .text(place.run), Value(place.form), Value(place.row),
        .text(event.fact.kind), Value(person), Value(unit), Value(role?.rawValue), Value(justification),
        Value(before), Value(after), Value(undo), Value(reversed?.entry),
      ])
  }
}

/// A fact with a number of its own among its like, by which people name it.
package protocol EntryFact: Fact {
  var entry: Int64 { get }
}

extension PersonAdded: EntryFact {}
extension PersonChanged: EntryFact {}
