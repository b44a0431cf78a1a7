import Domain
import Pipeline
import Registry
import Rules
import TestSupport
import Testing

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// An institution whose registry is filled at random, and whose rosters are compared with it.
struct ReconciledInstitution {
  static let size = 80
  private static let header = TableHeader(
    layout: .managerBatch, sheet: nil, row: 1, columns: TableLayout.managerBatch.fields.indices.map { $0 + 1 },
    width: TableLayout.managerBatch.fields.count)

  let folder: TemporaryFolder
  let registry: Registry
  let units: [DetsisUnit]

  init() throws {
    folder = try TemporaryFolder()
    registry = try Registry(path: Home(folder.path).registry, mode: .readWrite)
    let numbers = (0..<Self.size).compactMap { DetsisNo(Int32(10_000_000 + $0)) }
    // Half of the units stand below the one in the middle.
    units = numbers.indices.map { index in
      let parent = index > Self.size / 2 ? numbers[Self.size / 2] : index > 0 ? numbers[0] : nil
      return DetsisUnit(no: numbers[index], name: "Birim \(numbers[index])", parent: parent, isActive: true)
    }
    let units = units
    let report = try registry.write { store in
      try store.importUnits(kind: .full, source: "u.xml", sha256: "", at: Self.moment(0)) { add in
        for unit in units {
          try add(UnitRecord(no: unit.no, name: unit.name, parent: unit.parent, mainInstitution: units[0].no))
        }
      }
    }
    #expect(report.state == .applied)
  }

  /// A tick is an hour.
  static func moment(_ tick: Int) -> Moment { Moment(secondsSince1970: 1_452_470_400 + Int64(tick) * 3_600) }

  func appointment(_ unit: Int, _ person: Int, _ type: AppointmentType, _ start: Int, _ end: Int? = nil) throws
    -> Appointment
  {
    Appointment(
      unit: units[unit].no, person: try SampleManagers.person(person), fullName: InventedPeople.name(person),
      title: "Müdür", type: type, reference: DocumentReference(stored: "08/01/2016 tarih ve \(person) sayılı Karar"),
      email: "kisi\(person)@ornek.gov.tr", start: Self.moment(start), end: end.map(Self.moment))
  }

  /// Applies changes as `managers apply` does, in one batch; the outcome tells what was refused.
  @discardableResult
  func apply(_ contents: [BatchRow.Content], at tick: Int) throws -> BatchOutcome {
    let rows = contents.enumerated().map { CheckedManagerRow(rowNumber: $0 + 2, content: $1) }
    let now = Self.moment(tick)
    return try registry.write { store in
      let plan = try BatchCheck(settings: FormSettings()).plan(
        rows, of: Self.header, file: "b.csv", at: now, in: store.managerView())
      let run = try store.nextRun(on: "2016-01-11", isTaken: { _ in false })
      let batch = try store.record(batch: plan.outcome, kind: .managers, run: run, sha256: run, at: now)
      let register = try store.register(batch: batch, at: now)
      var made = [Int: AppointmentID]()
      for change in plan.changes {
        switch change.kind {
        case .appoint(let appointment): made[change.row] = try register.appoint(appointment, row: change.row).id
        case .end(.registered(let id), let unit, let time): try register.end(id, in: unit, at: time, row: change.row)
        case .end(.row(let row), let unit, let time):
          try register.end(try #require(made[row]), in: unit, at: time, row: change.row)
        }
      }
      return plan.outcome
    }
  }

  /// Fills the registry: most units get a manager, some a proxy, some only later or for a while.
  func fill(_ generator: inout SeededNumbers) throws {
    var contents = [BatchRow.Content]()
    for unit in 0..<Self.size where Int.random(in: 0..<5, using: &generator) > 0 {
      let type: AppointmentType = [.asaleten, .asaleten, .tedviren, .bosKadroyaVekaleten][unit % 4]
      let start = Int.random(in: 0..<12, using: &generator)
      let end = Int.random(in: 0..<4, using: &generator) == 0 ? start + Int.random(in: 1..<20, using: &generator) : nil
      contents.append(.appointment(try appointment(unit, unit, type, start, end)))
      if type == .asaleten, Int.random(in: 0..<3, using: &generator) == 0 {
        contents.append(.appointment(try appointment(unit, 200 + unit, .doluKadroyaVekaleten, start, end)))
      }
    }
    try apply(contents, at: 2)
    let endings = contents.compactMap { content -> BatchRow.Content? in
      guard case .appointment(let old) = content, Int.random(in: 0..<12, using: &generator) == 0 else { return nil }
      let end = min(old.start.secondsSince1970 + 7_200, (old.end ?? old.start.adding(days: 9)).secondsSince1970)
      return .ending(
        Ending(unit: old.unit, person: old.person, type: old.type, end: Moment(secondsSince1970: end)))
    }
    try apply(endings, at: 6)
    // Some will go, one or the other earlier than was said; some never came.
    var later = [BatchRow.Content]()
    for case .appointment(let old) in contents {
      let end = Self.moment([11, 14, 17, 20].randomElement(using: &generator) ?? 14)
      switch Int.random(in: 0..<14, using: &generator) {
      case 0, 1:
        later.append(.ending(Ending(unit: old.unit, person: old.person, type: old.type, end: max(old.start, end))))
      case 2: later.append(.ending(Ending(unit: old.unit, person: old.person, type: old.type, end: old.start)))
      default: break
      }
    }
    try apply(later, at: 7)
    try apply(later.filter { _ in Bool.random(using: &generator) }.map(Self.earlier), at: 8)
  }

  private static func earlier(_ content: BatchRow.Content) -> BatchRow.Content {
    guard case .ending(var ending) = content else { return content }
    ending.end = Moment(secondsSince1970: ending.end.secondsSince1970 - 7_200)
    return .ending(ending)
  }

  /// The registry's own list at that time.
  func export(at tick: Int) throws -> [RosterRow] {
    var rows = [RosterRow]()
    try registry.read { store in
      try store.forEachAppointment(inside: units[0].no, at: Self.moment(tick)) { known in
        guard known.end.map({ $0 > Self.moment(tick) }) ?? true else { return }
        var claim = RosterClaim(known.appointment)
        claim.end = known.end
        rows.append(RosterRow(number: rows.count + 2, content: .claim(claim)))
      }
    }
    return rows
  }

  func reconcile(_ rows: [RosterRow], at tick: Int, isComplete: Bool = true) throws -> ReconciliationOutcome {
    let now = Self.moment(tick)
    return try registry.read { store in
      var outcome = ReconciliationOutcome(
        file: "liste.csv", sheet: nil, scope: units[0], at: now, rows: rows.count,
        problem: isComplete ? nil : Finding(.tableCutOff(row: 2)))
      var matcher = RosterMatcher(rows, units: ScopeUnits(units[0], units: units), at: now)
      try store.forEachAppointment(inside: units[0].no, at: now) { matcher.take($0) }
      let view = store.managerView()
      try Reconciliation(settings: FormSettings(), at: now, in: view).judge(
        matcher.input(isComplete: isComplete), into: &outcome)
      try Brake(endingShare: 0.1, settings: FormSettings(), at: now, in: view).hold(&outcome, current: matcher.current)
      return outcome
    }
  }

  /// All that was said of an item's unit before, and the unit's history since.
  func explain(_ item: ReconciliationItem?, _ before: ReconciliationOutcome, at now: Int) throws -> String {
    guard let item, let unit = DetsisNo(item.unit) else { return "" }
    func describe(_ item: ReconciliationItem) -> String {
      let claim = item.row?.claim.map { "\($0.person) \($0.type) \(tick($0.start)) \(tick($0.end))" } ?? "-"
      return "\(item.situation) \(claim) | \(item.registered.map(line) ?? "-") \(item.rule?.rawValue ?? "") "
        + "\(item.action) \(tick(item.endAt)) \(item.fields.map(\.field))"
    }
    let earlier = before.items.filter { $0.unit == item.unit || $0.registered?.appointment.unit == unit }
    let history = try registry.read { try $0.appointments(in: unit) }
    return (["left: " + describe(item), "now \(now)"] + earlier.map(describe) + history.map(line)).joined(
      separator: "\n")
  }

  private func line(_ known: RegisteredAppointment) -> String {
    let appointment = known.appointment
    return "\(known.id) \(appointment.person) \(appointment.type) \(tick(appointment.start)) "
      + "\(tick(appointment.end)) ended \(tick(known.ended?.at))"
  }

  private func tick(_ moment: Moment?) -> Int {
    moment.map { Int(($0.secondsSince1970 - Self.moment(0).secondsSince1970) / 3_600) } ?? -1
  }
}
