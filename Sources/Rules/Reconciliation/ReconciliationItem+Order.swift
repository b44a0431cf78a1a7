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
  private let situation: Int
  private let unit: SortedText
  private let person: SortedText
  private let holder: SortedText

  init(_ item: ReconciliationItem) {
    situation = Situation.allCases.firstIndex(of: item.situation) ?? 0
    unit = SortedText(item.unit)
    person = SortedText(item.row?.text(.nationalId) ?? "")
    holder = SortedText(item.registered?.appointment.person.digits ?? "")
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.situation != b.situation { return a.situation < b.situation }
    if a.unit != b.unit { return a.unit < b.unit }
    return a.person != b.person ? a.person < b.person : a.holder < b.holder
  }
}

/// A text that is compared by its bytes, the first of them at once: nearly all are numbers, which end there.
private struct SortedText: Equatable, Comparable {
  private let head: UInt128
  private let text: String

  private static let headLength = 16

  init(_ text: String) {
    self.text = text
    var head: UInt128 = 0
    for byte in text.utf8.prefix(Self.headLength) { head = head << 8 | UInt128(byte) }
    self.head = head << UInt128(8 * max(0, Self.headLength - text.utf8.count))
  }

  static func == (a: Self, b: Self) -> Bool { a.head == b.head && a.text == b.text }

  static func < (a: Self, b: Self) -> Bool {
    a.head != b.head ? a.head < b.head : a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
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
