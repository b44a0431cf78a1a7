import Domain
import Messages
import SheetModel
import TestSupport
import Testing

@Suite struct `The sentence about a finding` {
  /// A finding that names every fact that a sentence could need.
  static func finding(_ code: FindingCode, field: Field? = .workPhone) -> Finding {
    Finding(
      code, cell: CellReference(column: 7, row: 12), rowNumber: 3, field: field, value: "VALUE",
      suggestion: "SUGGESTION",
      details: [
        .kind: "pdf", .part: "PART", .limit: "cells", .maximum: "99", .missing: "MISSING", .added: "ADDED",
        .moved: "MOVED", .official: "OFFICIAL", .otherUnit: "20000001", .otherName: "OTHER", .unit: "10000002",
        .file: "FILE", .run: "2016-06-23-001", .time: "23.06.2016 09:30", .outputs: "OUTPUTS", .row: "7", .count: "11",
        .expected: "10", .word: "WORD", .reason: "REASON",
        .address: "ADDRESS", .host: "HOST", .holder: "HOLDER", .type: "Asaleten", .from: "FROM", .until: "UNTIL",
      ])
  }

  /// Findings that lead to each of the sentences a code has.
  static func variants(_ code: FindingCode) -> [Finding] {
    var bare = finding(code, field: .mobilePhone)
    if ![.unitNameConflict, .rowDuplicate].contains(code) { bare.value = nil }
    bare.suggestion = nil
    bare.details = bare.details.filter {
      ![.added, .moved, .otherUnit, .file].contains($0.key) || code == .formDuplicate
    }
    switch code {
    case .operationMissing, .operationUnknown:
      return [finding(code), finding(code, .expected, ManagerAction.appoint.officialName)]
    case .formDuplicate: return [finding(code)] + FormStatus.allCases.map { finding(code, .status, $0.rawValue) }
    case .formAltered: return [finding(code), bare, finding(code, .renamed, "RENAMED")]
    case .rowPassedOver: return [finding(code), finding(code, .count, "1")]
    case .cellMerged, .cellShowsOther: return [finding(code), without(code, .added)] + [rowAlone(code)]
    case .nameCharacters: return [finding(code), without(code, .word)]
    case .nameDiffers:
      let formerly = finding(code, .form, "17")
      return [finding(code), formerly, without(.otherUnit, formerly)]
    case .notAppointed: return [finding(code), without(code, .until)]
    case .proxyNeedsIncumbent: return [finding(code), without(code, .holder)]
    case .mailNoForm: return [finding(code), without(code, .missing)]
    case .mailDamaged: return [without(code, .part)]
    case .fileEncrypted: return [without(code, .kind), finding(code, .kind, FileKind.zip.rawValue)]
    case .mailReport: return ReportSign.allCases.map { finding(code, .reason, $0.rawValue) }
    case .mailAutomatic:
      return ["deleted", AutomaticSign.autoSubmitted.rawValue, AutomaticSign.mailingList.rawValue].map {
        finding(code, .reason, $0)
      }
    case .senderUnauthenticated:
      return [finding(code), without(code, .reason), finding(code, .severity, Severity.warning.rawValue)]
    case .senderUnconfirmed: return [finding(code), finding(code, .severity, Severity.warning.rawValue)]
    case .senderOtherInstitution:
      return [finding(code), without(code, .otherName), finding(code, .severity, Severity.warning.rawValue)]
    case .fileDamaged:
      return [finding(code), finding(code, .part, ""), finding(code, .reason, "Permission denied (errno 13)")]
    case .tableNotRecognised:
      let facts: [[Finding.Detail: String]] = [
        [.word: "WORD"], [.kind: "NUL"], [.kind: "UTF-32"], [.added: "ADDED"], [.missing: "MISSING"], [:],
      ]
      return facts.map { Finding(code, details: $0) }
    case .deputyUnknown: return [finding(code), without(code, .official)]
    case .fileNotXlsx: return FileKind.allCases.map { finding(code, .kind, $0.rawValue) } + places(code)
    case .formNotRecognised: return [finding(code)] + places(code)
    case .fileTooLarge:
      return [finding(code)] + SizeLimit.allCases.map { without(.count, finding(code, .limit, $0.rawValue)) }
    case .phoneFormat, .phonePrefix: return [finding(code), finding(code, field: .mobilePhone)]
    case .institutionNameDiffers, .unitNameConflict, .rowDuplicate, .cellError, .sequenceGap:
      return [finding(code), bare]
    default: return [finding(code)]
    }
  }

  private static func places(_ code: FindingCode) -> [Finding] {
    DropPlace.allCases.filter { $0 != .form }.map { finding(code, .place, $0.rawValue) }
  }

  private static func without(_ code: FindingCode, _ detail: Finding.Detail) -> Finding {
    without(detail, finding(code))
  }

  private static func without(_ detail: Finding.Detail, _ finding: Finding) -> Finding {
    var finding = finding
    finding.details[detail] = nil
    return finding
  }

  private static func rowAlone(_ code: FindingCode) -> Finding {
    var finding = without(code, .added)
    if code == .cellShowsOther { finding.field = nil }
    return finding
  }

  private static func finding(_ code: FindingCode, _ detail: Finding.Detail, _ value: String) -> Finding {
    var finding = finding(code)
    finding.details[detail] = value
    return finding
  }

  @Test(arguments: FindingCode.allCases)
  func `is written in both languages, and so is the rule's name`(code: FindingCode) {
    let turkish = FindingText.sentence(for: Self.finding(code), in: .turkish)
    let english = FindingText.sentence(for: Self.finding(code), in: .english)
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
    FindingText.sentence(for: finding(code, field: .nationalId), in: .english).contains("VALUE")
  }

  @Test(arguments: identityCodes, Language.allCases)
  func `shows a T.C. number masked where that is asked for`(code: FindingCode, language: Language) {
    var finding = Self.finding(code, field: .nationalId)
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
