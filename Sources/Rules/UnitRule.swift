import Domain

/// DETSİS NO names a known, open unit of the institution (seed 000, EK-1, explanation 5).
enum UnitRule {
  static func apply(to check: inout RowCheck, institution: InstitutionCheck, in registry: some RegistryView) throws {
    let row = check.row
    func suggestion() throws -> String? { try numberSuggestedByName(row, institution: institution, in: registry) }
    guard let text = try check.text(of: .unitDetsisNo, missing: .detsisMissing, suggestion: suggestion) else { return }
    guard let no = DetsisNo(text) else {
      let written = WrittenNumber.detsis(text)?.description
      check.add(.detsisFormat, on: .unitDetsisNo, suggestion: try written ?? suggestion())
      return
    }
    check.unitNo = no
    guard let unit = try registry.unit(no) else {
      check.add(.detsisUnknown, on: .unitDetsisNo, suggestion: try suggestion())
      return
    }
    check.unit = unit
    if !unit.isActive { try addClosed(unit, to: &check, suggestion: suggestion, in: registry) }
    if let owner = institution.unit, try !registry.isInside(unit, owner.no) {
      check.add(
        .detsisOutsideInstitution(official: unit.name, institution: owner.name), on: .unitDetsisNo,
        suggestion: try suggestion())
    }
  }

  /// In a closed unit an authority that stands can still be revoked: DETSİS ends none.
  private static func addClosed(
    _ unit: DetsisUnit, to check: inout RowCheck, suggestion: () throws -> String?, in registry: some RegistryView
  ) throws {
    if check.operation == .revoke, let person = check.person, try registry.isAuthorised(person, in: unit.no) {
      return check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo, severity: .warning)
    }
    check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo, suggestion: try suggestion())
  }

  /// The number of the one open unit of the institution that bears the name on the form.
  private static func numberSuggestedByName(
    _ row: RequestRow, institution: InstitutionCheck, in registry: some RegistryView
  ) throws -> String? {
    guard let owner = institution.unit, row[.unitName].fault == nil, !row[.unitName].isEmpty else { return nil }
    let namesakes = try registry.activeUnits(named: TurkishText.fold(row[.unitName].text), inside: owner.no)
    return namesakes.count == 1 ? namesakes[0].no.description : nil
  }
}

extension UnitView {
  /// A chain of parents is never longer than this; the import refuses cycles.
  private var deepestLevel: Int { 64 }

  /// Whether the unit is the institution or stands below it.
  func isInside(_ unit: DetsisUnit, _ institution: DetsisNo) throws -> Bool {
    if unit.no == institution || unit.parent == institution { return true }
    return try ancestry(of: unit).contains { $0.no == institution }
  }

  /// The unit and those above it, up to its root.
  func ancestry(of unit: DetsisUnit) throws -> [DetsisUnit] {
    var chain = [unit]
    while let parent = chain[chain.count - 1].parent, chain.count < deepestLevel, let above = try self.unit(parent) {
      chain.append(above)
    }
    return chain
  }
}
