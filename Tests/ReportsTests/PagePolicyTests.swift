import Domain
import Foundation
import Signatures
import TestSupport
import Testing

@testable import Reports

@Suite struct `What a page may do` {
  private static let start = "<meta http-equiv=\"Content-Security-Policy\" content=\""

  /// The rules of the page's own policy by their names.
  private func policy(_ page: String) throws -> [String: [String]] {
    let from = try #require(page.firstRange(of: Self.start)).upperBound
    let text = page[from...].prefix { $0 != "\"" }
    return Dictionary(
      uniqueKeysWithValues: text.components(separatedBy: "; ").map { rule in
        let words = rule.split(separator: " ").map(String.init)
        return (words[0], Array(words.dropFirst()))
      })
  }

  /// As a browser names the content of an element.
  private func digests(of element: String, in page: String) -> [String] {
    page.components(separatedBy: "<\(element)>").dropFirst().map { part in
      let content = part.components(separatedBy: "</\(element)>")[0]
      return "'sha256-\(Data(SHA256.hash(of: content.utf8.span).bytes).base64EncodedString())'"
    }
  }

  private func runPage(_ language: Language, templates: String? = nil) throws -> String {
    var tally = RunTally()
    var summary = RunSummary()
    summary.count(SampleOutcome.partial)
    tally.add(SampleOutcome.partial)
    return try RunPage(language: language, templates: templates).render(
      run: RunInfo(id: "2016-06-23-001", startedAt: SampleOutcome.now, files: 1), summary: summary, tally: tally,
      history: [])
  }

  @Test(arguments: Language.allCases)
  func `is what its own script and style do, named by the digests of what is written, and nothing else`(
    language: Language
  ) throws {
    let daily = DailyRecord(run: "2016-06-23-001", at: SampleOutcome.now, language: language)
    for (page, scripts) in [
      (try runPage(language), 1), (try DailyPage(record: daily, outbox: "Outbox", options: []).render(), 0),
    ] {
      let policy = try policy(page)
      #expect(
        policy["default-src"] == ["'none'"] && policy["base-uri"] == ["'none'"] && policy["form-action"] == ["'none'"])
      let (script, style) = (digests(of: "script", in: page), digests(of: "style", in: page))
      #expect(script.count == scripts && style.count == 1)
      #expect(policy["script-src"] == (script.isEmpty ? ["'none'"] : script) && policy["style-src"] == style)
      #expect(policy.count == 5)
      // They would be blocked.
      #expect(!page.contains(" style=\"") && !page.contains(" onclick="))
    }
  }

  @Test func `is told of an office's own template by what that has, and not by what is put into it`() throws {
    let folder = try TemporaryFolder()
    let text =
      "<html>\r\n<head>\r\n<style>p { color: red }</style></head><body><p>{{#attention}}{{{file}}}{{/attention}}</p>"
      + "<script>var run = \"{{run}}\";\r\nrun;</script></body></html>"
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder.path("rapor.mustache")))
    var form = SampleOutcome.partial
    form.file = "<script>alert(1)</script>"
    var tally = RunTally()
    tally.add(form)
    let page = try RunPage(language: .turkish, templates: folder.path).render(
      run: RunInfo(id: "2016-06-23-001", startedAt: SampleOutcome.now, files: 1), summary: RunSummary(), tally: tally,
      history: [])
    // Three braces put in what they are given: the stranger's script stands on the page, and is not allowed to run.
    let script = digests(of: "script", in: page)
    #expect(script.count == 2)
    #expect(
      try policy(page)["script-src"] == [script[1]] && policy(page)["style-src"] == digests(of: "style", in: page))
  }

  @Test func `is not read through a link, beyond a megabyte, or from what is no text`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("rapor.mustache")
    try Data("{{run}}".utf8).write(to: URL(fileURLWithPath: folder.path("a")))
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder.path("a"))
    #expect(throws: ReportError.self) { try RunPage(language: .turkish, templates: folder.path) }
    for bytes in [Data(repeating: 0x61, count: 1 << 20 + 1), Data([0x61, 0xFF])] {
      try FileManager.default.removeItem(atPath: path)
      try bytes.write(to: URL(fileURLWithPath: path))
      #expect(throws: ReportError.self) { try RunPage(language: .turkish, templates: folder.path) }
    }
  }
}
