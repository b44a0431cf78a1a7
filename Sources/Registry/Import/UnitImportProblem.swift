import Domain
import Register

/// Why a snapshot cannot be taken.
public enum UnitImportProblem: Hashable, Sendable {
  /// The number stands more than once in the file.
  case duplicate(DetsisNo)
  /// The parent is neither in the file nor in the registry.
  case orphan(DetsisNo, parent: DetsisNo)
  /// Each of the units stands below the next, and the last below the first, which has the smallest number.
  case cycle([DetsisNo])
}
