/// A unit of the state as the rules need it: who it is, whether it is open, and under whom it stands.
package struct DetsisUnit: Hashable, Sendable {
  package var no: DetsisNo
  /// The official name.
  package var name: String
  /// `name` folded for comparison.
  package var foldedName: String
  /// Nil for a root.
  package var parent: DetsisNo?
  package var isActive: Bool

  package init(no: DetsisNo, name: String, foldedName: String? = nil, parent: DetsisNo?, isActive: Bool) {
    self.no = no
    self.name = name
    self.foldedName = foldedName ?? TurkishText.fold(name)
    self.parent = parent
    self.isActive = isActive
  }
}

/// Looks units up while rows are checked.
///
/// Errors are the store's own: a lookup that fails stops the run, it never becomes a finding.
package protocol UnitView {
  func unit(_ no: DetsisNo) throws -> DetsisUnit?

  /// The open units of exactly this folded official name that are the institution or stand below it, by number.
  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit]
}

/// What the forms of one institution came to in a run.
package struct InstitutionSummary: Hashable, Sendable {
  /// Nil for the forms that do not say whose they are.
  package var no: DetsisNo?
  /// The registry's name, or the one that was written where the registry has none.
  package var name: String?
  /// Its forms and rows.
  package var counts: RunSummary

  package init(no: DetsisNo?, name: String?, counts: RunSummary) {
    self.no = no
    self.name = name
    self.counts = counts
  }
}
