/// A unit of the state as the rules need it: who it is, whether it is open, and under whom it stands.
public struct DetsisUnit: Hashable, Sendable {
  public var no: DetsisNo
  /// The official name.
  public var name: String
  /// `name` folded for comparison.
  public var foldedName: String
  /// Nil for a root.
  public var parent: DetsisNo?
  public var isActive: Bool

  public init(no: DetsisNo, name: String, foldedName: String? = nil, parent: DetsisNo?, isActive: Bool) {
    self.no = no
    self.name = name
    self.foldedName = foldedName ?? TurkishText.fold(name)
    self.parent = parent
    self.isActive = isActive
  }
}
