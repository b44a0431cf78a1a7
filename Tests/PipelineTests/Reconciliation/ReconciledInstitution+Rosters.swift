import Domain
import TestSupport

extension ReconciledInstitution {
  /// The registry's own list with all kinds of changes.
  func mutatedRows(at now: Int, _ generator: inout SeededNumbers) throws -> [RosterRow] {
    var rows = [RosterRow]()
    func add(_ content: RosterRow.Content, _ findings: [Finding] = []) {
      rows.append(RosterRow(number: rows.count + 2, content: content, findings: findings))
    }
    for (index, row) in try export(at: now).enumerated() {
      guard var claim = row.claim else { continue }
      let tick = Int.random(in: 0..<18, using: &generator)
      switch Int.random(in: 0..<30, using: &generator) {
      case 0: continue
      case 1: claim.email = "yeni@ornek.gov.tr"
      case 2: claim.start = Self.moment(tick)
      case 3: claim.end = Self.moment(18)
      case 4: claim.end = Self.moment(max(tick - 9, 0))
      case 5: claim.type = AppointmentType.allCases[index % 4]
      case 6:
        claim.person = try SampleManagers.person(400 + index)
        claim.start = Self.moment(tick)
      case 7: claim.unit = units[Int.random(in: 0..<Self.size, using: &generator)].no
      case 8: add(.claim(claim))
      case 9:
        var other = claim
        other.person = try SampleManagers.person(500 + index)
        add(.claim(other))
      case 10:
        add(
          .faulty([.unitDetsisNo: claim.unit.description, .nationalId: claim.person.digits]),
          [Finding(.emailFormat, field: .email)])
        continue
      case 11: claim.fullName = "Başka KİŞİ"
      case 12:
        claim.end = Self.moment(14)
        var next = claim
        next.person = try SampleManagers.person(600 + index)
        next.start = claim.end
        next.end = nil
        add(.claim(next))
      case 13:
        // Another type, and over by now or soon.
        claim.type = AppointmentType.allCases.randomElement(using: &generator) ?? .asaleten
        claim.end = Self.moment(tick)
      case 14: claim.end = claim.start
      case 15:
        claim.start = Self.moment(tick)
        claim.end = Self.moment(tick + Int.random(in: 0...3, using: &generator))
      case 16:
        // Nobody knows the unit; the person is the registry's.
        add(
          .faulty([.unitDetsisNo: "99999999", .nationalId: claim.person.digits]),
          [Finding(.detsisUnknown, field: .unitDetsisNo)])
        continue
      case 17:
        claim.type = AppointmentType.allCases.randomElement(using: &generator) ?? .asaleten
        claim.start = Self.moment(tick)
        claim.end = nil
      case 18:
        // The person holds the unit's other seat, too.
        var other = claim
        other.type = claim.type == .asaleten ? .doluKadroyaVekaleten : .asaleten
        add(.claim(other))
      default: break
      }
      if let start = claim.start, let end = claim.end, end < start { claim.end = start }
      add(.claim(claim))
    }
    for number in 0..<12 {
      let unit = Int.random(in: 0..<Self.size, using: &generator)
      let type = AppointmentType.allCases.randomElement(using: &generator) ?? .asaleten
      let start = Int.random(in: 0..<15, using: &generator)
      let appointment = try self.appointment(unit, 700 + number, type, start, number % 3 == 0 ? start + 4 : nil)
      add(.claim(RosterClaim(appointment)))
    }
    return rows
  }
}
