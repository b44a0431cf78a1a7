/// What takes the effect of an entry back: the rule of undoing, over events and what the tables hold.
///
/// Each fact says its own opposite; here stands what all of them have in common.
package enum CounterFact {
  /// The fact that does the opposite of an event's; nil where nothing can. `entry`: its own number in its journal.
  package static func opposite(
    of event: Event, entry: Int64, undo: Int64, in tables: any Tables
  ) throws -> (any Fact)? {
    let begun = try tables.find(.undo, [("id", Value(undo))])
    guard let run = begun?.text("run"), let reason = begun?.text("reason") else { return nil }
    return try event.fact.opposite(entry: entry, by: Undoing(number: undo, run: run, reason: reason), in: tables)
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
}

/// The undo that counter-entries belong to.
package struct Undoing: Hashable, Sendable {
  package var number: Int64
  /// Its own run.
  package var run: String
  package var reason: String

  package init(number: Int64, run: String, reason: String) {
    (self.number, self.run, self.reason) = (number, run, reason)
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
