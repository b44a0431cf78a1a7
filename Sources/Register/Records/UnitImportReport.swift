import Domain

/// What an import found and did.
package struct UnitImportReport: Hashable, Sendable {
  package enum State: String, CaseIterable, Sendable, Hashable {
    case applied
    /// It would close more units than allowed: nothing was applied, it waits to be confirmed.
    case held
    /// The snapshot has problems: nothing was applied.
    case refused
  }

  /// What became of it; in a rehearsal, what would.
  package var state: State
  package var isRehearsal: Bool
  package var kind: UnitImportKind
  /// Units in the file.
  package var units: Int
  /// Open units in the registry before the import.
  package var activeBefore: Int
  /// How many changes there are of each kind; every kind has an entry.
  package var counts: [UnitChange.Kind: Int]
  /// The first changes of each kind, by kind, then by number; all of them are in the registry's history.
  package var changes: [UnitChange]
  /// The first problems: duplicates, orphans, cycles.
  package var problems: [UnitImportProblem]
  package var problemCount: Int

  /// Who is authorised, or in office, still in the units that close.
  package var left = PeopleLeft()

  package func changes(_ kind: UnitChange.Kind) -> [UnitChange] { changes.filter { $0.kind == kind } }

  /// Whether the registry's units differ from the file's at all.
  package var hasChanges: Bool { counts.values.contains { $0 > 0 } }

  package init(
    state: State, isRehearsal: Bool, kind: UnitImportKind, units: Int, activeBefore: Int,
    counts: [UnitChange.Kind: Int], changes: [UnitChange], problems: [UnitImportProblem], problemCount: Int
  ) {
    (self.state, self.isRehearsal, self.kind, self.units) = (state, isRehearsal, kind, units)
    (self.activeBefore, self.counts, self.changes) = (activeBefore, counts, changes)
    (self.problems, self.problemCount) = (problems, problemCount)
  }
}

/// What stands still in units that an import closes: DETSİS ends no authority, so that somebody has to.
package struct PeopleLeft: Hashable, Sendable {
  /// Authorisations that nobody revoked.
  package var authorisations: Int
  /// Appointments that are not over: in force, or still to begin.
  package var appointments: Int

  package init(authorisations: Int = 0, appointments: Int = 0) {
    self.authorisations = authorisations
    self.appointments = appointments
  }

  package var isEmpty: Bool { authorisations == 0 && appointments == 0 }
}

/// Why a snapshot cannot be taken.
package enum UnitImportProblem: Hashable, Sendable {
  /// The number stands more than once in the file.
  case duplicate(DetsisNo)
  /// The parent is neither in the file nor in the registry.
  case orphan(DetsisNo, parent: DetsisNo)
  /// Each of the units stands below the next, and the last below the first, which has the smallest number.
  case cycle([DetsisNo])
}
