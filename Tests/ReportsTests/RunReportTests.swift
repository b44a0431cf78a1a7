import Domain
import Foundation
import Reports
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The reports of a run` {
  private static let run = RunInfo(id: "2016-06-23-001", startedAt: SampleOutcome.now, files: 3)

  /// Writes the reports of some forms into a folder of their own.
  private func write(
    _ forms: [FormOutcome], _ language: Language = .turkish, templates: String? = nil
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var report = try RunReport(folder: folder.path, run: Self.run, language: language, templates: templates)
    var summary = RunSummary()
    for form in forms {
      summary.count(form)
      try report.add(form)
    }
    try report.add(
      InstitutionSummary(no: SampleUnits.ministry.no, name: SampleUnits.ministry.name, counts: summary))
    var history = DayFindings.days(30, upTo: SampleOutcome.now)
    history[27].counts = [.error: 4, .warning: 2]
    history[29].counts = [.error: 2, .note: 1]
    try report.finish(summary, history: history)
    return folder
  }

  private static let forms = [SampleOutcome.partial, SampleOutcome.accepted, SampleOutcome.unreadable]

  private func text(_ name: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOfFile: folder.path(name), encoding: .utf8)
  }

  private func bytes(_ name: String, in folder: TemporaryFolder) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(fileURLWithPath: folder.path(name))))
  }

  @Test func `are three files and nothing else`() throws {
    let folder = try write(Self.forms)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        == ["rapor.html", "rapor.xlsx", "run.json"])
  }

  @Test func `are none when the run is abandoned`() throws {
    let folder = try TemporaryFolder()
    do {
      var report = try RunReport(folder: folder.path, run: Self.run, language: .turkish, templates: nil)
      try report.add(SampleOutcome.partial)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test func `give equal bytes twice`() throws {
    let first = try write(Self.forms)
    let second = try write(Self.forms)
    for name in ["rapor.html", "rapor.xlsx", "run.json"] {
      #expect(try bytes(name, in: first) == bytes(name, in: second), "\(name)")
    }
  }

  @Test func `hold the run's document, with each form's outputs and the counts`() throws {
    let folder = try write(Self.forms)
    let data = try Data(bytes("run.json", in: folder))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(Set(object.keys) == ["run", "forms", "summary", "mails", "head"])
    #expect(object["run"] as? String == "2016-06-23-001")
    let forms = try #require(object["forms"] as? [[String: Any]])
    #expect(forms.map { $0["outputs"] as? String } == Self.forms.map(\.outputs))
    #expect(
      object["summary"] as? [String: Int]
        == [
          "accepted": 1, "partial": 1, "refused": 1, "granted": 2, "revoked": 0, "rowsRefused": 1, "held": 0,
          "rowsHeld": 0, "rowsNotJudged": 0,
        ])
  }

  @Test func `are one JSON document for a run without forms`() throws {
    let data = try Data(bytes("run.json", in: write([])))
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect((object["forms"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: Language.allCases)
  func `list counts, forms, findings and changes in a workbook`(language: Language) throws {
    let folder = try write(Self.forms, language)
    try expectGolden(WorkbookDump.text(bytes("rapor.xlsx", in: folder)), "rapor.\(language.rawValue).txt")
  }

  /// On paper nothing is cut, and nothing so small that nobody reads it.
  @Test func `have room on paper for every explanation`() throws {
    var form = SampleOutcome.partial
    form.findings = [
      Finding(
        .unitNotEntitled(official: "Destek Hizmetleri Dairesi Başkanlığı"),
        value: "Destek Hizmetleri Dairesi Başkanlığı")
    ]
    let book = try bytes("rapor.xlsx", in: write([form]))
    let parts = PackageParts(book)
    let names = try Workbook(bytes: book).sheets.map(\.name)
    let number = try #require(names.firstIndex(of: "Bulgular")) + 1
    let sheet = parts["xl/worksheets/sheet\(number).xml"]
    #expect(sheet.contains("fitToWidth=\"2\"") && sheet.contains("orientation=\"landscape\""))
    #expect(parts["xl/workbook.xml"].contains("Bulgular!$A:$C,Bulgular!$1:$1"))
    let height = sheet.firstMatch(of: /<row r="2"[^>]* ht="(\d+)/).flatMap { Int($0.1) }
    #expect(try #require(height) > 40)
    let style = try #require(sheet.firstMatch(of: /<c r="I2" s="(\d+)"/).flatMap { Int($0.1) })
    let formats = parts["xl/styles.xml"].components(separatedBy: "<cellXfs").last?.components(separatedBy: "<xf ") ?? []
    #expect(formats.dropFirst()[style + 1].contains("wrapText=\"1\""))
  }

  @Test(arguments: Language.allCases)
  func `tell it on one page`(language: Language) throws {
    try expectGolden(text("rapor.html", in: write(Self.forms, language)), "rapor.\(language.rawValue).html")
  }

  @Test func `show no whole T.C. number to the office`() throws {
    var form = SampleOutcome.partial
    form.findings += [
      Finding(.nationalIDChecksum, rowNumber: 3, field: .nationalId, value: "10000000147"),
      Finding(.nameCharacters(sign: "1"), rowNumber: 3, field: .fullName, value: "Ali 10000000147"),
    ]
    let folder = try write([form, SampleOutcome.accepted])
    let page = try text("rapor.html", in: folder)
    let sheets = try WorkbookDump.text(bytes("rapor.xlsx", in: folder))
    for number in ["10000000147", InventedPeople.nationalID(1), InventedPeople.nationalID(3)] {
      #expect(!page.contains(number))
      #expect(!sheets.contains(number))
    }
    #expect(sheets.contains("100******47"))
  }

  @Test func `show no T.C. number of a file's name, nor one in a wrong cell`() throws {
    let number = "12345678901"
    var forms = [SampleOutcome.partial, SampleOutcome.partial]
    for index in forms.indices {
      forms[index].file = "\(number) Ayşe.xlsx"
      forms[index].sheet = number
      forms[index].institutionDetsisNo = number
      forms[index].outputs = "2016-06-23-001/000\(index + 1)-\(number) Ayşe"
      forms[index].rows[0].values[.unitName] = number
    }
    forms[1].mail = "new/\(number).eml"
    let folder = try write(forms)
    // Links lead to what is there.
    let page = try text("rapor.html", in: folder).replacing(/href="[^"]*"/, with: "")
    let sheets = try WorkbookDump.text(bytes("rapor.xlsx", in: folder))
    #expect(!page.contains(number) && !sheets.contains(number))
    #expect(page.contains("123******01 Ayşe.xlsx") && sheets.contains("123******01 Ayşe.xlsx"))
    #expect(try text("run.json", in: folder).contains("\(number) Ayşe.xlsx"))
  }

  @Test func `escape what senders write`() throws {
    var form = SampleOutcome.partial
    form.institutionName = "<script>alert(1)</script>"
    let page = try text("rapor.html", in: write([form, SampleOutcome.unreadable]))
    #expect(!page.contains("<script>alert"))
    #expect(!page.contains("<tarama>"))
    #expect(page.contains("&lt;tarama&gt; &amp; &quot;eski&quot;.pdf"))
  }

  @Test func `load nothing from elsewhere`() throws {
    let page = try text("rapor.html", in: write(Self.forms))
    for part in ["http://", "https://", "src=", "@import", "url("] { #expect(!page.contains(part)) }
  }

  @Test func `link to the folders of the forms`() throws {
    let folder = try write(Self.forms)
    #expect(try text("rapor.html", in: folder).contains(#"href="./0001-talep/""#))
    let parts = try PackageParts(bytes("rapor.xlsx", in: folder))
    #expect(parts["xl/worksheets/_rels/sheet2.xml.rels"].contains(#"Target="0001-talep""#))
  }

  @Test func `list at most 500 forms on the page, and say where the others are`() throws {
    var forms = [FormOutcome]()
    for number in 1...520 {
      var form = number == 520 ? SampleOutcome.unreadable : SampleOutcome.partial
      form.file = "talep-\(number).xlsx"
      forms.append(form)
    }
    let folder = try write(forms)
    let page = try text("rapor.html", in: folder)
    #expect(page.components(separatedBy: "class=\"pill warn\"").count - 1 == 499)
    #expect(page.contains("talep-520.xlsx"))
    #expect(page.contains("20 form daha var"))
    let rows = try Workbook(bytes: bytes("rapor.xlsx", in: folder)).sheet(at: 1).cells.filter {
      $0.reference.column == 1
    }
    #expect(rows.count == 521)
  }

  @Test func `use the home's own template`() throws {
    let templates = try TemporaryFolder()
    try Data("{{run}}: {{#attention}}{{file}};{{/attention}}".utf8).write(
      to: templates.url.appendingPathComponent("rapor.mustache"))
    let folder = try write([SampleOutcome.partial], templates: templates.path)
    #expect(try text("rapor.html", in: folder) == "2016-06-23-001: talep.xlsx;")
  }

  @Test func `name a template that is none`() throws {
    let templates = try TemporaryFolder()
    let path = templates.path("rapor.mustache")
    try Data("{{#open}}".utf8).write(to: URL(fileURLWithPath: path))
    do {
      _ = try RunReport(folder: templates.path, run: Self.run, language: .turkish, templates: templates.path)
      Issue.record("taken")
    } catch {
      guard case .template(path, _) = error else { throw error }
    }
  }

  @Test func `say which folder cannot be written`() throws {
    do {
      _ = try RunReport(folder: "/nowhere", run: Self.run, language: .turkish, templates: nil)
      Issue.record("opened")
    } catch {
      guard case .file(let failure) = error else { throw error }
      #expect(failure.path == "/nowhere/run.json")
    }
  }

  @Test func `have one built-in page, the same as the template to copy`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let copy = root.appendingPathComponent("Templates").path
    let own = try text("rapor.html", in: write(Self.forms))
    #expect(try text("rapor.html", in: write(Self.forms, templates: copy)) == own)
  }
}
