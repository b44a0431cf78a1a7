import Domain
import Messages

/// The document of a plan: one JSON object, in which the header and each file stand in a line of their own.
///
/// `{"plan":{…},` then `"files":[`, a line for each file, and `],"summary":{…}}`: readable line by line in little memory.
package enum PlanJSON {
  static let headerOpening = #"{"plan":"#

  package static func opening(_ header: PlanHeader) -> [UInt8] {
    var json = JSONWriter(.compact, reserving: 2048)
    json.beginObject()
    json.member("version", header.version)
    json.member("at", header.at.description)
    json.key("planner")
    json.beginObject()
    json.member("uid", Int(header.planner.uid))
    json.member("login", header.planner.login)
    json.endObject()
    json.member("head", header.head)
    json.member("schema", header.schema)
    json.member("language", header.language.rawValue)
    json.key("again")
    json.value(header.again)
    json.member("justification", header.justification)
    json.key("settings")
    json.beginObject()
    for (name, value) in header.settings.sorted(by: { $0.key < $1.key }) { json.member(name, value) }
    json.endObject()
    json.endObject()
    return Array(headerOpening.utf8) + json.bytes + Array(",\n\"files\":[".utf8)
  }

  /// What the first line of a plan says; nil where it is none.
  package static func header(of line: [UInt8]) -> PlanHeader? {
    let opening = Array(headerOpening.utf8)
    guard line.starts(with: opening), line.last == UInt8(ascii: ",") else { return nil }
    return DailyJSON.value(PlanHeader.self, from: Array(line.dropFirst(opening.count).dropLast()))
  }

  /// A file's line with the line end before it; `judgement` is the digest of its `judgement(of:)`.
  package static func line(
    for file: PlannedFile, judgement: String, language: Language, isFirst: Bool
  ) -> [UInt8] {
    var json = JSONWriter(.compact, reserving: 4096)
    write(file, to: &json, language: language, judgement: judgement)
    return Array((isFirst ? "\n" : ",\n").utf8) + json.bytes
  }

  /// What has to come out again when the plan is applied, in one canonical form: all but the sentences, which name runs
  /// and times.
  package static func judgement(of file: PlannedFile) -> [UInt8] {
    var json = JSONWriter(.compact, reserving: 4096)
    write(file, to: &json, language: nil, judgement: nil)
    return json.bytes
  }

  package static func closing(_ summary: RunSummary, files: Int) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("files", files)
    json.member("accepted", summary.accepted)
    json.member("partial", summary.partial)
    json.member("refused", summary.refused)
    json.member("granted", summary.granted)
    json.member("revoked", summary.revoked)
    json.member("unchanged", summary.unchanged)
    json.member("rowsRefused", summary.rowsRefused)
    json.member("held", summary.held)
    json.member("rowsHeld", summary.rowsHeld)
    json.member("rowsNotJudged", summary.rowsNotJudged)
    json.endObject()
    return Array("\n],\"summary\":".utf8) + json.bytes + Array("}\n".utf8)
  }

  // MARK: - A file

  private static func write(_ file: PlannedFile, to json: inout JSONWriter, language: Language?, judgement: String?) {
    json.beginObject()
    json.member("file", file.file)
    json.member("sha256", file.sha256)
    if let judgement { json.member("judgement", judgement) }
    if let mail = file.mail { write(mail, to: &json) }
    json.key("forms")
    json.beginArray()
    for form in file.forms { write(form, to: &json, language) }
    json.endArray()
    json.endObject()
  }

  private static func write(_ mail: MailOutcome, to json: inout JSONWriter) {
    json.key("mail")
    json.beginObject()
    json.member("messageId", mail.messageID)
    json.member("sender", mail.sender?.address)
    json.member("believed", mail.isBelieved)
    switch mail.answer {
    case .results: json.member("answer", "results")
    case .notice: json.member("answer", "notice")
    case .none(let silence): json.member("answer", silence.rawValue)
    }
    json.member("recipient", mail.answer.recipient?.address)
    json.endObject()
  }

  private static func write(_ form: PlannedForm, to json: inout JSONWriter, _ language: Language?) {
    let outcome = form.outcome
    json.beginObject()
    json.member("part", form.part)
    json.member("file", outcome.file)
    json.member("sheet", outcome.sheet)
    json.member("status", outcome.status.rawValue)
    json.member("institutionDetsisNo", outcome.institutionDetsisNo)
    json.member("institutionName", outcome.institutionName)
    if outcome.rowsNotJudged > 0 { json.member("rowsNotJudged", outcome.rowsNotJudged) }
    json.key("rows")
    json.beginArray()
    for row in outcome.rows { write(row, to: &json) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for finding in outcome.findings { write(finding, to: &json, language) }
    json.endArray()
    json.key("changes")
    json.beginArray()
    for change in form.changes { write(change, to: &json) }
    json.endArray()
    json.endObject()
  }

  private static func write(_ row: RowOutcome, to json: inout JSONWriter) {
    json.beginObject()
    json.member("position", row.position)
    json.member("rowNumber", row.rowNumber)
    json.member("operation", row.operation?.rawValue)
    json.member("effect", row.effect.rawValue)
    for field in Field.allCases where field != .rowNumber && field != .operation {
      if let value = row.values[field] { json.member(field.rawValue, value) }
    }
    json.member("justification", row.justification)
    json.endObject()
  }

  private static func write(_ finding: Finding, to json: inout JSONWriter, _ language: Language?) {
    json.beginObject()
    json.member("code", finding.code.rawValue)
    json.member("severity", finding.severity.rawValue)
    json.member("cell", finding.cell?.description)
    json.member("rowNumber", finding.rowNumber)
    json.member("field", finding.field?.rawValue)
    json.member("value", finding.value)
    json.member("suggestion", finding.suggestion)
    if let language { json.member("message", FindingText.sentence(for: finding, in: language)) }
    json.endObject()
  }

  private static func write(_ change: RegistryChange, to json: inout JSONWriter) {
    json.beginObject()
    json.member("row", change.position)
    json.member("operation", change.operation.rawValue)
    json.member("unitDetsisNo", change.unit.description)
    json.member("nationalId", change.person.digits)
    json.member("fullName", change.fullName)
    json.member("workPhone", change.workPhone)
    json.member("mobilePhone", change.mobilePhone)
    json.member("email", change.email)
    json.endObject()
  }
}
