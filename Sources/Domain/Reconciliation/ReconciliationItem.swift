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

  /// The changes that it proposes, an ending before an appointment; an ending with what is known of its appointment.
  public var proposals: [BatchRow.Content] {
    changes.map { change in
      guard case .ending(var ending) = change, let old = registered?.appointment else { return change }
      ending.remarks = [
        .fullName: old.fullName, .title: old.title, .reference: old.reference.text, .email: old.email,
      ]
      ending.remarks[.unitName] = unit == old.unit.description ? unitName : nil
      return .ending(ending)
    }
  }

  /// The same, with no more than the rules look at.
  public var changes: [BatchRow.Content] {
    var contents = [BatchRow.Content]()
    if action.ends, let old = registered?.appointment, let endAt {
      contents.append(
        .ending(Ending(unit: old.unit, person: old.person, type: old.type, start: old.start, end: endAt)))
    }
    if action.appoints, let appointment = row?.claim?.appointment { contents.append(.appointment(appointment)) }
    return contents
  }

  /// How many changes it proposes.
  public var proposalCount: Int {
    let ends = action.ends && registered != nil && endAt != nil
    let appoints = action.appoints && row?.claim?.appointment != nil
    return (ends ? 1 : 0) + (appoints ? 1 : 0)
  }
}
