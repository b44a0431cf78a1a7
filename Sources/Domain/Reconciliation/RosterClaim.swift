/// What a sound row of a roster says: who manages a unit, in what capacity, since when.
///
/// A field that the roster's kind does not have is nil and is not compared.
public struct RosterClaim: Hashable, Sendable {
  public var unit: DetsisNo
  public var person: TCKimlikNo
  public var fullName: String
  public var title: String?
  public var type: AppointmentType
  public var reference: DocumentReference?
  public var email: String?
  /// Nil where the web service leaves it out.
  public var start: Moment?
  public var end: Moment?
  /// The row says that the time is over without saying since when.
  public var isInactive: Bool

  public init(
    unit: DetsisNo, person: TCKimlikNo, fullName: String, title: String?, type: AppointmentType,
    reference: DocumentReference?, email: String?, start: Moment?, end: Moment?, isInactive: Bool = false
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
    self.isInactive = isInactive
  }

  public init(_ appointment: Appointment, givesTitle: Bool = true) {
    self.init(
      unit: appointment.unit, person: appointment.person, fullName: appointment.fullName,
      title: givesTitle ? appointment.title : nil, type: appointment.type, reference: appointment.reference,
      email: appointment.email, start: appointment.start, end: appointment.end)
  }

  /// Where the start is not given, from the beginning of time.
  public var tenure: Tenure { Tenure(start: start ?? Moment(secondsSince1970: .min), end: end) }

  public func isOver(at time: Moment) -> Bool { isInactive || tenure.isOver(at: time) }

  /// The appointment that the row asks for; nil where it does not say all that the registry needs.
  public var appointment: Appointment? {
    guard let reference, let email, let start else { return nil }
    return Appointment(
      unit: unit, person: person, fullName: fullName, title: title ?? "", type: type, reference: reference,
      email: email, start: start, end: end)
  }
}

/// One row of a roster after every cell was checked.
public struct RosterRow: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// Boxed: rows are handed on many times, and a claim is large.
    indirect case claim(RosterClaim)
    /// A row with errors: its fields as they were read.
    case faulty([Field: String])
  }

  /// The row's number on its sheet, or the object's place in the response, from 1.
  public var number: Int
  public var content: Content
  public var findings: [Finding]

  public init(number: Int, content: Content, findings: [Finding] = []) {
    self.number = number
    self.content = content
    self.findings = findings
  }

  public var claim: RosterClaim? {
    if case .claim(let claim) = content { claim } else { nil }
  }

  /// A field as it is written in a table; nil where it is empty.
  public func text(_ field: Field) -> String? {
    switch content {
    case .claim(let claim): claim.text(field)
    case .faulty(let values): values[field]
    }
  }

  /// The unit, where the row names one that could be.
  public var unit: DetsisNo? { claim?.unit ?? text(.unitDetsisNo).flatMap { DetsisNo($0) } }

  /// The person, where the number is one.
  public var person: TCKimlikNo? { claim?.person ?? text(.nationalId).flatMap { try? TCKimlikNo(parsing: $0) } }
}

extension RosterClaim {
  /// A field as it is written in a table; nil where it is empty or not given.
  public func text(_ field: Field) -> String? {
    let text: String? =
      switch field {
      case .unitDetsisNo: unit.description
      case .nationalId: person.digits
      case .fullName: fullName
      case .title: title
      case .appointmentType: type.rawValue
      case .reference: reference?.text
      case .start: start?.slashedMinute
      case .end: end?.slashedMinute
      case .email: email
      default: nil
      }
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }
}
