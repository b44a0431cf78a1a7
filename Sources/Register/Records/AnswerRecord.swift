import Domain

/// An answer that waits to be sent, or how its sending ended.
package struct AnswerRecord: Hashable, Sendable {
  /// The mail that it answers: its run, and its place there.
  package struct ID: Hashable, Sendable {
    package let run: String
    package let ordinal: Int

    package init(run: String, ordinal: Int) { (self.run, self.ordinal) = (run, ordinal) }
  }

  package enum State: String, CaseIterable, Sendable, Hashable {
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

  package let id: ID
  package let state: State
  /// With angle brackets.
  package let messageID: String
  package let recipient: String
  /// The mail's path below Inbox, and the folder of its results below Outbox.
  package let mail: String
  package let outputs: String
  package let attempts: Int
  package let changedAt: Moment
  package let reason: String?

  package init(
    id: ID, state: State, messageID: String, recipient: String, mail: String, outputs: String, attempts: Int,
    changedAt: Moment, reason: String?
  ) {
    (self.id, self.state, self.messageID, self.recipient) = (id, state, messageID, recipient)
    (self.mail, self.outputs, self.attempts) = (mail, outputs, attempts)
    (self.changedAt, self.reason) = (changedAt, reason)
  }
}
