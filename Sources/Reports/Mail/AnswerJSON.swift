import Domain

/// An answer as lists show it.
public struct ListedAnswer: Hashable, Sendable {
  public var state: String
  public var recipient: String
  public var messageID: String
  /// The mail that it answers, by its path below Inbox.
  public var mail: String
  public var outputs: String
  public var attempts: Int
  public var changedAt: Moment
  public var reason: String?

  public init(
    state: String, recipient: String, messageID: String, mail: String, outputs: String, attempts: Int,
    changedAt: Moment, reason: String?
  ) {
    self.state = state
    self.recipient = recipient
    self.messageID = messageID
    self.mail = mail
    self.outputs = outputs
    self.attempts = attempts
    self.changedAt = changedAt
    self.reason = reason
  }
}

/// `replies list --json`: an array, one object for each answer.
public enum AnswerJSON {
  public static func bytes(for answers: [ListedAnswer]) -> [UInt8] {
    JSONWriter.list(.compact, of: answers) { answer, json in
      json.member("state", answer.state)
      json.member("recipient", answer.recipient)
      json.member("messageID", answer.messageID)
      json.member("mail", answer.mail)
      json.member("outputs", answer.outputs)
      json.member("attempts", answer.attempts)
      json.member("changedAt", answer.changedAt.description)
      json.member("reason", answer.reason)
    }
  }
}
