import Domain

extension [ReconciliationItem] {
  /// Puts them into the order of the outputs, which depends on nothing but what the items say.
  ///
  /// What nearly always tells is looked up once for each; the items, which are large, are moved once.
  mutating func putInOrder() {
    let keys = map(Key.init)
    let order = indices.sorted { left, right in
      keys[left] != keys[right] ? keys[left] < keys[right] : self[left].precedes(self[right])
    }
    self = order.map { self[$0] }
  }
}

private struct Key: Equatable, Comparable {
  private let situation: Situation
  private let unit: String
  private let person: String
  private let holder: String

  init(_ item: ReconciliationItem) {
    situation = item.situation
    unit = item.unit
    person = item.row?.text(.nationalId) ?? ""
    holder = item.registered?.appointment.person.digits ?? ""
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.situation != b.situation { return a.situation < b.situation }
    return (a.unit, a.person, a.holder) < (b.unit, b.person, b.holder)
  }
}

extension ReconciliationItem {
  /// Of two that are alike in situation, unit and persons.
  fileprivate func precedes(_ other: ReconciliationItem) -> Bool {
    let (first, second) = (allTexts, other.allTexts)
    guard first == second else { return first < second }
    return (row?.number ?? 0, registered?.id.number ?? 0) < (other.row?.number ?? 0, other.registered?.id.number ?? 0)
  }

  /// Two rows alike in all of this are alike in everything.
  private var allTexts: String {
    TableLayout.roster.fields.map { row?.text($0) ?? "" }.joined(separator: "\u{1F}")
  }
}
