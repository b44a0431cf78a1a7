import Domain

/// What takes the effect of an entry back: the rule of undoing, over events and what the tables hold.
package enum CounterFact {
  /// The fact that does the opposite of an event's; nil where nothing can.
  ///
  /// `entry`: its own number in its journal. An authority that comes back rests upon what it rested upon before; an ending is
  /// put back to what it was before the entry: to another time, or to none at all.
  package static func opposite(
    of event: Event, entry: Int64, undo: Int64, in tables: any Tables
  ) throws -> (any Fact)? {
    guard let undoing = try tables.find(.undo, [("id", Value(undo))]), let run = undoing.text("run"),
      let reason = undoing.text("reason")
    else { return nil }
    switch event.fact {
    case let fact as PersonChanged:
      let changes = fact.changes.map { PersonChanged.Change(name: $0.name, old: $0.new, new: $0.old) }
      return PersonChanged(
        entry: entry, place: FormPlace(run: run, form: fact.place.form, row: fact.place.row), person: fact.person,
        changes: changes, undo: undo)
    case let fact as Granted:
      return Revoked(counter(to: fact.change, entry, run, because: reason, undo))
    case let fact as Revoked:
      let revoked = try tables.find(.authorisation, [("revocation", Value(fact.entry))])
      guard let justification = revoked?.text("justification") else { return nil }
      return Granted(counter(to: fact.change, entry, run, because: justification, undo))
    case let fact as Appointed:
      return Ended(
        entry: entry, place: fact.place, unit: fact.appointment.unit, appointment: AppointmentID(number: fact.entry),
        until: fact.appointment.start, undo: undo)
    case let fact as Ended:
      return try ending(before: fact.entry, of: fact.appointment, fact.place, fact.unit, entry, undo, tables)
    case let fact as Reopened:
      return try ending(before: fact.entry, of: fact.appointment, fact.place, fact.unit, entry, undo, tables)
    case let fact as Tied:
      let former = try tables.last(
        .managerJournal, [("kind", .text(Tied.kind)), ("unit", Value(fact.tie.unit))], below: fact.entry)
      guard let deputy = former?.int("deputy").flatMap({ DetsisNo(stored: $0) }) else { return nil }
      return Tied(entry: entry, place: fact.place, tie: Tie(unit: fact.tie.unit, deputy: deputy), undo: undo)
    default:
      return nil
    }
  }

  /// Throws `constraint` where an event that reverses another does not say the opposite of that one.
  static func require(_ event: Event, in tables: any Tables) throws {
    let undo = (event.fact as? any UndoingFact)?.undo
    guard let reverses = event.reverses else {
      guard undo == nil else { throw refusal }
      return
    }
    guard let undo, let fact = event.fact as? any EntryFact, reverses < event.position,
      let opposite = try opposite(of: tables.event(at: reverses), entry: fact.entry, undo: undo, in: tables),
      opposite.isSame(as: fact)
    else { throw refusal }
  }

  private static let refusal = RegistryError.constraint(
    "a counter-entry does the opposite of the entry that it reverses")

  private static func counter(
    to change: AuthorityChange, _ entry: Int64, _ run: String, because justification: String, _ undo: Int64
  ) -> AuthorityChange {
    AuthorityChange(
      entry: entry, place: FormPlace(run: run, form: change.place.form, row: change.place.row),
      authority: change.authority, justification: justification, undo: undo)
  }

  private static func ending(
    before former: Int64, of appointment: AppointmentID, _ place: BatchPlace, _ unit: DetsisNo, _ entry: Int64,
    _ undo: Int64, _ tables: any Tables
  ) throws -> any Fact {
    let ended = try tables.last(.managerJournal, [("appointment", Value(appointment))], below: former)
    let reopened = try tables.last(.managerJournal, [("reopens", Value(appointment))], below: former)
    if let ended, let until = ended.int("until"), (ended.int("id") ?? 0) > (reopened?.int("id") ?? 0) {
      return Ended(
        entry: entry, place: place, unit: unit, appointment: appointment,
        until: Moment(secondsSince1970: until), undo: undo)
    }
    return Reopened(entry: entry, place: place, unit: unit, appointment: appointment, undo: undo)
  }
}

/// A fact that may be a counter-entry, which names its undo.
package protocol UndoingFact: EntryFact {
  var undo: Int64? { get }
}

extension PersonChanged: UndoingFact {}
extension Granted: UndoingFact { package var undo: Int64? { change.undo } }
extension Revoked: UndoingFact { package var undo: Int64? { change.undo } }
extension Ended: UndoingFact {}
extension Reopened: UndoingFact {}
extension Tied: UndoingFact {}
