import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The command that exports` {
  private let tool: Tool
  private static let evening = ["IYEM_NOW": "2016-01-11T17:30:00+02:00"]

  init() throws { tool = try Tool() }

  private func run(_ arguments: String...) throws -> Tool.Result {
    try tool.run(["export"] + arguments, environment: Self.evening)
  }

  /// Registers managers, one of whose titles begins with a sign that spreadsheet programs compute.
  private func registerManagers() throws {
    var rows = [SampleManagers.row(1), SampleManagers.row(2, in: SampleUnits.support)]
    rows[0][.title] = "- Müdür; \"vekil\""
    rows[1][.email] = "+kisi2@ornek.gov.tr"
    let path = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv(rows).utf8).write(to: URL(fileURLWithPath: path))
    let result = try tool.run(["managers", "apply", path], environment: Self.evening)
    #expect(result.status == 0, "\(result.output)")
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test(arguments: ["csv", "xlsx"])
  func `writes managers as a roster that the registry confirms, row by row`(format: String) throws {
    try registerManagers()
    let path = tool.folder.path("yoneticiler.\(format)")
    #expect(try run("managers", "--format", format, "--unmasked", "-o", path).status == 0)
    let compared = try tool.run(
      ["reconcile", path, "--institution", SampleUnits.ministry.no.description, "--json"], environment: Self.evening)
    let object = try JSONSerialization.jsonObject(with: Data(compared.output.utf8)) as? [String: Any]
    let counts = object?["counts"] as? [String: Int] ?? [:]
    #expect(counts["confirmed"] == 2)
    #expect(counts.filter { $0.key != "confirmed" && $0.key != "vacant" }.values.allSatisfy { $0 == 0 }, "\(counts)")
  }

  @Test func `keeps to an institution where one is named`() throws {
    let path = tool.folder.path("birimler.jsonl")
    #expect(
      try run("units", "--format", "json", "--institution", SampleUnits.personnel.no.description, "-o", path).status
        == 0)
    let numbers = try text(path).split(separator: "\n").map {
      (try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])?["unitDetsisNo"] as? String
    }
    #expect(numbers == [SampleUnits.personnel, SampleUnits.planning].map(\.no.description))
    #expect(try run("units", "--format", "json", "--institution", "99999999", "-o", "-").status == 65)
  }

  @Test func `writes to standard output, the list and nothing else`() throws {
    let result = try run("units", "--format", "csv", "-o", "-")
    #expect(result.status == 0)
    #expect(result.output.contains("DETSİS NO;BİRİM ADI;FAAL;"))
    #expect(result.output.split(separator: "\r\n").count == SampleUnits.all.count + 1)
    #expect(result.messages.isEmpty)
    #expect(try run("units", "--format", "xlsx", "-o", "-").status == 64)
  }

  @Test func `writes the journal entry by entry, whole, its T.C. numbers masked`() throws {
    try registerManagers()
    let result = try run("journal", "--format", "json", "-o", "-")
    let entries = try result.output.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(entries.map { $0["position"] as? Int } == Array(1...entries.count))
    #expect(entries.count { $0["kind"] as? String == "appointed" } == 2)
    let person = SampleManagers.row(1)[.nationalId] ?? ""
    #expect(person.count == 11 && !result.output.contains(person))
    #expect(try run("journal", "--format", "json", "--unmasked", "-o", "-").output.contains(person))
    #expect(try run("journal", "--format", "csv", "-o", "-").output.contains("SIRA;ZAMAN;İŞLEM;"))
    for refused in [
      ["--format", "xlsx", "-o", "x.xlsx"], ["--format", "csv", "--institution", "10000002", "-o", "-"],
    ] {
      #expect(try tool.run(["export", "journal"] + refused, environment: Self.evening).status == 64)
    }
  }

  @Test func `overwrites a file only when it is told to`() throws {
    let path = tool.folder.path("birimler.csv")
    try Data("elle yazılmış".utf8).write(to: URL(fileURLWithPath: path))
    let refused = try run("units", "--format", "csv", "-o", path)
    #expect(refused.status == 74)
    #expect(refused.messages.contains("--force"))
    #expect(try text(path) == "elle yazılmış")
    #expect(try run("units", "--format", "csv", "-o", path, "--force").status == 0)
    #expect(try text(path).contains("DETSİS NO"))
  }

  @Test func `writes for the owner only, and masks T.C. numbers unless it is told not to`() throws {
    try registerManagers()
    let path = tool.folder.path("yoneticiler.csv")
    let result = try run("managers", "--format", "csv", "-o", path)
    #expect(result.messages.contains("--unmasked"))
    #expect(!(try text(path)).contains(InventedPeople.nationalID(1)))
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let whole = tool.folder.path("tam.csv")
    #expect(try run("managers", "--format", "csv", "--unmasked", "-o", whole).status == 0)
    #expect(try text(whole).contains(InventedPeople.nationalID(1)))
  }

  @Test func `lists who stands authorised`() throws {
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    #expect(try tool.run("process").status == 0)
    let result = try tool.run("export", "users", "--format", "json", "-o", "-")
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.contains("\"role\":\"İYEM Yetkilisi\"") ?? false)
  }
}
