import Domain

/// The institution's block of the form: its number, its name, and what is wrong with them.
struct InstitutionCheck {
  private(set) var findings: [Finding] = []
  /// The number, where it is well formed.
  private(set) var no: DetsisNo?
  /// The institution, where the registry has it.
  private(set) var unit: DetsisUnit?

  init(_ form: RequestForm, in registry: some RegistryView) throws {
    no = checkedNumber(form.institutionNo)
    if let no {
      unit = try registry.unit(no)
      checkStanding(form.institutionNo)
    }
    checkName(form.institutionName)
    noteCorrection(form.institutionNo, .institutionDetsisNo)
    noteCorrection(form.institutionName, .institutionName)
  }

  private mutating func checkedNumber(_ reading: FieldReading?) -> DetsisNo? {
    guard let reading, !reading.isEmpty else {
      add(.institutionMissing, .institutionDetsisNo, reading)
      return nil
    }
    guard usable(reading, .institutionDetsisNo) else { return nil }
    guard let no = DetsisNo(reading.text) else {
      add(
        .institutionFormat, .institutionDetsisNo, reading, suggestion: WrittenNumber.detsis(reading.text)?.description)
      return nil
    }
    return no
  }

  private mutating func checkStanding(_ reading: FieldReading?) {
    if let unit {
      if !unit.isActive { add(.institutionClosed(official: unit.name), .institutionDetsisNo, reading) }
    } else {
      add(.institutionUnknown, .institutionDetsisNo, reading)
    }
  }

  private mutating func checkName(_ reading: FieldReading?) {
    if let reading, !usable(reading, .institutionName) { return }
    guard let unit, TurkishText.fold(reading?.text ?? "") != unit.foldedName else { return }
    add(.institutionNameDiffers(official: unit.name), .institutionName, reading, suggestion: unit.name)
  }

  /// Whether the cell's content can be judged; a fault or a formula is found here.
  private mutating func usable(_ reading: FieldReading, _ field: Field) -> Bool {
    if let fault = reading.fault {
      add(fault.kind, field, reading)
      return false
    }
    if reading.isFormula { add(.cellFormula, field, reading) }
    return true
  }

  private mutating func noteCorrection(_ reading: FieldReading?, _ field: Field) {
    guard let reading, reading.isCorrected else { return }
    guard !findings.contains(where: { $0.field == field && $0.severity == .error }) else { return }
    add(.valueCorrected, field, reading, suggestion: reading.text)
  }

  private mutating func add(
    _ kind: Finding.Kind, _ field: Field, _ reading: FieldReading?, suggestion: String? = nil
  ) {
    findings.append(
      Finding(
        kind, cell: reading?.cell, field: field, value: reading?.original.nonEmpty, suggestion: suggestion))
  }
}
