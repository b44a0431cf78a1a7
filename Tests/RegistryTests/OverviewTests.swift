import Domain
import TestSupport
import Testing

@testable import Registry

@Suite struct `What the reports ask of the registry` {
  private static let noon = FreshRegistry.noon

  private func form(
    _ institution: String?, _ status: FormStatus, _ effects: [RowEffect], findings: [Finding] = []
  ) -> FormOutcome {
    let rows = effects.enumerated().map { index, effect in
      RowOutcome(position: index + 1, rowNumber: index + 1, operation: .grant, values: [:], effect: effect)
    }
    return FormOutcome(
      file: "form.xlsx", status: status, institutionDetsisNo: institution, institutionName: "Yazıldığı gibi",
      rows: rows, findings: findings)
  }

  private func record(_ forms: [FormOutcome], at time: Moment = noon, in fresh: FreshRegistry) throws -> String {
    let run = try fresh.begin("a.xlsx", at: time)
    try fresh.registry.write { store in
      for (index, form) in forms.enumerated() {
        _ = try store.record(form: form, run: run.id, ordinal: 1, part: index + 1, sha256: "", at: time)
      }
      try store.setState(.published, ofItem: 1, in: run.id)
      try store.finishRun(run.id, at: time)
    }
    return run.id
  }

  @Test func `counts a run's forms and rows by institution, those with most to do first`() throws {
    let fresh = try FreshRegistry()
    let run = try record(
      [
        form("\(Sample.city)", .accepted, [.granted, .unchanged]),
        form("\(Sample.ministry)", .partial, [.granted, .refused]),
        form("\(Sample.ministry)", .refused, [.refused]), form("99999999", .refused, []), form(nil, .refused, []),
        form("yok", .refused, []),
      ], in: fresh)
    _ = try record([form("\(Sample.city)", .refused, [.refused, .refused])], in: fresh)
    var found = [InstitutionSummary]()
    try fresh.registry.read { try $0.forEachInstitution(of: run) { found.append($0) } }
    #expect(found.map(\.no?.number) == [10_000_001, nil, 99_999_999, 20_000_001])
    #expect(found.map(\.name) == ["Millî Eğitim Bakanlığı", nil, "Yazıldığı gibi", "İnceova Belediye Başkanlığı"])
    #expect(found.map(\.counts.forms) == [2, 2, 1, 1])
    #expect(found.map(\.counts.rowsRefused) == [2, 0, 0, 0])
    #expect(found.map(\.counts.granted) == [1, 0, 0, 1])
    let all = try fresh.registry.read { try $0.summary(of: run) }
    #expect(found.reduce(0) { $0 + $1.counts.forms } == all.forms)
    #expect(found.reduce(0) { $0 + $1.counts.rows } == all.rows)
  }

  @Test func `counts the findings of each of the last days by severity, days without any among them`() throws {
    let fresh = try FreshRegistry()
    let phone = Finding(.phoneFormat, rowNumber: 1)
    let milder = Finding(.unitNotEntitled(official: "Birim"), severity: .note)
    for (days, findings) in [
      (-30, [phone]), (-29, [phone]), (-1, [milder, phone]), (0, [phone]), (0, [phone]), (1, [phone]),
    ] {
      _ = try record([form(nil, .refused, [], findings: findings)], at: Self.noon.adding(days: days), in: fresh)
    }
    let found = try fresh.registry.read { try $0.findings(ofDays: 30, upTo: Self.noon) }
    #expect(found.count == 30)
    #expect(found.map(\.noon.isoDay).first == "2016-05-25")
    #expect(found.map(\.noon.isoDay).last == "2016-06-23")
    #expect(found.first?.counts == [.error: 1])
    #expect(found[28].counts == [.note: 1, .error: 1])
    #expect(found.last?.counts == [.error: 2])
    #expect(found.reduce(0) { $0 + $1.total } == 5)
  }

  @Test func `knows the days where the clocks were put back`() {
    // Turkey's clocks went back on 2015-11-08 at 04:00.
    let late = Moment(iso8601: "2015-11-09T23:30:00+02:00") ?? Self.noon
    #expect(DayFindings.days(3, upTo: late).map(\.noon.isoDay) == ["2015-11-07", "2015-11-08", "2015-11-09"])
  }
}
