/// A row of the roster, an appointment of the registry, or both, in their one situation.
package struct ReconciliationItem: Hashable, Sendable {
  package var situation: Situation
  /// The unit as the roster or the registry writes it.
  package var unit: String
  /// The official name, where the unit is known.
  package var unitName: String?
  package var row: RosterRow?
  package var registered: RegisteredAppointment?
  package var fields: [FieldDifference]
  /// The rule that stands in the way.
  package var rule: FindingCode?
  package var action: ProposedAction
  /// When the registered appointment is to end.
  package var endAt: Moment?
  package var hold: HoldReason?
  package var nearMisses: [NearMiss]

  package init(
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
  package var weight: Int { (row == nil ? 0 : 1) + (registered == nil ? 0 : 1) }

  /// The changes that it proposes, an ending before an appointment; an ending with what is known of its appointment.
  package var proposals: [BatchRow.Content] {
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
  package var changes: [BatchRow.Content] {
    var contents = [BatchRow.Content]()
    if action.ends, let old = registered?.appointment, let endAt {
      contents.append(
        .ending(Ending(unit: old.unit, person: old.person, type: old.type, start: old.start, end: endAt)))
    }
    if action.appoints, let appointment = row?.claim?.appointment { contents.append(.appointment(appointment)) }
    return contents
  }

  /// How many changes it proposes.
  package var proposalCount: Int {
    let ends = action.ends && registered != nil && endAt != nil
    let appoints = action.appoints && row?.claim?.appointment != nil
    return (ends ? 1 : 0) + (appoints ? 1 : 0)
  }
}

/// A field on which registry and roster disagree, with both values.
package struct FieldDifference: Hashable, Sendable {
  package var field: Field
  /// Nil for none; times as ISO 8601.
  package var registry: String?
  package var roster: String?

  package init(field: Field, registry: String?, roster: String?) {
    self.field = field
    self.registry = registry
    self.roster = roster
  }
}

extension RosterClaim {
  /// The fields that differ from a registered appointment, in the order of a roster's columns.
  ///
  /// Texts are compared folded: letter case and spaces make no difference (ek1 rules, "Three severities").
  package func differences(from registered: RegisteredAppointment) -> [FieldDifference] {
    let known = registered.appointment
    var found = [FieldDifference]()
    func note(_ field: Field, _ registry: String?, _ roster: String?) {
      found.append(FieldDifference(field: field, registry: registry, roster: roster))
    }
    func compare(_ field: Field, _ registry: String, _ roster: String?) {
      guard let roster, registry != roster, TurkishText.fold(registry) != TurkishText.fold(roster) else { return }
      note(field, registry, roster)
    }
    compare(.fullName, known.fullName, fullName)
    compare(.title, known.title, title)
    if type != known.type { note(.appointmentType, known.type.rawValue, type.rawValue) }
    compare(.reference, known.reference.text, reference?.text)
    if let start, start != known.start { note(.start, known.start.description, start.description) }
    let isEndGiven = end != nil || !isInactive
    if isEndGiven, end != registered.end { note(.end, registered.end?.description, end?.description) }
    compare(.email, known.email, email)
    return found
  }
}

/// Somebody who may be meant by a row although nothing was matched: pointed out, never acted upon.
package struct NearMiss: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable, Hashable {
    /// The same name, and a T.C. no that is one digit off or has two neighbours swapped.
    case similarNationalID = "similar-national-id"
    /// The same T.C. no under another name.
    case otherName = "other-name"
  }

  package var kind: Kind
  /// The registry's unit; nil where only the person is known.
  package var unit: DetsisNo?
  package var person: TCKimlikNo
  package var fullName: String

  package init(kind: Kind, unit: DetsisNo?, person: TCKimlikNo, fullName: String) {
    self.kind = kind
    self.unit = unit
    self.person = person
    self.fullName = fullName
  }

  /// Whether one digit differs, or two neighbours are swapped.
  package static func isNear(_ a: String, _ b: String) -> Bool {
    let a = Array(a.utf8)
    let b = Array(b.utf8)
    guard a.count == b.count else { return false }
    let places = a.indices.filter { a[$0] != b[$0] }
    if places.count == 1 { return true }
    guard places.count == 2, places[1] == places[0] + 1 else { return false }
    return a[places[0]] == b[places[1]] && a[places[1]] == b[places[0]]
  }
}
