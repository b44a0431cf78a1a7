import Domain

/// Marks the proposals that nobody may apply unseen.
///
/// Held are: all proposals of an empty or incomplete roster; all endings, where they are more than the configured share
/// of the scope's appointments; what would leave a unit without any manager, or without its own where it has one now, for a
/// proxy holds no seat of his own; and what rests upon something held.
package struct Brake<View: ManagerView> {
  private let endingShare: Double
  private let at: Moment
  private let settings: FormSettings
  private let registry: View

  package init(endingShare: Double, settings: FormSettings, at: Moment, in registry: View) {
    self.endingShare = endingShare
    self.settings = settings
    self.at = at
    self.registry = registry
  }

  /// `current`: how many appointments of the scope are current. Throws what the registry's lookups throw.
  package func hold(_ outcome: inout ReconciliationOutcome, current: Int) throws {
    let proposing = outcome.items.indices.filter { outcome.items[$0].proposalCount > 0 }
    let endings = proposing.count { outcome.items[$0].action.ends }
    let isOverShare = Double(endings) > endingShare * Double(current)
    let left = try unitsLeft(by: outcome.items, proposing)
    for index in proposing {
      let ends = outcome.items[index].action.ends
      if outcome.rows == 0 {
        outcome.items[index].hold = .emptyRoster
      } else if outcome.problem != nil {
        outcome.items[index].hold = .incompleteRoster
      } else if ends, let known = outcome.items[index].registered?.appointment, left.leavesEmpty(known) {
        outcome.items[index].hold = .unitLeftEmpty
      } else if ends, isOverShare {
        outcome.items[index].hold = .manyEndings
      }
    }
    try holdDependants(&outcome, proposing)
  }

  /// Units that the proposals leave empty.
  private struct UnitsLeft {
    /// Without anybody.
    var empty: Set<DetsisNo> = []
    /// With a proxy at the most.
    var withoutIncumbent: Set<DetsisNo> = []

    func leavesEmpty(_ ended: Appointment) -> Bool {
      empty.contains(ended.unit) || ended.type.seat == .principal && withoutIncumbent.contains(ended.unit)
    }
  }

  /// The open units whose last manager the proposals end.
  private func unitsLeft(by items: [ReconciliationItem], _ proposing: [Int]) throws -> UnitsLeft {
    var ended = [DetsisNo: Set<AppointmentID>]()
    var appointed = [DetsisNo: Set<AppointmentType.Seat>]()
    for index in proposing {
      let item = items[index]
      if item.action.ends, let known = item.registered, !known.tenure.isOver(at: at) {
        ended[known.appointment.unit, default: []].insert(known.id)
      }
      if item.action.appoints, let claim = item.row?.claim, !claim.isOver(at: at) {
        appointed[claim.unit, default: []].insert(claim.type.seat)
      }
    }
    var left = UnitsLeft()
    for (unit, ids) in ended {
      guard try registry.unit(unit)?.isActive ?? true else { continue }
      var seats = appointed[unit] ?? []
      for term in try registry.terms(in: unit) where term.tenure.contains(at) {
        guard case .registered(let id) = term.origin, !ids.contains(id) else { continue }
        seats.insert(term.type.seat)
      }
      if seats.isEmpty { left.empty.insert(unit) }
      if !seats.contains(.principal) { left.withoutIncumbent.insert(unit) }
    }
    return left
  }

  /// What is left must be applicable without what is held.
  private func holdDependants(_ outcome: inout ReconciliationOutcome, _ proposing: [Int]) throws {
    let held = Set(proposing.filter { outcome.items[$0].hold != nil })
    let permission = Permission(settings: settings, at: at, in: registry)
    for index in try permission.dependants(of: held, among: proposing, of: outcome.items) {
      outcome.items[index].hold = .dependsOnHeld
    }
  }
}
