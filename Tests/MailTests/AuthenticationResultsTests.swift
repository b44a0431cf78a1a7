import Domain
import Mail
import Testing

@Suite struct `An Authentication-Results header` {
  @Test func `names its host and what each method came to`() {
    let read = AuthenticationResults(
      parsing: "MX.Ornek.gov.tr 1; dmarc=Pass (p=reject) header.from=gsb.gov.tr;\r\n\tspf=fail smtp.MailFrom=a@b.c; x=y"
    )
    #expect(read?.host == "mx.ornek.gov.tr")
    #expect(
      read?.results == [
        .init(method: "dmarc", value: "pass", properties: ["header.from": "gsb.gov.tr"]),
        .init(method: "spf", value: "fail", properties: ["smtp.mailfrom": "a@b.c"]), .init(method: "x", value: "y"),
      ])
  }

  static let sound: [(String, [AuthenticationResults.Result])] = [
    ("mx; none", []), ("mx 1; none", []), ("mx", []), ("(c (d)) \"mx\" (e) ; (f) none (g)", []), ("mx;", []),
    ("mx; dkim=pass;", [.init(method: "dkim", value: "pass")]),
    ("mx; dkim/1=pass", [.init(method: "dkim", value: "pass")]),
    (
      "mx; dkim = pass reason = \"a; dmarc=pass\" header . d = \"x.tr\"",
      [.init(method: "dkim", value: "pass", properties: ["header.d": "x.tr"])]
    ),
    (
      "mx; spf=fail (a; dmarc=pass; x=pass) smtp.mailfrom=\"a dmarc=pass header.from=b\"@c.tr",
      [
        .init(method: "spf", value: "fail", properties: ["smtp.mailfrom": "a dmarc=pass header.from=b@c.tr"])
      ]
    ),
    (
      "mx; dkim=pass header.b=a/b+c= header.i=@x.tr",
      [.init(method: "dkim", value: "pass", properties: ["header.b": "a/b+c=", "header.i": "@x.tr"])]
    ),
    (
      "mx; dmarc=pass action=none header.from=x.tr",
      [.init(method: "dmarc", value: "pass", properties: ["header.from": "x.tr"])]
    ),
    (
      "mx; dkim=pass header.d=a.tr header.d=b.tr",
      [.init(method: "dkim", value: "pass", properties: ["header.d": "b.tr"], isAmbiguous: true)]
    ),
    (
      "mx; dkim=pass header.d=\"a.tr\" header.d=a.tr",
      [.init(method: "dkim", value: "pass", properties: ["header.d": "a.tr"])]
    ),
  ]

  @Test(arguments: sound)
  func `has comments, quoted strings, versions and reasons`(text: String, results: [AuthenticationResults.Result]) {
    let read = AuthenticationResults(parsing: text)
    #expect(read?.host == "mx")
    #expect(read?.results == results)
  }

  @Test(arguments: [
    "mx; dmarc", "mx; dmarc=", "mx; =pass", "mx; dmarc=pass (", "mx; dmarc=pass header.from=\"x",
    "mx; dmarc=pass header.from",
    "mx; dmarc=pass, spf=pass", "mx; dmarc=pass \u{1A}", "mx; dmarc=pass header.=x", "mx; (\\",
    "mx; dmarc=pass header.from=evil.com\"@x.tr\"", "mx; dmarc=pass header.from=\"evil.com\"x.tr",
    "mx; dmarc=pass header.from=\"a\"\"b\"",
    // A comment or a sender's text that two programs may end in two places.
    "mx; spf=pass (a \\) b) smtp.mailfrom=x.tr; dmarc=pass", "mx; spf=pass (a \" b) smtp.mailfrom=x.tr; dmarc=pass",
    "mx; spf=pass (of \"a\"@x.tr); dmarc=pass", "(x) mx; dmarc=pass (\\", "mx; dmarc=pass header.from=\"a;b\"@x.tr",
    "mx; spf=pass smtp.mailfrom=\"a)\"@x.tr", "mx; spf=pass smtp.mailfrom=\"(a\"@x.tr",
    "mx; spf=pass smtp.mailfrom=\"a\\b\"@x.tr", "mx; spf=pass smtp.mailfrom=a)@x.tr",
    "mx; spf=pass smtp.mailfrom=a\\@x.tr",
  ])
  func `that is broken behind its host says nothing, and stays that host's`(text: String) {
    #expect(AuthenticationResults(parsing: text) == AuthenticationResults(host: "mx", results: []))
  }

  @Test(arguments: [
    "", " ", ";", "spf=pass smtp.mailfrom=x", "(mx; dmarc=pass", "\"mx; dmarc=pass", "mx dmarc=pass", "=; dmarc=pass",
    "mx/1; dmarc=fail",
  ])
  func `without a host is none`(text: String) { #expect(AuthenticationResults(parsing: text) == nil) }

  @Test func `that nobody can read is every host's that it names`() {
    let read = AuthenticationResults(unreadable: "MX.Ornek.gov.tr/1; dmarc=fail")
    #expect(read.isBy("mx.ornek.gov.tr") && !read.isBy("mail.example.com"))
    #expect(!AuthenticationResults(host: "a", results: []).isBy("mx.ornek.gov.tr"))
  }

  @Test func `is read for every occurrence, the topmost first`() {
    let read = mail(
      header:
        "Authentication-Results: a; none\nauthentication-results: =\nFrom: x@y\nAuthentication-Results: b;\n dmarc=pass"
    )
    #expect(read.envelope.authentication.map { $0?.host } == ["a", "", "b"])
    #expect(read.envelope.authentication.map { $0?.unreadable } == [nil, "=", nil])
    #expect(read.envelope.authentication.last??.results.map(\.method) == ["dmarc"])
  }
}
