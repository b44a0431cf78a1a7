import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `The command daily` {
  /// A home with a snapshot, forms and a roster in their folders.
  private func home(_ rows: [[Field: String]] = [SampleManagers.row(1)]) throws -> Tool {
    let tool = try Tool(withUnits: false)
    for folder in ["DETSIS", "Kadro"] {
      try FileManager.default.createDirectory(
        atPath: tool.folder.path("Inbox/" + folder), withIntermediateDirectories: true)
    }
    try tool.receive(Array(SampleUnits.response.utf8), as: "DETSIS/birimler.xml")
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    try tool.receive(Array(SampleManagers.csv(rows, layout: .roster).utf8), as: "Kadro/liste.csv")
    return tool
  }

  @Test func `tells each step, in lines for cron's mail`() throws {
    let tool = try home()
    let result = try tool.run("daily")
    #expect(result.status == 1 && result.messages.hasPrefix("Yeni çalışma klasörü açıldı: "))
    #expect(result.messages.split(separator: "\n").count == 1)
    let lines = result.output.replacing(tool.folder.path, with: "…").split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "Günlük çalıştırma 2016-06-23-001 (23.06.2016 09:30)",
        "DETSİS birimleri: 1 dosya",
        "  uygulandı: birimler.xml  → 2016-06-23-001/detsis/0001-birimler",
        "    \(SampleUnits.all.count) birim: \(SampleUnits.all.count) eklenen",
        "Formlar ve e-postalar: 1 form kabul, 0 kısmen kabul, 0 ret, 0 beklemede, 2 yetki kaydı, 0 yetki iptali, "
          + "0 reddedilen satır, 0 e-posta  → 2016-06-23-002",
        "Yönetici listeleri: 1 dosya",
        "  kayıttan farklı: liste.csv  → 2016-06-23-001/kadro/0001-liste",
        "    \(SampleUnits.personnel.no) \(SampleUnits.personnel.name)",
        "    1 satır, 0 görev, 1 uygulamaya hazır öneri, 0 bekletilen öneri",
        "Rapor: …/Outbox/2016-06-23-001/gunluk.html",
      ])
    let idle = try tool.run("daily", "--lang", "en")
    #expect(idle.status == 0 && idle.output == "Daily run (23 Jun 2016 09:30): nothing has come in.\n")
  }

  @Test func `prints one document, the one that it leaves in Outbox`() throws {
    let tool = try home()
    let result = try tool.run("daily", "--json", "--lang", "en")
    let files = try tool.files(below: "Outbox")
    #expect(Array(result.output.utf8) == Array(files["2016-06-23-001/gunluk.json"] ?? Data()))
    let record = try JSONDecoder().decode(DailyRecord.self, from: Data(result.output.utf8))
    #expect(record.isGood && record.language == .english && record.rosters.files[0].outcome == .differs)
    let page = String(decoding: files["2016-06-23-001/gunluk.html"] ?? Data(), as: UTF8.self)
    #expect(!page.contains("given as they are in the home"))
    for link in ["../2016-06-23-002/rapor.html", "kadro/0001-liste/rapor.html", "detsis/0001-birimler/"] {
      #expect(page.contains("href=\"\(link)\""))
      #expect(FileManager.default.fileExists(atPath: tool.folder.path("Outbox/2016-06-23-001/" + link)))
    }
  }

  @Test(arguments: ["satır", "sayfa"])
  func `names commands that can be copied: from its lines anywhere, from its page in the home`(place: String) throws {
    let tool = try Tool(withUnits: false)
    let home = tool.folder.path("iki söz")
    try FileManager.default.createDirectory(atPath: home + "/Inbox/DETSIS", withIntermediateDirectories: true)
    let units = tool.folder.path("detsis.xml")
    #expect(try tool.run(["detsis", "import", units], home: home).status == 0)
    let closed = SampleUnits.response.replacing("<FaalOlupOlmadigi>true", with: "<FaalOlupOlmadigi>false")
    let list = home + "/Inbox/DETSIS/birim listesi (2).xml"
    try Data(closed.utf8).write(to: URL(fileURLWithPath: list))
    let old = Date(timeIntervalSince1970: 1_466_659_800)
    try FileManager.default.setAttributes([.modificationDate: old], ofItemAtPath: list)
    let result = try tool.run(["daily"], home: home)
    #expect(result.status == 1 && result.output.contains("BEKLETİLDİ"), "\(result.output)")
    let page = try String(contentsOfFile: home + "/Outbox/2016-06-23-001/gunluk.html", encoding: .utf8)
    let text = place == "satır" ? result.output : page.replacing("<wbr>", with: "").replacing("&#39;", with: "'")
    #expect(page.contains("çalışma klasöründe") && !page.contains(tool.folder.path))
    let command = try #require(text.firstMatch(of: /iyem (detsis import --confirm [^<\n]+)/)?.1)
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = URL(fileURLWithPath: place == "satır" ? "/" : home)
    shell.arguments = ["-c", "exec \"$0\" \(command) >/dev/null 2>&1", Tool.executable.path]
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0, "\(command)")
    #expect(
      try tool.run(["detsis", "show", SampleUnits.personnel.no.description], home: home).output.contains("hayır"))
  }

  @Test func `ends with the status of its gravest step, and with 0 where all is well`() throws {
    let well = try home()
    try FileManager.default.removeItem(atPath: well.folder.path("Inbox/Kadro/liste.csv"))
    #expect(try well.run("daily").status == 0)
    let withoutUnits = try home()
    try FileManager.default.removeItem(atPath: withoutUnits.folder.path("Inbox/DETSIS/birimler.xml"))
    let result = try withoutUnits.run("daily")
    #expect(result.status == 65 && result.output.contains("YAPILAMADI: Kayıtta hiç DETSİS birimi yok."))
    #expect(try withoutUnits.run("status").status == 1)
  }

  @Test func `does the same in every time zone`() throws {
    let (istanbul, newYork) = (try home(), try home())
    for tool in [istanbul, newYork] { try JournalKey.put(in: tool.folder.path("Registry")) }
    _ = try istanbul.run(["daily"], environment: ["TZ": "Europe/Istanbul"])
    _ = try newYork.run(["daily"], environment: ["TZ": "America/New_York"])
    #expect(try istanbul.files(below: "Outbox") == newYork.files(below: "Outbox"))
    #expect(try istanbul.registryState() == newYork.registryState())
  }

  @Test func `masks T.C. numbers and shows nothing of a file's name raw`() throws {
    let tool = try home()
    try tool.receive(Array("x".utf8), as: "Kadro/10000000146 <img src=x>'\"& \u{1B}[31m_a.csv")
    let result = try tool.run("daily")
    #expect(!result.output.contains("10000000146") && !result.output.contains("\u{1B}"))
    let page = String(decoding: try tool.files(below: "Outbox")["2016-06-23-001/gunluk.html"] ?? Data(), as: UTF8.self)
    #expect(page.contains("100******46") && !page.contains("10000000146 ") && !page.contains("\u{1B}"))
    #expect(
      !page.contains("<img") && page.contains("&lt;img src=x&gt;&#39;&quot;&amp;") && page.contains("m_<wbr>a.<wbr>csv")
    )
  }
}
