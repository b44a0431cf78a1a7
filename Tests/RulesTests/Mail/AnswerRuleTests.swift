import Domain
import Rules
import TestSupport
import Testing

@Suite struct `Whether a mail is answered` {
  static let office = MailAddress(address: "kaysis@ornek.gov.tr")
  static let sender = MailAddress(displayName: "Personel", address: "personel@kurum.gov.tr")

  private func answer(
    _ codes: [FindingCode] = [], from sender: MailAddress? = Self.sender, automatic: AutomaticSign? = nil,
    report: ReportSign? = nil, isDeleted: Bool = false, isAnswered: Bool = false
  ) -> MailAnswer {
    let verdict = SenderVerdict(
      address: sender, findings: codes.map { Finding(SampleFindings.kind($0)) }, writtenAt: Moment(secondsSince1970: 0))
    return AnswerRule.answer(
      to: MailEnvelope(automatic: automatic, report: report, isDeleted: isDeleted), verdict, office: Self.office,
      isAnswered: isAnswered)
  }

  @Test func `an institution gets the results`() { #expect(answer() == .results(to: Self.sender)) }

  @Test func `a warning about the sender keeps the results from nobody`() {
    #expect(answer([.mailDamaged, .mailDate]) == .results(to: Self.sender))
    var verdict = SenderVerdict(address: Self.sender, findings: [], writtenAt: Moment(secondsSince1970: 0))
    verdict.findings = [Finding(.senderUnauthenticated(address: "a@ticaret.gov.tr", .unasked))]
    #expect(
      AnswerRule.answer(to: MailEnvelope(), verdict, office: Self.office, isAnswered: false)
        == .results(to: Self.sender))
  }

  @Test func `a sender outside the state gets a notice without data`() {
    #expect(answer([.senderNotInstitutional]) == .notice(to: Self.sender))
  }

  @Test func `an address that was not authenticated gets nothing, also beside other faults`() {
    #expect(answer([.senderUnauthenticated]) == .none(.unauthenticated))
    #expect(answer([.senderNotInstitutional, .senderUnauthenticated]) == .none(.unauthenticated))
  }

  @Test func `a sender outside the state for whom our host does not vouch gets nothing: he may never have written`() {
    let verdict = SenderVerdict(
      address: Self.sender, findings: [Finding(SampleFindings.kind(.senderNotInstitutional))],
      writtenAt: Moment(secondsSince1970: 0),
      isOutsiderUnproven: true)
    #expect(
      AnswerRule.answer(to: MailEnvelope(), verdict, office: Self.office, isAnswered: false)
        == .none(.unauthenticated))
  }

  @Test func `nobody is answered where there is no single address`() {
    #expect(answer([.senderNotInstitutional], from: nil) == .none(.noAddress))
  }

  @Test(arguments: AutomaticSign.allCases)
  func `a program is never answered, nor a list; a person behind a gateway is`(sign: AutomaticSign) {
    #expect(answer(automatic: sign) == (sign == .listPrecedence ? .results(to: Self.sender) : .none(.automatic)))
  }

  @Test(arguments: ReportSign.allCases)
  func `a report is never answered`(sign: ReportSign) {
    #expect(answer(report: sign) == .none(.automatic))
  }

  @Test func `a deleted mail is not answered`() { #expect(answer(isDeleted: true) == .none(.deleted)) }

  @Test func `a message is answered once`() { #expect(answer(isAnswered: true) == .none(.answered)) }

  @Test func `the office does not answer itself, in any spelling`() {
    #expect(answer(from: MailAddress(address: "KAYSIS@Ornek.gov.tr")) == .none(.ownAddress))
  }
}
