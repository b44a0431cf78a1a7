import Domain

/// Tries the proposals against the rules of batches: what a rule forbids is `not-permitted`, with the rule.
struct Permission<View: ManagerView> {
  private let check: BatchCheck
  private let at: Moment
  private let registry: View

  init(settings: FormSettings, at: Moment, in registry: View) {
    var settings = settings
    settings.policy = .rows
    check = BatchCheck(settings: settings)
    self.at = at
    self.registry = registry
  }

  /// Goes on until nothing is refused: a proposal may rest upon another that turned out to be forbidden.
  func check(_ items: inout [ReconciliationItem]) throws {
    var proposals = Proposals(items, among: items.indices.filter { items[$0].proposalCount > 0 })
    var refused = try refusals(in: nil, proposals, of: items)
    while !refused.isEmpty {
      for (index, rule) in refused {
        items[index].situation = .notPermitted
        items[index].rule = rule
        items[index].action = .none
        items[index].endAt = nil
      }
      let units = proposals.remove(refused.keys)
      refused = try refusals(in: units, proposals, of: items)
    }
  }

  /// The items that a batch of the others would refuse without some of them, and without those that follow.
  func dependants(of gone: Set<Int>, among all: [Int], of items: [ReconciliationItem]) throws -> Set<Int> {
    var proposals = Proposals(items, among: all)
    var found = Set<Int>()
    var units = proposals.remove(gone)
    while !units.isEmpty {
      let refused = try refusals(in: units, proposals, of: items)
      found.formUnion(refused.keys)
      units = proposals.remove(refused.keys)
    }
    return found
  }

  /// The items that a batch of these proposals would refuse, each with the rule; in the given units alone, or in all: what
  /// a unit takes depends on nothing that happens in others.
  private func refusals(
    in units: Set<DetsisNo>?, _ proposals: Proposals, of items: [ReconciliationItem]
  ) throws -> [Int: FindingCode] {
    var owners = [Int]()
    var changes = [BatchRow.Content]()
    for index in proposals.items(in: units) {
      for change in items[index].changes where change.isIn(units) {
        owners.append(index)
        changes.append(change)
      }
    }
    var rules = [Int: FindingCode]()
    for (owner, rule) in zip(owners, try check.refusals(of: changes, at: at, in: registry)) {
      if let rule, rules[owner] == nil { rules[owner] = rule }
    }
    return rules
  }
}

/// The items that propose something, by the units that they would change.
private struct Proposals {
  private var units: [Int: [DetsisNo]] = [:]
  private var items: [DetsisNo: Set<Int>] = [:]

  init(_ items: [ReconciliationItem], among indices: [Int]) {
    for index in indices {
      let units = items[index].changes.compactMap(\.unit)
      self.units[index] = units
      for unit in units { self.items[unit, default: []].insert(index) }
    }
  }

  /// In their order.
  func items(in units: Set<DetsisNo>?) -> [Int] {
    guard let units else { return self.units.keys.sorted() }
    return units.reduce(into: Set<Int>()) { $0.formUnion(items[$1] ?? []) }.sorted()
  }

  /// Takes items out; the units in which the others may fare otherwise now.
  mutating func remove(_ gone: some Sequence<Int>) -> Set<DetsisNo> {
    var touched = Set<DetsisNo>()
    for index in gone {
      for unit in units.removeValue(forKey: index) ?? [] {
        items[unit]?.remove(index)
        touched.insert(unit)
      }
    }
    return touched
  }
}

extension BatchRow.Content {
  /// Whether it changes one of the units; nil for all.
  fileprivate func isIn(_ units: Set<DetsisNo>?) -> Bool {
    guard let units, let unit else { return true }
    return units.contains(unit)
  }
}
