import Domain
import Testing

@Suite struct `A mailbox` {
  @Test(
    arguments: [
      ("a@ticaret.gov.tr", "ticaret.gov.tr"), ("a@b@Ticaret.GOV.tr", "ticaret.gov.tr"), ("a", nil), ("a@", nil),
    ] as [(String, String?)])
  func `has the domain behind its last at sign, in lower case`(address: String, domain: String?) {
    #expect(MailAddress(displayName: "x@other.gov.tr", address: address).domain == domain)
  }
}
