import Domain
import Mail
import Testing

@Suite struct `The submission of a mail` {
  static let text = "Subject: x\r\n\r\nBir\r\n.\r\n..iki\r\n"

  /// What comes of a mail that is handed to such a server. However slow the machine is, it is waited for: a server that is
  /// told to be silent is given up once it was sent what it does not answer.
  private func failure(
    _ server: ScriptedServer, _ security: SMTPSettings.Security = .none, user: String? = nil,
    to: String = "b@ornek.gov.tr"
  ) -> SMTPSubmission.Failure? {
    server.start()
    defer { server.stop() }
    var timeouts = SMTPSubmission.Timeouts()
    timeouts.connection = 3_600
    timeouts.whole = 3_600
    let submission = SMTPSubmission(
      settings: SMTPSettings(host: "127.0.0.1", port: server.port, security: security, user: user), password: "gizli",
      timeouts: timeouts, isGivenUp: { server.isSilent })
    do throws(SMTPSubmission.Failure) {
      try submission.send(Array(Self.text.utf8), from: "a@ornek.gov.tr", to: to)
      return nil
    } catch { return error }
  }

  @Test func `hands over every line`() throws {
    let server = try ScriptedServer()
    #expect(failure(server) == nil)
    #expect(
      server.received.dropFirst().prefix(2).map { $0.prefix(27) } == [
        "MAIL FROM:<a@ornek.gov.tr>", "RCPT TO:<b@ornek.gov.tr>",
      ])
    #expect(server.received.contains("DATA"))
    let body = server.received.drop { $0 != "DATA" }.dropFirst().prefix { $0 != "." }
    // A full stop at a line's start is doubled on the way (RFC 5321 §4.5.2).
    #expect(Array(body) == ["Subject: x", "", "Bir", "..", "...iki"])
  }

  @Test func `names user and password where there are some`() throws {
    let server = try ScriptedServer()
    #expect(failure(server, user: "kaysis") == nil)
    // NUL, name, NUL, password (RFC 4616).
    #expect(server.received.contains("AUTH PLAIN"))
    #expect(server.received.contains("AGtheXNpcwBnaXpsaQ=="))
    let without = try ScriptedServer()
    #expect(failure(without) == nil)
    #expect(!without.received.contains { $0.hasPrefix("AUTH ") })
  }

  static let refusals: [([String: String], String)] = [
    (["MAIL": "550 olmaz"], "refused"), (["RCPT": "550 yok"], "refused"), (["DATA": "554 olmaz"], "refused"),
    ([".": "552 büyük"], "refused"), (["MAIL": "451 sonra"], "deferred"), (["RCPT": "450 dolu"], "deferred"),
    ([".": "451 sonra"], "deferred"), (["HELLO": "554 kapalı"], "not reached"),
    (["HELLO": "421 meşgul"], "not reached"),
    (["EHLO": "550", "HELO": "550"], "not reached"), (["HELLO": ScriptedServer.hangUp], "not reached"),
    (["HELLO": ScriptedServer.silence], "not reached"), ([".": ScriptedServer.hangUp], "uncertain"),
    ([".": ScriptedServer.silence], "uncertain"), (["EHLO": ScriptedServer.hangUp], "not reached"),
    // What breaks at one mail stops no other.
    (["MAIL": ScriptedServer.hangUp], "deferred"), (["RCPT": ScriptedServer.hangUp], "deferred"),
    (["DATA": ScriptedServer.hangUp], "deferred"), (["RCPT": ScriptedServer.silence], "deferred"),
  ]

  @Test(arguments: refusals)
  func `that fails tells what is known`(answers: [String: String], kind: String) throws {
    #expect(Self.kind(failure(try ScriptedServer(answers))) == kind)
  }

  @Test func `that is not let in has handed nothing over`() throws {
    #expect(Self.kind(failure(try ScriptedServer(["AUTH": "535 yanlış"]), user: "kaysis")) == "not reached")
  }

  @Test(arguments: [SMTPSettings.Security.startTLS, .tls])
  func `is not done in the clear where encryption is asked for`(security: SMTPSettings.Security) throws {
    let server = try ScriptedServer()
    #expect(Self.kind(failure(server, security)) == "not reached")
    #expect(!server.received.contains { $0.hasPrefix("MAIL") })
  }

  @Test func `to a server that is not there has handed nothing over`() throws {
    let port = try ScriptedServer().port
    let submission = SMTPSubmission(
      settings: SMTPSettings(host: "127.0.0.1", port: port, security: .none), password: nil)
    #expect(throws: SMTPSubmission.Failure.self) { try submission.send([], from: "a@b", to: "c@d") }
  }

  @Test(arguments: ["b@c>\r\nRCPT TO:<d@e", "b@c d", "", "b", "b@c\0"])
  func `to what is no address is refused here`(address: String) throws {
    #expect(Self.kind(failure(try ScriptedServer(), to: address)) == "refused")
  }

  private static func kind(_ failure: SMTPSubmission.Failure?) -> String {
    switch failure {
    case nil: "taken"
    case .notReached: "not reached"
    case .refused: "refused"
    case .deferred: "deferred"
    case .uncertain: "uncertain"
    }
  }
}
