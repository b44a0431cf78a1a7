import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The input checks and drop-downs of cells that are filled in by hand, on forms, rosters and error spreadsheets.
struct EntryChecks {
  let language: Language
  /// Domains below which an institutional address must stand.
  let emailSuffixes: [String]
  /// Whether the workbook has a sheet of units to choose from.
  let hasUnitList: Bool
  /// What is printed above the cells.
  let label: (Field) -> String

  /// The check of a column whose first cell to be checked stands on `line`; `column` gives a field's cell on it.
  func check(_ field: Field, line: Int, cell: (Field, Int) -> CellReference) -> InputCheck {
    let rule = rule(field) { "\(cell($0, line))" }
    let message = message(field)
    var check = InputCheck(rule, title: label(field), message: message, fault: message)
    check.allowsBlank = !dependsOnOthers(field)
    return check
  }

  private func dependsOnOthers(_ field: Field) -> Bool {
    hasUnitList && (field == .unitDetsisNo || field == .unitName)
  }

  private func message(_ field: Field) -> String {
    dependsOnOthers(field) ? EntryText.unitFromList.text(language) : ReportText.inputMessage(field).text(language)
  }

  private func rule(_ field: Field, _ cell: (Field) -> String) -> InputCheck.Rule {
    switch field {
    case .rowNumber: .formula(EntryFormula.count(cell(field)))
    case .operation: .list(FormOperation.allCases.map(\.officialName))
    case .unitDetsisNo where hasUnitList: .range(EntryFormula.unitNumbers(nameCell: cell(.unitName)))
    case .unitName where hasUnitList: .range(EntryFormula.unitNames(numberCell: cell(.unitDetsisNo)))
    case .institutionDetsisNo, .unitDetsisNo: .formula(EntryFormula.detsisNo(cell(field)))
    case .nationalId: .formula(EntryFormula.nationalID(cell(field)))
    case .fullName: .formula(EntryFormula.fullName(cell(field)))
    case .workPhone: .formula(EntryFormula.workPhone(cell(field)))
    case .mobilePhone: .formula(EntryFormula.mobilePhone(cell(field)))
    case .email: .formula(EntryFormula.email(cell(field), suffixes: emailSuffixes))
    case .appointmentType: .list(AppointmentType.allCases.map(\.rawValue))
    case .reference: .formula(EntryFormula.reference(cell(field)))
    case .start, .end: .formula(EntryFormula.minute(cell(field)))
    case .institutionName, .unitName, .title, .deputyDetsisNo, .managerCode, .hold, .senderDomain,
      .confirmation:
      .any
    }
  }
}
