/// What may be asked of the registry while a mail is judged.
public protocol MailView {
  /// The first mail of that Message-ID whose sender was believed.
  func believedMail(_ messageID: String) throws -> EarlierMail?

  /// The domains of the registry's contact records for an institution: those of the addresses on its accepted forms.
  func contactDomains(of institution: DetsisNo) throws -> Set<String>
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
