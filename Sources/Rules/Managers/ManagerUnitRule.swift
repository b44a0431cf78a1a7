import Domain

/// DETSİS NO names a known, open unit, and BİRİM ADI, where it is given, is that unit's name.
///
/// The name guards against a wrong number: one that is not even similar, or that of another unit, is an error.
enum ManagerUnitRule {
  /// `mayBeClosed`: for endings, since an appointment does not end with its unit.
  static func apply(to check: inout RowCheck, mayBeClosed: Bool = false, in registry: some UnitView) throws {
    guard let text = check.text(of: .unitDetsisNo, missing: .detsisMissing) else { return }
    guard let no = DetsisNo(text) else { return check.add(.detsisFormat, on: .unitDetsisNo) }
    check.unitNo = no
    guard let unit = try registry.unit(no) else { return check.add(.detsisUnknown, on: .unitDetsisNo) }
    check.unit = unit
    if !unit.isActive, !mayBeClosed { check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo) }
    check.judgeFault(of: .unitName)
    let name = check.row[.unitName].text
    guard !name.isEmpty, name != unit.name else { return }
    try UnitNameRule.compare(name, with: unit, of: nil, &check, in: registry)
  }
}
