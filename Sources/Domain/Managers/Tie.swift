/// A unit's tie to the deputy under whom it works (seed 000, §4; EK-2 §14).
public struct Tie: Hashable, Sendable {
  public var unit: DetsisNo
  /// The "Yardımcı" unit that the deputy is recorded under.
  public var deputy: DetsisNo

  public init(unit: DetsisNo, deputy: DetsisNo) {
    self.unit = unit
    self.deputy = deputy
  }
}
