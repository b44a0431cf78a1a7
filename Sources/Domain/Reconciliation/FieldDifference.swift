/// A field on which registry and roster disagree, with both values.
public struct FieldDifference: Hashable, Sendable {
  public var field: Field
  /// Nil for none; times as ISO 8601.
  public var registry: String?
  public var roster: String?

  public init(field: Field, registry: String?, roster: String?) {
    self.field = field
    self.registry = registry
    self.roster = roster
  }
}

extension RosterClaim {
  /// The fields that differ from a registered appointment, in the order of a roster's columns.
  ///
  /// Texts are compared folded: letter case and spaces make no difference (ek1 rules, "Three severities").
  public func differences(from registered: RegisteredAppointment) -> [FieldDifference] {
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
