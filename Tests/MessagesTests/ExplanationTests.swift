import Domain
import Foundation
import Messages
import Testing

@Suite struct `The explanation of a code` {
  @Test(arguments: FindingCode.allCases, Language.allCases)
  func `has a rule, a correction and a source, in whole sentences`(code: FindingCode, language: Language) {
    let explanation = RuleExplanation.of(code, in: language)
    for text in [explanation.rule, explanation.remedy] {
      #expect(text.count > 15 && text.hasSuffix("."), "\(code.rawValue): \(text)")
    }
    let sources = RuleSource.of(code)
    #expect(!sources.isEmpty && Set(sources).count == sources.count)
    #expect(Explanation(code, in: language).blocks.allSatisfy { !$0.heading.isEmpty && !$0.lines.isEmpty })
  }

  @Test(arguments: FindingCode.allCases)
  func `is written in two languages`(code: FindingCode) {
    let turkish = RuleExplanation.of(code, in: .turkish)
    let english = RuleExplanation.of(code, in: .english)
    #expect(turkish.rule != english.rule && turkish.remedy != english.remedy)
  }

  @Test(arguments: FindingCode.allCases)
  func `shows two different examples, or says why there is none`(code: FindingCode) {
    switch RuleIllustration.of(code) {
    case .example(let example): #expect(example.fails != example.passes)
    case .none(let reason):
      for language in Language.allCases { #expect(ExplanationText.reason(reason).text(language).hasSuffix(".")) }
    }
  }

  /// The pages of codes lie beside the sentences that they are made from: `UPDATE_GOLDEN=1 swift test` writes them anew.
  @Test(arguments: Language.allCases)
  func `stands on the page of codes, which is up to date`(language: Language) throws {
    let name = language == .turkish ? "Bulgular.md" : "Findings.md"
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Sources/Messages/Messages.docc").appendingPathComponent(name).standardizedFileURL
    let text = CodePage.text(language)
    for code in FindingCode.allCases { #expect(text.contains("\n## `\(code.rawValue)`\n")) }
    let committed = try? String(contentsOf: page, encoding: .utf8)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1", committed != text {
      try FileManager.default.createDirectory(at: page.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: page)
    }
    let isCurrent = committed == text
    #expect(isCurrent, "\(name) is stale")
  }
}
