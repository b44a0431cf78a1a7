import Domain

/// Questions about units.
package protocol UnitQuestions {
  /// Everything that DETSİS publishes about a unit.
  func unit(_ no: DetsisNo) throws -> UnitRecord?

  /// What the rules look at of a unit; asked very often, so that a store keeps some in memory.
  func unitInShort(_ no: DetsisNo) throws -> DetsisUnit?

  /// The open units of exactly this folded official name that are the institution or stand below it, by number.
  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit]

  /// How many units there are, and how many of them are open.
  func unitCounts() throws -> (all: Int, active: Int)

  /// Whether there are any units; counting them may take a look at each.
  func hasUnits() throws -> Bool

  /// The unit and those above it, root first; empty for an unknown number.
  func path(of no: DetsisNo) throws -> [DetsisUnit]

  /// The open units directly below one, by number.
  func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit]

  /// The open units below one, with it, each after its parent: by level, then by number.
  func unitsBelow(_ no: DetsisNo) throws -> [DetsisUnit]

  /// The units of an institution, open or closed, with it; in no particular order.
  func allUnitsBelow(_ institution: DetsisNo) throws -> [DetsisUnit]

  /// All units in the order of their numbers, one at a time.
  func forEachUnit(_ body: (UnitRecord) throws -> Void) throws

  /// The units of these numbers that there are.
  func units(_ numbers: Set<DetsisNo>) throws -> [DetsisNo: DetsisUnit]

  /// All units in short.
  func unitTable() throws -> UnitTable

  /// The main institution that DETSİS gives a unit; the unit itself where it gives none that there is.
  func mainInstitution(of unit: DetsisNo) throws -> DetsisNo

  /// The units of which every word begins a word of the name or of a name above it; accents and case do not matter.
  ///
  /// Those with more of the words in their own name stand first, then open ones, then shorter names; behind them
  /// those that merely stand below one of these, level by level.
  func search(_ words: String, limit: Int) throws -> [UnitMatch]
}

extension UnitQuestions {
  package func search(_ words: String) throws -> [UnitMatch] { try search(words, limit: 20) }

  /// Whether the unit is the institution itself or stands below it; false when either is unknown.
  package func isInside(_ unit: DetsisNo, _ institution: DetsisNo) throws -> Bool {
    var next = try unitInShort(unit)
    while let unit = next {
      if unit.no == institution { return true }
      next = try unit.parent.flatMap(unitInShort)
    }
    return false
  }
}

/// Questions about the imports of units.
package protocol ImportQuestions {
  /// The number of the newest import; 0 where there is none.
  func newestImport() throws -> Int64

  /// The imports of that number and after it, in their order.
  func imports(from id: Int64) throws -> [UnitImportRecord]

  /// The newest import of a full list that was applied.
  func newestSnapshot() throws -> UnitImportRecord?

  /// Every closing, opening and moving of a unit that the imports brought, in their order.
  func unitTurns() throws -> [UnitTurn]

  /// What stands still at a time in the units that an import closed.
  func left(inUnitsClosedBy importID: Int64, at time: Moment) throws -> PeopleLeft
}
