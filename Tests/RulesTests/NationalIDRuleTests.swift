import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A T.C. number on the form` {
  static let rejected: [(String, FindingCode)] = [
    ("", .nationalIDMissing),
    ("1000000014", .nationalIDFormat),
    ("100000001460", .nationalIDFormat),
    ("00000000146", .nationalIDFormat),
    ("1000000014O", .nationalIDFormat),
    ("100 000 001 46", .nationalIDFormat),
    ("１００００００４６", .nationalIDFormat),
    ("10000000136", .nationalIDChecksum),
    ("10000000147", .nationalIDChecksum),
    ("10000000156", .nationalIDChecksum),
    ("11111111111", .nationalIDChecksum),
  ]

  @Test(arguments: rejected)
  func `is rejected by the first rule it breaks`(text: String, code: FindingCode) throws {
    let plan = try plan(for: SampleForm().with([.nationalId: text]).requestForm)
    #expect(plan.codes == [code])
    #expect(plan.finding(code)?.value == (text.isEmpty ? nil : text))
    #expect(plan.effects == [.refused, .granted])
  }

  @Test(arguments: ["10000000146", InventedPeople.nationalID(77)])
  func `is taken when its check digits agree`(text: String) throws {
    #expect(try findings(writing: text, in: .nationalId).isEmpty)
  }

  /// 7·1 − 36 = −29, whose remainder is 1 and not −9; and 7·2 − 31 = −17, whose remainder is 3.
  @Test(arguments: ["19090909018", "28090509036"])
  func `is taken when its tenth digit comes from a number below zero`(text: String) throws {
    #expect(try findings(writing: text, in: .nationalId).isEmpty)
  }

  static let written: [(String, String?)] = [
    ("100 000 001 46", "10000000146"), ("100.000.001.46", "10000000146"), ("TC: 10000000146", "10000000146"),
    ("T.C. Kimlik No 10000000146", "10000000146"), ("10000000146.0", "10000000146"), ("10000000146,00", "10000000146"),
    ("'10000000146", "10000000146"), ("１００００００００１４６", nil), ("１０００００００１４６", "10000000146"),
    ("1000000014", nil), ("100000001460", nil), ("1000000014O", nil), ("10000000146 10000000214", nil),
    ("10000000146 (2)", nil), ("10000000147.0", nil), ("2. 10000000146", nil), ("10000000146-a", nil),
  ]

  @Test(arguments: written)
  func `is suggested where its eleven digits stand in another writing`(text: String, suggestion: String?) throws {
    let found = try findings(writing: text, in: .nationalId)
    #expect(found.map(\.code) == [.nationalIDFormat])
    #expect(found.first?.suggestion == suggestion)
  }
}
