import Foundation
import TestSupport
import Testing

@Suite struct `The command status` {
  private struct Answer: Decodable {
    var ok: Bool
    var runningSince: String?
    var concerns: [Concern]
    var registry: Size
    struct Concern: Decodable { var code: String }
    struct Size: Decodable { var authorisations: Int }
  }

  private func answer(_ result: Tool.Result) throws -> Answer {
    try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  }

  @Test func `ends with 0 where all is well, with 1 where somebody has to look`() throws {
    let tool = try Tool()
    let fresh = try tool.run("status", "--json")
    #expect(fresh.status == 1 && fresh.messages.isEmpty)
    #expect(try answer(fresh).concerns.map(\.code) == ["never-run"])
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    #expect(try tool.run("daily").status == 0)
    let well = try tool.run("status", "--json", "--max-age", "1", "--full")
    #expect(try well.status == 0 && answer(well).ok && answer(well).registry.authorisations == 2)
    #expect(try tool.run("status").output.hasSuffix("Her şey yolunda.\n"))
    let later = ["IYEM_NOW": "2016-06-23T11:31:00+03:00"]
    #expect(try tool.run(["status", "--max-age", "1"], environment: later).status == 1)
    #expect(try tool.run("status", "--max-age", "0").status == 64)
  }

  @Test func `works, as all readers do, while a run goes on`() throws {
    let tool = try Tool()
    for number in 0..<60 {
      var form = SampleForm()
      form.rows = (1...9).map { SampleForm.row(number * 9 + $0).merging([.rowNumber: String($0)]) { $1 } }
      try tool.receive(try form.workbook(), as: "form-\(number).xlsx")
    }
    let process = Process()
    process.executableURL = Tool.executable
    process.arguments = ["daily", "--home", tool.folder.path]
    process.environment = ["IYEM_NOW": Tool.now, "PATH": "/usr/bin:/bin"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning {
      let status = try tool.run("status", "--json")
      #expect([0, 1].contains(status.status), "\(status.messages)")
      let current = try answer(status)
      #expect(!current.concerns.contains { $0.code == "interrupted" } || !process.isRunning)
      #expect(try tool.run("users", "--json").status == 0)
    }
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test func `and the daily run say who holds the lock`() throws {
    let tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    let path = tool.folder.path("Registry/registry.sqlite.daily.lock")
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    holder.arguments = [
      "-F", path, "sh", "-c", "echo \"4711 2016-06-23T09:00:00+03:00\" > \"$1\"; echo ready; exec sleep infinity", "sh",
      path,
    ]
    let output = Pipe()
    holder.standardOutput = output
    try holder.run()
    // Another signal may be blocked, as in the thread that it comes from.
    defer { kill(holder.processIdentifier, SIGKILL) }
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n")
    let refused = try tool.run("daily", "--lang", "en")
    #expect(refused.status == 75)
    #expect(refused.messages.contains("Another run holds the registry (process 4711, since 23 Jun 2016 09:00)"))
    #expect(try answer(tool.run("status", "--json")).runningSince == "2016-06-23T09:00:00+03:00")
  }
}
