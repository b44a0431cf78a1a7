import Domain
import Rules
import SheetModel
import TestSupport

/// 2016-01-11T17:30 on Turkey's clocks: the day on which the sample appointments begin.
let registration = Moment(secondsSince1970: 1_452_526_200)

/// A header in row 1 whose columns stand in the layout's order.
func header(_ layout: TableLayout = .managerBatch) -> TableHeader {
  TableHeader(
    layout: layout, sheet: nil, row: 1, columns: layout.fields.indices.map { $0 + 1 }, width: layout.fields.count)
}

/// A row as intake would read it.
func request(_ values: [Field: String], number: Int = 2, layout: TableLayout = .managerBatch) -> RequestRow {
  RequestRow(
    position: number,
    readings: layout.fields.enumerated().map { column, field in
      let text = values[field] ?? ""
      return FieldReading(cell: CellReference(column: column + 1, row: number), original: text, text: text)
    }, fields: layout.fields)
}

func checked(
  _ values: [Field: String], number: Int = 2, layout: TableLayout = .managerBatch,
  in registry: FakeManagers = FakeManagers()
) throws -> CheckedManagerRow {
  try ManagerRowCheck(settings: FormSettings()).check(
    request(values, number: number, layout: layout), in: registry)
}

/// The plan of a batch of such rows, which stand from row 2 on.
func batchPlan(
  _ rows: [[Field: String]], in registry: FakeManagers = FakeManagers(), at now: Moment = registration,
  settings: FormSettings = FormSettings()
) throws -> BatchPlan {
  let requests = try rows.enumerated().map { index, values in try checked(values, number: index + 2, in: registry) }
  return try BatchCheck(settings: settings).plan(requests, of: header(), file: "liste.csv", at: now, in: registry)
}

extension BatchPlan {
  var effects: [BatchEffect] { outcome.rows.map(\.effect) }

  func codes(ofRow number: Int) -> [FindingCode] {
    outcome.findings.filter { $0.rowNumber == number && $0.code != .lateRegistration }.map(\.code)
  }
}

extension [Field: String] {
  func with(_ changes: [Field: String]) -> [Field: String] { merging(changes) { $1 } }

  static func appoint(
    _ person: Int, _ type: AppointmentType = .asaleten, from start: String = "11/01/2016 10:00", to end: String = "",
    in unit: DetsisUnit = SampleUnits.personnel
  ) -> [Field: String] {
    SampleManagers.row(person, in: unit, as: type).with([.start: start, .end: end])
  }

  static func end(
    _ person: Int, _ type: AppointmentType? = .asaleten, at end: String, in unit: DetsisUnit = SampleUnits.personnel
  ) -> [Field: String] {
    [
      .operation: "Sonlandırma", .unitDetsisNo: unit.no.description, .nationalId: InventedPeople.nationalID(person),
      .appointmentType: type?.rawValue ?? "", .end: end,
    ]
  }
}

extension FakeManagers {
  /// A registry in which somebody was appointed, and perhaps ended.
  func with(
    _ person: Int, _ type: AppointmentType = .asaleten, from start: String = "04/01/2016 09:00", to end: String = "",
    ended: String = ""
  ) throws -> FakeManagers {
    var registry = self
    var appointment = try SampleManagers.appointment(person, as: type)
    appointment.start = MinuteText.moment(start) ?? appointment.start
    appointment.end = MinuteText.moment(end)
    registry.appointments.append((appointment, MinuteText.moment(ended)))
    return registry
  }
}
