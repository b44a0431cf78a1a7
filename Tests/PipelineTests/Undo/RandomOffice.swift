import Domain
import Pipeline
import Register
import Registry
import Rules
import TestSupport

/// An office whose history is made up: forms, batches of managers, ties, and undoing of what came before.
final class RandomOffice {
  let home: Home
  private let folder: TemporaryFolder
  private let registry: Registry
  private var random: SeededRandom
  private(set) var now = Moment(secondsSince1970: 1_466_663_400)
  /// What can be undone, the newest last.
  private(set) var targets: [UndoTarget] = []
  private let units = [SampleUnits.personnel, SampleUnits.support, SampleUnits.planning]

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    home = Home(folder.path)
    registry = try Registry(path: home.registry, mode: .readWrite)
    random = SeededRandom(seed)
    let records = SampleUnits.all.map { unit in
      UnitRecord(no: unit.no, name: unit.name, parent: unit.parent, isActive: unit.isActive)
    }
    _ = try registry.write {
      try $0.importUnits(kind: .full, source: "units.xml", sha256: "", at: now) { sink in try records.forEach(sink) }
    }
  }

  /// One thing that happens, on a day of its own; returns its run.
  @discardableResult
  func event(undoes: Bool = true) throws -> String {
    now = now.adding(days: 1)
    switch Int.random(in: 0..<(undoes ? 5 : 3), using: &random) {
    case 0: return try forms()
    case 1, 2: return try batch()
    default:
      guard let target = targets.randomElement(using: &random) else { return try forms() }
      return try undo(target).run ?? forms()
    }
  }

  func undo(_ target: UndoTarget) throws -> UndoOutcome {
    now = now.adding(days: 1)
    let options = UndoOptions(now: now, language: .turkish, reason: "yanlışlık", user: "murat")
    let outcome = try UndoOperation(home: home, options: options).run(target)
    outcome.run.map { targets.append(.run($0, row: nil)) }
    return outcome
  }

  // MARK: - Forms

  private func forms() throws -> String {
    try registry.write { store in
      let run = try store.beginRun(at: now, language: .turkish, policy: .rows, files: ["a.xlsx"])
      for part in 1...Int.random(in: 1...3, using: &random) { try form(part, of: run.id, in: store) }
      try store.setState(.published, ofItem: 1, in: run.id)
      try store.recordHead(of: run.id)
      try store.finishRun(run.id, at: now)
      targets.append(.run(run.id, row: nil))
      return run.id
    }
  }

  private func form(_ part: Int, of run: String, in store: any RegisterTransaction) throws {
    var wanted: [(person: Int, unit: DetsisNo)] = []
    for _ in 1...Int.random(in: 1...3, using: &random) {
      let pair = (Int.random(in: 1...4, using: &random), units[Int.random(in: 0..<3, using: &random)].no)
      if !wanted.contains(where: { $0.person == pair.0 && $0.unit == pair.1 }) { wanted.append(pair) }
    }
    let view = store.view(run: run)
    let rows = try wanted.enumerated().map { index, pair in
      let isAuthorised = try view.isAuthorised(SampleManagers.person(pair.person), in: pair.unit)
      return RowOutcome(
        position: index + 1, rowNumber: index + 1, operation: isAuthorised ? .revoke : .grant,
        values: [.nationalId: InventedPeople.nationalID(pair.person), .unitDetsisNo: pair.unit.description],
        effect: isAuthorised ? .revoked : .granted, justification: "gerekçe")
    }
    let outcome = FormOutcome(file: "a.xlsx", status: .accepted, rows: rows, outputs: "\(run)/0001-a")
    let form = try store.record(form: outcome, run: run, ordinal: 1, part: part, sha256: "\(run)/\(part)", at: now)
    targets.append(.form(form.number, row: nil))
    for (row, pair) in zip(rows, wanted) {
      targets.append(.form(form.number, row: row.position))
      let basis = Basis(form: form, row: row.position, justification: "gerekçe", time: now)
      let authority = Authority(person: try SampleManagers.person(pair.person), unit: pair.unit)
      if row.operation == .grant {
        try store.grant(authority, to: details(of: pair.person), on: basis)
      } else {
        try store.revoke(authority, on: basis)
      }
    }
  }

  private func details(of person: Int) -> PersonDetails {
    PersonDetails(
      fullName: InventedPeople.name(person), workPhone: "0312 000 00 0\(Int.random(in: 0...2, using: &random))",
      mobilePhone: "0532 000 00 0\(Int.random(in: 0...2, using: &random))", email: "kisi\(person)@ornek.gov.tr")
  }

  // MARK: - Managers

  private func batch() throws -> String {
    try registry.write { store in
      let run = try store.nextRun(on: now.isoDay, isTaken: { _ in false })
      let changes = try managerChanges(in: store)
      let rows = changes.indices.map { BatchRow(rowNumber: $0 + 1, content: .faulty([:]), effect: changes[$0].effect) }
      let outcome = BatchOutcome(file: "a.csv", status: .accepted, rows: rows, outputs: "\(run)/0001-a")
      let batch = try store.record(batch: outcome, kind: .managers, run: run, sha256: run, at: now)
      let register = try store.register(batch: batch, at: now)
      for (index, change) in changes.enumerated() {
        switch change {
        case .end(let id, let unit, let time): try register.end(id, in: unit, at: time, row: index + 1)
        case .appoint(let appointment): _ = try register.appoint(appointment, row: index + 1)
        case .tie(let tie): try register.tie(tie, row: index + 1)
        }
        targets.append(.run(run, row: index + 1))
      }
      try store.recordHead(of: run)
      targets.append(.run(run, row: nil))
      return run
    }
  }

  private enum Change {
    case end(AppointmentID, DetsisNo, Moment)
    case appoint(Appointment)
    case tie(Tie)

    var effect: BatchEffect {
      switch self {
      case .end: .ended
      case .appoint: .appointed
      case .tie: .tied
      }
    }
  }

  /// In one unit: who is in office goes now, will go, or goes earlier than was said, proxies first or last; others may
  /// come, have come, or will come; and a tie.
  private func managerChanges(in store: any RegisterReading) throws -> [Change] {
    let unit = units[Int.random(in: 0..<3, using: &random)].no
    var changes: [Change] = []
    var office = UnitOffice(try store.managerView().terms(in: unit))
    for index in Bool.random(using: &random) ? Array(office.terms.indices) : office.terms.indices.reversed() {
      let term = office.terms[index]
      guard case .registered(let id) = term.origin, Bool.random(using: &random) else { continue }
      let end = max(term.start, now.adding(days: [0, 0, 3, 9, -1].randomElement(using: &random) ?? 0))
      let ending = Ending(unit: unit, person: term.person, type: term.type, start: term.start, end: end)
      guard (try? office.term(endedBy: ending, registeredAt: now)) == index else { continue }
      office.end(index, at: end)
      changes.append(.end(id, unit, end))
    }
    for type in [AppointmentType.asaleten, .doluKadroyaVekaleten, .tedviren] where Bool.random(using: &random) {
      let number = Int.random(in: 1...6, using: &random)
      let start = now.adding(days: [0, 0, 0, -2, 5].randomElement(using: &random) ?? 0)
      let end = Int.random(in: 0...4, using: &random) == 0 ? start.adding(days: [40, 3, 0][number % 3]) : nil
      let appointment = Appointment(
        unit: unit, person: try SampleManagers.person(number), fullName: InventedPeople.name(number), type: type,
        reference: DocumentReference(stored: "08/01/2016 tarih ve \(number) sayılı Bakan Oluru"),
        email: "kisi\(number)@ornek.gov.tr", start: start, end: end)
      guard office.objection(to: appointment, registeredAt: now) == nil else { continue }
      office.add(
        Term(.row(changes.count), person: appointment.person, type: type, start: start, plannedEnd: end))
      changes.append(.appoint(appointment))
    }
    if Bool.random(using: &random) {
      let deputy = units[Int.random(in: 0..<3, using: &random)].no
      if deputy != unit { changes.append(.tie(Tie(unit: unit, deputy: deputy))) }
    }
    return changes
  }

  // MARK: - What stands

  /// What undoing has to bring back.
  struct Standing: Equatable {
    var authorities: Set<Authority> = []
    var persons: [TCKimlikNo: PersonDetails] = [:]
    /// All that anybody is or was entitled by, with the end that counts.
    var managers: Set<Appointment> = []
    var ties: [DetsisNo: DetsisNo] = [:]

    /// Without what undoing leaves, for it cannot be taken away: persons and ties that were not there before.
    func limited(to before: Standing) -> Standing {
      var standing = self
      standing.persons = persons.filter { before.persons[$0.key] != nil }
      standing.ties = ties.filter { before.ties[$0.key] != nil }
      return standing
    }
  }

  func standing() throws -> Standing {
    try Registry(path: home.registry, mode: .readOnly).read { store in
      var standing = Standing()
      try store.forEachAuthorisation { standing.authorities.insert($0.authority) }
      for number in 1...4 {
        let person = try SampleManagers.person(number)
        standing.persons[person] = try store.details(of: person)
      }
      for unit in units {
        for registered in try store.appointments(in: unit.no) where !registered.tenure.isEmpty {
          var appointment = registered.appointment
          appointment.end = registered.end
          standing.managers.insert(appointment)
        }
      }
      try store.forEachTie { standing.ties[$0.tie.unit] = $0.tie.deputy }
      return standing
    }
  }

  /// Whether no seat has two holders at a time, and nobody sits on both seats of a unit.
  func isSound() throws -> Bool {
    try Registry(path: home.registry, mode: .readOnly).read { store in
      for unit in units {
        let terms = try store.managerView().terms(in: unit.no)
        for (index, term) in terms.enumerated() {
          let clash = terms[(index + 1)...].contains { other in
            other.tenure.overlaps(term.tenure) && (other.type.seat == term.type.seat || other.person == term.person)
          }
          if clash { return false }
        }
      }
      return true
    }
  }

  /// Every defect that `verify` finds; the results of the made-up forms are in no Outbox.
  func defects() throws -> [Defect] {
    var defects: [Defect] = []
    try VerifyOperation(home: home).run { if !$0.isWarning { defects.append($0) } }
    return defects
  }

  func rebuilds() throws -> Bool { try RebuildOperation(home: home, now: now).run(write: false) { _ in } == .equal }
}
