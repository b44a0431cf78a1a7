import Foundation
import TestSupport
import Testing

/// `IYEM_KILLS` and `IYEM_KILL_FORMS` set how many kills and forms there are; `Scripts/kill-test` sets them high.
@Suite(.serialized) struct `A plan that is killed while it is applied` {
  private static let kills = number("IYEM_KILLS", or: 6)
  private static let forms = number("IYEM_KILL_FORMS", or: 40)

  private static func number(_ name: String, or fallback: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? fallback
  }

  /// An office with forms that were planned, and one that came later.
  private func office() throws -> Tool {
    let tool = try Tool()
    try tool.confirmSender()
    for number in 0..<Self.forms {
      var form = SampleForm()
      form.rows = (1...3).map { SampleForm.row(number * 3 + $0).merging([.rowNumber: String($0)]) { $1 } }
      if number % 5 == 2 { form.rows[1][.mobilePhone] = "5321234567" }
      if number % 5 == 4 {
        try tool.receive(try SampleMail(form, as: "EK-1.xlsx").bytes, as: "posta-\(1000 + number).eml")
      } else {
        try tool.receive(try form.workbook(), as: "form-\(1000 + number).xlsx")
      }
    }
    #expect(try tool.run("process", "--plan", plan(tool)).status == 1)
    try tool.receive(try SampleForm(rows: 1).workbook(), as: "sonra.xlsx")
    return tool
  }

  private func plan(_ tool: Tool) -> String { tool.folder.path("plan.json") }

  private func apply(_ tool: Tool, killAfter delay: Double? = nil) throws -> Tool.Result {
    try tool.run("apply", plan(tool), "--json", killAfter: delay)
  }

  @Test func `ends, when it is applied again, as if nothing had happened`() throws {
    let undisturbed = try office()
    let took = try ContinuousClock().measure { _ = try apply(undisturbed) } / .milliseconds(1)
    let outbox = try undisturbed.files(below: "Outbox")
    let registry = try undisturbed.registryState()
    #expect(outbox.count > Self.forms && registry.journal.count > Self.forms)
    #expect(outbox.keys.contains("2016-06-23-001/plan.json"))
    var times = KillTimes(within: took, kills: Self.kills)
    while let delay = times.next() {
      let tool = try office()
      times.note(try apply(tool, killAfter: delay).wasKilled)
      let again = try apply(tool)
      // Killed after its end, there is nothing left to do but to say so.
      #expect(again.status == 1 || again.messages.contains("2016-06-23-001"), "\(delay) ms: \(again.messages)")
      let files = try tool.files(below: "Outbox")
      let different = Set(files.keys).union(outbox.keys).filter { files[$0] != outbox[$0] }.sorted()
      #expect(different.isEmpty, "killed after \(delay) ms")
      #expect(try tool.registryState() == registry, "killed after \(delay) ms")
      #expect(try tool.files(below: "Inbox").keys.sorted() == ["sonra.xlsx"], "killed after \(delay) ms")
      #expect(try tool.run("verify").status == 0, "killed after \(delay) ms")
    }
    #expect(times.killed > 0)
    print("killed \(times.killed) of \(Self.kills) applications of \(Self.forms) forms that take \(Int(took)) ms")
  }
}
