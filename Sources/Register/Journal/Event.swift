import Domain

/// What one kind of event says, how it is written, and what follows from it.
///
/// What says of a subject what stands from now on is a `RecordFact`, which needs nothing but its name.
package protocol Fact: Sendable {
  /// As it stands in the journal, in lower case with hyphens; never changed and never used for anything else.
  static var kind: String { get }

  /// Puts the members in the order of their names.
  func write(to facts: inout FactWriter)

  /// Takes the members in the same order. Throws `damaged`.
  init(from facts: inout FactReader) throws(RegistryError)

  /// Puts into the tables what follows from the event: a pure function of it and of what stands there.
  ///
  /// Throws where the event contradicts those before it; the transaction does not last then.
  func project(_ event: Event, into tables: any Tables) throws

  /// The fact that takes this one's effect back, as an entry of that number; nil where nothing can.
  func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)?
}

extension Fact {
  package var kind: String { Self.kind }

  package func opposite(entry: Int64, by undo: Undoing, in tables: any Tables) throws -> (any Fact)? { nil }

  /// Whether two facts say the same.
  package func isSame(as other: any Fact) -> Bool { kind == other.kind && bytes == other.bytes }

  private var bytes: [UInt8] {
    var writer = FactWriter()
    writer.object(write)
    return writer.bytes
  }
}

/// One entry of the journal, from which all tables follow.
package struct Event: Sendable {
  /// 1, 2, 3 … without a gap.
  package var position: Int64
  package var at: Moment
  /// The person who did it; nil where the system knows none.
  package var actor: UserIdentity?
  /// The position of the event whose effect this one takes back.
  package var reverses: Int64?
  package var fact: any Fact

  package init(position: Int64, at: Moment, actor: UserIdentity?, reverses: Int64? = nil, fact: any Fact) {
    self.position = position
    self.at = at
    self.actor = actor
    self.reverses = reverses
    self.fact = fact
  }

  /// The bytes that the journal holds and whose digest is the leaf of the Merkle tree.
  ///
  /// `blinding`: 64 hexadecimal digits that nobody can guess, so that nobody finds out an entry by trying its digest
  /// (proof.md, "Leaves"). The form is fixed for good.
  package func canonical(blinding: String) -> [UInt8] {
    var writer = FactWriter()
    writer.object { entry in
      if let actor {
        entry.put(object: "actor") { person in
          person.put("login", actor.login)
          person.put("uid", actor.uid)
        }
      }
      entry.put("at", at)
      entry.put("blinding", blinding)
      entry.put("kind", fact.kind)
      entry.put("position", position)
      entry.put("reverses", reverses)
      entry.put(object: "what", fact.write)
    }
    return writer.bytes
  }

  /// Throws `damaged` for anything that `canonical` does not give.
  package init(reading bytes: [UInt8], kinds: FactKinds = .all) throws(RegistryError) {
    var reader = FactReader(bytes)
    self = try reader.object { entry throws(RegistryError) in
      let actor = try entry.takeIfThere(object: "actor") { person throws(RegistryError) in
        let login: String = try person.take("login")
        return UserIdentity(uid: try person.take("uid"), login: login)
      }
      let at: Moment = try entry.take("at")
      let _: String = try entry.take("blinding")
      let kind: String = try entry.take("kind")
      guard let type = kinds[kind] else {
        throw .damaged(reason: "an entry of the journal: a kind that this release does not know")
      }
      let position: Int64 = try entry.take("position")
      let reverses: Int64? = try entry.takeIfThere("reverses")
      let fact: any Fact = try entry.take(object: "what") { facts throws(RegistryError) in try type.init(from: &facts) }
      return Event(position: position, at: at, actor: actor, reverses: reverses, fact: fact)
    }
    try reader.end()
  }
}
