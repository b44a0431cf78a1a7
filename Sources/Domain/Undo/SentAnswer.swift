/// An answer that was sent for a form of which something was undone later: what it told is true no more.
public struct SentAnswer: Hashable, Sendable {
  /// The number of the form; the first one where the mail had several.
  public var form: Int64
  public var recipient: String
  /// The mail that was answered, by its path below Inbox, and the folder of its results below Outbox.
  public var mail: String
  public var outputs: String
  /// Whether it is known to have been sent; else it may have been.
  public var isCertain: Bool
  public var at: Moment

  public init(form: Int64, recipient: String, mail: String, outputs: String, isCertain: Bool, at: Moment) {
    self.form = form
    self.recipient = recipient
    self.mail = mail
    self.outputs = outputs
    self.isCertain = isCertain
    self.at = at
  }
}
