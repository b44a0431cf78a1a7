import Domain
import Rules
import TestSupport
import Testing

@Suite struct `An e-mail address` {
  static let label63 = String(repeating: "a", count: 63)

  static let sound = [
    "x@ticaret.gov.tr", "ad.soyad@personel.ticaret.gov.tr", "a+b_c-d=e@x.gov.tr", "1@1.gov.tr",
    "!#$%&'*+-/=?^_`{|}~@x.gov.tr", "x@a-b.gov.tr", "x@xn--rnek-4qa.gov.tr",
    String(repeating: "a", count: 64) + "@x.gov.tr", "x@\(label63).gov.tr",
  ]

  @Test(arguments: sound)
  func `is a dot-string below gov.tr`(text: String) throws {
    #expect(try findings(writing: text, in: .email).isEmpty)
  }

  @Test func `is missing where the cell is empty`() throws {
    #expect(try findings(writing: "", in: .email).map(\.code) == [.emailMissing])
  }

  static let malformed: [(String, String?)] = [
    ("x", nil), ("@ticaret.gov.tr", nil), ("x@", nil), ("x@ticaret", nil), ("x@@ticaret.gov.tr", nil),
    ("x@y@ticaret.gov.tr", nil), (".x@ticaret.gov.tr", nil), ("x.@ticaret.gov.tr", nil),
    ("x..y@ticaret.gov.tr", nil), ("x@.ticaret.gov.tr", nil), ("x@ticaret..gov.tr", nil),
    ("x@ticaret.gov.tr..", "x@ticaret.gov.tr"), ("x@-ticaret.gov.tr", nil), ("x@ticaret-.gov.tr", nil),
    ("x@tic_aret.gov.tr", nil), ("\"x y\"@ticaret.gov.tr", nil), ("x@[10.0.0.1]", nil),
    ("x(y)@ticaret.gov.tr", nil), ("x@ticaret.gov.tr;y@ticaret.gov.tr", nil),
    ("<x@ticaret.gov.tr>", "x@ticaret.gov.tr"),
    ("ayşe.çığ@ticaret.gov.tr", "ayse.cig@ticaret.gov.tr"), ("ali@tİcaret.gov.tr", "ali@ticaret.gov.tr"),
    ("ali veli@ticaret.gov.tr", "aliveli@ticaret.gov.tr"), ("ali @ticaret.gov.tr", "ali@ticaret.gov.tr"),
    (String(repeating: "a", count: 65) + "@x.gov.tr", nil), ("x@\(label63)a.gov.tr", nil),
    ("x@" + String(repeating: "abcdefgh.", count: 30) + "gov.tr", nil),
    ("Ali VELİ <ali.veli@ticaret.gov.tr>", "ali.veli@ticaret.gov.tr"), ("ali@ticaret.gov.tr;", "ali@ticaret.gov.tr"),
    ("E-posta: ali@ticaret.gov.tr", "ali@ticaret.gov.tr"), ("ali @ ticaret.gov.tr", "ali@ticaret.gov.tr"),
    ("Ali VELİ ali@ticaret.gov.tr", "ali@ticaret.gov.tr"), ("(Ali@Ticaret.gov.tr).", "ali@ticaret.gov.tr"),
    ("ali@ticaret.gov.tr <mailto:ali@ticaret.gov.tr>", "ali@ticaret.gov.tr"),
    ("ali@ticaret.gov.tr ; veli@ticaret.gov.tr", nil), ("ali@ticaret.gov.tr veli@ticaret.gov.tr", nil),
    ("Ali VELİ <ali@example.com>", nil), (String(repeating: "a ", count: 400) + "<x@x.gov.tr>", nil),
  ]

  @Test(arguments: malformed)
  func `of any other form is an error, and a plain one is suggested where that helps`(
    text: String, suggestion: String?
  ) throws {
    let found = try findings(writing: text, in: .email)
    #expect(found.map(\.code) == [.emailFormat])
    #expect(found.first?.suggestion == suggestion)
  }

  static let elsewhere: [(String, String?)] = [
    ("x@gov.tr", nil), ("x@fakegov.tr", "x@fake.gov.tr"), ("x@gov.tr.example.com", nil),
    ("x@ticaret.gov.tr.", "x@ticaret.gov.tr"), ("x@ticaret.gov.tr.tr", "x@ticaret.gov.tr"), ("x@gmail.com", nil),
    ("x@ticaret.gov.com", nil), ("x@ticaret.gov", nil), ("x@ticaret.govtr", "x@ticaret.gov.tr"),
    ("x@ticaret.gow.tr", "x@ticaret.gov.tr"), ("x@ornek.edu.tr", nil), ("x@ornek.bel.tr", nil), ("x@a.tr", nil),
  ]

  @Test(arguments: elsewhere)
  func `below another domain is an error`(text: String, suggestion: String?) throws {
    let plan = try plan(for: SampleForm().with([.email: text]).requestForm)
    #expect(plan.codes == [.emailDomain])
    #expect(plan.finding(.emailDomain)?.suggestion == suggestion)
    #expect(plan.finding(.emailDomain)?.kind == .emailDomain(expected: "gov.tr"))
    #expect(plan.effects == [.refused, .granted])
  }

  static let furtherSuffix: [(String, [FindingCode])] = [
    ("x@ornek.bel.tr", []), ("x@ticaret.gov.tr", []), ("x@bel.tr", [.emailDomain]), ("x@label.tr", [.emailDomain]),
  ]

  @Test(arguments: furtherSuffix)
  func `may stand below a further suffix of the configuration`(text: String, codes: [FindingCode]) throws {
    var settings = FormSettings()
    settings.emailSuffixes = ["gov.tr", "bel.tr"]
    #expect(try findings(writing: text, in: .email, settings: settings).map(\.code) == codes)
  }
}
