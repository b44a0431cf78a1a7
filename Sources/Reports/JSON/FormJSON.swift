import Domain
import Messages

/// One form and its outcome as JSON (the contract's "JSON"): every key but `mail` is always there, null where there is
/// nothing.
package enum FormJSON {
  /// How it is laid out.
  package enum Layout: Hashable, Sendable {
    /// In one line, for programs.
    case compact
    /// Indented by two spaces and ended by a line feed, for people: `sonuc.json`.
    case indented
  }

  /// UTF-8; the messages are in `language`, T.C. numbers whole.
  ///
  /// `includingOutputs` adds the place of the form's results, as in `run.json`.
  package static func bytes(
    for form: FormOutcome, language: Language, layout: Layout = .compact, includingOutputs: Bool = false
  ) -> [UInt8] {
    var json = JSONWriter(layout == .compact ? .compact : .indented, reserving: capacity(form))
    write(form, to: &json, language: language, includingOutputs: includingOutputs)
    if layout == .indented { json.newLine() }
    return json.bytes
  }

  private static func capacity(_ form: FormOutcome) -> Int { 512 + 320 * form.rows.count + 480 * form.findings.count }

  static func write(_ form: FormOutcome, to json: inout JSONWriter, language: Language, includingOutputs: Bool) {
    json.beginObject()
    json.member("file", form.file)
    if let mail = form.mail { json.member("mail", mail) }
    json.member("sheet", form.sheet)
    json.member("status", form.status.rawValue)
    json.member("institutionDetsisNo", form.institutionDetsisNo)
    json.member("institutionName", form.institutionName)
    json.key("rows")
    json.beginArray()
    for row in form.rows { write(row, to: &json) }
    json.endArray()
    json.key("findings")
    json.beginArray()
    for finding in form.findings { write(finding, to: &json, language: language) }
    json.endArray()
    if includingOutputs { json.member("outputs", form.outputs) }
    json.endObject()
  }

  private static func write(_ row: RowOutcome, to json: inout JSONWriter) {
    json.beginObject()
    json.member("rowNumber", row.rowNumber)
    json.member("operation", row.operation?.rawValue)
    for field in [Field.unitDetsisNo, .nationalId, .fullName] {
      json.member(field.rawValue, row.text(field))
    }
    json.member("accepted", row.isAccepted)
    json.member("justification", row.justification)
    json.endObject()
  }

  static func write(_ finding: Finding, to json: inout JSONWriter, language: Language) {
    json.beginObject()
    json.member("code", finding.code.rawValue)
    json.member("severity", finding.severity.rawValue)
    json.member("cell", finding.cell?.description)
    json.member("rowNumber", finding.rowNumber)
    json.member("field", finding.field?.rawValue)
    json.member("value", finding.value)
    json.member("message", FindingText.sentence(for: finding, in: language))
    json.member("suggestion", finding.suggestion)
    json.endObject()
  }
}

extension RowOutcome {
  /// A field's value; nil where it is empty.
  func text(_ field: Field) -> String? { values[field].flatMap { $0.isEmpty ? nil : $0 } }
}

/// A rule as it fell out: its code, and how grave the finding was, which may be less than the code's own severity.
struct FoundRule: Hashable {
  var code: FindingCode
  var severity: Severity

  init(_ finding: Finding) {
    code = finding.code
    severity = finding.severity
  }

  /// The gravest first, then the most frequent, then by the order of the codes.
  static func inOrder<Count: BinaryInteger>(_ counts: [FoundRule: Count]) -> [(rule: FoundRule, count: Count)] {
    let order = Dictionary(uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })
    return counts.map { (rule: $0, count: $1) }.sorted {
      ($1.rule.severity, $1.count, order[$0.rule.code] ?? 0) < ($0.rule.severity, $0.count, order[$1.rule.code] ?? 0)
    }
  }
}

extension FindingCode {
  /// What the office has to know of a sender, and nobody else.
  var isForTheOfficeAlone: Bool {
    switch self {
    case .senderNotInstitutional, .senderUnauthenticated, .senderUnconfirmed, .senderOtherInstitution, .mailAutomatic,
      .mailDuplicate:
      true
    default: false
    }
  }
}
