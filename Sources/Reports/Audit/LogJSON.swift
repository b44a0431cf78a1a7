import Domain

/// `log --json`: one object for each entry of the journals.
public enum LogJSON {
  public static func bytes(for entry: LogEntry) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("at", entry.time.description)
    json.member("kind", entry.kindName)
    json.member("entry", Int(entry.number))
    json.member("nationalId", entry.person?.digits)
    json.member("fullName", entry.fullName)
    json.member("unitDetsisNo", entry.unit?.description)
    json.member("unitName", entry.unitName)
    json.member("justification", entry.justification)
    json.member("run", entry.source.run)
    json.member("form", entry.source.form.map { Int($0) })
    json.member("row", entry.source.row)
    json.member("file", entry.source.file)
    json.member("mail", entry.source.mail)
    json.member("outputs", entry.source.outputs)
    json.member("reverses", entry.undo.map { Int($0.reverses) })
    json.member("reversedBy", entry.reversedBy.map { Int($0) })
    json.member("by", entry.undo?.by)
    json.member("reason", entry.undo?.reason)
    json.member("plannedBy", entry.plan?.planner.description)
    json.member("appliedBy", entry.plan?.applier.description)
    if let record = entry.record {
      json.member("subject", record.subject)
      write("before", record.before, to: &json)
      write("after", record.after, to: &json)
    } else {
      write("before", entry.before, to: &json)
      write("after", entry.after, to: &json)
    }
    json.endObject()
    return json.bytes
  }

  /// A decision of the office, under the same names as far as it has them.
  public static func bytes(for decision: DecisionEntry) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("at", decision.time.description)
    json.member("kind", decision.kind.rawValue)
    json.member("entry", Int(decision.number))
    json.member("domain", decision.domain)
    json.member("unitDetsisNo", decision.institution?.description)
    json.member("unitName", decision.institutionName)
    json.member("form", decision.form.map { Int($0) })
    json.member("justification", decision.reason)
    json.member("by", decision.by.description)
    json.endObject()
    return json.bytes
  }

  /// Null where nothing stood, or nothing stands any more.
  private static func write(_ name: String, _ value: [String: String]?, to json: inout JSONWriter) {
    guard let value else { return json.member(name, nil as String?) }
    json.key(name)
    json.beginObject()
    for (key, text) in value.sorted(by: { $0.key < $1.key }) { json.member(key, text) }
    json.endObject()
  }

  private static func write(_ name: String, _ details: [LogEntry.Detail: String], to json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    for detail in LogEntry.Detail.allCases {
      if let value = details[detail] { json.member(detail.rawValue, value) }
    }
    json.endObject()
  }
}
