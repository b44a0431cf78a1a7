/// What the rules of ties may ask of the registry.
public protocol HierarchyView: UnitView {
  /// The open units directly below one, by number.
  func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit]

  /// The deputy's unit that a unit is tied to.
  func deputy(of unit: DetsisNo) throws -> DetsisNo?
}
