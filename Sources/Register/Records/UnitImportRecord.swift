import Domain

/// An import of units as the registry keeps it.
package struct UnitImportRecord: Hashable, Sendable {
  package let id: Int64
  package let at: Moment
  /// The file's name.
  package let source: String
  /// SHA-256 in lower-case hexadecimal.
  package let sha256: String
  package let kind: UnitImportKind
  package let state: UnitImportReport.State
  /// Units in the file.
  package let units: Int
  /// How many changes of each kind there were, or would have been.
  package let counts: [UnitChange.Kind: Int]
  package let problems: Int

  package init(
    id: Int64, at: Moment, source: String, sha256: String, kind: UnitImportKind, state: UnitImportReport.State,
    units: Int, counts: [UnitChange.Kind: Int], problems: Int
  ) {
    (self.id, self.at, self.source, self.sha256) = (id, at, source, sha256)
    (self.kind, self.state, self.units) = (kind, state, units)
    (self.counts, self.problems) = (counts, problems)
  }
}

/// What a file of units holds; the file itself does not say, so the operator does.
package enum UnitImportKind: String, CaseIterable, Sendable, Hashable {
  /// Every unit there is: one that is missing counts as closed.
  case full
  /// Only units that changed.
  case delta
}

/// One difference that an import found between the registry and the snapshot.
package struct UnitChange: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    case added, renamed, moved, closed, reopened
    /// Something else than name, parent and activity changed, and does not merely follow from those.
    case altered
  }

  package let kind: Kind
  package let no: DetsisNo
  /// The name as it is after the import.
  package let name: String
  /// The parent as it is after the import; nil for a root.
  package let parent: DetsisNo?
  /// The old name (`renamed`), the old parent's number (`moved`, nil for a root), or the altered fields as JSON.
  package let old: String?
  /// The new name (`added`, `renamed`), the new parent's number (`moved`), or the altered fields as JSON.
  package let new: String?

  package init(kind: Kind, no: DetsisNo, name: String, parent: DetsisNo?, old: String?, new: String?) {
    (self.kind, self.no, self.name, self.parent) = (kind, no, name, parent)
    (self.old, self.new) = (old, new)
  }
}
