import Domain
import Register

/// An import of units as the registry keeps it.
public struct UnitImportRecord: Hashable, Sendable {
  public let id: Int64
  public let at: Moment
  /// The file's name.
  public let source: String
  /// SHA-256 in lower-case hexadecimal.
  public let sha256: String
  public let kind: UnitImportKind
  public let state: UnitImportReport.State
  /// Units in the file.
  public let units: Int
  /// How many changes of each kind there were, or would have been.
  public let counts: [UnitChange.Kind: Int]
  public let problems: Int
}
