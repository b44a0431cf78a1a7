import Domain
import Register
import Testing

@testable import Registry

@Suite struct `An authority` {
  private let later = FreshRegistry.noon.adding(days: 3)

  @Test func `stands from its grant on`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    let all = try fresh.authorisations()
    #expect(
      all == [
        Authorisation(
          Authority(person: Sample.ayse, unit: Sample.branch), Sample.details,
          unitName: "1. Şube Müdürlüğü", unitIsActive: true, since: FreshRegistry.noon,
          justification: "23/06/2016 tarihli e-posta gereği")
      ])
    #expect(try fresh.authorisations(unit: Sample.city).isEmpty)
  }

  @Test func `ends with its revocation and can be granted anew`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    try fresh.apply(.revoke, Sample.ayse, Sample.branch, run: run, part: 2, at: later)
    #expect(try fresh.authorisations().isEmpty)
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 3, at: later)
    #expect(try fresh.authorisations().map(\.since) == [later])
    #expect(
      try fresh.text("SELECT group_concat(id || ' ' || revocation, ', ') FROM authorisation WHERE until IS NOT NULL")
        == "2 3")
    #expect(try fresh.number("SELECT id FROM authorisation WHERE until IS NULL") == 4)
  }

  @Test func `that stands is not granted again, and nothing of the attempt stays`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    let before = try fresh.journal()
    #expect(throws: RegistryError.alreadyAuthorised) {
      try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 2)
    }
    #expect(try fresh.journal() == before)
    #expect(try fresh.number("SELECT count(*) FROM form") == 1)
  }

  @Test func `that does not stand is not revoked`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    for (person, unit) in [(Sample.mehmet, Sample.branch), (Sample.ayse, Sample.city)] {
      #expect(throws: RegistryError.notAuthorised) {
        try fresh.apply(.revoke, person, unit, run: run, part: 2)
      }
    }
  }

  @Test func `needs a recorded form`() throws {
    let fresh = try FreshRegistry()
    let basis = Basis(form: FormID(number: 9), row: 1, justification: "x", time: FreshRegistry.noon)
    #expect(throws: RegistryError.notFound(.form)) {
      try fresh.registry.write {
        try $0.grant(Authority(person: Sample.ayse, unit: Sample.city), to: Sample.details, on: basis)
      }
    }
  }

  @Test func `needs a justification`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    #expect(throws: RegistryError.constraint("the row of the form does not ask for this change")) {
      try fresh.registry.write { transaction in
        let form = try transaction.record(
          form: Sample.form(.grant, Sample.ayse, Sample.city), run: run, ordinal: 1, part: 1, sha256: "",
          at: FreshRegistry.noon)
        try transaction.grant(
          Authority(person: Sample.ayse, unit: Sample.city), to: Sample.details,
          on: Basis(form: form, row: 1, justification: "", time: FreshRegistry.noon))
      }
    }
  }

  @Test func `is entered in the journal with everything that follows from it`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    try fresh.apply(.grant, Sample.ayse, Sample.branch, run: run, part: 1)
    var moved = Sample.details
    moved.email = "ayse@yeni.gov.tr"
    try fresh.apply(.grant, Sample.ayse, Sample.city, details: moved, run: run, part: 2)
    try fresh.apply(.revoke, Sample.ayse, Sample.branch, run: run, part: 3, at: later)
    let journal = try fresh.journal()
    #expect(journal.map(\.kind) == [.personAdded, .granted, .personChanged, .granted, .revoked])
    #expect(journal.map(\.id) == [1, 2, 3, 4, 5])
    #expect(journal.map(\.form.number) == [1, 1, 2, 2, 3])
    #expect(journal[0].after == Sample.details.named && journal[0].before.isEmpty)
    #expect(journal[2].before == ["email": "ayse@ornek.gov.tr"])
    #expect(journal[2].after == ["email": "ayse@yeni.gov.tr"])
    #expect(journal[4].unit == Sample.branch && journal[4].role == .yetkili && journal[4].time == later)
    #expect(try fresh.registry.read { try $0.details(of: Sample.ayse) } == moved)
    #expect(
      try fresh.text("SELECT after FROM journal WHERE id = 1")
        == #"{"email":"ayse@ornek.gov.tr","fullName":"Ayşe Yılmazoğlu","mobilePhone":"0532 000 00 00","#
        + #""workPhone":"0312 000 00 00"}"#)
    #expect(try fresh.text("SELECT before FROM journal WHERE id = 3") == #"{"email":"ayse@ornek.gov.tr"}"#)
  }

  @Test func `can be rebuilt from the journal alone`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    for index in 1...40 {
      let person = Sample.person(100_000_000 + index % 7)
      let unit = index.isMultiple(of: 2) ? Sample.branch : Sample.city
      var details = Sample.details
      details.workPhone = "0312 000 00 \(index + 10)"
      let stands = try fresh.registry.read { try $0.view().isAuthorised(person, in: unit) }
      try fresh.apply(stands ? .revoke : .grant, person, unit, details: details, run: run, part: index)
    }
    let dump = """
      SELECT group_concat(line, char(10)) FROM (
        SELECT concat_line AS line FROM (
          SELECT national_id || full_name || work_phone || mobile_phone || email || first_form || entry AS concat_line
          FROM person ORDER BY national_id)
        UNION ALL
        SELECT id || national_id || unit || role || since || granted_form || justification
          || coalesce(until || revoked_form || revoke_justification || revocation, '') FROM authorisation)
      """
    let before = try fresh.text(dump)
    try fresh.sql(
      """
      DROP TRIGGER person_stays; DROP TRIGGER authorisation_stays; DROP TRIGGER journal_stays;
      PRAGMA foreign_keys = OFF;
      DELETE FROM authorisation; DELETE FROM person; DELETE FROM journal;
      PRAGMA foreign_keys = ON;
      """)
    try fresh.registry.write { try $0.rebuildFromJournals() }
    #expect(before?.isEmpty == false)
    #expect(try fresh.text(dump) == before)
    #expect(try fresh.number("SELECT count(*) FROM pragma_foreign_key_check") == 0)
  }
}
