import Domain
import Foundation
import Messages
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@testable import Reports

/// What a stranger writes reaches every report. No sign of it may mean anything there, whatever joins with it.
@Suite struct `Signs that join with special ones` {
  /// As long as a form's name may be, with each kind of joining sign around each sign that is special in HTML.
  static let hostile =
    JoiningSigns.text(around: "<>&\"'", with: JoiningSigns.examples) + "\u{0D4E}<script>alert(1)</script>"
  /// The same where nothing is special.
  static let harmless = String(
    String.UnicodeScalarView(hostile.unicodeScalars.map { "<>&\"'".unicodeScalars.contains($0) ? "x" : $0 }))

  @Test func `are many, and more than marks`() {
    #expect(JoiningSigns.forwards.contains("\u{0D4E}") && JoiningSigns.forwards.count > 20)
    #expect(JoiningSigns.backwards.contains("\u{301}") && JoiningSigns.backwards.contains("\u{200D}"))
    #expect(JoiningSigns.backwards.count > 2_000)
  }

  // MARK: - HTML

  @Test func `hide none of them from the escaping of HTML`() {
    let text = JoiningSigns.text(around: "<>&\"'")
    for html in [HTMLText.escaped(text), BreakableText.html(text).replacing("<wbr>", with: "")] {
      let left = html.unicodeScalars.filter { "<>\"'".unicodeScalars.contains($0) }
      #expect(left.isEmpty)
      #expect(Array(Self.unescaped(html).unicodeScalars) == Array(text.unicodeScalars))
    }
  }

  /// By scalar, as a browser reads it.
  private static func unescaped(_ html: String) -> String {
    var bytes = Array(html.utf8)[...]
    var text = [UInt8]()
    let names = ["&lt;": "<", "&gt;": ">", "&amp;": "&", "&quot;": "\"", "&#39;": "'"].map {
      (Array($0.utf8), Array($1.utf8))
    }
    while let byte = bytes.first {
      if let (name, sign) = names.first(where: { bytes.starts(with: $0.0) }) {
        text += sign
        bytes = bytes.dropFirst(name.count)
      } else {
        text.append(byte)
        bytes = bytes.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// How often each sign stands in a page that has a meaning there.
  private static func structure(_ html: String) -> [Int] {
    "<>\"'".unicodeScalars.map { sign in html.unicodeScalars.count { $0 == sign } }
  }

  @Test(arguments: Language.allCases)
  func `change nothing of a page's structure`(language: Language) throws {
    for page in [runPage, batchPage, dailyPage, answerPage] {
      let (hostile, harmless) = (try page(Self.hostile, language), try page(Self.harmless, language))
      #expect(hostile.unicodeScalars.contains("\u{0D4E}"), "it stands on the page")
      #expect(Self.structure(hostile) == Self.structure(harmless))
    }
  }

  @Test func `change nothing of a page that an office made itself`() throws {
    let folder = try TemporaryFolder()
    try Data("<p title=\"{{run}}\">{{#attention}}{{file}} {{{fileWithBreaks}}}{{/attention}}</p>".utf8)
      .write(to: URL(fileURLWithPath: folder.path("rapor.mustache")))
    func page(_ text: String) throws -> String { try runPage(text, .turkish, templates: folder.path) }
    #expect(try Self.structure(page(Self.hostile)) == Self.structure(page(Self.harmless)))
  }

  private func form(_ text: String) -> FormOutcome {
    var form = SampleOutcome.partial
    form.file = text
    form.sheet = text
    form.institutionName = text
    form.rows[1].values[.fullName] = text
    form.findings.append(
      Finding(
        .nameCharacters(sign: "1"), cell: CellReference(column: 7, row: 12), rowNumber: 3, field: .fullName, value: text
      ))
    return form
  }

  private func runPage(_ text: String, _ language: Language) throws -> String {
    try runPage(text, language, templates: nil)
  }

  private func runPage(_ text: String, _ language: Language, templates: String?) throws -> String {
    var tally = RunTally()
    var summary = RunSummary()
    var form = form(text)
    form.mail = "new/1.eml"
    let mail = MailOutcome(
      file: "new/1.eml", sha256: "", messageID: nil, references: [], subject: text,
      sender: MailAddress(displayName: text, address: "a\(text)@ornek.gov.tr"), writtenAt: SampleOutcome.now,
      isBelieved: true, attachments: [], answer: .none(.unauthenticated))
    summary.mails.count(mail)
    tally.add(mail)
    summary.count(form)
    tally.add(form)
    return try RunPage(language: language, templates: templates)
      .render(
        run: RunInfo(id: "2016-06-23-001", startedAt: SampleOutcome.now, files: 1), summary: summary, tally: tally,
        history: [])
  }

  private func batchPage(_ text: String, _ language: Language) throws -> String {
    let entry = RowPage.Entry(row: text, unit: text, person: text, differences: [(text, text, text)], sentences: [text])
    return try RowPage(
      language: language, run: text, title: .reportTitle, subtitle: .reportTitle, remark: text, doneHeading: .wasDone,
      totalsHeading: .findingsByRule, headings: [:], inCards: [], doneCards: [.init(name: .accepted, value: 1)],
      problems: [text], lead: .nothingToDo,
      groups: [.init(name: .accepted, style: "bad", count: 1, tables: [.init(caption: text, entries: [entry])])],
      more: nil, totals: [.init(name: text, code: text, kind: text, style: "bad", count: 1)], noTotals: .noFindings,
      footer: nil
    ).render()
  }

  private func dailyPage(_ text: String, _ language: Language) throws -> String {
    var record = DailyRecord(run: "2016-06-23-001", at: SampleOutcome.now, language: language)
    var file = DailyFile(file: text, outputs: "2016-06-23-001/kadro/0001-a")
    file.outcome = .unreadable
    file.reason = text
    file.scopeName = text
    record.rosters.files = [file]
    record.rosters.passedOver = [PassedOver(name: text, reason: .link)]
    record.units.failure = DailyFailure(kind: .system, reason: text)
    return try DailyPage(record: record, outbox: text, options: ["--home", text]).render()
  }

  private func answerPage(_ text: String, _ language: Language) throws -> String {
    let sender = MailAddress(displayName: text, address: "a@ornek.gov.tr")
    let mail = MailOutcome(
      file: "a.eml", sha256: "0123456789abcdef", messageID: nil, references: [], subject: text, sender: sender,
      writtenAt: SampleOutcome.now, isBelieved: true,
      attachments: [AttachmentOutcome(name: text, fileName: text, size: 1, fate: .noForm)], answer: .results(to: sender)
    )
    let letter = try AnswerLetter(from: sender, suffixes: ["gov.tr"], language: language, templates: nil)
    let answer = letter.mail(
      answering: mail, identifier: "<1@ornek.gov.tr>", forms: [.init(outcome: form(text), errors: nil)],
      at: SampleOutcome.now)
    return try #require(answer).html
  }

  // MARK: - Tables

  @Test(arguments: [";", ","] as [Unicode.Scalar])
  func `split no row and no value of a CSV file, and begin no formula`(separator: Unicode.Scalar) throws {
    let specials = "\(separator)\"\r\n=+-@'\t"
    var values = (JoiningSigns.forwards + JoiningSigns.backwards).flatMap { sign in
      specials.unicodeScalars.flatMap { special in
        [[special, sign, "1"], [sign, special, "1"], ["1", special, sign]].map { String(String.UnicodeScalarView($0)) }
      }
    }
    values += ["\u{FF1D}1+1", "\u{FF20}x"]
    let line = values.map { CSVField.text($0, separator: separator) }.joined(separator: String(separator))
    let fields = Self.fields(of: line, separator)
    #expect(fields.count == values.count)
    let back = fields.map { $0.unicodeScalars.first == "'" ? String($0.unicodeScalars.dropFirst()) : $0 }
    #expect(zip(back, values).allSatisfy { Array($0.unicodeScalars) == Array($1.unicodeScalars) })
    let formulas = fields.filter {
      $0.unicodeScalars.first.map { "=+-@\u{FF1D}\u{FF20}".unicodeScalars.contains($0) } ?? false
    }
    #expect(formulas.isEmpty)
  }

  /// RFC 4180, read by scalar.
  private static func fields(of line: String, _ separator: Unicode.Scalar) -> [String] {
    var fields = [String.UnicodeScalarView()]
    var isQuoted = false
    var isBegun = false
    let scalars = Array(line.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      if isQuoted {
        if scalar == "\"", index + 1 < scalars.count, scalars[index + 1] == "\"" {
          fields[fields.count - 1].append(scalar)
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          fields[fields.count - 1].append(scalar)
        }
      } else if scalar == "\"", !isBegun {
        isQuoted = true
        isBegun = true
      } else if scalar == separator {
        fields.append(String.UnicodeScalarView())
        isBegun = false
      } else {
        fields[fields.count - 1].append(scalar)
        isBegun = true
      }
      index += 1
    }
    return fields.map { String($0) }
  }

  @Test func `stand in an error spreadsheet as they were written`() throws {
    let bytes = try #require(
      try ErrorWorkbook.bytes(
        for: form(Self.hostile), emailSuffixes: ["gov.tr"], language: .turkish, createdAt: SampleOutcome.now))
    let cells = try Workbook(bytes: bytes).sheet(at: 0).cells.map(\.value)
    #expect(cells.contains(.string(Self.hostile)))
  }

  @Test func `stand in JSON as they were written`() throws {
    let text = JoiningSigns.text(around: "\"\\\n\u{0}\u{2028}/")
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("a", text)
    json.endObject()
    let object = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [String: String]
    #expect(object?["a"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
  }
}
