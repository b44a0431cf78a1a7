import Domain

/// DETSİS NO names a known, open unit, and BİRİM ADI, where it is given, is that unit's name.
///
/// The name guards against a wrong number: one that is not even similar is an error.
enum ManagerUnitRule {
  static func apply(to check: inout RowCheck, in registry: some UnitView) throws {
    guard let text = check.text(of: .unitDetsisNo, missing: .detsisMissing) else { return }
    guard let no = DetsisNo(text) else { return check.add(.detsisFormat, on: .unitDetsisNo) }
    check.unitNo = no
    guard let unit = try registry.unit(no) else { return check.add(.detsisUnknown, on: .unitDetsisNo) }
    check.unit = unit
    if !unit.isActive { check.add(.detsisClosed, on: .unitDetsisNo, details: [.official: unit.name]) }
    checkName(of: unit, &check)
  }

  private static func checkName(of unit: DetsisUnit, _ check: inout RowCheck) {
    check.judgeFault(of: .unitName)
    let text = check.row[.unitName].text
    guard !text.isEmpty, text != unit.name else { return }
    let written = TurkishText.fold(text)
    guard written != unit.foldedName else { return }
    let code: FindingCode =
      UnitNameRule.isSimilar(written, unit.foldedName) ? .unitNameDiffers : .unitNameConflict
    check.add(code, on: .unitName, suggestion: unit.name, details: [.official: unit.name])
  }
}
