import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The commands for managers` {
  private let tool: Tool
  private static let evening = ["IYEM_NOW": "2016-01-11T17:30:00+02:00"]

  init() throws { tool = try Tool() }

  private func write(_ text: String, as name: String = "liste.csv") throws -> String {
    let path = tool.folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try tool.run(arguments, environment: Self.evening)
  }

  @Test func `apply a batch and show who may sign`() throws {
    let path = try write(SampleManagers.csv([SampleManagers.row(1)]))
    let applied = try run("managers", "apply", path)
    #expect(applied.status == 0)
    #expect(applied.messages.contains("1 atama, 0 sonlandırma"))
    let unit = SampleUnits.personnel.no.description
    let shown = try run("managers", "show", "--unit", unit)
    #expect(shown.status == 0)
    let code = try #require(ManagerCode(serial: 10_000_000)).description
    #expect(shown.output.contains(InventedPeople.name(1)) && shown.output.contains(code))
    #expect(!shown.output.contains(InventedPeople.nationalID(1)))
    let before = try run("managers", "show", "--unit", unit, "--at", "11/01/2016 17:29")
    #expect(before.status == 0 && before.output.isEmpty)
    for day in ["2016-01-11", "11/01/2016", "11.01.2016"] {
      let that = try run("managers", "show", "--unit", unit, "--at", day)
      #expect(that.output.contains(InventedPeople.name(1)))
      #expect(that.messages.contains("11.01.2016 günü sonunda (23.59) imzaya yetkili olanlar:"), "\(that.messages)")
    }
    let english = try run("managers", "show", "--unit", unit, "--at", "10.01.2016", "--lang", "en")
    #expect(english.output.isEmpty && english.messages.contains("at the end of 10 Jan 2016 (23:59):"))
    for person in [InventedPeople.nationalID(1), code] {
      let history = try run("managers", "show", "--person", person, "--json")
      let objects = try JSONSerialization.jsonObject(with: Data(history.output.utf8)) as? [[String: Any]]
      #expect(objects?.count == 1)
      #expect(objects?.first?["nationalId"] as? String == InventedPeople.nationalID(1))
      #expect(objects?.first?["maySign"] as? Bool == true)
    }
  }

  @Test func `end with the status that scripts rely on`() throws {
    let sound = SampleManagers.row(1)
    #expect(try run("managers", "apply", write(SampleManagers.csv([sound.merging([.email: "x"]) { $1 }]))).status == 1)
    let path = try write(SampleManagers.csv([sound]))
    #expect(try run("managers", "apply", path).status == 0)
    #expect(try run("managers", "apply", path).status == 1)
    #expect(try run("managers", "apply", write("Merhaba")).status == 65)
    #expect(try run("managers", "apply", tool.folder.path("yok.csv")).status == 65)
    #expect(try run("managers", "show", "--unit", "99999999").status == 65)
    #expect(try run("managers", "show", "--person", "10000000382").status == 65)
    #expect(try run("managers", "show").status == 64)
    #expect(try run("managers", "show", "--unit", "10000002", "--at", "yarın").status == 64)
  }

  @Test func `print one JSON document where it is asked for, also in a dry run`() throws {
    let path = try write(SampleManagers.csv([SampleManagers.row(1), SampleManagers.row(2)]))
    for arguments in [["--dry-run", "--json"], ["--json"]] {
      let result = try tool.run(["managers", "apply", path] + arguments, environment: Self.evening)
      #expect(result.status == 1)
      let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
      #expect((object?["rows"] as? [Any])?.count == 2)
      #expect(object?["status"] as? String == "partial")
      #expect((object?["run"] is NSNull) == arguments.contains("--dry-run"))
    }
    #expect(try tool.files(below: "Outbox").count == 6)
  }

  @Test func `mask T.C. numbers in what they print`() throws {
    let number = InventedPeople.nationalID(1)
    let wrong = String(number.dropLast()) + (number.hasSuffix("0") ? "1" : "0")
    let path = try write(SampleManagers.csv([SampleManagers.row(1).merging([.nationalId: wrong]) { $1 }]))
    let result = try run("managers", "apply", path)
    #expect(result.output.contains("national-id-checksum"))
    #expect(!result.output.contains(wrong) && !result.messages.contains(wrong))
  }

  @Test func `tie units to deputies and show the ties`() throws {
    let rows: [[Field: String]] = [
      [.unitDetsisNo: SampleUnits.personnel.no.description, .deputyDetsisNo: SampleUnits.support.no.description]
    ]
    let path = try write(SampleManagers.csv(rows, layout: .hierarchy))
    let result = try run("hierarchy", "apply", path)
    #expect(result.status == 1)
    #expect(result.output.contains("deputy-unknown"))
    let shown = try run("hierarchy", "show", "--json")
    #expect(shown.status == 0 && shown.output == "[]\n")
  }
}
