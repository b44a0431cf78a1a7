import Domain
import Messages

/// `undo --json` and `run.json` of an undo: each row in a line of its own, the newest entry first.
public struct UndoJSON: Sendable {
  private let outcome: UndoOutcome
  private let language: Language

  public init(_ outcome: UndoOutcome, language: Language) {
    self.outcome = outcome
    self.language = language
  }

  /// Hands on the document.
  public func write<Failure: Error>(to put: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try JSONLines.opening(to: put) { json in
      json.member("run", outcome.run)
      json.member("undoes", outcome.target.description)
      json.member("reason", outcome.reason)
      json.member("by", outcome.by)
      json.member("at", outcome.at.description)
    }
    try JSONLines.list("rows", outcome.rows, to: put, row)
    try put([UInt8(ascii: ",")])
    try JSONLines.findings(outcome.findings, language, to: put)
    try put([UInt8(ascii: ",")])
    try JSONLines.list("answers", outcome.answers, to: put, answer)
    try JSONLines.closing(to: put) { json in
      json.key("summary")
      json.beginObject()
      for effect in UndoEffect.allCases { json.member(effect.rawValue, outcome.count(effect)) }
      json.endObject()
      json.member("head", outcome.head?.description)
    }
  }

  private func answer(_ answer: SentAnswer) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("form", Int(answer.form))
    json.member("recipient", answer.recipient)
    json.member("mail", answer.mail)
    json.member("outputs", answer.outputs)
    json.member("state", answer.isCertain ? "sent" : "uncertain")
    json.member("at", answer.at.description)
    json.endObject()
    return json.bytes
  }

  private func row(_ row: UndoneRow) -> [UInt8] {
    let entry = row.entry
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("kind", entry.kindName)
    json.member("entry", Int(entry.number))
    json.member("form", entry.source.form.map { Int($0) })
    json.member("row", entry.source.row)
    json.member("file", entry.source.file)
    json.member("nationalId", entry.person?.digits)
    json.member("fullName", entry.fullName)
    json.member("unitDetsisNo", entry.unit?.description)
    json.member("effect", row.effect.rawValue)
    json.member("obstacle", row.obstacle?.code)
    json.member("laterRun", row.obstacle?.change?.run)
    json.member("laterForm", row.obstacle?.change?.form.map { Int($0) })
    json.member("laterRow", row.obstacle?.change?.row)
    json.key("restored")
    json.beginObject()
    for detail in LogEntry.Detail.allCases {
      if let value = row.restored[detail] { json.member(detail.rawValue, value) }
    }
    json.endObject()
    json.member("detailsObstacle", row.detailsObstacle?.code)
    json.member("message", row.remarks(language, isRehearsal: outcome.run == nil).joined(separator: "; "))
    json.endObject()
    return json.bytes
  }
}
