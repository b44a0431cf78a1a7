import Domain
import Messages
import Rules
import SheetModel
import SpreadsheetReader
import TestSupport

@testable import Intake

/// Runs the rows of an example through intake's tidying and the rules, beside a registry of what the example presumes.
enum ExampleCheck {
  /// 2016-01-11T17:30 on Turkey's clocks, the day of the examples' appointments.
  private static let now = Moment(secondsSince1970: 1_452_526_200)

  static func findings(_ rows: [RuleExample.Row], of example: RuleExample) throws -> [Finding] {
    switch example.table {
    case .form: try form(rows, example.given)
    case .managers: try managers(rows, example.given)
    case .hierarchy: try hierarchy(rows, example.given)
    }
  }

  // MARK: - Forms

  private static func form(_ rows: [RuleExample.Row], _ given: RuleExample.Given?) throws -> [Finding] {
    var sample = SampleForm(rows: max(rows.count, 1))
    if rows.isEmpty { sample.rows = [] }
    // The same person in several rows has one name and one address.
    for index in sample.rows.indices where rows[index][.nationalId] == .text(InventedPeople.nationalID(1)) {
      let number = sample.rows[index][.rowNumber]
      sample.rows[index] = SampleForm.row(1).merging([.rowNumber: number ?? ""]) { $1 }
    }
    var form = sample.requestForm
    for index in form.rows.indices { form.rows[index] = changed(form.rows[index], by: rows[index]) }
    if let cells = rows.first {
      if let cell = cells[.institutionDetsisNo] { form.institutionNo = reading(cell, .institutionDetsisNo) }
      if let cell = cells[.institutionName] { form.institutionName = reading(cell, .institutionName) }
    }
    return try FormCheck(settings: FormSettings())
      .check(form, file: "form.xlsx", justification: "", at: now, in: registry(given)).outcome.findings
  }

  private static func registry(_ given: RuleExample.Given?) -> FakeRegistry {
    var registry = FakeRegistry()
    let first = InventedPeople.nationalID(1)
    if given == .authorised { registry.standing.insert(.init(first, SampleUnits.personnel)) }
    if given == .knownPerson { registry.names[first] = InventedPeople.name(1) }
    return registry
  }

  private static func changed(_ row: RequestRow, by cells: RuleExample.Row) -> RequestRow {
    let readings = row.fields.map { field in cells[field].map { reading($0, field, row[field].cell) } ?? row[field] }
    return RequestRow(position: row.position, readings: readings, fields: row.fields)
  }

  private static func reading(
    _ cell: RuleExample.Cell, _ field: Field, _ place: CellReference = CellReference(column: 4, row: 3)
  ) -> FieldReading {
    let read =
      switch cell {
      case .text(let text): Cell(reference: place, value: .string(text), isFormula: false)
      case .error(let code): Cell(reference: place, value: .error(code), isFormula: false)
      case .date(let iso): Cell(reference: place, value: .date(iso: iso, serial: 42_544), isFormula: false)
      case .formula(let text): Cell(reference: place, value: .string(text), isFormula: true)
      }
    return CellTidier.formReading(of: read, as: field)
  }

  // MARK: - Tables of managers

  private static func managers(_ rows: [RuleExample.Row], _ given: RuleExample.Given?) throws -> [Finding] {
    let registry = try managers(given)
    let layout = TableLayout.managerBatch
    let check = ManagerRowCheck(settings: FormSettings())
    let checked = try rows.enumerated().map { index, cells in
      try check.check(request(SampleManagers.row(1), cells, index + 2, layout), in: registry)
    }
    return try BatchCheck(settings: FormSettings())
      .plan(checked, of: header(layout), file: "liste.csv", at: now, in: registry).outcome.findings
  }

  private static func managers(_ given: RuleExample.Given?) throws -> FakeManagers {
    var registry = FakeManagers()
    let early = MinuteText.moment("04/01/2016 09:00") ?? now
    let noon = MinuteText.moment("11/01/2016 12:00") ?? now
    func add(
      _ person: Int, _ type: AppointmentType = .asaleten, from start: Moment, to end: Moment? = nil,
      ended: Moment? = nil
    ) throws {
      registry.appointments.append(
        (try SampleManagers.appointment(person, as: type, start: start, end: end), ended))
    }
    switch given {
    case .incumbent: try add(2, from: early)
    case .incumbentAndProxy:
      try add(2, from: early)
      try add(3, .doluKadroyaVekaleten, from: early)
    case .formerManager: try add(2, from: early, ended: noon)
    case .appointed: try add(1, from: SampleManagers.start)
    case .limitedTerm: try add(1, from: early, to: noon)
    case .twoTerms:
      try add(1, from: early)
      try add(1, .doluKadroyaVekaleten, from: early)
    case .otherName:
      var appointment = try SampleManagers.appointment(1, in: SampleUnits.support, start: early)
      appointment.fullName = "Ayşe AKIN"
      registry.appointments.append((appointment, nil))
    case .authorised: registry.userNames[InventedPeople.nationalID(1)] = InventedPeople.name(1)
    case .knownPerson, .tied, nil: break
    }
    return registry
  }

  private static func hierarchy(_ rows: [RuleExample.Row], _ given: RuleExample.Given?) throws -> [Finding] {
    var registry = FakeManagers()
    let deputy = DetsisUnit(
      no: try no("10000006"), name: "Bakan Yardımcılığı", parent: SampleUnits.ministry.no, isActive: true)
    registry.units.append(deputy)
    if given == .tied { registry.ties[SampleUnits.personnel.no] = deputy.no }
    let layout = TableLayout.hierarchy
    let requests = rows.enumerated().map { index, cells in
      request([.unitDetsisNo: SampleUnits.personnel.no.description], cells, index + 2, layout)
    }
    return try HierarchyCheck(settings: FormSettings())
      .plan(requests, of: header(layout), file: "liste.csv", in: registry).outcome.findings
  }

  private struct NoUnit: Error {}

  private static func no(_ text: String) throws -> DetsisNo {
    guard let no = DetsisNo(text) else { throw NoUnit() }
    return no
  }

  private static func header(_ layout: TableLayout) -> TableHeader {
    TableHeader(
      layout: layout, sheet: nil, row: 1, columns: layout.fields.indices.map { $0 + 1 }, width: layout.fields.count)
  }

  private static func request(
    _ values: [Field: String], _ cells: RuleExample.Row, _ number: Int, _ layout: TableLayout
  ) -> RequestRow {
    let readings = layout.fields.enumerated().map { column, field in
      reading(cells[field] ?? .text(values[field] ?? ""), field, CellReference(column: column + 1, row: number))
    }
    return RequestRow(position: number, readings: readings, fields: layout.fields)
  }
}
