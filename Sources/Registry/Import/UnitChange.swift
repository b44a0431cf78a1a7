import Domain
import Register

/// One difference that an import found between the registry and the snapshot.
public struct UnitChange: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Sendable, Hashable {
    case added, renamed, moved, closed, reopened
    /// Something else than name, parent and activity changed, and does not merely follow from those.
    case altered
  }

  public let kind: Kind
  public let no: DetsisNo
  /// The name as it is after the import.
  public let name: String
  /// The parent as it is after the import; nil for a root.
  public let parent: DetsisNo?
  /// The old name (`renamed`), the old parent's number (`moved`, nil for a root), or the altered fields as JSON.
  public let old: String?
  /// The new name (`added`, `renamed`), the new parent's number (`moved`), or the altered fields as JSON.
  public let new: String?
}
