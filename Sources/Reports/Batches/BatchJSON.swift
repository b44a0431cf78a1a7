import Domain
import Messages

/// A batch and its outcome as one JSON document, made piece by piece: each row and finding stands in a line of its own.
///
/// Every key is always there, null where there is nothing. T.C. numbers stand whole, times as ISO 8601.
package struct BatchJSON: Sendable {
  private let outcome: BatchOutcome
  private let info: BatchInfo

  package init(_ outcome: BatchOutcome, _ info: BatchInfo) {
    self.outcome = outcome
    self.info = info
  }

  /// Hands on the document.
  package func write<Failure: Error>(to put: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try JSONLines.opening(to: put) { json in
      json.member("run", info.run)
      json.member("file", outcome.file)
      json.member("sheet", outcome.sheet)
      json.member("status", outcome.status.rawValue)
    }
    try JSONLines.list("rows", outcome.rows, to: put) { info.isHierarchy ? tie($0) : manager($0) }
    try put([UInt8(ascii: ",")])
    try JSONLines.findings(outcome.findings, info.language, to: put)
    try JSONLines.closing(to: put, writeSummary)
  }

  private func writeSummary(_ json: inout JSONWriter) {
    let counts = outcome.counts
    json.member("outputs", outcome.outputs)
    json.key("summary")
    json.beginObject()
    for effect in info.effects {
      json.member(effect == .refused ? "rowsRefused" : effect.rawValue, counts[effect] ?? 0)
    }
    json.endObject()
    json.member("head", info.head?.description)
  }

  private func manager(_ row: BatchRow) -> [UInt8] {
    var json = JSONWriter(.compact, reserving: 320)
    json.beginObject()
    json.member("rowNumber", row.rowNumber)
    json.member("operation", row.action?.rawValue)
    for field in [Field.unitDetsisNo, .nationalId, .fullName, .title, .appointmentType, .reference, .email] {
      json.member(field.rawValue, row.text(field))
    }
    json.member(Field.start.rawValue, row.start?.description ?? row.text(.start))
    json.member(Field.end.rawValue, row.end?.description ?? row.text(.end))
    close(row, &json)
    return json.bytes
  }

  private func tie(_ row: BatchRow) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("rowNumber", row.rowNumber)
    json.member(Field.unitDetsisNo.rawValue, row.text(.unitDetsisNo))
    json.member(Field.deputyDetsisNo.rawValue, row.text(.deputyDetsisNo))
    close(row, &json)
    return json.bytes
  }

  private func close(_ row: BatchRow, _ json: inout JSONWriter) {
    json.member("accepted", row.isAccepted)
    json.member("effect", row.effect.rawValue)
    if !info.isHierarchy { json.member("managerCode", row.code.map { Int($0.number) }) }
    json.endObject()
  }
}

extension BatchRow {
  fileprivate var start: Moment? {
    switch content {
    case .appointment(let appointment): appointment.start
    case .ending(let ending): ending.start
    case .tie, .faulty: nil
    }
  }

  fileprivate var end: Moment? {
    switch content {
    case .appointment(let appointment): appointment.end
    case .ending(let ending): ending.end
    case .tie, .faulty: nil
    }
  }
}
