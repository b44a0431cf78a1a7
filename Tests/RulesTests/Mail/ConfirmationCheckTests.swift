import Domain
import Rules
import TestSupport
import Testing

@Suite struct `The domain of a sender` {
  private static let ministry = SampleUnits.ministry.no
  private static let planning = SampleUnits.planning.no
  private static let other = SampleUnits.municipality.no

  /// What the office said of a domain and an institution.
  private static func said(_ domain: String, of institution: DetsisNo, _ isConfirmed: Bool = true) -> DomainDecision {
    DomainDecision(
      institution: institution, domain: domain, isConfirmed: isConfirmed, reason: "telefon",
      by: UserIdentity(uid: 1, login: "ali"), at: Moment(secondsSince1970: 0))
  }

  private static func finding(
    _ domain: String, for institution: DetsisNo = ministry, named: [DetsisNo: [String]] = [:],
    said: [DomainDecision] = [], unconfirmed: UnconfirmedSenders = .hold, units: [DetsisUnit] = SampleUnits.all
  ) throws -> Finding? {
    var settings = MailSettings()
    settings.senderDomains = named
    settings.unconfirmedSenders = unconfirmed
    var registry = FakeRegistry()
    registry.units = units
    registry.decisions = said
    return try ConfirmationCheck(settings: settings).finding(domain: domain, institution: institution, in: registry)
  }

  @Test func `is believed of nobody where nobody confirmed it`() throws {
    let finding = try #require(try Self.finding("ticaret.gov.tr"))
    #expect(finding.code == .senderUnconfirmed && finding.severity == .error)
    #expect(finding.kind == .senderUnconfirmed(domain: "ticaret.gov.tr", institution: Self.ministry))
  }

  @Test func `is confirmed by the settings or by the office, with all domains below it`() throws {
    #expect(try Self.finding("ticaret.gov.tr", named: [Self.ministry: ["TICARET.gov.tr"]]) == nil)
    #expect(try Self.finding("Il.Ticaret.gov.tr", named: [Self.ministry: ["ticaret.gov.tr"]]) == nil)
    #expect(try Self.finding("il.ticaret.gov.tr", said: [Self.said("ticaret.gov.tr", of: Self.ministry)]) == nil)
    // Only on the boundary of a label, and never upwards.
    #expect(try Self.finding("eticaret.gov.tr", said: [Self.said("ticaret.gov.tr", of: Self.ministry)]) != nil)
    #expect(try Self.finding("ticaret.gov.tr", said: [Self.said("il.ticaret.gov.tr", of: Self.ministry)]) != nil)
  }

  @Test func `counts for the units below its institution, and for none above or beside`() throws {
    #expect(try Self.finding("a.gov.tr", for: Self.planning, named: [Self.ministry: ["a.gov.tr"]]) == nil)
    #expect(try Self.finding("a.gov.tr", for: Self.planning, said: [Self.said("a.gov.tr", of: Self.ministry)]) == nil)
    #expect(try Self.finding("a.gov.tr", for: Self.ministry, said: [Self.said("a.gov.tr", of: Self.planning)]) != nil)
    #expect(
      try Self.finding("a.gov.tr", for: SampleUnits.support.no, said: [Self.said("a.gov.tr", of: Self.planning)]) != nil
    )
  }

  @Test func `is another institution's where it is known as that`() throws {
    for (named, said) in [
      ([Self.other: ["camli.gov.tr"]], [DomainDecision]()), ([:], [Self.said("camli.gov.tr", of: Self.other)]),
    ] {
      let finding = try #require(try Self.finding("posta.camli.gov.tr", named: named, said: said))
      #expect(finding.code == .senderOtherInstitution && finding.severity == .error)
      #expect(
        finding.kind
          == .senderOtherInstitution(
            domain: "posta.camli.gov.tr", institution: Self.ministry,
            other: .init(Self.other, name: SampleUnits.municipality.name)))
    }
    // What was rejected there is not known as that institution's.
    #expect(
      try Self.finding("camli.gov.tr", said: [Self.said("camli.gov.tr", of: Self.other, false)])?.code
        == .senderUnconfirmed)
  }

  @Test func `is decided by the nearest unit, there by the longest domain, and by a rejection before the settings`()
    throws
  {
    let confirmed = Self.said("a.gov.tr", of: Self.ministry)
    #expect(
      try Self.finding(
        "a.gov.tr", for: Self.planning, said: [confirmed, Self.said("a.gov.tr", of: Self.planning, false)])
        != nil)
    #expect(
      try Self.finding(
        "a.gov.tr", for: Self.planning,
        said: [Self.said("a.gov.tr", of: Self.ministry, false), Self.said("a.gov.tr", of: Self.planning)]) == nil)
    let okul = Self.said("okul.a.gov.tr", of: Self.ministry, false)
    #expect(try Self.finding("okul.a.gov.tr", said: [confirmed, okul]) != nil)
    #expect(try Self.finding("il.a.gov.tr", said: [confirmed, okul]) == nil)
    #expect(
      try Self.finding(
        "a.gov.tr", named: [Self.ministry: ["a.gov.tr"]], said: [Self.said("a.gov.tr", of: Self.ministry, false)])
        != nil)
  }

  @Test func `is a warning alone where the settings apply such forms`() throws {
    #expect(try Self.finding("a.gov.tr", unconfirmed: .apply)?.severity == .warning)
    let other = try Self.finding("a.gov.tr", said: [Self.said("a.gov.tr", of: Self.other)], unconfirmed: .apply)
    #expect(other?.code == .senderOtherInstitution && other?.severity == .warning)
  }

  @Test func `is looked for in no circle`() throws {
    var first = SampleUnits.ministry
    var second = SampleUnits.support
    first.parent = second.no
    second.parent = first.no
    #expect(try Self.finding("a.gov.tr", units: [first, second])?.code == .senderUnconfirmed)
  }

  static let domains: [(String, String?)] = [
    ("ticaret.gov.tr", "ticaret.gov.tr"), ("  TICARET.Gov.TR ", "ticaret.gov.tr"),
    ("@il.ticaret.gov.tr", "il.ticaret.gov.tr"),
    ("gov.tr", nil), ("", nil), ("ticaret.gov.tr.", nil), ("ticaret.com.tr", nil), ("fakegov.tr", nil),
    ("a@ticaret.gov.tr", nil), ("xn--tcaret-q4a.gov.tr", nil), ("tıcaret.gov.tr", nil), ("tic_aret.gov.tr", nil),
    ("-a.gov.tr", nil), ("a..gov.tr", nil), ("*.gov.tr", nil), ("a.gov.tr\u{200B}b.gov.tr", nil),
  ]

  @Test(arguments: domains)
  func `is written in letters that every program reads alike, below a suffix`(text: String, domain: String?) {
    #expect(SenderDomain.domain(text, below: ["gov.tr"]) == domain)
  }
}
