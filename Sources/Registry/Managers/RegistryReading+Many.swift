import Domain
internal import GRDB
import Register

/// Questions about many at once: asked one by one, each costs many times what its answer does.
extension RegistryReading {
  /// The appointments of these numbers as they were known at that time, in no particular order; numbers that none has are
  /// passed over.
  package func appointments(_ ids: [AppointmentID], asKnownAt time: Moment) throws -> [RegisteredAppointment] {
    var found = [RegisteredAppointment]()
    found.reserveCapacity(ids.count)
    try each(
      """
      SELECT \(sql: Self.appointmentColumns) FROM json_each(\(Self.list(ids.map(\.number)))) AS wanted
      CROSS JOIN appointment ON appointment.id = wanted.value
      CROSS JOIN manager_journal ON manager_journal.id = appointment.id
      """
    ) { found.append(try RegisteredAppointment($0).withoutChanges(after: time)) }
    return found
  }

  /// The units of these numbers that there are.
  package func units(_ numbers: Set<DetsisNo>) throws -> [DetsisNo: DetsisUnit] {
    var units = [DetsisNo: DetsisUnit](minimumCapacity: numbers.count)
    try each(
      """
      SELECT unit.no, unit.name, unit.folded, unit.parent, unit.active
      FROM json_each(\(Self.list(numbers.map { Int64($0.number) }.sorted()))) AS wanted
      CROSS JOIN unit ON unit.no = wanted.value
      """
    ) { row in
      let unit = try DetsisUnit(row)
      units[unit.no] = unit
    }
    return units
  }

  /// Every appointment of these units there ever was, in the order of registration; units that have none are left out.
  package func terms(in units: Set<DetsisNo>) throws -> [DetsisNo: [Term]] {
    var terms = [DetsisNo: [Term]](minimumCapacity: units.count)
    try each(
      """
      SELECT appointment.id, national_id, appointment.type, start, until, ended, unit
      FROM json_each(\(Self.list(units.map { Int64($0.number) }.sorted()))) AS wanted
      CROSS JOIN appointment ON appointment.unit = wanted.value
      ORDER BY wanted.id, appointment.id
      """
    ) { row in terms[try row.value(6), default: []].append(try Term(row)) }
    return terms
  }

  /// The names under which these persons were appointed last; persons who never were are left out.
  package func managerNames(of persons: Set<TCKimlikNo>) throws -> [Int64: String] {
    var names = [Int64: String](minimumCapacity: persons.count)
    try each(
      """
      SELECT appointment.national_id, full_name, max(appointment.id)
      FROM json_each(\(Self.list(persons.map(\.number).sorted()))) AS wanted
      CROSS JOIN appointment ON appointment.national_id = wanted.value
      CROSS JOIN manager_journal ON manager_journal.id = appointment.id
      GROUP BY wanted.id ORDER BY wanted.id
      """
    ) { row in names[try row.value(0)] = try row.value(1) }
    return names
  }

  /// Numbers as SQLite takes a list of them.
  private static func list(_ numbers: [Int64]) -> String {
    "[" + numbers.map(String.init).joined(separator: ",") + "]"
  }
}

extension Term {
  /// Columns: id, national_id, type, start, until, ended.
  init(_ row: Row) throws {
    guard let person = TCKimlikNo(number: try row.value(1)) else {
      throw RegistryError.damaged(reason: "a T.C. number that is none")
    }
    self.init(
      .registered(try row.value(0)), person: person, type: try row.value(2), start: try row.value(3),
      plannedEnd: try row.value(4), ended: try row.value(5))
  }
}
