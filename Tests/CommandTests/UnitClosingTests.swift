import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `A list of DETSİS that closes units` {
  private let tool: Tool
  private let list: String

  /// Two persons are authorised in the unit that closes, and one is in office.
  init() throws {
    tool = try Tool()
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    try tool.run("process")
    let batch = tool.folder.path("liste.csv")
    try Data(SampleManagers.csv([SampleManagers.row(1)]).utf8).write(to: URL(fileURLWithPath: batch))
    #expect(try tool.run("managers", "apply", batch).status == 0)
    list = tool.folder.path("kapanan.xml")
    let units = SampleUnits.response.components(separatedBy: "<KurumBirimWS>").map { unit in
      let closes = unit.hasPrefix("<DETSISNo>\(SampleUnits.personnel.no)")
      return closes ? unit.replacing("<FaalOlupOlmadigi>true", with: "<FaalOlupOlmadigi>false") : unit
    }
    let closed = units.joined(separator: "<KurumBirimWS>")
    try Data(closed.utf8).write(to: URL(fileURLWithPath: list))
  }

  @Test func `tells who is left in them, when it is tried, held and applied`() throws {
    let left = "birimlerde süren 2 yetki, 1 yönetici görevi var"
    for arguments in [["--dry-run", "--confirm"], ["--dry-run"], []] {
      let tried = try tool.run(["detsis", "import", list] + arguments)
      #expect(tried.output.contains("uyarı: kapanacak \(left)"), "\(arguments): \(tried.output)")
      #expect(tried.output.hasPrefix("kapanacak: 1\n"), "\(arguments): \(tried.output)")
    }
    let applied = try tool.run("detsis", "import", list, "--confirm")
    #expect(applied.status == 0 && applied.output.hasPrefix("kapanan: 1\n"), "\(applied.output)\(applied.messages)")
    #expect(applied.output.contains("uyarı: kapanan \(left)"))
    #expect(try !tool.run("detsis", "import", list, "--confirm").output.contains("uyarı"))
  }

  /// Who ends tomorrow signs today: nothing about the unit is settled yet.
  @Test func `counts an appointment whose ending is still to come, and status does so, too`() throws {
    var ending = SampleManagers.row(1, action: .end)
    ending[.start] = ""
    ending[.end] = "24/06/2016 17:30"
    let batch = tool.folder.path("bitis.csv")
    try Data(SampleManagers.csv([ending]).utf8).write(to: URL(fileURLWithPath: batch))
    #expect(try tool.run("managers", "apply", batch).status == 0)
    func counts(at time: String) throws -> (left: String, status: String) {
      let now = ["IYEM_NOW": time]
      return (
        try tool.run(["detsis", "import", list, "--dry-run"], environment: now).output,
        try tool.run("status", environment: now).output
      )
    }
    let before = try counts(at: "2016-06-24T17:29:00+03:00")
    #expect(before.left.contains("süren 2 yetki, 1 yönetici görevi"), "\(before.left)")
    #expect(before.status.contains("2 yetki, 1 görev"), "\(before.status)")
    let after = try counts(at: "2016-06-24T17:30:00+03:00")
    #expect(after.left.contains("süren 2 yetki, 0 yönetici görevi"), "\(after.left)")
    #expect(after.status.contains("2 yetki, 0 görev"), "\(after.status)")
  }

  @Test func `that the daily run holds tells who would be left, where somebody decides on it`() throws {
    let drop = tool.folder.path("Inbox/DETSIS")
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: true)
    try tool.receive(Array(try Data(contentsOf: URL(fileURLWithPath: list))), as: "DETSIS/kapanan.xml")
    let daily = try tool.run(["daily"], environment: ["IYEM_NOW": "2016-06-24T09:30:00+03:00"])
    let left = "uyarı: kapanacak birimlerde süren 2 yetki, 1 yönetici görevi var"
    #expect(daily.output.contains("BEKLETİLDİ") && daily.output.contains(left), "\(daily.output)")
    let page = try #require(try tool.files(below: "Outbox")["2016-06-24-001/gunluk.html"])
    #expect(String(decoding: page, as: UTF8.self).contains(left))
  }

  @Test func `tells it in the day's record, too`() throws {
    let drop = tool.folder.path("Inbox/DETSIS")
    try FileManager.default.createDirectory(atPath: drop, withIntermediateDirectories: true)
    try tool.receive(Array(try Data(contentsOf: URL(fileURLWithPath: list))), as: "DETSIS/kapanan.xml")
    let day = ["IYEM_NOW": "2016-06-24T09:30:00+03:00"]
    let daily = try tool.run(["daily", "--set", "detsis.closing-share=1"], environment: day)
    #expect(
      daily.output.contains("uyarı: kapanan birimlerde süren 2 yetki, 1 yönetici görevi var"), "\(daily.output)")
    let bytes = try #require(try tool.files(below: "Outbox")["2016-06-24-001/gunluk.json"])
    let record = try JSONDecoder().decode(DailyRecord.self, from: bytes)
    #expect(record.units.files[0].counts["authorisationsLeft"] == 2)
    #expect(record.units.files[0].counts["appointmentsLeft"] == 1)
  }
}
