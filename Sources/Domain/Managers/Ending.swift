/// What a row says that ends an appointment: which one, and when.
public struct Ending: Hashable, Sendable {
  public var unit: DetsisNo
  public var person: TCKimlikNo
  /// Nil where the row leaves it open, as it may when the person holds one seat of the unit.
  public var type: AppointmentType?
  /// The start of the appointment that is meant; nil where the row leaves it open.
  public var start: Moment?
  public var end: Moment
  /// What else the row says, unchecked: for the row's way back.
  public var remarks: [Field: String]

  public init(
    unit: DetsisNo, person: TCKimlikNo, type: AppointmentType? = nil, start: Moment? = nil, end: Moment,
    remarks: [Field: String] = [:]
  ) {
    self.unit = unit
    self.person = person
    self.type = type
    self.start = start
    self.end = end
    self.remarks = remarks
  }
}
