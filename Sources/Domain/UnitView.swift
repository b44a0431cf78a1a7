/// Looks units up while rows are checked.
///
/// Errors are the store's own: a lookup that fails stops the run, it never becomes a finding.
public protocol UnitView {
  func unit(_ no: DetsisNo) throws -> DetsisUnit?

  /// The open units of exactly this folded official name that are the institution or stand below it, by number.
  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit]
}
