import TestSupport
import Testing

@Suite struct `A justification that the operator gives` {
  /// 23 June 2016 is today.
  @Test func `names no day that is still to come`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    for extra in [["--dry-run"], []] {
      let result = try tool.run(["process", "--justification", "01/02/2062 tarih ve 1 sayılı yazı gereği"] + extra)
      #expect(result.status == 64, "\(result.messages)")
      #expect(result.messages.contains("(01/02/2062) bugünden (23/06/2016) sonra"), "\(result.messages)")
    }
    let tomorrow = try tool.run("process", "--justification", "24/06/2016 tarihli e-posta gereği", "--lang", "en")
    #expect(tomorrow.status == 64 && tomorrow.messages.contains("lies after today"))
    #expect(try tool.files(below: "Inbox").keys.contains("a.xlsx"))
    let today = try tool.run("process", "--justification", "23/06/2016 tarih ve 405 sayılı yazı gereği", "--json")
    #expect(today.status == 0 && today.output.contains("23/06/2016 tarih ve 405 sayılı yazı gereği"))
  }
}
