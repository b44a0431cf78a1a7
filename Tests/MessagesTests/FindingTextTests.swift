import Domain
import Messages
import SheetModel
import TestSupport
import Testing

@Suite struct `The sentence about a finding` {
  /// A finding on a work telephone number, with a value and a suggestion.
  static func finding(_ kind: Finding.Kind, field: Field? = .workPhone) -> Finding {
    Finding(
      kind, cell: CellReference(column: 7, row: 12), rowNumber: 3, field: field, value: "VALUE",
      suggestion: "SUGGESTION")
  }

  static func finding(of code: FindingCode, field: Field? = .workPhone) -> Finding {
    finding(SampleFindings.kind(code), field: field)
  }

  /// Findings that lead to each of the sentences a code has.
  static func variants(_ code: FindingCode) -> [Finding] {
    let all = SampleFindings.kinds(code).map { finding($0) }
    switch code {
    case .phoneFormat, .phonePrefix: return all + [finding(of: code, field: .mobilePhone)]
    case .institutionNameDiffers, .cellError, .sequenceGap:
      var bare = finding(of: code, field: .mobilePhone)
      bare.value = nil
      return all + [bare]
    case .cellMerged: return all + [finding(.cellMerged)]
    case .cellShowsOther: return all + [finding(.cellShowsOther, field: nil)]
    case .senderUnconfirmed, .senderOtherInstitution, .detsisClosed:
      var milder = finding(of: code)
      milder.severity = .warning
      return all + [milder]
    default: return all
    }
  }

  @Test(arguments: [
    ("2026-05-05T00:00:00", "05.05.2026"), ("2026-05-05T14:30:00", "2026-05-05T14:30:00"), ("T00:00:00", "T00:00:00"),
  ])
  func `about a date that Excel made shows the day as people write it`(value: String, shown: String) {
    let finding = Finding(.cellDate, field: .workPhone, value: value)
    #expect(FindingText.sentence(for: finding, in: .turkish).contains("(\(shown))"))
  }

  @Test func `about an earlier file of other people names them to the office, and to no sender`() {
    for finding in SampleFindings.kinds(.formDuplicate).map({ Self.finding($0) }) {
      #expect(FindingText.sentence(for: finding, in: .turkish).contains("OUTPUTS"))
      for language in [Language.turkish, .english] {
        let answer = FindingText.answer(to: finding, in: language)
        #expect(!["FILE", "OUTPUTS", "2016-06-23-001", "iyem"].contains { answer.contains($0) }, "\(answer)")
      }
    }
  }

  @Test(arguments: FindingCode.allCases)
  func `is written in both languages, and so is the rule's name`(code: FindingCode) {
    let turkish = FindingText.sentence(for: Self.finding(of: code), in: .turkish)
    let english = FindingText.sentence(for: Self.finding(of: code), in: .english)
    #expect(turkish != english)
    for sentence in [turkish, english] { #expect(sentence.count > 10 && sentence.hasSuffix(".")) }
    let names = Language.allCases.map { FindingText.ruleName(code, in: $0) }
    #expect(names.allSatisfy { $0.count > 4 && $0.count < 40 })
    #expect(names[0] != names[1])
  }

  @Test(arguments: FindingCode.allCases, Language.allCases)
  func `has no hole where a fact belongs`(code: FindingCode, language: Language) {
    for finding in Self.variants(code) {
      let sentence = FindingText.sentence(for: finding, in: language)
      for hole in ["“”", "()", "  ", "Optional", "\\(", "nil", ": .", ": ;"] {
        #expect(!sentence.contains(hole), "\(sentence)")
      }
    }
  }

  @Test func `names no two rules alike`() {
    for language in Language.allCases {
      let names = FindingCode.allCases.map { FindingText.ruleName($0, in: language) }
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: Language.allCases)
  func `is the one that was agreed on`(language: Language) throws {
    var text = ""
    for code in FindingCode.allCases {
      text += "\(code.rawValue) (\(code.severity.rawValue)) — \(FindingText.ruleName(code, in: language))\n"
      for finding in Self.variants(code) { text += "  \(FindingText.sentence(for: finding, in: language))\n" }
    }
    try expectGolden(text, "findings.\(language.rawValue).txt")
  }

  static let identityCodes = FindingCode.allCases.filter { code in
    FindingText.sentence(for: finding(of: code, field: .nationalId), in: .english).contains("VALUE")
  }

  @Test(arguments: identityCodes, Language.allCases)
  func `shows a T.C. number masked where that is asked for`(code: FindingCode, language: Language) {
    var finding = Self.finding(of: code, field: .nationalId)
    finding.value = "10000000146"
    #expect(!FindingText.sentence(for: finding, in: language, masked: true).contains("10000000146"))
    #expect(FindingText.sentence(for: finding, in: language, masked: true).contains("100******46"))
    #expect(FindingText.sentence(for: finding, in: language).contains("10000000146"))
  }

  @Test(arguments: Language.allCases)
  func `about a corrected T.C. number shows no digit of it in a masked suggestion`(language: Language) {
    var finding = Self.finding(.valueCorrected, field: .nationalId)
    finding.value = " 10000000146"
    finding.suggestion = "10000000146"
    #expect(!FindingText.sentence(for: finding, in: language, masked: true).contains("10000000146"))
    #expect(FindingText.sentence(for: finding, in: language).contains("10000000146"))
  }

  @Test func `shortens a long value`() {
    var finding = Self.finding(.emailFormat, field: .email)
    finding.value = String(repeating: "a", count: 5_000)
    let sentence = FindingText.sentence(for: finding, in: .turkish)
    #expect(sentence.count < 200)
    #expect(sentence.contains("…"))
  }

  @Test func `has an advice beside it where something is suggested, but not for what was corrected already`() {
    #expect(FindingText.advice(for: Self.finding(.phoneFormat), in: .turkish) == "Öneri: SUGGESTION")
    #expect(FindingText.advice(for: Self.finding(.phoneFormat), in: .english) == "Suggestion: SUGGESTION")
    #expect(FindingText.advice(for: Self.finding(.valueCorrected), in: .english) == nil)
    var finding = Self.finding(.phoneFormat)
    finding.suggestion = nil
    #expect(FindingText.advice(for: finding, in: .turkish) == nil)
  }
}
