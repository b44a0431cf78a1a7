import Domain

/// Marks the proposals that nobody may apply unseen.
///
/// Held are: all proposals of an empty or incomplete roster; all endings, where they are more than the configured share
/// of the scope's appointments; what would leave a unit without any manager; and what rests upon something held.
public struct Brake<View: ManagerView> {
  private let endingShare: Double
  private let at: Moment
  private let settings: FormSettings
  private let registry: View

  public init(endingShare: Double, settings: FormSettings, at: Moment, in registry: View) {
    self.endingShare = endingShare
    self.settings = settings
    self.at = at
    self.registry = registry
  }

  /// `current`: how many appointments of the scope are current. Throws what the registry's lookups throw.
  public func hold(_ outcome: inout ReconciliationOutcome, current: Int) throws {
    let proposing = outcome.items.indices.filter { outcome.items[$0].proposalCount > 0 }
    let endings = proposing.count { outcome.items[$0].action.ends }
    let isOverShare = Double(endings) > endingShare * Double(current)
    let empty = try unitsLeftEmpty(by: outcome.items, proposing)
    for index in proposing {
      let ends = outcome.items[index].action.ends
      if outcome.rows == 0 {
        outcome.items[index].hold = .emptyRoster
      } else if outcome.problem != nil {
        outcome.items[index].hold = .incompleteRoster
      } else if ends, let unit = outcome.items[index].registered?.appointment.unit, empty.contains(unit) {
        outcome.items[index].hold = .unitLeftEmpty
      } else if ends, isOverShare {
        outcome.items[index].hold = .manyEndings
      }
    }
    try holdDependants(&outcome, proposing)
  }

  /// The open units whose last manager the proposals end.
  private func unitsLeftEmpty(by items: [ReconciliationItem], _ proposing: [Int]) throws -> Set<DetsisNo> {
    var ended = [DetsisNo: Set<AppointmentID>]()
    var appointed = Set<DetsisNo>()
    for index in proposing {
      let item = items[index]
      if item.action.ends, let known = item.registered, known.end.map({ $0 > at }) ?? true {
        ended[known.appointment.unit, default: []].insert(known.id)
      }
      if item.action.appoints, let claim = item.row?.claim, !claim.isOver(at: at) { appointed.insert(claim.unit) }
    }
    var empty = Set<DetsisNo>()
    for (unit, ids) in ended where !appointed.contains(unit) {
      guard try registry.unit(unit)?.isActive ?? true else { continue }
      let staying = try registry.terms(in: unit).contains { term in
        guard case .registered(let id) = term.origin else { return false }
        return term.stands(at: at) && !ids.contains(id)
      }
      if !staying { empty.insert(unit) }
    }
    return empty
  }

  /// What is left must be applicable without what is held.
  private func holdDependants(_ outcome: inout ReconciliationOutcome, _ proposing: [Int]) throws {
    let permission = Permission(settings: settings, at: at, in: registry)
    var gone = Set(proposing.filter { outcome.items[$0].hold != nil })
    var free = Set(proposing).subtracting(gone)
    while !gone.isEmpty {
      free = permission.connected(to: gone, among: free, of: outcome.items)
      gone = Set(try permission.refusals(among: free, of: outcome.items).keys)
      for index in gone { outcome.items[index].hold = .dependsOnHeld }
      free.subtract(gone)
    }
  }
}
