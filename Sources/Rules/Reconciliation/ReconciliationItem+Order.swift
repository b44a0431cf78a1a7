import Domain

extension ReconciliationItem {
  /// The order of the outputs, which depends on nothing but what the items say.
  func precedes(_ other: ReconciliationItem) -> Bool {
    let left = (situation, unit, text(.nationalId), holder)
    let right = (other.situation, other.unit, other.text(.nationalId), other.holder)
    if left != right { return left < right }
    let (first, second) = (allTexts, other.allTexts)
    guard first == second else { return first < second }
    return (row?.number ?? 0, registered?.id.number ?? 0) < (other.row?.number ?? 0, other.registered?.id.number ?? 0)
  }

  private func text(_ field: Field) -> String { row?.text(field) ?? "" }

  private var holder: String { registered?.appointment.person.digits ?? "" }

  /// Two rows alike in all of this are alike in everything.
  private var allTexts: String { TableLayout.roster.fields.map { text($0) }.joined(separator: "\u{1F}") }
}
