/// Who is believed to have sent a form, and how the office answers.
public struct MailSettings: Hashable, Sendable {
  /// The host whose `Authentication-Results` are believed (RFC 8601).
  public var trustedAuthservID: String?
  /// The domains from which an institution and the units below it write, by its DETSİS number.
  public var senderDomains: [DetsisNo: [String]] = [:]
  /// What becomes of forms from domains that nobody has confirmed.
  public var unconfirmedSenders = UnconfirmedSenders.hold
  /// The office's own address, from which it answers.
  public var from = MailAddress(displayName: "KAYSİS", address: "kaysis@basbakanlik.gov.tr")
  /// The server that takes the answers; nil where nothing is sent by the program.
  public var smtp: SMTPSettings?

  public init() {}
}

/// What becomes of a form whose sender nobody has confirmed to write for the institution.
public enum UnconfirmedSenders: String, CaseIterable, Hashable, Sendable {
  /// It waits for the office's word.
  case hold
  /// It is applied, with a warning.
  case apply
}

/// The server that takes the office's mails (RFC 6409).
public struct SMTPSettings: Hashable, Sendable {
  public enum Security: String, CaseIterable, Hashable, Sendable {
    /// In the clear: for a server on this machine.
    case none
    /// Encrypted after STARTTLS, or not at all.
    case startTLS = "starttls"
    /// Encrypted from the start.
    case tls
  }

  public var host: String
  public var port: Int
  public var security: Security
  public var user: String?
  /// A file that holds the password alone, for the owner only.
  public var passwordFile: String?

  public init(
    host: String, port: Int, security: Security, user: String? = nil, passwordFile: String? = nil
  ) {
    self.host = host
    self.port = port
    self.security = security
    self.user = user
    self.passwordFile = passwordFile
  }
}
