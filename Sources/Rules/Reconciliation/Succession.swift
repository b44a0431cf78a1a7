import Domain

/// Who comes after a manager whose ending is registered and still lies ahead.
///
/// Such an appointment is `surplus` no longer once the registry has what takes its place: it ends when it was said to, so
/// that nothing is left to propose where the proposals of a roster were applied.
struct Succession<View: ReconciliationView> {
  private let registry: View
  /// What the roster does not know either cannot take anything's place.
  private let leaving: Set<AppointmentID>

  /// `leaving`: the appointments that no row is about.
  init(in registry: View, leaving: some Sequence<RegisteredAppointment>) {
    self.registry = registry
    self.leaving = Set(leaving.map(\.id))
  }

  /// Whether somebody else takes the seat, or the person another seat or unit, from the registered ending on.
  func takesOver(from known: RegisteredAppointment) throws -> Bool {
    guard let ending = known.ended?.at else { return false }
    let old = known.appointment
    let here = try registry.terms(in: old.unit).contains { term in
      (term.type.seat == old.type.seat || term.person == old.person) && begins(term, at: ending)
    }
    return try here || registry.terms(of: old.person).contains { $0.type == old.type && begins($0, at: ending) }
  }

  private func begins(_ term: Term, at ending: Moment) -> Bool {
    guard case .registered(let id) = term.origin, !leaving.contains(id) else { return false }
    return !term.tenure.isEmpty && ending <= term.start
  }
}
