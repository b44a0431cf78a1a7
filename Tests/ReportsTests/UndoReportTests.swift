import Domain
import Foundation
import Reports
import TestSupport
import Testing

@Suite struct `The reports of an undo` {
  @Test func `show the office no T.C. number in reasons and names of mails`() throws {
    let number = "12345678901"
    let target = try #require(UndoTarget("1"))
    var outcome = UndoOutcome(
      target: target, run: "2016-06-24-001", reason: "\(number) yanlış", by: "ayse", at: SampleOutcome.now,
      findings: [Finding(.fewerThanTwo(in: SampleUnits.personnel.no, official: "", count: 1))])
    outcome.answers = [
      SentAnswer(
        form: 1, recipient: "a@ornek.gov.tr", mail: "new/\(number).eml", outputs: "2016-06-23-001/0001-\(number)",
        isCertain: true, at: SampleOutcome.now)
    ]
    let folder = try TemporaryFolder()
    try UndoReport(outcome, language: .turkish).write(to: folder.path)
    let page = try String(contentsOfFile: folder.path("rapor.html"), encoding: .utf8)
    let sheets = try WorkbookDump.text(Array(Data(contentsOf: URL(fileURLWithPath: folder.path("rapor.xlsx")))))
    #expect(!page.contains(number) && !sheets.contains(number))
    #expect(page.contains("123******01 yanlış") && sheets.contains("new/123******01.eml"))
  }
}
