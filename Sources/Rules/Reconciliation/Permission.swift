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
    var tried = Set(items.indices.filter { !items[$0].proposals.isEmpty })
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
      // Only what shares a unit with a refused proposal can fare otherwise now.
      let units = Set(refused.keys.flatMap { self.units(of: items[$0]) })
      tried = connected(to: units, among: tried, of: items)
    }
  }

  /// The items that a batch of just these would refuse, each with the rule.
  func refusals(among tried: Set<Int>, of items: [ReconciliationItem]) throws -> [Int: FindingCode] {
    var owners = [Int]()
    var rows = [CheckedManagerRow]()
    for index in tried.sorted() {
      for content in items[index].proposals {
        owners.append(index)
        rows.append(CheckedManagerRow(rowNumber: rows.count + 2, content: content))
      }
    }
    let plan = try check.plan(rows, of: .proposals, file: "", at: at, in: registry)
    var rules = [Int: FindingCode]()
    for finding in plan.outcome.findings where finding.severity == .error {
      guard let number = finding.rowNumber, owners.indices.contains(number - 2) else { continue }
      let index = owners[number - 2]
      if rules[index] == nil { rules[index] = finding.code }
    }
    return rules
  }

  private func units(of item: ReconciliationItem) -> [DetsisNo] {
    [item.row?.claim?.unit, item.registered?.appointment.unit].compactMap(\.self)
  }

  private func connected(
    to units: Set<DetsisNo>, among tried: Set<Int>, of items: [ReconciliationItem]
  ) -> Set<Int> {
    var reached = units
    var found = Set<Int>()
    var hasGrown = true
    while hasGrown {
      hasGrown = false
      for index in tried.subtracting(found) {
        let own = self.units(of: items[index])
        guard own.contains(where: reached.contains) else { continue }
        found.insert(index)
        reached.formUnion(own)
        hasGrown = true
      }
    }
    return found
  }
}

extension TableHeader {
  /// The header of the batches that we write: the layout's columns from the first on.
  static var proposals: TableHeader {
    let layout = TableLayout.managerBatch
    return TableHeader(
      layout: layout, sheet: nil, row: 1, columns: layout.fields.indices.map { $0 + 1 }, width: layout.fields.count)
  }
}
