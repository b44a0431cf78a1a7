import Domain
import Foundation
import Messages
import Reports
import TestSupport
import Testing

@Suite struct `A form's JSON` {
  private func text(_ form: FormOutcome, _ layout: FormJSON.Layout = .compact) -> String {
    String(decoding: FormJSON.bytes(for: form, language: .turkish, layout: layout), as: UTF8.self)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `has the contract's keys in their order`() throws {
    try expectGolden(text(SampleOutcome.partial, .indented), "sonuc.json")
  }

  @Test func `says the same in one line`() throws {
    let line = text(SampleOutcome.partial)
    #expect(!line.contains("\n"))
    #expect(
      try NSDictionary(dictionary: object(line))
        == NSDictionary(dictionary: object(text(SampleOutcome.partial, .indented))))
  }

  @Test func `holds null where there is nothing`() throws {
    let form = FormOutcome(
      file: "x", status: .refused,
      rows: [RowOutcome(position: 1, rowNumber: 1, operation: nil, values: [.nationalId: ""], effect: .refused)],
      findings: [Finding(.formEmpty)])
    let object = try object(text(form))
    #expect(object["sheet"] is NSNull)
    #expect(object["institutionDetsisNo"] is NSNull)
    let row = try #require((object["rows"] as? [[String: Any]])?.first)
    for key in ["operation", "unitDetsisNo", "nationalId", "fullName", "justification"] { #expect(row[key] is NSNull) }
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    for key in ["cell", "rowNumber", "field", "value", "suggestion"] { #expect(finding[key] is NSNull) }
  }

  static let texts = [
    "", "düz", "\"tırnak\" ve \\", "satır\nsonu\r\t", "\u{0}\u{1}\u{1F}\u{7F}", "\u{2028}\u{2029}", "€ ve 😀",
    "e\u{301}",
    "</script>",
  ]

  @Test(arguments: texts)
  func `carries any text unchanged`(value: String) throws {
    var form = SampleOutcome.partial
    form.file = value
    form.findings[0].value = value
    let object = try object(text(form))
    #expect((object["file"] as? String).map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    #expect((finding["value"] as? String).map { Array($0.unicodeScalars) } == Array(value.unicodeScalars))
  }

  @Test func `writes no raw control character and no raw line separator`() {
    var form = SampleOutcome.partial
    form.file = Self.texts.joined()
    let bytes = FormJSON.bytes(for: form, language: .turkish)
    #expect(bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F })
    #expect(text(form).contains(#"\u2028\u2029"#))
    #expect(text(form).contains(#"\u0000\u0001\u001f\u007f"#))
  }

  @Test func `holds T.C. numbers whole`() {
    var form = SampleOutcome.partial
    form.findings = [
      Finding(.nationalIDChecksum, rowNumber: 3, field: .nationalId, value: "10000000147")
    ]
    #expect(text(form).contains(InventedPeople.nationalID(3)))
    #expect(text(form).contains(#""value":"10000000147""#))
  }
}
