import Domain
import Rules
import SheetModel
import TestSupport

/// 2016-06-23T09:30:00+03:00, the time at which every form of these tests is checked.
let now = Moment(secondsSince1970: 1_466_663_400)

let justification = "23/06/2016 tarihli e-posta gereği"

func plan(
  for form: RequestForm, in registry: FakeRegistry = FakeRegistry(), settings: FormSettings = FormSettings()
) throws -> FormPlan {
  try FormCheck(settings: settings)
    .check(form, file: "form.xlsx", justification: justification, at: now, in: registry)
}

/// What is found on a column of a form whose one row holds `text` there.
func findings(
  writing text: String, in field: Field, registry: FakeRegistry = FakeRegistry(),
  settings: FormSettings = FormSettings()
) throws -> [Finding] {
  var form = SampleForm(rows: 1)
  form.rows[0][field] = text
  return try plan(for: form.requestForm, in: registry, settings: settings).findings(on: field)
}

extension FormPlan {
  var codes: [FindingCode] { outcome.findings.map(\.code) }

  var effects: [RowEffect] { outcome.rows.map(\.effect) }

  func findings(on field: Field) -> [Finding] { outcome.findings.filter { $0.field == field } }

  func codes(on field: Field) -> [FindingCode] { findings(on: field).map(\.code) }

  func codes(ofRow number: Int) -> [FindingCode] {
    outcome.findings.filter { $0.rowNumber == number }.map(\.code)
  }

  func finding(_ code: FindingCode) -> Finding? { outcome.findings.first { $0.code == code } }
}

extension SampleForm {
  /// The form with some cells of its first row changed.
  func with(_ changes: [Field: String]) -> SampleForm {
    var form = self
    for (field, text) in changes { form.rows[0][field] = text }
    return form
  }

  /// Rows of one person and unit, one for each operation.
  static func of(_ operations: String...) -> SampleForm {
    var form = SampleForm()
    form.rows = operations.enumerated().map { index, operation in
      var row = SampleForm.row(1)
      row[.operation] = operation
      row[.rowNumber] = String(index + 1)
      return row
    }
    return form
  }
}

extension RequestForm {
  /// The form with one reading of its first row changed.
  func reading(_ field: Field, _ change: (inout FieldReading) -> Void) -> RequestForm {
    var form = self
    let row = rows[0]
    var reading = row[field]
    change(&reading)
    form.rows[0] = RequestRow(position: row.position, readings: Field.columns.map { $0 == field ? reading : row[$0] })
    return form
  }
}

extension FakeRegistry {
  /// The registry in which the n-th invented person stands authorised in a unit.
  static func authorising(_ person: Int, in unit: DetsisUnit) -> FakeRegistry {
    var registry = FakeRegistry()
    registry.standing.insert(Seat(InventedPeople.nationalID(person), unit))
    return registry
  }

  /// The registry in which one unit bears another name.
  func renaming(_ unit: DetsisUnit, to name: String) -> FakeRegistry {
    var registry = self
    registry.units = units.map {
      $0.no == unit.no ? DetsisUnit(no: $0.no, name: name, parent: $0.parent, isActive: $0.isActive) : $0
    }
    return registry
  }
}
