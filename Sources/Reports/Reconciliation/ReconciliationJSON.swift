import Domain
import Messages

/// A comparison as one JSON document, made piece by piece: each item stands in a line of its own.
///
/// `confirmed` items are counted, not listed. T.C. numbers stand whole, times as ISO 8601.
package struct ReconciliationJSON: Sendable {
  private let outcome: ReconciliationOutcome
  private let info: ReconciliationInfo

  package init(_ outcome: ReconciliationOutcome, _ info: ReconciliationInfo) {
    self.outcome = outcome
    self.info = info
  }

  /// Hands on the document.
  package func write<Failure: Error>(to put: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try JSONLines.opening(to: put, writeHead)
    try JSONLines.list("items", outcome.items, to: put, bytes)
    try put([UInt8(ascii: ",")])
    try JSONLines.findings([outcome.problem].compactMap(\.self) + outcome.findings, info.language, to: put)
    try put(Array("}\n".utf8))
  }

  private func writeHead(_ json: inout JSONWriter) {
    let proposals = outcome.proposalCounts
    json.member("scope", outcome.scope.description)
    json.member("at", outcome.at.description)
    json.member("run", info.run)
    json.member("file", outcome.file)
    json.member("sheet", outcome.sheet)
    json.key("complete")
    json.value(outcome.problem == nil)
    json.member("rows", outcome.rows)
    json.member("appointments", outcome.appointments)
    json.key("counts")
    json.beginObject()
    for situation in Situation.allCases { json.member(situation.rawValue, outcome.counts[situation] ?? 0) }
    json.endObject()
    json.member("withheld", outcome.withheld)
    json.member("proposals", proposals.free)
    json.member("held", proposals.held)
    json.member("outputs", outcome.outputs)
  }

  private func bytes(of item: ReconciliationItem) -> [UInt8] {
    var json = JSONWriter(.compact, reserving: 400)
    json.beginObject()
    json.member("situation", item.situation.rawValue)
    json.member("unitDetsisNo", item.unit.isEmpty ? nil : item.unit)
    json.member("unitName", item.unitName)
    json.member("rowNumber", item.row?.number)
    json.member("nationalId", item.row?.text(.nationalId))
    json.member("fullName", item.row?.text(.fullName))
    json.member("registryUnitDetsisNo", item.registered?.appointment.unit.description)
    json.member("registryNationalId", item.registered?.appointment.person.digits)
    json.member("registryFullName", item.registered?.appointment.fullName)
    json.key("fields")
    json.beginArray()
    for difference in item.fields {
      json.beginObject()
      json.member("field", difference.field.rawValue)
      json.member("registry", difference.registry)
      json.member("roster", difference.roster)
      json.endObject()
    }
    json.endArray()
    json.member("rule", item.rule?.rawValue)
    json.member("action", item.action.rawValue)
    json.member("endAt", item.endAt?.description)
    json.member("held", item.hold?.rawValue)
    json.key("nearMisses")
    json.beginArray()
    for near in item.nearMisses { write(near, &json) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private func write(_ near: NearMiss, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("kind", near.kind.rawValue)
    json.member("unitDetsisNo", near.unit?.description)
    json.member("nationalId", near.person.digits)
    json.member("fullName", near.fullName)
    json.endObject()
  }
}
