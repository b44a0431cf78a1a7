import Foundation
import TestSupport
import Testing

@Suite struct `The command purge` {
  private static let later = ["IYEM_NOW": "2024-01-01T09:30:00+03:00", "IYEM_RETENTION_YEARS": "5"]

  private func office() throws -> Tool {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    try tool.run("process")
    return tool
  }

  private struct Answer: Decodable {
    var before: String
    var dryRun: Bool
    var files: Int
    var bytes: Int
    var runs: [Run]
    struct Run: Decodable {
      var run: String
      var files: Int
      var kept: String?
    }
  }

  @Test func `counts what goes, and leaves the journal whole`() throws {
    let tool = try office()
    let files = try tool.files(below: "Outbox")
    let journal = try tool.run("log", "--json").output
    func purge(_ arguments: String...) throws -> Answer {
      let result = try tool.run(["purge", "--before", "01/01/2017", "--json"] + arguments, environment: Self.later)
      #expect(result.status == 0 && result.messages.isEmpty)
      return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    }
    let rehearsal = try purge("--dry-run")
    #expect(rehearsal.dryRun && rehearsal.files == files.count)
    #expect(try tool.files(below: "Outbox") == files)
    let answer = try purge()
    #expect(answer.before == "2017-01-01" && !answer.dryRun && answer.files == files.count)
    #expect(answer.bytes == files.values.reduce(0) { $0 + $1.count })
    #expect(answer.runs.map(\.run) == ["2016-06-23-001"] && answer.runs.allSatisfy { $0.kept == nil })
    #expect(try tool.run("log", "--json").output == journal)
    let verified = try tool.run("verify", "--heads", tool.folder.path("Outbox/2016-06-23-001/silinen.json"))
    #expect(verified.status == 0 && verified.output.isEmpty)
    #expect(try tool.run(["purge", "--before", "2017-01-01"], environment: Self.later).messages.contains("yok"))
  }

  @Test func `refuses what has to be kept still, and a day that is none`() throws {
    let tool = try office()
    let refused = try tool.run("purge", "--before", "2016-06-23")
    #expect(
      refused.status == 64 && refused.messages.contains("en az 10 yıl") && refused.messages.contains("23.06.2006"))
    #expect(try tool.run("purge", "--before", "2016-06-31").status == 64)
    for more in [[], ["--below-retention"], ["--below-retention", "--dry-run"]] {
      let ahead = try tool.run(["purge", "--before", "24.6.2016"] + more)
      #expect(ahead.status == 64 && ahead.messages.contains("24.06.2016 daha gelmedi"), "\(ahead.messages)")
    }
    #expect(try tool.run("purge").status == 64)
    #expect(try tool.files(below: "Outbox").keys.contains("2016-06-23-001/0001-a/a.xlsx"))
    let asked = try tool.run(
      ["purge", "--before", "2016-06-24", "--below-retention"], environment: ["IYEM_NOW": "2016-06-24T09:30:00+03:00"])
    #expect(asked.status == 0 && asked.output.hasPrefix("2016-06-23-001: "))
    let other = try office()
    #expect(try other.run("purge", "--before", "2016-06-23", "--set", "retention.years=0").status == 0)
  }

  @Test func `ends with 1 where a run had to stay`() throws {
    let tool = try Tool()
    try tool.confirmSender()
    try tool.receive(try SampleMail(SampleForm(rows: 1), as: "ek1.xlsx").bytes, as: "posta.eml")
    try tool.run("process")
    let result = try tool.run(["purge", "--before", "2017-01-01"], environment: Self.later)
    #expect(result.status == 1 && result.output.contains("2016-06-23-001: silinmedi: gönderilmemiş"))
  }
}
