import Domain
internal import GRDB
import Register

extension LogEntry {
  /// Columns 14 to 19: before, after, role, and the authority that was revoked, or the earlier one: since, until,
  /// justification. Behind them what `readUndo` reads, then planner and applier: number and name of each.
  init(person row: Row) throws {
    let person: TCKimlikNo = try row.value(9)
    try self.init(row, person: person)
    before = try Self.details(row.value(14))
    after = try Self.details(row.value(15))
    let role: String? = try row.value(16)
    if kind == .granted { after[.role] = role }
    try readUndo(row, from: 20)
    if let planner: Int64 = try row.value(24, as: Int64?.self) {
      plan = Plan(
        planner: UserIdentity(uid: planner, login: try row.value(25)),
        applier: UserIdentity(uid: try row.value(26), login: try row.value(27)))
    }
    guard let since: Moment = try row.value(17, as: Moment?.self) else { return }
    before[.role] = role
    before[.since] = since.description
    before[.justification] = try row.value(19)
    if kind == .granted { before[.until] = try row.value(18, as: Moment?.self)?.description }
  }

  /// Columns 14 to 26: type, title, email, start, until, deputy, names; type, title, reference, start and until of the
  /// appointment that was ended; the deputy before. Behind them what `readUndo` reads.
  init(manager row: Row) throws {
    let number: Int64? = try row.value(9)
    try self.init(row, person: number.flatMap { TCKimlikNo(number: $0) })
    after[.appointmentType] = try row.value(14, as: AppointmentType?.self)?.rawValue
    after[.title] = try row.value(15)
    after[.email] = try row.value(16)
    after[.start] = try row.value(17, as: Moment?.self)?.description
    after[.end] = try row.value(18, as: Moment?.self)?.description
    after[.deputyDetsisNo] = try row.value(19, as: DetsisNo?.self)?.description
    after[.names] = try row.value(20, as: Int?.self).map { String($0) }
    before[.appointmentType] = try row.value(21, as: AppointmentType?.self)?.rawValue
    before[.title] = try row.value(22)
    before[.reference] = try row.value(23)
    before[.start] = try row.value(24, as: Moment?.self)?.description
    before[.end] = try row.value(25, as: Moment?.self)?.description
    before[.deputyDetsisNo] = try row.value(26, as: DetsisNo?.self)?.description
    try readUndo(row, from: 27)
  }

  /// Columns 14 to 16: subject, value, and the value that stood before. Behind them what `readUndo` reads.
  init(record row: Row, of kinds: FactKinds) throws {
    try self.init(row, kind: .recorded, person: row.value(9))
    record = Record(
      kind: kinds.record(try row.value(2)), subject: try row.value(14),
      before: try row.value(16, as: String?.self).map(SortedJSON.parse),
      after: try row.value(15, as: String?.self).map(SortedJSON.parse))
    try readUndo(row, from: 17)
  }

  /// Columns: the entry that is reversed, who asked for it, why; the counter-entry to this one.
  private mutating func readUndo(_ row: Row, from column: Int) throws {
    if let reverses: Int64 = try row.value(column, as: Int64?.self) {
      undo = Undo(
        reverses: reverses, by: try row.value(column + 1, as: String?.self) ?? "",
        reason: try row.value(column + 2, as: String?.self) ?? "")
    }
    reversedBy = try row.value(column + 3)
  }

  /// The columns that all journals begin with.
  private init(_ row: Row, kind: Kind? = nil, person: TCKimlikNo?) throws {
    let source = Source(
      run: try row.value(3, as: String?.self) ?? "", form: try row.value(4),
      file: try row.value(5, as: String?.self) ?? "", mail: try row.value(6), row: try row.value(7),
      outputs: try row.value(8))
    self.init(
      number: try row.value(0), time: try row.value(1), kind: try kind ?? row.named(2), source: source, person: person,
      fullName: try row.value(10), unit: try row.value(11), unitName: try row.value(12),
      justification: try row.value(13), before: [:], after: [:])
  }

  private static func details(_ text: String?) throws -> [Detail: String] {
    var details: [Detail: String] = [:]
    let named: [String: String] = try text.map(SortedJSON.parse) ?? [:]
    for (name, value) in named {
      guard let detail = Detail(rawValue: name) else {
        throw RegistryError.damaged(reason: "a detail of a person that this release does not know")
      }
      details[detail] = value
    }
    return details
  }
}
