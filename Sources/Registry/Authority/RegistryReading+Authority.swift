import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// What the registry holds of a person; nil when it does not know the number.
  package func details(of person: TCKimlikNo) throws -> PersonDetails? {
    try first(
      """
      SELECT full_name, work_phone, mobile_phone, email FROM person
      WHERE national_id = \(person) ORDER BY national_id
      """
    ) { try PersonDetails($0, from: 0) }
  }

  package func name(of person: TCKimlikNo) throws -> KnownName? {
    let name = try first("SELECT full_name FROM person WHERE national_id = \(person) ORDER BY national_id") {
      try $0.value(0, as: String.self)
    }
    guard let name, let claim = try oldestClaim(to: person) else { return nil }
    return KnownName(name, claim: claim)
  }

  package func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool {
    try exists(
      """
      SELECT 1 FROM authorisation
      WHERE unit = \(unit) AND role = \(Role.yetkili.rawValue) AND national_id = \(person) AND until IS NULL
      ORDER BY id LIMIT 1
      """)
  }

  package func authorisedCount(in unit: DetsisNo) throws -> Int {
    try first(
      """
      SELECT count(*) FROM authorisation
      WHERE unit = \(unit) AND role = \(Role.yetkili.rawValue) AND until IS NULL ORDER BY 1
      """
    ) { try $0.value(0) } ?? 0
  }

  /// The form of the oldest authority of a person that was not undone; nil where there is none.
  ///
  /// An authority is undone where an odd number of counter-entries follows its grant, each of which reverses the one
  /// before.
  func oldestClaim(to person: TCKimlikNo) throws -> KnownName.Claim? {
    try first(
      """
      WITH RECURSIVE line (grant, id, length) AS (
        SELECT id, id, 0 FROM journal WHERE national_id = \(person) AND kind = 'granted' AND reverses IS NULL
        UNION ALL SELECT grant, counter.id, length + 1 FROM line JOIN journal AS counter ON counter.reverses = line.id)
      SELECT form.id, form.run, form.institution
      FROM (SELECT grant FROM line GROUP BY grant HAVING max(length) % 2 = 0) AS standing
      JOIN journal ON journal.id = standing.grant JOIN form ON form.id = journal.form
      ORDER BY journal.id LIMIT 1
      """
    ) { KnownName.Claim(form: try $0.value(0), run: try $0.value(1), institution: try $0.value(2)) }
  }

  /// The standing authorisations, of one unit or of all, in the order of units, then of grants; one at a time.
  package func forEachAuthorisation(unit: DetsisNo?, _ body: (Authorisation) throws -> Void) throws {
    let scope: Query = unit.map { "AND authorisation.unit = \($0)" } ?? ""
    try each(
      """
      SELECT authorisation.national_id, authorisation.unit, role, full_name, work_phone, mobile_phone, email,
        unit.name, unit.active, since, authorisation.justification
      FROM authorisation
      JOIN person ON person.national_id = authorisation.national_id
      JOIN unit ON unit.no = authorisation.unit
      WHERE until IS NULL \(scope)
      ORDER BY authorisation.unit, authorisation.id
      """
    ) { try body(Authorisation($0)) }
  }

  /// The journal from one entry on, in its order; one at a time.
  package func forEachJournalEntry(after id: Int64, _ body: (JournalEntry) throws -> Void) throws {
    try each(
      """
      SELECT id, at, run, form, row, kind, national_id, unit, role, justification, before, after
      FROM journal WHERE id > \(id) ORDER BY id
      """
    ) { try body(JournalEntry($0)) }
  }
}

extension PersonDetails {
  init(_ row: Row, from column: Int) throws {
    self.init(
      fullName: try row.value(column), workPhone: try row.value(column + 1), mobilePhone: try row.value(column + 2),
      email: try row.value(column + 3))
  }
}

extension Authorisation {
  fileprivate init(_ row: Row) throws {
    self.init(
      Authority(person: try row.value(0), unit: try row.value(1), role: try row.named(2)),
      try PersonDetails(row, from: 3), unitName: try row.value(7), unitIsActive: try row.value(8),
      since: try row.value(9), justification: try row.value(10))
  }
}

extension JournalEntry {
  fileprivate init(_ row: Row) throws {
    self.init(
      id: try row.value(0), time: try row.value(1), run: try row.value(2), form: try row.value(3),
      row: try row.value(4), kind: try row.named(5), person: try row.value(6), unit: try row.value(7),
      role: try row.value(8, as: String?.self).flatMap(Role.init), justification: try row.value(9),
      before: try row.value(10, as: String?.self).map(SortedJSON.parse) ?? [:],
      after: try row.value(11, as: String?.self).map(SortedJSON.parse) ?? [:])
  }
}
