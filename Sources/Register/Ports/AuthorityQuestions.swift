import Domain

/// Questions about persons and who is authorised.
package protocol AuthorityQuestions {
  /// What the register holds of a person; nil when it does not know the number.
  func details(of person: TCKimlikNo) throws -> PersonDetails?

  /// The name under which a person is known, as `RegistryView` says.
  func name(of person: TCKimlikNo) throws -> KnownName?

  func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool

  /// How many persons stand authorised in a unit.
  func authorisedCount(in unit: DetsisNo) throws -> Int

  /// The standing authorisations, of one unit or of all, in the order of units, then of grants; one at a time.
  func forEachAuthorisation(unit: DetsisNo?, _ body: (Authorisation) throws -> Void) throws

  /// The entries on persons and authorisations from one on, in their order; one at a time.
  func forEachJournalEntry(after id: Int64, _ body: (JournalEntry) throws -> Void) throws
}

extension AuthorityQuestions {
  package func forEachAuthorisation(_ body: (Authorisation) throws -> Void) throws {
    try forEachAuthorisation(unit: nil, body)
  }

  package func forEachJournalEntry(_ body: (JournalEntry) throws -> Void) throws {
    try forEachJournalEntry(after: 0, body)
  }
}
