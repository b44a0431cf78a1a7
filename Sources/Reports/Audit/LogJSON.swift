import Domain
import Messages

/// `log --json`: one object for each entry of the journals.
package enum LogJSON {
  package static func bytes(for entry: LogEntry) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("at", entry.time.description)
    json.member("kind", entry.kind.rawValue)
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
    write("before", entry.before, to: &json)
    write("after", entry.after, to: &json)
    json.endObject()
    return json.bytes
  }

  /// A decision of the office, under the same names as far as it has them.
  package static func bytes(for decision: DecisionEntry) -> [UInt8] {
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

  private static func write(_ name: String, _ details: [LogEntry.Detail: String], to json: inout JSONWriter) {
    json.key(name)
    json.beginObject()
    for detail in LogEntry.Detail.allCases {
      if let value = details[detail] { json.member(detail.rawValue, value) }
    }
    json.endObject()
  }
}

/// `verify --json`: one object for each thing that is wrong, and what stands behind the list.
package enum DefectJSON {
  package static func bytes(for defect: Defect, language: Language) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("kind", defect.kind.rawValue)
    json.member("severity", (defect.isWarning ? Severity.warning : .error).rawValue)
    json.member("table", defect.table)
    json.member("row", defect.row)
    json.member("detail", defect.detail)
    json.member("message", DefectText.sentence(for: defect, in: language))
    json.endObject()
    return json.bytes
  }

  /// What stands behind the defects of `verify`: `"head":"57:9f86…","headsCompared":2`.
  package static func members(head: ChainHead?, headsCompared: Int) -> [UInt8] {
    members { json in
      json.member("head", head?.description)
      json.member("headsCompared", headsCompared)
    }
  }

  /// What stands behind the differences of a rebuild: `"equal":false,"written":true,"copy":"…"`.
  package static func members(equal: Bool, written: Bool, copy: String?) -> [UInt8] {
    members { json in
      json.key("equal")
      json.value(equal)
      json.key("written")
      json.value(written)
      json.member("copy", copy)
    }
  }

  private static func members(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    write(&json)
    json.endObject()
    return Array(json.bytes.dropFirst().dropLast())
  }
}
