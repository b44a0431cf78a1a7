import Domain
import GRDB
import Register
import Testing

@testable import Registry

@Suite struct `The schema` {
  /// A registry in which each table has a row: one grant, revoked again, and one that stands.
  private func filled() throws -> FreshRegistry {
    let fresh = try FreshRegistry()
    try fresh.take(Sample.units(changing: Sample.cityClerk) { $0.name += " Ek" })
    let run = try fresh.begin("a.xlsx", "b.xlsx")
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run.id, part: 1)
    try fresh.apply(.revoke, Sample.ayse, Sample.branch, run: run.id, part: 2)
    let form = try fresh.apply(.grant, Sample.mehmet, Sample.city, run: run.id, part: 3)
    try fresh.registry.write { try $0.add(findings: [Finding(.formOverTen(rows: 11))], to: form) }
    return fresh
  }

  private func expect(_ complaint: String, from statement: String) throws {
    let fresh = try filled()
    #expect {
      try fresh.sql(statement)
    } throws: {
      guard let error = $0 as? DatabaseError else { return false }
      return RegistryError(error) == .constraint(complaint)
    }
  }

  @Test(arguments: [
    ("unit", "a unit is closed, never deleted"),
    ("unit_import", "the history of imports is append-only"),
    ("unit_change", "the history of units is append-only"),
    ("run", "a run is never deleted"),
    ("run_item", "a file of a run is never forgotten"),
    ("form", "a form is recorded for good"),
    ("form_row", "a form is recorded for good"),
    ("finding", "a form is recorded for good"),
    ("journal", "the journal is append-only"),
    ("person", "a person is never deleted"),
    ("authorisation", "an authorisation is revoked, never deleted"),
  ])
  func `deletes nothing`(table: String, complaint: String) throws {
    try expect(complaint, from: "DELETE FROM \(table)")
  }

  @Test(arguments: [
    ("UPDATE unit SET no = no + 1 WHERE no = 10000003", "a unit keeps its number"),
    ("UPDATE unit_import SET source = 'x'", "the history of imports is append-only"),
    ("UPDATE unit_change SET new = 'x'", "the history of units is append-only"),
    ("UPDATE run SET policy = 'whole-form'", "a run can only be finished, once"),
    ("UPDATE run_item SET file = 'x'", "only the state of a file changes"),
    ("UPDATE form SET status = 'refused'", "a form is recorded for good"),
    ("UPDATE form_row SET effect = 'refused'", "a form is recorded for good"),
    ("UPDATE finding SET code = 'x'", "a form is recorded for good"),
    ("UPDATE journal SET justification = 'x'", "the journal is append-only"),
    ("UPDATE person SET email = 'x@y.gov.tr'", "a person changes by an entry of the journal"),
    ("UPDATE authorisation SET justification = 'x'", "an authorisation can only be revoked, once"),
    ("UPDATE authorisation SET until = NULL WHERE until IS NOT NULL", "an authorisation can only be revoked, once"),
    (
      "UPDATE authorisation SET until = until + 1 WHERE until IS NOT NULL",
      "an authorisation can only be revoked, once"
    ),
    (
      "UPDATE authorisation SET unit = 10000001, until = since, revocation = 1 WHERE until IS NULL",
      "an authorisation can only be revoked, once"
    ),
  ])
  func `changes only what may change`(statement: String, complaint: String) throws {
    try expect(complaint, from: statement)
  }

  @Test func `takes no revocation without its reasons`() throws {
    try expect(
      "CHECK constraint failed: (until IS NULL) = (revoked_form IS NULL)",
      from: "UPDATE authorisation SET until = since WHERE until IS NULL")
  }

  @Test func `takes no second standing grant, even past the journal`() throws {
    try expect(
      "UNIQUE constraint failed: authorisation.unit, authorisation.role, authorisation.national_id",
      from: """
        INSERT INTO authorisation (id, national_id, unit, role, since, granted_form, granted_row, justification)
        SELECT 1, national_id, unit, role, since, granted_form, granted_row, justification
        FROM authorisation WHERE until IS NULL
        """)
  }

  @Test func `takes no journal entry before another`() throws {
    try expect(
      "the journal is append-only",
      from: """
        INSERT INTO journal (id, event, at, run, form, row, kind, national_id, after)
        SELECT -1, event, at, run, form, row, kind, '10000000146', after FROM journal WHERE kind = 'person-added'
        """)
  }

  @Test func `takes no change that the row of the form does not ask for`() throws {
    let fresh = try filled()
    let place = FormPlace(run: "2016-06-23-001", form: FormID(number: 3), row: 1)
    let justification = "23/06/2016 tarihli e-posta gereği"
    for (person, unit, reason) in [
      (Sample.ayse, Sample.city, justification), (Sample.mehmet, Sample.branch, justification),
      (Sample.mehmet, Sample.city, "başka"),
    ] {
      let change = AuthorityChange(
        entry: 99, place: place, authority: Authority(person: person, unit: unit), justification: reason)
      #expect(throws: RegistryError.constraint("the row of the form does not ask for this change")) {
        try fresh.registry.write { try $0.append(Granted(change), at: FreshRegistry.noon) }
      }
    }
  }

  @Test func `takes no unit that is its own parent`() throws {
    try expect("CHECK constraint failed: parent <> no", from: "UPDATE unit SET parent = no WHERE no = 10000003")
  }

  @Test func `takes no unit below one that is not there`() throws {
    try expect("FOREIGN KEY constraint failed", from: "UPDATE unit SET parent = 99999999 WHERE no = 10000003")
  }

  @Test func `has one open run at most`() throws {
    try expect(
      "UNIQUE constraint failed: index 'run_one_open'",
      from: "INSERT INTO run VALUES ('2016-06-23-002', 0, 'tr', 'rows', 0, NULL, NULL)")
  }

  @Test func `puts no file into a finished run`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin()
    try fresh.registry.write { try $0.finishRun(run.id, at: FreshRegistry.noon) }
    #expect(throws: RegistryError.constraint("only an open run takes files")) {
      try fresh.registry.write { try $0.addItems(["late.xlsx"], to: run.id) }
    }
  }
}
