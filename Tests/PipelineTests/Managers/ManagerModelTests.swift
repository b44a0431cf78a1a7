import Domain
import Foundation
import Register
import Registry
import Rules
import TestSupport
import Testing

/// A generator that gives the same numbers on every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Thousands of random histories, one in each unit, entered batch by batch and compared with the model; `IYEM_HISTORIES`
/// sets how many more.
@Suite struct `The rules of managers, seen as a model,` {
  private static let units = 500
  private static let batches = 7
  private static let lastTick = 40
  private static let seeds: [UInt64] = {
    let more = ProcessInfo.processInfo.environment["IYEM_HISTORIES"].flatMap { UInt64($0) } ?? 0
    return [4, 2016] + (0..<more / UInt64(units)).map { $0 + 3_000 }
  }()

  private let folder: TemporaryFolder
  private let registry: Registry
  private let numbers: [DetsisNo]
  private let people: [TCKimlikNo]

  init() throws {
    folder = try TemporaryFolder()
    registry = try Registry(path: folder.path("registry.sqlite"), mode: .readWrite)
    let numbers = (0..<Self.units).compactMap { DetsisNo(Int32(10_000_000 + $0)) }
    self.numbers = numbers
    people = try (0..<4).map { try SampleManagers.person($0) }
    let report = try registry.write { store in
      try store.importUnits(kind: .full, source: "u.xml", sha256: "", at: Self.moment(0)) { add in
        for no in numbers { try add(UnitRecord(no: no, name: "Birim \(no)")) }
      }
    }
    #expect(report.state == .applied)
  }

  /// A tick is an hour.
  private static func moment(_ tick: Int) -> Moment {
    Moment(secondsSince1970: 1_452_470_400 + Int64(tick) * 3_600)
  }

  @Test(arguments: seeds)
  func `say the same of every row, and of who may sign at every time`(seed: UInt64) throws {
    var generator = Seeded(state: seed)
    var model = ManagerModel()
    var refusals = 0
    for batch in 0..<Self.batches {
      let now = batch * 5 + Int.random(in: 0..<5, using: &generator)
      let rows = rows(near: now, model, &generator)
      let expected = model.apply(rows, registeredAt: now)
      let plan = try apply(rows, now)
      let differing = rows.indices.filter { plan.outcome.rows[$0].isAccepted != expected[$0] }
      #expect(differing.isEmpty, "\(explain(differing.first, rows, plan, now))")
      refusals += expected.count { !$0 }
    }
    #expect(model.records.count > Self.units && refusals > Self.units)
    try compare(model)
  }

  /// Up to three rows for each unit, in any order; most could be meant, few are all right. Now and then a record is
  /// corrected: ended at a time of its own and registered anew.
  private func rows(near now: Int, _ model: ManagerModel, _ generator: inout Seeded) -> [ManagerModel.Row] {
    var rows = [ManagerModel.Row]()
    for record in model.records where record.ended == nil && Int.random(in: 0..<6, using: &generator) == 0 {
      let shift = Bool.random(using: &generator) ? 0 : Int.random(in: -3...3, using: &generator)
      let start = max(0, record.start + shift)
      let end = min(max(record.start, start), record.planned ?? ManagerModel.never)
      rows.append(
        ManagerModel.Row(
          isEnding: true, unit: record.unit, person: record.person, type: record.type, start: start, end: end))
      rows.append(
        ManagerModel.Row(
          isEnding: false, unit: record.unit, person: record.person, type: record.type, start: start,
          end: record.planned.map { max($0, start) }))
    }
    // What is said of an end that is still to come is said anew, and what is said already once more.
    for record in model.records where Int.random(in: 0..<4, using: &generator) == 0 {
      if let ended = record.ended, ended > now {
        rows.append(
          ManagerModel.Row(
            isEnding: true, unit: record.unit, person: record.person, type: record.type, start: record.start,
            end: max(0, ended + Int.random(in: -8...2, using: &generator))))
      } else if record.registered + 6 > now {
        rows.append(
          ManagerModel.Row(
            isEnding: false, unit: record.unit, person: record.person, type: record.type, start: record.start,
            end: record.planned))
      }
    }
    for unit in 0..<Self.units {
      for _ in 0..<Int.random(in: 0...3, using: &generator) {
        let start = max(0, now + Int.random(in: -6...4, using: &generator))
        let isEnding = Int.random(in: 0..<5, using: &generator) < 2
        let hasEnd = isEnding || Int.random(in: 0..<5, using: &generator) == 0
        rows.append(
          ManagerModel.Row(
            isEnding: isEnding, unit: unit, person: Int.random(in: 0..<4, using: &generator),
            type: Int.random(in: 0..<3, using: &generator) == 0
              ? .asaleten : AppointmentType.allCases.randomElement(using: &generator) ?? .asaleten, start: start,
            end: hasEnd ? start + Int.random(in: 0...6, using: &generator) : nil))
      }
    }
    return rows.shuffled(using: &generator)
  }

  /// The row on which both differ, and what else was asked of its unit.
  private func explain(_ index: Int?, _ rows: [ManagerModel.Row], _ plan: BatchPlan, _ now: Int) -> String {
    guard let index else { return "" }
    let unit = rows.indices.filter { rows[$0].unit == rows[index].unit }
    let lines = unit.map { row in
      let codes = plan.outcome.findings.filter { $0.rowNumber == row + 2 }.map(\.code.rawValue)
      return "\(row == index ? ">" : " ") \(rows[row]) \(plan.outcome.rows[row].effect) \(codes)"
    }
    let history = (try? registry.read { try $0.appointments(in: numbers[rows[index].unit]) }) ?? []
    let known = history.map { entry in
      "\(entry.appointment.person.digits) \(entry.appointment.type) \(tick(entry.appointment.start)) "
        + "\(entry.appointment.end.map(tick) ?? -1) \(entry.ended.map { tick($0.at) } ?? -1) \(tick(entry.registeredAt))"
    }
    return (["now \(now)"] + lines + known).joined(separator: "\n")
  }

  private func tick(_ moment: Moment) -> Int {
    Int((moment.secondsSince1970 - Self.moment(0).secondsSince1970) / 3_600)
  }

  private func apply(_ rows: [ManagerModel.Row], _ now: Int) throws -> BatchPlan {
    let checked = rows.enumerated().map { index, row in
      CheckedManagerRow(rowNumber: index + 2, content: content(row))
    }
    let layout = TableLayout.managerBatch
    let header = TableHeader(
      layout: layout, sheet: nil, row: 1, columns: layout.fields.indices.map { $0 + 1 }, width: layout.fields.count)
    return try registry.write { store in
      let plan = try BatchCheck(settings: FormSettings()).plan(
        checked, of: header, file: "b.csv", at: Self.moment(now), in: store.managerView())
      let run = try store.nextRun(on: "2016-01-11", isTaken: { _ in false })
      let batch = try store.record(batch: plan.outcome, kind: .managers, run: run, sha256: run, at: Self.moment(now))
      let register = try store.register(batch: batch, at: Self.moment(now))
      var made = [Int: AppointmentID]()
      for change in plan.changes {
        switch change.kind {
        case .appoint(let appointment): made[change.row] = try register.appoint(appointment, row: change.row).id
        case .end(.registered(let id), let unit, let time): try register.end(id, in: unit, at: time, row: change.row)
        case .end(.row(let row), let unit, let time):
          try register.end(try #require(made[row]), in: unit, at: time, row: change.row)
        }
      }
      return plan
    }
  }

  private func content(_ row: ManagerModel.Row) -> BatchRow.Content {
    let (unit, person) = (numbers[row.unit], people[row.person])
    if row.isEnding {
      return .ending(Ending(unit: unit, person: person, type: row.type, end: Self.moment(row.end ?? 0)))
    }
    return .appointment(
      Appointment(
        unit: unit, person: person, fullName: InventedPeople.name(row.person), type: row.type,
        reference: DocumentReference(stored: "08/01/2016 tarih ve 5 sayılı Karar"), email: "a@ornek.gov.tr",
        start: Self.moment(row.start), end: row.end.map(Self.moment)))
  }

  /// Some hundred thousand comparisons: they are made in plain code, and asked for once.
  private func compare(_ model: ManagerModel) throws {
    let differing = try registry.read { store in
      try (0..<Self.units).flatMap { try differences(in: $0, model.only($0), store) }
    }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(20).joined(separator: "\n"))")
  }

  /// Where the registry says something else than the model of who may sign for a unit: at each tick, by what is known now and
  /// what was known at two moments.
  private func differences(in unit: Int, _ model: ManagerModel, _ store: any RegisterReading) throws -> [String] {
    var found = [String]()
    func compare(_ said: [RegisteredAppointment], _ expected: Set<Int>, _ what: String) {
      let said = Set(said.map(\.appointment.person.digits))
      let expected = Set(expected.map { people[$0].digits })
      if said != expected { found.append("unit \(unit), \(what): \(said.sorted()), not \(expected.sorted())") }
    }
    let history = try store.appointments(in: numbers[unit])
    let signing = SigningHistory(history)
    for tick in 0...Self.lastTick {
      let time = Self.moment(tick)
      let expected = model.signing(unit, at: tick)
      compare(signing.signing(at: time), expected, "tick \(tick)")
      for known in [tick, (tick + unit) % Self.lastTick] {
        compare(
          signing.signing(at: time, knownAt: Self.moment(known)), model.signing(unit, at: tick, knownAt: known),
          "tick \(tick), as known at \(known)")
      }
      guard tick % 8 == unit % 8 else { continue }
      compare(try store.signing(for: numbers[unit], at: time), expected, "tick \(tick), as the registry is asked")
    }
    return found
  }
}
