import Domain
import Rules
import TestSupport
import Testing

/// A value in which `[` and `]` stand around the fault.
struct MarkedValue: Sendable, CustomTestStringConvertible {
  let text: String
  let marked: String

  init(_ marked: String) {
    self.marked = marked
    text = String(marked.filter { $0 != "[" && $0 != "]" })
  }

  var testDescription: String { marked }
}

@Suite struct `The place of a fault` {
  static let sound: [(String, Field)] =
    [
      "0312 555 10 10", "0312 555 10 10/1", "0312 555 10 10/123456-0212 555 10 12",
    ].map { ($0, .workPhone) } + ["0532 555 10 10", "0532 555 10 10-0505 555 10 11"].map { ($0, .mobilePhone) }
    + ["ayse.bicer@ornek.gov.tr", "a+b_c-d=e@x.gov.tr", "x@ornek.gov.tr."].map { ($0, .email) }

  private func mark(_ finding: Finding?) -> String? {
    guard let finding, let value = finding.value else { return nil }
    guard let range = FaultPlace.range(of: finding) else { return value }
    return value[..<range.lowerBound] + "[" + value[range] + "]" + value[range.upperBound...]
  }

  private func expect(_ value: MarkedValue, _ field: Field, _ code: FindingCode) throws {
    let found = try findings(writing: value.text, in: field).filter { $0.code == code }
    #expect(found.count == 1)
    #expect(mark(found.first) == value.marked)
  }

  @Test(
    arguments: [
      "[5321234567]", "0532[1234567]", "0532 123[4567]", "0532 123 45 6[]", "0532 123 45 67[8]", "0532 123 45 67[/12]",
      "[+90 532 123 45 67]", "0532 123 45 67-[5331234567]", "0532 123 45 67-[]", "[yok]",
    ].map(MarkedValue.init))
  func `in a mobile number is where it leaves the asked-for form`(value: MarkedValue) throws {
    try expect(value, .mobilePhone, .phoneFormat)
  }

  @Test(
    arguments: [
      "0312 555 10 10/[]", "0312 555 10 10/123456[7]", "0312 555 10 10/12[/13]", "0312 555 10 10[ dahili 12]",
      "0312 555 10 10-[11]",
    ].map(MarkedValue.init))
  func `in a work number may be its extension`(value: MarkedValue) throws {
    try expect(value, .workPhone, .phoneFormat)
  }

  @Test func `in a doubtful number is its prefix`() throws {
    try expect(MarkedValue("0312 555 10 10-[0850] 555 10 10"), .workPhone, .phonePrefix)
    try expect(MarkedValue("[0312] 555 10 10"), .mobilePhone, .phonePrefix)
  }

  @Test(
    arguments: [
      "ay[ş]e@ornek.gov.tr", "ayse[ ]bicer@ornek.gov.tr", "ayse.ornek.gov.tr[]", "[@]ornek.gov.tr",
      "a@b[@ornek.gov.tr]", "ayse.[.]bicer@ornek.gov.tr", "[.]ayse@ornek.gov.tr", "ayse[.]@ornek.gov.tr",
      "ayse@ornek.[.]gov.tr", "ayse@[ornek]",
    ].map(MarkedValue.init))
  func `in an address is what no address has, or what is empty`(value: MarkedValue) throws {
    try expect(value, .email, .emailFormat)
  }

  @Test func `in an address of another domain is the domain`() throws {
    try expect(MarkedValue("ayse@[example.com]"), .email, .emailDomain)
  }

  @Test func `in a name is the sign or the abbreviation`() throws {
    try expect(MarkedValue("Ayşe B[1]ÇER"), .fullName, .nameCharacters)
    try expect(MarkedValue("Ayşe [M.] BİÇER"), .fullName, .abbreviation)
  }

  @Test func `in a number is the odd character, the zero in front, or what is too much or missing`() throws {
    for value in ["1000000014[]", "10000000146[7]", "100000o0146", "[0]0000000146", "10000[x]00146"] {
      let value = MarkedValue(value == "100000o0146" ? "100000[o]0146" : value)
      try expect(value, .nationalId, .nationalIDFormat)
    }
    try expect(MarkedValue("1000000[]"), .unitDetsisNo, .detsisFormat)
    try expect(MarkedValue("100000001[64]"), .nationalId, .nationalIDChecksum)
  }

  @Test func `is told for the values of managers, too`() throws {
    let start = try checked(SampleManagers.row(1).with([.start: "11.01.2016 10:00"])).findings
    #expect(start.allSatisfy { $0.code != .dateFormat } || mark(start.first { $0.code == .dateFormat }) != nil)
    let reference = try checked(SampleManagers.row(1).with([.reference: "8 Ocak 2016"])).findings
    #expect(mark(reference.first { $0.code == .referenceFormat }) == "8[ Ocak 2016]")
  }

  @Test(
    arguments: [
      "11[ Ocak]", "11/01/2016 [saat 10]", "[31/02/2016] 10:00", "11/01/2016 [10:70]", "11/01/2016 10:00[?]",
      "11/01/2016[]",
    ].map(MarkedValue.init))
  func `in a time is where it leaves the asked-for form, or the day or time that there is not`(value: MarkedValue) {
    #expect(mark(Finding(.dateFormat, field: .start, value: value.text)) == value.marked)
  }

  @Test(
    arguments: [
      "08/01/2016 tarih[]", "[30/02/2016] tarih ve 5 sayılı Karar", "08/01/2016 TARİH VE [5 Karar]",
      "08/01/2016 tarih [5 sayılı Karar]",
    ].map(MarkedValue.init))
  func `in a reference is its opening, its day, or what follows them`(value: MarkedValue) {
    #expect(mark(Finding(.referenceFormat, field: .reference, value: value.text)) == value.marked)
  }

  @Test(arguments: Self.sound)
  func `is nowhere in a value that stands as asked for`(value: String, field: Field) {
    let kind: Finding.Kind = field == .email ? .emailFormat : .phoneFormat
    #expect(FaultPlace.range(of: Finding(kind, field: field, value: value)) == nil)
  }

  /// Signs that join with the ones before them do not hide a fault.
  @Test func `is seen where a sign joins with a sound one`() {
    for (value, field) in [("0532 123 45 6\u{301}7", Field.mobilePhone), ("0312 555 10 10/1\u{20E3}", .workPhone)] {
      let finding = Finding(.phoneFormat, field: field, value: value)
      #expect(FaultPlace.range(of: finding)?.upperBound == value.endIndex)
    }
    let mail = "ayse\u{301}@ornek.gov.tr"
    let range = FaultPlace.range(of: Finding(.emailFormat, field: .email, value: mail))
    #expect(range.map { String(mail[$0].unicodeScalars) } == "\u{301}")
  }

  @Test(arguments: FindingCode.allCases)
  func `lies inside the value, whatever the value`(code: FindingCode) {
    let values = [
      "x", " ", "-", "/", "@", ".", "0", "05", "a@", "0532 123 45 67/", "İ\u{307}ş", "👩‍👩‍👧", "1E+10", "--", "12/13/2016 ",
    ]
    let words: [FindingCode: Finding.Kind] = [
      .phonePrefix: .phonePrefix("x"), .nameCharacters: .nameCharacters(sign: "x"),
      .abbreviation: .abbreviation(word: "x"),
    ]
    let kinds = SampleFindings.kinds(code) + [words[code]].compactMap { $0 }
    for value in values {
      for (kind, field) in kinds.flatMap({ kind in [Field.workPhone, .mobilePhone].map { (kind, $0) } }) {
        let finding = Finding(kind, field: field, value: value)
        guard let range = FaultPlace.range(of: finding) else { continue }
        #expect(range.lowerBound >= value.startIndex && range.upperBound <= value.endIndex)
      }
    }
  }
}
