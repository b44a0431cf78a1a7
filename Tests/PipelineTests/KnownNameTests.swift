import Domain
import Foundation
import Pipeline
import Registry
import TestSupport
import Testing

/// A believed sender may write any name beside any number, and be the first to do so.
@Suite struct `A person whom a form named wrongly` {
  private let office: Office
  private static let wrong = "Kötü NİYET"

  /// The municipality grants the first person authority in its own unit, under a wrong name.
  init() async throws {
    office = try Office()
    var form = SampleForm(rows: 1)
    form.institutionNo = SampleUnits.municipality.no.description
    form.institutionName = SampleUnits.municipality.name
    form.rows[0][.unitDetsisNo] = SampleUnits.municipality.no.description
    form.rows[0][.unitName] = SampleUnits.municipality.name
    form.rows[0][.fullName] = Self.wrong
    try office.receive(form, as: "belediye.xlsx")
    try await office.process()
    try #require(try office.authorisations().map(\.details.fullName) == [Self.wrong])
  }

  /// What the person's own institution gets, under the right name.
  private func askForTheRightName(_ file: String, day: Int) async throws -> FormOutcome {
    // The address says which attempt it is: the same bytes would count as processed.
    let form = SampleForm(rows: 1).with(email: "kisi\(day)@ornek.gov.tr")
    try office.receive(form, as: file)
    let report = try await office.process(at: Office.now.adding(days: day))
    let run = try #require(report.run?.id)
    return try #require(try office.outcomes(run: run).first)
  }

  private func undo(_ target: String, day: Int) throws {
    let options = UndoOptions(
      now: Office.now.adding(days: day), language: .turkish, reason: "yanlış ad", user: "murat", isDryRun: false)
    _ = try UndoOperation(home: office.home, options: options).run(try #require(UndoTarget(target)))
  }

  @Test func `is refused elsewhere, and the office is told which form claims the other name`() async throws {
    let outcome = try await askForTheRightName("bakanlik.xlsx", day: 1)
    let claim = KnownName.Claim(form: 1, run: "2016-06-23-001", institution: SampleUnits.municipality.no)
    #expect(outcome.findings.map(\.kind).contains(.nameDiffers(KnownName(Self.wrong, claim: claim))))
    #expect(outcome.rows.map(\.effect) == [.refused])
  }

  @Test func `is free of the name once that form is undone`() async throws {
    try undo("1", day: 1)
    #expect(try await askForTheRightName("bakanlik.xlsx", day: 2).rows.map(\.effect) == [.granted])
    #expect(try office.authorisations().map(\.details.fullName) == [InventedPeople.name(1)])
  }

  @Test func `is free also where the wrong form had taken its grant back by another`() async throws {
    var form = SampleForm(rows: 1)
    form.institutionNo = SampleUnits.municipality.no.description
    form.institutionName = SampleUnits.municipality.name
    form.rows[0][.operation] = "Yetki İptali"
    form.rows[0][.unitDetsisNo] = SampleUnits.municipality.no.description
    form.rows[0][.unitName] = SampleUnits.municipality.name
    form.rows[0][.fullName] = Self.wrong
    try office.receive(form, as: "iptal.xlsx")
    try await office.process(at: Office.now.adding(days: 1))
    try #require(try office.authorisations().isEmpty)
    #expect(try await askForTheRightName("a.xlsx", day: 2).rows.map(\.effect) == [.refused])
    try undo("2", day: 3)
    try undo("1", day: 4)
    #expect(try await askForTheRightName("b.xlsx", day: 5).rows.map(\.effect) == [.granted])
  }

  @Test func `keeps the name while an undo of it is itself undone`() async throws {
    try undo("1", day: 1)
    try undo("2016-06-24-001", day: 2)
    #expect(try await askForTheRightName("bakanlik.xlsx", day: 3).rows.map(\.effect) == [.refused])
  }
}

extension SampleForm {
  /// The form with the first row's address changed.
  fileprivate func with(email: String) -> SampleForm {
    var form = self
    form.rows[0][.email] = email
    return form
  }
}
