import Foundation
import TestSupport
import Testing

@Suite struct `Plan and apply` {
  private let tool: Tool
  private let plan: String

  init() throws {
    tool = try Tool()
    plan = tool.folder.path("plan.json")
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
  }

  @Test func `are two commands, with the findings, the changes and the document of a run`() throws {
    let planned = try tool.run("process", "--plan", plan)
    #expect(planned.status == 0 && planned.messages.contains("iyem apply \(plan)"))
    #expect(planned.output.contains("a.xlsx: yetki verilir  \(mask(1))"))
    #expect(!planned.output.contains(InventedPeople.nationalID(1)))
    let rehearsed = try tool.run("apply", plan, "--dry-run")
    #expect(rehearsed.status == 0 && rehearsed.output == planned.output)
    #expect(try tool.files(below: "Inbox").count == 1)
    let applied = try tool.run("apply", plan, "--json")
    #expect(applied.status == 0)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(applied.output.utf8)) as? [String: Any])
    #expect(document["run"] as? String == "2016-06-23-001")
    #expect((document["summary"] as? [String: Int])?["granted"] == 2)
    let again = try tool.run("apply", plan)
    #expect(again.status == 65 && again.messages.contains("2016-06-23-001"))
    #expect(try tool.run("apply", plan, "--dry-run").status == 65)
    #expect(try tool.run("log").output.contains("planlayan: "))
    #expect(try tool.run("log", "--json").output.contains("\"plannedBy\":\""))
  }

  private func mask(_ person: Int) -> String {
    let number = InventedPeople.nationalID(person)
    return number.prefix(3) + "******" + number.suffix(2)
  }

  @Test func `tell wrong usage from a plan that cannot be applied`() throws {
    #expect(try tool.run("process", "--plan", plan, "--dry-run").status == 64)
    #expect(try tool.run("process", "--plan", plan).status == 0)
    #expect(try tool.run("process", "--plan", plan).status == 64)
    #expect(try tool.run("apply", tool.folder.path("yok.json")).status == 65)
    #expect(try tool.run("apply", tool.folder.path("detsis.xml")).status == 65)
    #expect(try tool.run("process").status == 0)
    let late = try tool.run("apply", plan)
    #expect(late.status == 65 && late.messages.contains("kayıt değişti"), "\(late.messages)")
  }

  @Test func `leave in the chain who planned and who applied`() throws {
    #expect(try tool.run("process", "--plan", plan).status == 0)
    #expect(try tool.run("apply", plan).status == 0)
    #expect(try tool.run("verify").status == 0)
    for table in ["plan", "plan_application"] {
      try tamper("DROP TRIGGER \(table)_never_changes; UPDATE \(table) SET login = 'baska'")
      let result = try tool.run("verify", "--json")
      #expect(result.status == 1 && result.output.contains("\"table\":\"\(table)\""), "\(result.output)")
    }
  }

  private func tamper(_ statements: String) throws {
    try HandEdit.apply(statements, to: tool.folder.path("Registry/registry.sqlite"))
  }

  @Test func `need two persons where the settings say so, whatever options and variables say`() throws {
    try Data("approval: two-person\n".utf8).write(to: tool.folder.url.appendingPathComponent("iyem.yaml"))
    let refused = try tool.run("process")
    #expect(refused.status == 64 && refused.messages.contains("--plan"))
    #expect(try tool.run("process", "--set", "approval=none").status == 64)
    #expect(try tool.run(["process"], environment: ["IYEM_APPROVAL": "none"]).status == 64)
    #expect(try tool.run("process", "--plan", plan).messages.contains("Başka bir kullanıcı"))
    // Who made it is asked of the system: no variable makes the planner another person.
    for environment in [[:], ["USER": "baska", "LOGNAME": "baska", "SUDO_UID": "4711", "SUDO_USER": "baska"]] {
      let own = try tool.run(["apply", plan], environment: environment)
      #expect(own.status == 64 && own.messages.contains("two-person"), "\(own.messages)")
    }
    #expect(try tool.files(below: "Inbox").count == 1)
    #expect(try tool.run("log").output.isEmpty)
    let daily = try tool.run("daily")
    #expect(daily.status == 1 && daily.output.contains("iyem apply"), "\(daily.output)\(daily.messages)")
    #expect(try tool.run("status", "--json").output.contains("\"open-plan\""))
  }
}
