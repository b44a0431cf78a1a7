import Domain

/// One row of an export: its values in the order of its columns.
public struct ExportRow: Hashable, Sendable {
  enum Value: Hashable, Sendable {
    case empty
    case text(String)
    case number(Int)
    case flag(Bool)
    /// To the minute.
    case time(Moment)
  }

  let values: [Value]

  /// `isUnmasked`: the T.C. number whole.
  public init(_ user: ListedUser, unitIsActive: Bool, isUnmasked: Bool) {
    values = [
      .given(user.unit.description), .given(user.unitName), .flag(unitIsActive),
      .given(isUnmasked ? user.person.digits : user.person.description), .given(user.fullName), .given(user.workPhone),
      .given(user.mobilePhone), .given(user.email), .given(user.role), .time(user.since), .given(user.justification),
    ]
  }

  public init(_ manager: RegisteredAppointment, unitName: String, isUnmasked: Bool) {
    let appointment = manager.appointment
    let person = appointment.person
    values = [
      .given(appointment.unit.description), .given(unitName), .given(isUnmasked ? person.digits : person.description),
      .given(appointment.fullName), .given(appointment.title), .given(appointment.type.rawValue),
      .given(appointment.reference.text), .time(appointment.start), .given(manager.end), .given(appointment.email),
      .given(manager.code.description), .time(manager.registeredAt), .given(manager.ended?.registeredAt),
    ]
  }

  /// `entry`: the canonical bytes, as the journal holds them; T.C. numbers in it are masked unless it `isUnmasked`.
  public init(
    position: Int64, at time: Moment, kind: String, actor: UserIdentity?, reverses: Int64?, entry: String,
    isUnmasked: Bool
  ) {
    values = [
      .number(Int(position)), .time(time), .given(kind), .given(actor?.description),
      .given(reverses.map { Int($0) }), .given(isUnmasked ? entry : Masking.numbers(in: entry)),
    ]
  }

  public init(_ unit: UnitRecord) {
    values = [
      .given(unit.no.description), .given(unit.name), .flag(unit.isActive), .given(unit.parent?.description),
      .given(unit.secondParent?.description), .given(unit.mainInstitution?.description), .given(unit.level),
      .given(unit.category), .given(unit.status), .given(unit.placeID), .given(unit.placeName),
      .flag(unit.isCorrespondent), .given(unit.address), .given(unit.hierarchy),
    ]
  }
}

extension ExportRow.Value {
  static func given(_ text: String?) -> Self { text.map { $0.isEmpty ? .empty : .text($0) } ?? .empty }
  static func given(_ number: Int?) -> Self { number.map { .number($0) } ?? .empty }
  static func given(_ moment: Moment?) -> Self { moment.map { .time($0) } ?? .empty }
}
