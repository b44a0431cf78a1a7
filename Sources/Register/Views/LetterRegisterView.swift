import Domain

/// Answers what the rules of letters ask; not to be kept beyond the `read` that made it.
package final class LetterRegisterView: LetterView {
  private let register: any RegisterReading
  private var units: [DetsisNo: UnitRecord?] = [:]
  private var turns: [DetsisNo: [UnitTurn]]?

  /// Units that are remembered.
  private static let mostUnits = 8192

  init(_ register: any RegisterReading) { self.register = register }

  package func unit(_ no: DetsisNo, at time: Moment) throws -> LetterUnit? {
    guard let record = try record(no) else { return nil }
    var unit = LetterUnit(
      no: no, name: record.name, parent: record.parent, mainInstitution: record.mainInstitution,
      isOpen: record.isActive)
    // What changed after that time is taken back: the first such change tells how it was before.
    let later = try turns(of: no).filter { $0.at > time }
    if let turn = later.first(where: { $0.kind != .moved }) { unit.isOpen = turn.kind == .closed }
    if let turn = later.first(where: { $0.kind == .moved }) { unit.parent = turn.oldParent }
    return unit
  }

  package func appointments(of person: TCKimlikNo) throws -> [RegisteredAppointment] {
    try register.appointments(of: person)
  }

  package func appointments(in unit: DetsisNo) throws -> [RegisteredAppointment] {
    try register.appointments(in: unit)
  }

  package func person(with code: ManagerCode) throws -> TCKimlikNo? { try register.person(with: code) }

  private func record(_ no: DetsisNo) throws -> UnitRecord? {
    if let known = units[no] { return known }
    let found = try register.unit(no)
    if units.count >= Self.mostUnits { units.removeAll(keepingCapacity: true) }
    units[no] = .some(found)
    return found
  }

  /// All of them are read at the first question: few units ever close or move.
  private func turns(of no: DetsisNo) throws -> [UnitTurn] {
    if let turns { return turns[no] ?? [] }
    let found = Dictionary(grouping: try register.unitTurns(), by: \.no)
    turns = found
    return found[no] ?? []
  }
}

extension RegisterReading {
  /// The questions of the rules of letters.
  package func letterView() -> LetterRegisterView { LetterRegisterView(self) }
}
