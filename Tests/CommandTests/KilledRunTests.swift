import Foundation
import TestSupport
import Testing

/// `IYEM_KILLS` and `IYEM_KILL_FORMS` set how many kills and forms there are; `Scripts/kill-test` sets them high.
@Suite(.serialized) struct `A run that is killed` {
  private static let kills = number("IYEM_KILLS", or: 6)
  private static let forms = number("IYEM_KILL_FORMS", or: 40)

  private static func number(_ name: String, or fallback: Int) -> Int {
    ProcessInfo.processInfo.environment[name].flatMap { Int($0) } ?? fallback
  }

  /// Forms of ten kinds: sound, faulty, continued, repeated, come by mail, and files that are no form.
  private func fill(_ tool: Tool) throws {
    try tool.confirmSender()
    for number in 0..<Self.forms {
      var form = SampleForm()
      form.rows = (1...3).map { SampleForm.row(number * 3 + $0).merging([.rowNumber: String($0)]) { $1 } }
      switch number % 10 {
      case 2: form.rows[1][.mobilePhone] = "5321234567"
      case 4: for row in form.rows.indices { form.rows[row][.rowNumber] = String(4 + row) }
      case 6: form.rows[0][.operation] = "Yetki İptali"
      case 7:
        try tool.receive(Array("%PDF-1.4 \(number)".utf8), as: "form-\(1000 + number).pdf")
        continue
      case 8, 9:
        var mail = try SampleMail(form, as: "EK-1 Şube \(number).xlsx")
        mail.messageID = "<\(number)@posta.ornek.gov.tr>"
        if number % 10 == 9 { mail.from = "personel@example.com" }
        try tool.receive(mail.bytes, as: "posta-\(1000 + number).eml")
        continue
      default: break
      }
      try tool.receive(try form.workbook(), as: "form-\(1000 + number).xlsx")
    }
  }

  @Test func `ends, when it is run again, as if nothing had happened`() throws {
    let undisturbed = try Tool()
    try fill(undisturbed)
    let clock = ContinuousClock()
    let took = try clock.measure { try undisturbed.run("process", "--json") } / .milliseconds(1)
    let outbox = try undisturbed.files(below: "Outbox")
    let users = try undisturbed.run("users", "--json").output
    let registry = try undisturbed.registryState()
    #expect(outbox.count > Self.forms)
    #expect(registry.journal.count > Self.forms)

    var times = KillTimes(within: took, kills: Self.kills)
    while let delay = times.next() {
      let tool = try Tool()
      try fill(tool)
      times.note(try tool.run("process", "--json", killAfter: delay).wasKilled)
      let again = try tool.run("process", "--json")
      #expect(again.status <= 1, "killed after \(delay) ms: \(again.messages)")
      let files = try tool.files(below: "Outbox")
      let different = Set(files.keys).union(outbox.keys).filter { files[$0] != outbox[$0] }.sorted()
      #expect(different.isEmpty, "killed after \(delay) ms")
      #expect(try tool.run("users", "--json").output == users, "killed after \(delay) ms")
      #expect(try tool.registryState() == registry, "killed after \(delay) ms")
      #expect(try tool.files(below: "Inbox").isEmpty, "killed after \(delay) ms")
    }
    #expect(times.killed > 0)
    print("killed \(times.killed) of \(Self.kills) runs over \(Self.forms) forms that take \(Int(took)) ms")
  }
}
