import Domain
import Messages

/// `eyp check --json`: one object for each file (the contract's "Packages"); every key but `update` is always there, null
/// where there is nothing.
package enum LetterJSON {
  /// UTF-8; the messages are in `language`, T.C. numbers whole, times as ISO 8601.
  package static func bytes(for report: LetterReport, language: Language) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("file", report.file)
    write(report.facts.letter, to: &json)
    if let update = report.facts.update {
      json.key("update")
      json.beginObject()
      json.member("version", update.version)
      json.member("id", update.id)
      json.endObject()
    }
    json.key("signers")
    json.beginArray()
    for signer in report.signers { write(signer, to: &json) }
    json.endArray()
    json.key("digests")
    json.beginObject()
    json.member("checked", report.facts.digests.checked)
    json.member("wrong", report.facts.digests.wrong)
    json.endObject()
    json.key("signature")
    json.beginObject()
    json.member("content", report.facts.signature.content.rawValue)
    json.member("chain", report.facts.signature.chain.rawValue)
    json.endObject()
    json.key("findings")
    json.beginArray()
    for finding in report.findings { write(finding, to: &json, language) }
    json.endArray()
    json.endObject()
    return json.bytes
  }

  private static func write(_ letter: Letter, to json: inout JSONWriter) {
    json.member("version", letter.version)
    json.member("id", letter.id)
    json.member("subject", letter.subject)
    json.member("number", letter.number)
    json.member("date", letter.date?.description)
    json.key("sender")
    json.beginObject()
    json.member("institutionDetsisNo", letter.sender.institution)
    json.member("unitDetsisNo", letter.sender.unit)
    json.member("name", letter.sender.name)
    json.endObject()
  }

  private static func write(_ signer: SignerJudgement, to json: inout JSONWriter) {
    json.beginObject()
    json.member("name", signer.name)
    json.member("nationalId", signer.nationalID)
    json.member("managerCode", signer.managerCode.map { Int($0.number) })
    json.member("at", signer.at?.description)
    json.member("as", signer.capacity.rawValue)
    json.member("authority", signer.authority.rawValue)
    json.member("via", signer.identity?.rawValue)
    json.key("basis")
    if let basis = signer.basis {
      json.beginObject()
      json.member("unitDetsisNo", basis.appointment.unit.description)
      json.member("type", basis.appointment.type.rawValue)
      json.member("start", basis.appointment.start.description)
      json.member("end", basis.end?.description)
      json.member("registered", basis.registeredAt.description)
      json.endObject()
    } else {
      json.value(String?.none)
    }
    json.endObject()
  }

  private static func write(_ finding: LetterFinding, to json: inout JSONWriter, _ language: Language) {
    json.beginObject()
    json.member("code", finding.code.rawValue)
    json.member("severity", finding.severity.rawValue)
    json.member("part", finding.part)
    json.member("value", finding.value)
    json.member("message", LetterFindingText.sentence(for: finding, in: language))
    json.member("suggestion", finding.suggestion)
    json.endObject()
  }
}
