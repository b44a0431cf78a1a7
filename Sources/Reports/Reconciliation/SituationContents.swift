import Domain
import Messages

/// What the items of one situation say something of: worked out in one pass, since there may be very many.
struct SituationContents {
  /// The fields whose values stand side by side.
  static let compared: [Field] = [
    .nationalId, .fullName, .title, .appointmentType, .reference, .start, .end, .email,
  ]

  private(set) var hasRows = false
  /// The registry has a person in another unit.
  private(set) var hasMoves = false
  private(set) var proposes = false
  private(set) var hasEnds = false
  private(set) var isHeld = false
  private(set) var hasReasons = false
  private(set) var hasDifferences = false
  private(set) var hasNearMisses = false
  /// The fields that some item gives on this side.
  private(set) var onRoster: Set<Field> = []
  private(set) var onRegistry: Set<Field> = []
  /// The fields in which both sides of some item differ.
  private(set) var marked: Set<Field> = []
  /// The fields that are not the same on both sides in every item.
  private(set) var differing: Set<Field> = []

  init(_ items: ArraySlice<ReconciliationItem>) { for item in items { take(item) } }

  private mutating func take(_ item: ReconciliationItem) {
    if item.row != nil { hasRows = true }
    if !hasMoves, item.formerUnit != nil { hasMoves = true }
    if item.action != .none { proposes = true }
    if item.endAt != nil { hasEnds = true }
    if item.hold != nil { isHeld = true }
    if item.hasReasons { hasReasons = true }
    if !item.fields.isEmpty { hasDifferences = true }
    if !item.nearMisses.isEmpty { hasNearMisses = true }
    let hasBoth = item.row != nil && item.registered != nil
    for field in Self.compared {
      if !onRoster.contains(field), item.row?.text(field) != nil { onRoster.insert(field) }
      if !onRegistry.contains(field), item.registered?.text(field) != nil { onRegistry.insert(field) }
      if !hasBoth {
        differing.insert(field)
      } else if !marked.contains(field), item.differs(in: field) {
        marked.insert(field)
        differing.insert(field)
      }
    }
  }
}

extension ReconciliationItem {
  /// Whether both sides say something else; where another person or unit stands beside it, of any field.
  func differs(in field: Field) -> Bool {
    guard fields.isEmpty else { return fields.contains { $0.field == field } }
    guard let row = row?.text(field), let known = registered?.text(field), row != known else { return false }
    return TurkishText.fold(row) != TurkishText.fold(known)
  }

  fileprivate var hasReasons: Bool {
    rule != nil || row?.findings.contains { $0.severity == .error } ?? false
  }

  /// Why it is as it is: the rule, or the errors of its row.
  func reasons(_ language: Language) -> String {
    if let rule { return FindingText.ruleName(rule, in: language) }
    let errors = row?.findings.filter { $0.severity == .error } ?? []
    return errors.map { FindingText.sentence(for: $0, in: language, masked: true) }.joined(separator: " ")
  }
}

extension RegisteredAppointment {
  /// A field as it is written in a table; nil where it is empty.
  func text(_ field: Field) -> String? {
    if field == .end { return end?.slashedMinute }
    return BatchRow.Content.appointment(appointment).text(field)
  }
}
