public import Domain

/// A connection to the server that takes the office's mails.
public struct SMTPSubmission: Sendable {
  public enum Failure: Error, Hashable, Sendable {
    /// The server was not reached or refused us: nothing was handed over, and it may be tried again.
    case notReached(reason: String)
    /// The server refused this mail for good (5xx).
    case refused(reason: String)
    /// The server put it off (4xx).
    case deferred(reason: String)
    /// The connection broke after the mail was handed over: whether it was taken is not known.
    case uncertain(reason: String)
  }

  public init(settings: SMTPSettings, password: String?) {}

  /// Hands one mail over: returns when the server has taken it.
  public func send(_ bytes: [UInt8], from: String, to: String) throws(Failure) {
    throw .notReached(reason: "")
  }
}
