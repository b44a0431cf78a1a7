import Domain
import Foundation
import Register
import Registry
import TestSupport
import Testing

/// `IYEM_KILLS` sets how many kills there are; `Scripts/kill-test` sets it high.
@Suite(.serialized) struct `A daily run that is killed` {
  private static let kills = ProcessInfo.processInfo.environment["IYEM_KILLS"].flatMap { Int($0) } ?? 6

  /// A home with managers, and in its Inbox snapshots, forms, mails and rosters, sound ones and others.
  private func home() throws -> Tool {
    let tool = try Tool()
    try tool.confirmSender()
    for folder in ["DETSIS", "Kadro"] {
      try FileManager.default.createDirectory(
        atPath: tool.folder.path("Inbox/" + folder), withIntermediateDirectories: true)
    }
    let managers = [SampleManagers.row(1), SampleManagers.row(2, as: .doluKadroyaVekaleten)]
    try Data(SampleManagers.csv(managers).utf8).write(to: URL(fileURLWithPath: tool.folder.path("atama.csv")))
    let evening = ["IYEM_NOW": "2016-01-11T17:30:00+02:00"]
    #expect(try tool.run(["managers", "apply", tool.folder.path("atama.csv")], environment: evening).status == 0)
    let planning = SampleUnits.planning
    let renamed = DetsisUnit(no: planning.no, name: "Yeni Ad", parent: planning.parent, isActive: true)
    let units = SampleUnits.all.map { $0.no == renamed.no ? renamed : $0 }
    try tool.receive(Array(SampleUnits.response(units).utf8), as: "DETSIS/1.xml")
    try tool.receive(Array("<?xml version=\"1.0\"?><Envelope>".utf8), as: "DETSIS/2.xml")
    try tool.receive(Array(SampleUnits.response(Array(units.prefix(2))).utf8), as: "DETSIS/3.xml")
    for number in 0..<8 {
      var form = SampleForm()
      form.rows = (1...2).map { SampleForm.row(number * 2 + $0).merging([.rowNumber: String($0)]) { $1 } }
      if number == 3 { form.rows[1][.mobilePhone] = "5321234567" }
      if number % 4 == 1 {
        var mail = try SampleMail(form, as: "form.xlsx")
        mail.messageID = "<\(number)@posta.ornek.gov.tr>"
        try tool.receive(mail.bytes, as: "posta-\(number).eml")
      } else {
        try tool.receive(try form.workbook(), as: "form-\(number).xlsx")
      }
    }
    for (name, rows) in [
      ("a", [SampleManagers.row(1)]), ("b", [SampleManagers.row(7)]), ("c", [SampleManagers.row(1)]),
    ] {
      try tool.receive(Array(SampleManagers.csv(rows, layout: .roster).utf8), as: "Kadro/\(name).csv")
    }
    try tool.receive(Array("Merhaba".utf8), as: "Kadro/d.csv")
    return tool
  }

  /// All that the registry holds of what was done.
  private struct State: Equatable {
    var registry: Tool.RegistryState
    var imports: [UnitImportRecord]
    var outbox: [String: Data]
    var history: [String: Data]
    var hidden: [String]
    var inbox: [String: Data]
  }

  private func state(_ tool: Tool) throws -> State {
    let registry = try Registry(path: tool.folder.path("Registry/registry.sqlite"), mode: .readOnly)
    return State(
      registry: try tool.registryState(), imports: try registry.read { try $0.imports(from: 0) },
      outbox: try tool.files(below: "Outbox"),
      history: try tool.files(below: "Registry").filter { $0.key.hasSuffix(".daily.json") },
      hidden: try FileManager.default.contentsOfDirectory(atPath: tool.folder.path("Outbox")).filter {
        $0.hasPrefix(".")
      },
      inbox: try tool.files(below: "Inbox"))
  }

  @Test func `ends, when it is run again, as if nothing had happened`() throws {
    let undisturbed = try home()
    let took = try ContinuousClock().measure {
      let result = try undisturbed.run("daily")
      #expect(result.status == 1, "\(result.output)\(result.messages)")
    }
    let expected = try state(undisturbed)
    #expect(expected.imports.count == 3 && expected.inbox.isEmpty && expected.hidden.isEmpty)
    #expect(expected.registry.journal.count > 15 && expected.history.count == 1)
    var times = KillTimes(within: took / .milliseconds(1), kills: Self.kills)
    while let delay = times.next() {
      let tool = try home()
      times.note(try tool.run(["daily"], killAfter: delay).wasKilled)
      let again = try tool.run("daily")
      #expect(again.status <= 1, "killed after \(delay) ms: \(again.messages)")
      let found = try state(tool)
      #expect(found.registry == expected.registry, "killed after \(delay) ms")
      #expect(found.imports == expected.imports, "killed after \(delay) ms")
      #expect(found.outbox == expected.outbox, "killed after \(delay) ms")
      #expect(found.hidden.isEmpty && found.inbox.isEmpty, "killed after \(delay) ms")
      #expect(try tool.run("verify").status == 0, "killed after \(delay) ms")
    }
    #expect(times.killed > 0)
    print("killed \(times.killed) of \(Self.kills) daily runs that take \(Int(took / .milliseconds(1))) ms")
  }
}
