import Domain
import SheetModel
import TestSupport

/// Outcomes of invented forms, in which a test changes one thing.
enum SampleOutcome {
  static let now = Moment(secondsSince1970: 1_466_663_400)

  static func row(_ number: Int, _ effect: RowEffect, position: Int? = nil) -> RowOutcome {
    let isApplied = effect == .granted || effect == .revoked
    return RowOutcome(
      position: position ?? number, rowNumber: number, operation: .grant, values: SampleForm.row(number),
      effect: effect, justification: isApplied ? "23/06/2016 tarihli e-posta gereği" : nil)
  }

  /// Row 1 was granted, row 3 goes back for its telephone number.
  static var partial: FormOutcome {
    var form = FormOutcome(
      file: "talep.xlsx", sheet: "Sayfa1", status: .partial, institutionDetsisNo: SampleUnits.ministry.no.description,
      institutionName: SampleUnits.ministry.name, rows: [row(1, .granted), row(3, .refused)],
      findings: [phone], outputs: "2016-06-23-001/0001-talep")
    form.rows[1].values[.workPhone] = "3125551013"
    return form
  }

  static let phone = Finding(
    .phoneFormat, cell: CellReference(column: 8, row: 12), rowNumber: 3, field: .workPhone, value: "3125551013",
    suggestion: "0312 555 10 13")

  static var accepted: FormOutcome {
    FormOutcome(
      file: "tamam.xlsx", sheet: "Sayfa1", status: .accepted,
      institutionDetsisNo: SampleUnits.ministry.no.description, institutionName: SampleUnits.ministry.name,
      rows: [row(1, .granted), row(2, .unchanged)], outputs: "2016-06-23-001/0002-tamam")
  }

  static var unreadable: FormOutcome {
    FormOutcome(
      file: "<tarama> & \"eski\".pdf", status: .refused, findings: [Finding(.fileNotXlsx(.pdf))],
      outputs: "2016-06-23-001/0003-tarama")
  }
}
