import Domain
import Foundation
import TestSupport
import Testing

@Suite struct `At a terminal` {
  private let tool: Tool

  init() throws { tool = try Tool() }

  /// A form of one faulty row, under a name that would do harm.
  private func faulty(_ changes: [Field: String], as name: String = "a.xlsx") throws -> String {
    var form = SampleForm(rows: 1)
    for (field, text) in changes { form.rows[0][field] = text }
    try tool.receive(try form.workbook(), as: name)
    return tool.folder.path("Inbox/" + name)
  }

  private let plain = ["NO_COLOR": "1"]

  @Test func `a finding shows its cell with a caret at the fault, and the suggestion`() throws {
    let path = try faulty([.mobilePhone: "0532 1234567"])
    let text = try tool.atTerminal("check", path, environment: plain)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "── a.xlsx · Sayfa1 · Örnek Bakanlığı  1 hata")
    #expect(lines[1].hasPrefix("a.xlsx:Sayfa1!H7: hata: phone-format: CEP TELEFONU “0532 1234567” istenen"))
    #expect(text.contains("\n    H7 │ 0532 1234567\n       │         ^~~~\n       └ Öneri: 0532 123 45 67\n"))
  }

  @Test func `colours are used, unless NO_COLOR forbids them or the terminal is dumb`() throws {
    let path = try faulty([.mobilePhone: "5321234567"])
    #expect(try tool.atTerminal("check", path).contains("\u{1B}[1;31mhata:\u{1B}[0m"))
    #expect(!(try tool.atTerminal("check", path, environment: plain)).contains("\u{1B}"))
    #expect(!(try tool.atTerminal("check", path, environment: ["TERM": "dumb"])).contains("\u{1B}"))
    #expect(!(try tool.run("check", path)).output.contains("\u{1B}"))
  }

  @Test func `a dumb terminal is sent no signs that move its cursor, however long a run takes`() throws {
    let paths = Array(repeating: try faulty([.mobilePhone: "5321234567"]), count: 200)
    let text = try tool.sentToTerminal(["check"] + paths, environment: ["TERM": "dumb"])
    #expect(text.contains("phone-format"))
    #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\r" })
  }

  @Test func `a T.C. number is masked in its place`() throws {
    let path = try faulty([.nationalId: "10000000164"])
    let text = try tool.atTerminal("check", path, environment: plain)
    #expect(text.contains("\n    E7 │ 100******64\n       │          ^~\n"))
    #expect(!text.contains("10000000164"))
  }

  @Test func `the caret stands by display width`() throws {
    let path = try faulty([.fullName: "日本 e\u{301}5 ŞEN"])
    let text = try tool.atTerminal("check", path, environment: plain)
    #expect(
      text.contains("│ 日本 e\u{301}5 ŞEN\n       │       ^\n") || text.contains("│ 日本 é5 ŞEN\n       │       ^\n"),
      "\(text)")
  }

  @Test func `nothing from a file comes raw, neither its name nor its sheet nor a value`() throws {
    var form = SampleForm(rows: 1)
    form.sheet = "Say\u{202E}fa"
    form.rows[0][.fullName] = "Ayşe \u{202E}B\u{200B}İÇER\u{9B}31m 5"
    form.rows[0][.email] = "\u{202E}ayse@ornek.gov.tr"
    form.institutionName = "Örnek\u{202E} Bakanlığı"
    try tool.receive(try form.workbook(), as: "a\u{1B}[31m\nb.xlsx")
    let path = tool.folder.path("Inbox/a\u{1B}[31m\nb.xlsx")
    let texts = [
      try tool.atTerminal("check", path, environment: plain), try tool.run("check", path).output,
      try tool.run("dump", path).output, try tool.run("process", "--dry-run").output,
    ]
    for text in texts {
      #expect(text.contains("<U+202E>"))
      for scalar in text.unicodeScalars where scalar != "\n" && scalar != "\t" {
        #expect(![.control, .format].contains(scalar.properties.generalCategory), "\(scalar.value)")
      }
    }
    #expect(texts[1].contains("a␛[31m␊b.xlsx:Say<U+202E>fa!"))
  }

  @Test func `a table fits, and is whole elsewhere`() throws {
    try tool.receive(try SampleForm(rows: 3).workbook(), as: "a.xlsx")
    try tool.run("process")
    for columns in [60, 70, 80, 89] {
      let lines = try tool.atTerminal("users", columns: columns, environment: plain).split(separator: "\n")
      for line in lines { #expect(line.count <= columns, "\(line)") }
      // What is left out is named beside the table.
      let (narrow, beside) = (lines.filter { !$0.hasPrefix("Sığmayan") }, lines.filter { $0.hasPrefix("Sığmayan") })
      #expect(narrow.count == 4 && beside.count == (columns < 89 ? 1 : 0), "\(columns): \(lines)")
      #expect(beside.allSatisfy { $0.contains("Gerekçe") })
      #expect(narrow.dropFirst().allSatisfy { $0.contains("23.06.2016 09:30") }, "\(columns)")
    }
    let signing = try tool.atTerminal("users", columns: 110, environment: plain)
    #expect(signing.contains("…"))
    let whole = try tool.run("users").output
    #expect(!whole.contains("…") && whole.contains("23/06/2016 tarihli e-posta gereği"))
  }

  @Test func `a run names the forms that need attention by the numbers that undo and log take`() throws {
    try tool.receive(try SampleForm(rows: 2).workbook(), as: "a.xlsx")
    var form = SampleForm(rows: 4)
    form.rows = Array(form.rows.dropFirst(2))
    form.rows[0][.mobilePhone] = "5321234567"
    try tool.receive(try form.workbook(), as: "b.xlsx")
    #expect(try tool.run("process").output.hasPrefix("kısmen  form 2  b.xlsx ["))
    #expect(try tool.run("log", "--form", "2").output.contains("form 2, satır "))
  }

  @Test func `names are sorted as in Turkish, and dates written so`() throws {
    try tool.receive(try SampleForm(rows: 10).workbook(), as: "a.xlsx")
    try tool.run("process")
    let names = try tool.run("users").output.split(separator: "\n").dropFirst().compactMap { line in
      (1...10).map(InventedPeople.name).first { line.contains($0) }
    }
    #expect(
      names.map { String($0.prefix(while: { $0 != " " })) } == [
        "Ahmet", "Ayşe", "Çağrı", "Elif", "Gökhan", "Işıl", "İbrahim", "Nurşen", "Oğuz", "Şükrü",
      ])
    #expect(try tool.run("users").output.contains("23.06.2016 09:30"))
    #expect(try tool.run("users", "--lang", "en").output.contains("23 Jun 2016 09:30"))
  }

  @Test func `quiet says nothing but results, verbose what is done`() throws {
    let path = try faulty([.mobilePhone: "5321234567"])
    let quiet = try tool.run("check", path, "--quiet")
    #expect(quiet.status == 1 && quiet.messages.isEmpty && quiet.output.contains("phone-format"))
    #expect(try tool.run("check", path).messages == "1 hata, 0 uyarı, 0 not\n")
    let verbose = try tool.run("process", "--verbose")
    #expect(verbose.messages.contains(" ms  "))
    #expect(!verbose.messages.contains("\u{1B}") && !verbose.messages.contains("iyem.process"))
    #expect(try tool.run("users", "-q").status == 0)
  }
}
