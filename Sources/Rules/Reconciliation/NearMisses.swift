import Domain

/// Looks for persons who may be meant by rows that matched nothing.
struct NearMisses {
  private var byName: [String: [RegisteredAppointment]] = [:]

  /// Common names lead nowhere.
  private static let mostNamesakes = 50

  /// `items`: the appointments that a row might mean stand among them.
  init(_ items: [ReconciliationItem]) {
    for item in items {
      guard let known = item.registered else { continue }
      byName[TurkishText.fold(known.appointment.fullName), default: []].append(known)
    }
  }

  func nearMisses(of item: ReconciliationItem, in registry: some ManagerView) throws -> [NearMiss] {
    guard let row = item.row, let number = row.text(.nationalId), let name = row.text(.fullName) else { return [] }
    var found = [NearMiss]()
    let folded = TurkishText.fold(name)
    let namesakes = byName[folded] ?? []
    for known in namesakes.count <= Self.mostNamesakes ? namesakes : [] {
      guard NearMiss.isNear(known.appointment.person.digits, number) else { continue }
      found.append(
        NearMiss(
          kind: .similarNationalID, unit: known.appointment.unit, person: known.appointment.person,
          fullName: known.appointment.fullName))
    }
    if let person = row.person, let known = try registry.managerName(of: person), TurkishText.fold(known) != folded {
      let unit = item.registered.flatMap { $0.appointment.person == person ? $0.appointment.unit : nil }
      found.append(NearMiss(kind: .otherName, unit: unit, person: person, fullName: known))
    }
    return found.sorted { ($0.person, $0.unit?.number ?? 0) < ($1.person, $1.unit?.number ?? 0) }
  }
}
