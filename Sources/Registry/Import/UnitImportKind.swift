import Register

/// What a file of units holds; the file itself does not say, so the operator does.
public enum UnitImportKind: String, CaseIterable, Sendable, Hashable {
  /// Every unit there is: one that is missing counts as closed.
  case full
  /// Only units that changed.
  case delta
}
