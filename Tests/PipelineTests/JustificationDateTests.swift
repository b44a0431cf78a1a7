import Domain
import Foundation
import Pipeline
import TestSupport
import Testing

@Suite struct `The date of a file that comes by itself` {
  private func outcome(fileFrom time: Int64, justification: Justification? = nil) async throws -> FormOutcome {
    let office = try Office()
    try office.receive(SampleForm(rows: 1), as: "a.xlsx")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(time))], ofItemAtPath: office.home.inbox + "/a.xlsx")
    try await office.process(justification: justification)
    return try #require(try office.outcomes().first)
  }

  /// 1970 is what SMB shares give, 1980 what ZIP archives do; the last second of 2015 on Turkey's clocks.
  @Test(arguments: [0, 315_525_600, 1_451_599_199] as [Int64])
  func `is none before 2016: the run's day is taken, with a warning`(time: Int64) async throws {
    let outcome = try await outcome(fileFrom: time)
    #expect(outcome.rows.first?.justification == "23/06/2016 tarihli e-posta gereği")
    let found = try #require(outcome.findings.first { $0.code == .justificationDate })
    #expect(found.severity == .warning)
    #expect(found.kind == .justificationDate(today: TimeText(day: Office.now)))
    #expect(outcome.status == .accepted)
  }

  @Test func `counts from 2016 on`() async throws {
    let outcome = try await outcome(fileFrom: 1_451_599_200)
    #expect(outcome.rows.first?.justification == "01/01/2016 tarihli e-posta gereği")
    #expect(!outcome.findings.contains { $0.code == .justificationDate })
  }

  @Test func `does not matter where the operator gives the justification`() async throws {
    let letter = try #require(Justification("12/02/2016 tarih ve 405 sayılı yazı gereği"))
    let outcome = try await outcome(fileFrom: 0, justification: letter)
    #expect(outcome.rows.first?.justification == letter.text)
    #expect(!outcome.findings.contains { $0.code == .justificationDate })
  }
}
