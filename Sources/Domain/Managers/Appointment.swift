/// Somebody's appointment to manage a unit, as a document gives it (registry rules, "Managers").
public struct Appointment: Hashable, Sendable {
  public var unit: DetsisNo
  public var person: TCKimlikNo
  public var fullName: String
  /// `Genel Müdür`; may be empty.
  public var title: String
  public var type: AppointmentType
  public var reference: DocumentReference
  public var email: String
  /// To the minute, as are all times of appointments.
  public var start: Moment
  /// The end that the document gives; nil where it gives none.
  public var end: Moment?

  public init(
    unit: DetsisNo, person: TCKimlikNo, fullName: String, title: String = "", type: AppointmentType,
    reference: DocumentReference, email: String, start: Moment, end: Moment? = nil
  ) {
    self.unit = unit
    self.person = person
    self.fullName = fullName
    self.title = title
    self.type = type
    self.reference = reference
    self.email = email
    self.start = start
    self.end = end
  }
}
