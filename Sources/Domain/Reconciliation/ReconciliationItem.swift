/// A row of the roster, an appointment of the registry, or both, in their one situation.
public struct ReconciliationItem: Hashable, Sendable {
  public var situation: Situation
  /// The unit as the roster or the registry writes it.
  public var unit: String
  /// The official name, where the unit is known.
  public var unitName: String?
  public var row: RosterRow?
  public var registered: RegisteredAppointment?
  public var fields: [FieldDifference]
  /// The rule that stands in the way.
  public var rule: FindingCode?
  public var action: ProposedAction
  /// When the registered appointment is to end.
  public var endAt: Moment?
  public var hold: HoldReason?
  public var nearMisses: [NearMiss]

  public init(
    _ situation: Situation, unit: String, row: RosterRow? = nil, registered: RegisteredAppointment? = nil,
    fields: [FieldDifference] = [], rule: FindingCode? = nil, action: ProposedAction = .none, endAt: Moment? = nil
  ) {
    self.situation = situation
    self.unit = unit
    self.row = row
    self.registered = registered
    self.fields = fields
    self.rule = rule
    self.action = action
    self.endAt = endAt
    nearMisses = []
  }

  /// How many rows and appointments it accounts for.
  public var weight: Int { (row == nil ? 0 : 1) + (registered == nil ? 0 : 1) }

  /// The changes that it proposes, an ending before an appointment.
  public var proposals: [BatchRow.Content] {
    var contents = [BatchRow.Content]()
    if action.ends, let registered, let endAt {
      let old = registered.appointment
      var remarks: [Field: String] = [
        .fullName: old.fullName, .title: old.title, .reference: old.reference.text, .email: old.email,
      ]
      remarks[.unitName] = unit == old.unit.description ? unitName : nil
      contents.append(
        .ending(
          Ending(unit: old.unit, person: old.person, type: old.type, start: old.start, end: endAt, remarks: remarks)))
    }
    if action.appoints, let appointment = row?.claim?.appointment { contents.append(.appointment(appointment)) }
    return contents
  }
}
