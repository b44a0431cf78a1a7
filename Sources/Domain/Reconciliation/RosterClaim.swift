/// What a sound row of a roster says: who manages a unit, in what capacity, since when.
///
/// A field that the roster's kind does not have is nil and is not compared.
package struct RosterClaim: Hashable, Sendable {
  package var unit: DetsisNo
  package var person: TCKimlikNo
  package var fullName: String
  package var title: String?
  package var type: AppointmentType
  package var reference: DocumentReference?
  package var email: String?
  /// Nil where the web service leaves it out.
  package var start: Moment?
  package var end: Moment?
  /// The row says that the time is over without saying since when.
  package var isInactive: Bool

  package init(
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

  package init(_ appointment: Appointment, givesTitle: Bool = true) {
    self.init(
      unit: appointment.unit, person: appointment.person, fullName: appointment.fullName,
      title: givesTitle ? appointment.title : nil, type: appointment.type, reference: appointment.reference,
      email: appointment.email, start: appointment.start, end: appointment.end)
  }

  /// Where the start is not given, from the beginning of time.
  package var tenure: Tenure { Tenure(start: start ?? Moment(secondsSince1970: .min), end: end) }

  package func isOver(at time: Moment) -> Bool { isInactive || tenure.isOver(at: time) }

  /// The appointment that the row asks for; nil where it does not say all that the registry needs.
  package var appointment: Appointment? {
    guard let reference, let email, let start else { return nil }
    return Appointment(
      unit: unit, person: person, fullName: fullName, title: title ?? "", type: type, reference: reference,
      email: email, start: start, end: end)
  }
}

/// One row of a roster after every cell was checked.
package struct RosterRow: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    /// Boxed: rows are handed on many times, and a claim is large.
    indirect case claim(RosterClaim)
    /// A row with errors: its fields as they were read.
    case faulty([Field: String])
  }

  /// The row's number on its sheet, or the object's place in the response, from 1.
  package var number: Int
  package var content: Content
  package var findings: [Finding]

  package init(number: Int, content: Content, findings: [Finding] = []) {
    self.number = number
    self.content = content
    self.findings = findings
  }

  package var claim: RosterClaim? {
    if case .claim(let claim) = content { claim } else { nil }
  }

  /// A field as it is written in a table; nil where it is empty.
  package func text(_ field: Field) -> String? {
    switch content {
    case .claim(let claim): claim.text(field)
    case .faulty(let values): values[field]
    }
  }

  /// The unit, where the row names one that could be.
  package var unit: DetsisNo? { claim?.unit ?? text(.unitDetsisNo).flatMap { DetsisNo($0) } }

  /// The person, where the number is one.
  package var person: TCKimlikNo? { claim?.person ?? text(.nationalId).flatMap { try? TCKimlikNo(parsing: $0) } }
}

extension RosterClaim {
  /// A field as it is written in a table; nil where it is empty or not given.
  package func text(_ field: Field) -> String? {
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
