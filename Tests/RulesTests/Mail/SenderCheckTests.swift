import Domain
import Rules
import TestSupport
import Testing

@Suite struct `The sender of a mail` {
  static let now = Moment(secondsSince1970: 1_466_663_400)  // 2016-06-23 09:30 in Turkey

  private static func verdict(
    _ change: (inout MailEnvelope) -> Void = { _ in }, host: String? = nil, suffixes: [String] = ["gov.tr"]
  ) -> SenderVerdict {
    var settings = MailSettings()
    settings.trustedAuthservID = host
    var envelope = MailEnvelope(
      from: [MailAddress(displayName: "Ali", address: "a@ticaret.gov.tr")], date: .moment(now))
    change(&envelope)
    return SenderCheck(settings: settings, suffixes: suffixes).verdict(on: envelope, at: now)
  }

  @Test func `is warned of with every mail where no host is trusted`() {
    let verdict = Self.verdict()
    #expect(verdict.findings.map(\.code) == [.senderUnauthenticated])
    #expect(verdict.findings.map(\.severity) == [.warning])
    #expect(!verdict.isRefused)
    #expect(verdict.address?.displayName == "Ali")
  }

  @Test func `is refused where the trusted host says nothing`() {
    let verdict = Self.verdict(host: "mx")
    #expect(verdict.findings.map(\.severity) == [.error])
    #expect(
      verdict.findings.first?.kind
        == .senderUnauthenticated(address: "a@ticaret.gov.tr", .silent(host: "mx")))
    #expect(verdict.isRefused)
  }

  @Test func `is one address, and shown where it is not`() {
    let verdict = Self.verdict({ $0.from.append(MailAddress(address: "b@x.gov.tr")) })
    #expect(verdict.address == nil)
    #expect(verdict.isRefused)
    #expect(
      verdict.findings.first
        == Finding(
          .senderNotInstitutional(address: "a@ticaret.gov.tr, b@x.gov.tr", expected: "gov.tr")))
    #expect(Self.verdict({ $0.from = [] }).findings.first?.storedFacts["address"] == "–")
    #expect(Self.verdict({ $0.fromHeaders = 2 }).address == nil)
    #expect(Self.verdict({ $0.from = [MailAddress(address: "a@x.gov.tr (Ali)")] }).address == nil)
    #expect(Self.verdict({ $0.from = [MailAddress(address: "a@gmail.com")] }).address?.address == "a@gmail.com")
  }

  @Test func `may stand below a further suffix`() {
    let bel: (inout MailEnvelope) -> Void = { $0.from = [MailAddress(address: "a@ornek.bel.tr")] }
    #expect(Self.verdict(bel).isRefused)
    #expect(!Self.verdict(bel, suffixes: ["gov.tr", "bel.tr"]).isRefused)
  }

  @Test func `is aligned by the organisation below the longest suffix`() {
    let said = AuthenticationResults(
      host: "mx", results: [.init(method: "dkim", value: "pass", properties: ["header.d": "b.bel.tr"])])
    let envelope: (inout MailEnvelope) -> Void = {
      $0.from = [MailAddress(address: "a@posta.b.bel.tr")]
      $0.authentication = [said]
    }
    #expect(!Self.verdict(envelope, host: "mx", suffixes: ["gov.tr", "bel.tr"]).isRefused)
    #expect(Self.verdict(envelope, host: "mx", suffixes: ["b.bel.tr", "bel.tr"]).isRefused)
  }

  // MARK: - The date

  static let dates: [(MailDate, Int64?)] = [
    (.moment(now), 0), (.moment(Moment(secondsSince1970: now.secondsSince1970 + 86_400)), 86_400),
    (.moment(Moment(secondsSince1970: now.secondsSince1970 + 86_401)), nil),
    (.moment(now.adding(days: -100)), -100 * 86_400),
    // İYEM is not as old as these.
    (.moment(Moment(secondsSince1970: 1_451_599_199)), nil), (.moment(Moment(secondsSince1970: 981_158_400)), nil),
    (.moment(Moment(secondsSince1970: 946_684_799)), nil), (.moment(Moment(secondsSince1970: 0)), nil),
    (.unreadable("dün"), nil), (.missing, nil),
  ]

  @Test(arguments: dates)
  func `wrote it at the time of its date, unless that is impossible or ahead`(date: MailDate, offset: Int64?) {
    let verdict = Self.verdict({ $0.date = date })
    #expect(verdict.writtenAt.secondsSince1970 - Self.now.secondsSince1970 == offset ?? 0)
    #expect(verdict.findings.contains { $0.code == .mailDate } == (offset == nil))
    #expect(!verdict.isRefused)
  }

  @Test func `wrote it when it arrived, where its date is of no use`() {
    let received = Self.now.adding(days: -2)
    let verdict = Self.verdict({
      $0.date = .unreadable("30 Feb")
      $0.received = received
    })
    #expect(verdict.writtenAt == received)
    #expect(verdict.findings.last == Finding(.mailDate(arrived: TimeText(stored: "21/06/2016")), value: "30 Feb"))
    #expect(
      Self.verdict({
        $0.date = .missing
        $0.received = Self.now.adding(days: 2)
      }).writtenAt == Self.now)
    // Written after it had arrived.
    #expect(Self.verdict({ $0.received = received }).writtenAt == received)
  }
}
