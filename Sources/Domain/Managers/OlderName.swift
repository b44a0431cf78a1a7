/// A name that KAYSİS gave for a unit's manager before İYEM had one; it gives no authority (EK-2 §11).
public struct OlderName: Hashable, Sendable {
  public var unit: DetsisNo
  public var name: String
  public var notedAt: Moment
  /// When the institution's first registration removed it; nil while there was none.
  public var retiredAt: Moment?

  public init(unit: DetsisNo, name: String, notedAt: Moment, retiredAt: Moment? = nil) {
    self.unit = unit
    self.name = name
    self.notedAt = notedAt
    self.retiredAt = retiredAt
  }
}
