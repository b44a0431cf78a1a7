import Domain
internal import GRDB
import Register

/// The registry as the rules see it while a form of a run is checked.
public struct RunView: RegistryView {
  let reading: RegistryReading
  /// Nil outside of a run: there are no earlier forms then.
  let run: String?

  public func unit(_ no: DetsisNo) throws -> DetsisUnit? {
    try reading.cache.unit(no) {
      try reading.first(
        "SELECT no, name, folded, parent, active FROM unit WHERE no = \(no) ORDER BY no", DetsisUnit.init)
    }
  }

  public func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try reading.cache.units(named: UnitCache.Name(folded: foldedName, institution: institution)) {
      try reading.activeUnits(named: foldedName, inside: institution)
    }
  }

  public func name(of person: TCKimlikNo) throws -> KnownName? {
    let name = try reading.first("SELECT full_name FROM person WHERE national_id = \(person) ORDER BY national_id") {
      try $0.value(0, as: String.self)
    }
    guard let name, let claim = try reading.oldestClaim(to: person) else { return nil }
    return KnownName(name, claim: claim)
  }

  public func managerName(of person: TCKimlikNo) throws -> String? {
    try reading.first(
      """
      SELECT full_name FROM appointment JOIN manager_journal USING (id)
      WHERE appointment.national_id = \(person.number) ORDER BY appointment.id DESC LIMIT 1
      """
    ) { try $0.value(0) }
  }

  public func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool {
    try reading.exists(
      """
      SELECT 1 FROM authorisation
      WHERE unit = \(unit) AND role = \(Role.yetkili.rawValue) AND national_id = \(person) AND until IS NULL
      ORDER BY id LIMIT 1
      """)
  }

  public func authorisedCount(in unit: DetsisNo) throws -> Int {
    try reading.first(
      """
      SELECT count(*) FROM authorisation
      WHERE unit = \(unit) AND role = \(Role.yetkili.rawValue) AND until IS NULL ORDER BY 1
      """
    ) { try $0.value(0) } ?? 0
  }

  public func acceptedInRun(
    _ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo
  ) throws -> EarlierRow? {
    guard let run else { return nil }
    return try reading.first(
      """
      SELECT form.file, form_row.row_number FROM form_row JOIN form ON form.id = form_row.form
      WHERE form_row.person = \(person) AND form_row.unit = \(unit) AND form_row.operation = \(operation.rawValue)
        AND form_row.effect <> 'refused' AND form.run = \(run)
      ORDER BY form_row.form, form_row.position LIMIT 1
      """
    ) { EarlierRow(file: try $0.value(0), rowNumber: try $0.value(1)) }
  }

  public func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment) throws -> Bool {
    try hasRecentRow(number, institution, since) || hasRowInRun(number, institution)
  }

  public func processed(sha256: String) throws -> EarlierForm? { try processed(sha256: sha256, besidesMail: nil) }

  private func hasRecentRow(_ number: Int, _ institution: DetsisNo, _ since: Moment) throws -> Bool {
    try reading.exists(
      """
      SELECT 1 FROM form_row
      WHERE institution = \(institution) AND row_number = \(number) AND processed_at >= \(since)
      ORDER BY processed_at LIMIT 1
      """)
  }

  private func hasRowInRun(_ number: Int, _ institution: DetsisNo) throws -> Bool {
    guard let run else { return false }
    return try reading.exists(
      """
      SELECT 1 FROM form_row JOIN form ON form.id = form_row.form
      WHERE form_row.institution = \(institution) AND form_row.row_number = \(number) AND form.run = \(run)
      ORDER BY form.id DESC LIMIT 1
      """)
  }
}

extension RegistryReading {
  /// The questions of the rules; `run` is the run whose earlier forms count, nil in `check`.
  public func view(run: String? = nil) -> RunView { RunView(reading: self, run: run) }
}

extension DetsisUnit {
  /// Columns: no, name, folded, parent, active.
  init(_ row: Row) throws {
    self.init(
      no: try row.value(0), name: try row.value(1), foldedName: try row.value(2), parent: try row.value(3),
      isActive: try row.value(4))
  }
}
