import Domain
import Register

/// What an import found and did.
public struct UnitImportReport: Hashable, Sendable {
  public enum State: String, CaseIterable, Sendable, Hashable {
    case applied
    /// It would close more units than allowed: nothing was applied, it waits to be confirmed.
    case held
    /// The snapshot has problems: nothing was applied.
    case refused
  }

  /// What became of it; in a rehearsal, what would.
  public var state: State
  public var isRehearsal: Bool
  public var kind: UnitImportKind
  /// Units in the file.
  public var units: Int
  /// Open units in the registry before the import.
  public var activeBefore: Int
  /// How many changes there are of each kind; every kind has an entry.
  public var counts: [UnitChange.Kind: Int]
  /// The first changes of each kind, by kind, then by number; all of them are in the registry's history.
  public var changes: [UnitChange]
  /// The first problems: duplicates, orphans, cycles.
  public var problems: [UnitImportProblem]
  public var problemCount: Int

  /// Who is authorised, or in office, still in the units that close.
  public var left = PeopleLeft()

  public func changes(_ kind: UnitChange.Kind) -> [UnitChange] { changes.filter { $0.kind == kind } }

  /// Whether the registry's units differ from the file's at all.
  public var hasChanges: Bool { counts.values.contains { $0 > 0 } }
}
