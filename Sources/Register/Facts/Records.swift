import Domain

/// A kind of event that says of a subject what stands from now on, such as the address of an institution's mailbox.
///
/// A kind is a type with its name and what it makes of `Recorded`: table, opposite, log, undo, verification and
/// rebuilding are the same for all. The newest entry of a kind and a subject is what stands; to undo it is to say again what stood
/// before it.
package protocol RecordFact: UndoingFact {
  var record: Recorded { get set }
  init(_ record: Recorded)
}

/// What any record says.
package struct Recorded: Hashable, Sendable {
  /// The entry's own number among records: 1, 2, 3 …
  package var entry: Int64 = 0
  package var place: RecordPlace
  /// What it is about, among those of its kind: a unit's number, a document's …
  package var subject: String
  /// Whom and which unit it concerns, for those who ask by them.
  package var person: TCKimlikNo?
  package var unit: DetsisNo?
  /// What stands from now on, by names; nil where nothing does any more.
  package var value: [String: String]?
  /// The undo that took another record back.
  package var undo: Int64?

  package init(
    _ subject: String, person: TCKimlikNo? = nil, unit: DetsisNo? = nil, value: [String: String]?, at place: RecordPlace
  ) {
    (self.subject, self.person, self.unit, self.value, self.place) = (subject, person, unit, value, place)
  }
}

/// Where a record came from.
package struct RecordPlace: Hashable, Sendable {
  /// The run that made the entry: that of the form, of the batch, of the undo, or one of its own.
  package var run: String
  package var form: FormID?
  /// The row of the form, or of the batch.
  package var row: Int?

  package init(run: String, form: FormID? = nil, row: Int? = nil) {
    (self.run, self.form, self.row) = (run, form, row)
  }
}

extension RecordFact {
  package var entry: Int64 { record.entry }
  package var undo: Int64? { record.undo }

  package func write(to facts: inout FactWriter) {
    facts.put("entry", record.entry)
    facts.put("form", record.place.form)
    facts.put("person", record.person)
    facts.put("row", record.place.row)
    facts.put("run", record.place.run)
    facts.put("subject", record.subject)
    facts.put("undo", record.undo)
    facts.put("unit", record.unit)
    facts.put(texts: "value", record.value)
  }

  package init(from facts: inout FactReader) throws(RegistryError) {
    let entry: Int64 = try facts.take("entry")
    let form: FormID? = try facts.takeIfThere("form")
    let person: TCKimlikNo? = try facts.takeIfThere("person")
    let row: Int? = try facts.takeIfThere("row")
    let place = RecordPlace(run: try facts.take("run"), form: form, row: row)
    let subject: String = try facts.take("subject")
    let undo: Int64? = try facts.takeIfThere("undo")
    let unit: DetsisNo? = try facts.takeIfThere("unit")
    var record = Recorded(
      subject, person: person, unit: unit, value: try facts.takeIfThere(texts: "value"), at: place)
    (record.entry, record.undo) = (entry, undo)
    self.init(record)
  }

  package func project(_ event: Event, into tables: any Tables) throws {
    try CounterFact.require(event, in: tables)
    let reversed = try event.reverses.flatMap { try tables.event(at: $0).fact as? any EntryFact }
    try tables.insert(
      .record,
      [
        Value(entry), Value(event.position), Value(event.at), .text(kind), .text(record.subject),
        .text(record.place.run), Value(record.place.form), Value(record.place.row), Value(record.person),
        Value(record.unit), Value(record.value.map(SortedJSON.text)), Value(undo), Value(reversed?.entry),
      ])
  }

  /// The same kind with what stood before it.
  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? {
    let former = try tables.last(
      .record, [("kind", .text(kind)), ("subject", .text(record.subject))], below: self.entry)
    var counter = record
    counter.entry = entry
    counter.place.run = undo.run
    counter.value = try former?.text("value").map(SortedJSON.parse)
    counter.undo = undo.number
    return Self(counter)
  }
}
