import Domain
import SheetModel

/// Checks a row that names a unit's manager from before the register: the unit is known, and the name is one.
package struct OlderNameCheck: Sendable {
  package init() {}

  /// What the row says, nil where it has errors; and what was found. Throws what the registry's lookups throw.
  package func check(
    _ row: RequestRow, isShifted: Bool = false, in registry: some UnitView
  ) throws -> (content: (unit: DetsisNo, name: String)?, findings: [Finding]) {
    var check = RowCheck(row)
    if isShifted { check.add(.rowShifted) }
    try ManagerUnitRule.apply(to: &check, in: registry)
    NameRule.apply(to: &check)
    check.noteCorrections()
    guard !check.hasError, let unit = check.unitNo else { return (nil, check.sortedFindings) }
    return ((unit, row[.fullName].text), check.sortedFindings)
  }

  /// The same of an object of the web service's response: its fields, tidied, and its place, from 1.
  package func check(
    _ values: [Field: String], ordinal: Int, in registry: some UnitView
  ) throws -> (content: (unit: DetsisNo, name: String)?, findings: [Finding]) {
    let row = ServiceRowCheck.request(values, ordinal, TableLayout.olderNames.fields)
    let (content, findings) = try check(row, in: registry)
    return (content, findings.map(\.withoutCell))
  }

  /// That the institution's older names are gone for good (EK-2 §11).
  package static func tooLate(_ row: Int, cell: CellReference?, institution: String) -> Finding {
    Finding(.institutionRegistered(official: institution), cell: cell, rowNumber: row, position: row)
  }
}
