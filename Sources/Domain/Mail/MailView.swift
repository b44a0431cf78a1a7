/// What may be asked of the registry while a mail is judged.
public protocol MailView {
  /// The first mail of that Message-ID whose sender was believed.
  func believedMail(_ messageID: String) throws -> EarlierMail?

  /// The first time that a file of these bytes was processed, as `RegistryView.processed` says; forms of mails of these
  /// bytes (SHA-256, lower-case hexadecimal) do not count.
  func processed(sha256: String, besidesMail: String?) throws -> EarlierForm?

  /// What the office decided last on each of these domains for an institution; the domains in lower case.
  func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision]

  /// The institutions for which one of these domains is confirmed, by number, so many at most.
  func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo]
}

/// A mail that was processed before.
public struct EarlierMail: Hashable, Sendable {
  public var run: String
  public var processedAt: Moment

  public init(run: String, processedAt: Moment) {
    self.run = run
    self.processedAt = processedAt
  }
}
