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
    var tried = Set(items.indices.filter { items[$0].proposalCount > 0 })
    while !tried.isEmpty {
      let refused = try refusals(among: tried, of: items)
      for (index, rule) in refused {
        items[index].situation = .notPermitted
        items[index].rule = rule
        items[index].action = .none
        items[index].endAt = nil
        tried.remove(index)
      }
      guard !refused.isEmpty else { return }
      tried = connected(to: refused.keys, among: tried, of: items)
    }
  }

  /// The items that a batch of just these would refuse, each with the rule.
  func refusals(among tried: Set<Int>, of items: [ReconciliationItem]) throws -> [Int: FindingCode] {
    var owners = [Int]()
    var changes = [BatchRow.Content]()
    for index in tried.sorted() {
      for change in items[index].changes {
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

  /// Those of the tried items that fare otherwise, perhaps, without some others: only what shares a unit with one of
  /// them can.
  func connected(
    to others: some Sequence<Int>, among tried: Set<Int>, of items: [ReconciliationItem]
  ) -> Set<Int> {
    var reached = Set<DetsisNo>()
    func reach(_ index: Int) {
      if let unit = items[index].row?.claim?.unit { reached.insert(unit) }
      if let unit = items[index].registered?.appointment.unit { reached.insert(unit) }
    }
    func isReached(_ index: Int) -> Bool {
      items[index].row?.claim.map { reached.contains($0.unit) } ?? false
        || items[index].registered.map { reached.contains($0.appointment.unit) } ?? false
    }
    for index in others { reach(index) }
    var found = Set<Int>()
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for index in tried where !found.contains(index) && isReached(index) {
        found.insert(index)
        reach(index)
        hasGrown = true
      }
    }
    return found
  }
}
