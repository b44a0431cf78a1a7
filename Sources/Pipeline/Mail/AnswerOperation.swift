import Domain
import Files
import Logging
import Mail
import Messages
import Register
import Registry
import Settings

/// Sends the answers that lie ready in Outbox, each once.
///
/// An answer is marked before it is handed to the server and after the server took it. One that was being handed over
/// when the program died may have arrived: it is not sent again unless the operator says so.
package struct AnswerOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment

  /// What became of one answer.
  package struct Sending: Sendable {
    package let answer: AnswerRecord
    package let state: AnswerRecord.State
    package let reason: String?
  }

  package init(home: Home, settings: Settings, now: Moment) {
    self.home = home
    self.settings = settings
    self.now = now
  }

  /// Every answer that there is; those in one state, or all.
  package func answers(in state: AnswerRecord.State? = nil) throws -> [AnswerRecord] {
    try Registry.existing(in: home).read { try $0.answers(in: state) }
  }

  /// Sends what is ready; with `isResending` also what may or may not have arrived.
  ///
  /// Throws `Trouble.noMailServer` where none is set, and stops where the server cannot be reached. What failed before comes
  /// last, so that no answer can stand in the way of others.
  package func send(isResending: Bool, each: (Sending) -> Void) throws {
    try home.requireFolder()
    guard let smtp = settings.mail.smtp else { throw Trouble.noMailServer }
    let registry = try Registry.existing(in: home, mode: .readWrite)
    let lock = try FileLock(home.sendLock, since: Moment.now.description)
    defer { withExtendedLifetime(lock) {} }
    let submission = SMTPSubmission(settings: smtp, password: try password(smtp))
    try settleInterrupted(registry)
    let states: [AnswerRecord.State] = isResending ? [.ready, .uncertain] : [.ready]
    let waiting = try registry.read { store in try states.flatMap { try store.answers(in: $0) } }
    for answer in Self.inOrder(waiting) {
      let (state, reason) = try hand(answer, to: submission, registry)
      each(Sending(answer: answer, state: state, reason: reason))
    }
  }

  /// Tells what `send` would hand over, in its order, and sends nothing; `reason` says why an answer could not be read.
  ///
  /// Throws `Trouble.noMailServer` where none is set. Whether the server takes them shows only when they are sent.
  package func rehearse(isResending: Bool) throws -> [Sending] {
    try home.requireFolder()
    guard settings.mail.smtp != nil else { throw Trouble.noMailServer }
    // What a killed run was handing over may have arrived.
    let states: [AnswerRecord.State] = isResending ? [.ready, .uncertain, .sending] : [.ready]
    let waiting = try Registry.existing(in: home).read { store in try states.flatMap { try store.answers(in: $0) } }
    return Self.inOrder(waiting).map { answer in
      let path = path(of: answer)
      let reason = FileStamp.isReadableFile(path) ? nil : FileError(unreadable: path).reason
      return Sending(answer: answer, state: answer.state, reason: reason)
    }
  }

  /// Those that were tried least come first.
  static func inOrder(_ answers: [AnswerRecord]) -> [AnswerRecord] {
    answers.indices.sorted { (answers[$0].attempts, $0) < (answers[$1].attempts, $1) }.map { answers[$0] }
  }

  private func path(of answer: AnswerRecord) -> String { home.outbox + "/" + answer.outputs + "/yanit.eml" }

  /// What a killed run was handing over may have arrived.
  private func settleInterrupted(_ registry: any RegisterStore) throws {
    try Patience.keep {
      try registry.write { store in
        for answer in try store.answers(in: .sending) {
          try store.setState(.uncertain, of: answer.id, reason: "interrupted", at: now)
        }
      }
    }
  }

  private func hand(
    _ answer: AnswerRecord, to submission: SMTPSubmission, _ registry: any RegisterStore
  ) throws -> (AnswerRecord.State, String?) {
    let path = path(of: answer)
    guard FileStamp.isReadableFile(path) else { return (answer.state, FileError(unreadable: path).reason) }
    let file = try InputFile(path, limit: Int(Int32.max))
    try Patience.keep { try registry.write { try $0.setState(.sending, of: answer.id, at: now) } }
    var outcome: (AnswerRecord.State, String?) = (.sent, nil)
    var unreached: String?
    do throws(SMTPSubmission.Failure) {
      try submission.send(file.bytes, from: settings.mail.from.address, to: answer.recipient)
    } catch {
      switch error {
      case .notReached(let reason):
        outcome = (.ready, reason)
        unreached = reason
      case .deferred(let reason): outcome = (.ready, reason)
      case .refused(let reason): outcome = (.refused, reason)
      case .uncertain(let reason): outcome = (.uncertain, reason)
      }
    }
    // Nothing else knows by now what became of the mail.
    try Patience.keep { try registry.write { try $0.setState(outcome.0, of: answer.id, reason: outcome.1, at: now) } }
    Logger(label: "iyem.replies").debug("handed over", metadata: ["state": "\(outcome.0.rawValue)"])
    if let unreached { throw Trouble.mailServer(reason: unreached) }
    return outcome
  }

  private func password(_ smtp: SMTPSettings) throws -> String? {
    guard let path = smtp.passwordFile else { return nil }
    let absolute = path.hasPrefix("/") ? path : home.folder + "/" + path
    if let mode = try OwnerOnly.foreignRights(absolute) { throw Trouble.openSecret(path: absolute, mode: mode) }
    let file = try InputFile(absolute, limit: 4096, followsLinks: true)
    return String(decoding: file.bytes, as: UTF8.self).trimmingCharacters
  }
}

extension String {
  /// Without the line end that editors leave behind.
  fileprivate var trimmingCharacters: String {
    var text = self[...]
    while text.hasSuffix("\n") || text.hasSuffix("\r") || text.hasSuffix("\r\n") { text.removeLast() }
    return String(text)
  }
}
