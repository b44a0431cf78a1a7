import Domain

/// Somebody with all that the register knew of them at the moment that it is asked as of.
struct KnownPerson {
  let number: TCKimlikNo
  /// Every appointment, in the order of registration.
  let appointments: [RegisteredAppointment]
}

/// Questions to the register about one unit and those above it.
struct AuthorityQuestion<View: LetterView> {
  private let view: View
  private let line: [LetterUnit]
  private let knownAt: Moment?

  init(_ view: View, line: [LetterUnit], knownAt: Moment?) {
    self.view = view
    self.line = line
    self.knownAt = knownAt
  }

  func person(_ number: TCKimlikNo) throws -> KnownPerson {
    KnownPerson(number: number, appointments: known(try view.appointments(of: number)))
  }

  /// Somebody of that name who may sign for the unit or one above it: the nearest.
  func signatory(named name: String, at time: Moment) throws -> KnownPerson? {
    for unit in line {
      let signing = SigningHistory(try view.appointments(in: unit.no)).signing(at: time, knownAt: knownAt)
      if let found = signing.first(where: { TurkishText.isSameName($0.appointment.fullName, name) }) {
        return try person(found.appointment.person)
      }
    }
    return nil
  }

  /// By T.C. no where one is written, else by name among those who may sign.
  func find(_ written: LetterPerson, at time: Moment) throws -> KnownPerson? {
    guard let number = written.nationalID else { return try signatory(named: written.name, at: time) }
    return try (try? TCKimlikNo(parsing: number)).map { try person($0) }
  }

  /// The appointment by which a person may sign for the unit: that in the unit itself, or nearest above it.
  func entitling(_ person: KnownPerson, at time: Moment) -> RegisteredAppointment? {
    let signing = signing(person, at: time)
    for unit in line {
      if let found = signing.first(where: { $0.appointment.unit == unit.no }) { return found }
    }
    return nil
  }

  /// The appointment by which a person manages some unit of the same main institution.
  func managing(_ person: KnownPerson, at time: Moment) throws -> RegisteredAppointment? {
    guard let institution = line.last else { return nil }
    let above = UnitLine(view, at: time)
    return try signing(person, at: time).first { appointment in
      guard let unit = try view.unit(appointment.appointment.unit, at: time) else { return false }
      return try above.upToInstitution(from: unit).last?.no == institution.no
    }
  }

  /// The proxy's appointment in a unit of the line where the one who is represented stands in his own right.
  func proxy(
    _ person: KnownPerson, for represented: LetterPerson, at time: Moment
  ) throws -> RegisteredAppointment? {
    let number = represented.nationalID
    return try signing(person, at: time).first { proxy in
      guard proxy.appointment.type == .doluKadroyaVekaleten, line.contains(where: { $0.no == proxy.appointment.unit })
      else { return false }
      let standing = SigningHistory(try view.appointments(in: proxy.appointment.unit))
        .signing(at: time, knownAt: knownAt).filter { $0.appointment.type == .asaleten }
      return standing.contains { holder in
        number.map { holder.appointment.person.digits == $0 }
          ?? TurkishText.isSameName(holder.appointment.fullName, represented.name)
      }
    }
  }

  // MARK: - What comes nearest

  /// To the authority that a person lacks for the unit at that time.
  func nearest(of person: KnownPerson, at time: Moment) throws -> NearestAuthority {
    let inLine = person.appointments.filter { appointment in line.contains { $0.no == appointment.appointment.unit } }
    if let near = try nearest(of: inLine, at: time) { return near }
    if let other = signing(person, at: time).first {
      let unit = other.appointment.unit
      return .onlyFor(unit: unit, name: try name(of: unit, at: time))
    }
    return try nearest(of: person.appointments, at: time) ?? .none
  }

  private func nearest(of appointments: [RegisteredAppointment], at time: Moment) throws -> NearestAuthority? {
    let real = appointments.filter { !$0.tenure.isEmpty }
    if let late = real.first(where: { $0.tenure.contains(time) }) {
      return .registered(at: late.registeredAt, unit: try name(of: late.appointment.unit, at: time))
    }
    let distances = real.map { appointment -> (Int64, RegisteredAppointment) in
      let edge = appointment.end.flatMap { $0 <= time ? $0 : nil } ?? appointment.appointment.start
      return (abs(edge.secondsSince1970 - time.secondsSince1970), appointment)
    }
    guard let found = distances.min(by: { $0.0 < $1.0 })?.1 else { return nil }
    let unit = try name(of: found.appointment.unit, at: time)
    if let end = found.end, end <= time { return .ended(at: end, unit: unit) }
    return .begins(at: found.appointment.start, unit: unit)
  }

  private func name(of unit: DetsisNo, at time: Moment) throws -> String { try view.unit(unit, at: time)?.name ?? "" }

  private func signing(_ person: KnownPerson, at time: Moment) -> [RegisteredAppointment] {
    SigningHistory(person.appointments).signing(at: time, knownAt: knownAt)
  }

  private func known(_ appointments: [RegisteredAppointment]) -> [RegisteredAppointment] {
    guard let knownAt else { return appointments }
    return appointments.compactMap { $0.known(at: knownAt) }
  }
}
