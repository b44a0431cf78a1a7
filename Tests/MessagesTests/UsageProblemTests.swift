import Domain
import Messages
import TestSupport
import Testing

@Suite struct `What is said about a wrong command line` {
  static let problems: [UsageProblem] = [
    .unknownCommand("chek", of: "iyem", nearest: "check"), .unknownCommand("x", of: "iyem detsis", nearest: nil),
    .unknownOption("--jsn", nearest: "--json"), .unknownOption("--x", nearest: nil),
    .missingValue(option: "--unit", value: "no"),
    .otherKind("dün", of: "--now", .time), .otherKind("on", of: "--limit", .count),
    .tooSmall("-1", of: "--limit", least: 1),
    .invalidValue("dün", of: "--at", allowed: ["2016-06-23T09:30:00+03:00", "23/06/2016 09:30"]),
    .invalidValue("de", of: "--lang", allowed: ["tr", "en"]),
    .invalidValue("x", of: "--at", allowed: []), .valueOfFlag("--json"), .missingArgument("dosya"),
    .missingOption("--output"), .unexpectedArgument("x"),
    .invalidVariable("IYEM_LANG", value: "de", allowed: ["tr", "en"]), .oneOf(["--unit", "--person"]),
    .unknownCode("phone-fromat", nearest: "phone-format"), .unknownCode("x", nearest: nil), .other("TEXT"),
    .optionBeforeCommand(corrected: "iyem users --lang en"),
  ]

  @Test(arguments: Language.allCases)
  func `is what was agreed on`(language: Language) throws {
    try expectGolden(Self.problems.map { $0.text(language) + "\n" }.joined(), "usage.\(language.rawValue).txt")
  }

  @Test func `can name every kind of value in both languages, each by a name of its own`() {
    for language in Language.allCases {
      for kind in ValueKind.allCases { #expect(ValueKind(named: kind.name(language), language) == kind) }
    }
  }

  @Test(arguments: HelpText.allCases)
  func `and about a right one is written in both languages`(text: HelpText) {
    #expect(text.text(.turkish) != text.text(.english))
  }
}
