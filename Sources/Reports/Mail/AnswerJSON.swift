import Domain

/// An answer as lists show it.
package struct ListedAnswer: Hashable, Sendable {
  package var state: String
  package var recipient: String
  package var messageID: String
  /// The mail that it answers, by its path below Inbox.
  package var mail: String
  package var outputs: String
  package var attempts: Int
  package var changedAt: Moment
  package var reason: String?

  package init(
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
package enum AnswerJSON {
  package static func bytes(for answers: [ListedAnswer]) -> [UInt8] {
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
