/// Looks units up while rows are checked.
///
/// Errors are the store's own: a lookup that fails stops the run, it never becomes a finding.
public protocol UnitView {
  func unit(_ no: DetsisNo) throws -> DetsisUnit?
}
