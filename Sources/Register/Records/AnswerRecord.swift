import Domain

/// An answer that waits to be sent, or how its sending ended.
public struct AnswerRecord: Hashable, Sendable {
  /// The mail that it answers: its run, and its place there.
  public struct ID: Hashable, Sendable {
    public let run: String
    public let ordinal: Int

    package init(run: String, ordinal: Int) { (self.run, self.ordinal) = (run, ordinal) }
  }

  public enum State: String, CaseIterable, Sendable, Hashable {
    case ready
    /// Being handed over: found after a crash, nobody knows whether the server took it.
    case sending
    case sent
    /// The server refused it for good.
    case refused
    /// The connection broke after it was handed over.
    case uncertain
    /// Ready or uncertain, but what it tells was undone since: it is not sent. Not recorded, found when it is asked for.
    case undone
    /// Ready or uncertain, but all that it tells is that forms arrived, and each of these was taken up or closed since:
    /// what it promises comes with the result, or never. Found when it is asked for, too.
    case withdrawn
  }

  public let id: ID
  public let state: State
  /// With angle brackets.
  public let messageID: String
  public let recipient: String
  /// The mail's path below Inbox, and the folder of its results below Outbox.
  public let mail: String
  public let outputs: String
  public let attempts: Int
  public let changedAt: Moment
  public let reason: String?

  package init(
    id: ID, state: State, messageID: String, recipient: String, mail: String, outputs: String, attempts: Int,
    changedAt: Moment, reason: String?
  ) {
    (self.id, self.state, self.messageID, self.recipient) = (id, state, messageID, recipient)
    (self.mail, self.outputs, self.attempts) = (mail, outputs, attempts)
    (self.changedAt, self.reason) = (changedAt, reason)
  }
}
