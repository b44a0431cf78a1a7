import Register
import Reports

extension AnswerRecord {
  /// As lists of answers show it.
  package var listed: ListedAnswer {
    ListedAnswer(
      state: state.rawValue, recipient: recipient, messageID: messageID, mail: mail, outputs: outputs,
      attempts: attempts, changedAt: changedAt, reason: reason)
  }
}
