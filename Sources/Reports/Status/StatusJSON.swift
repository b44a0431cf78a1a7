import Domain
import Messages

/// `status --json`: one object.
public enum StatusJSON {
  public static func bytes(for status: OfficeStatus, language: Language) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.member("at", status.at.description)
    json.key("ok")
    json.value(status.concerns.isEmpty)
    json.member("lastGoodRun", status.lastGoodAt?.description)
    json.member("ageHours", status.ageInHours)
    json.member("maxAgeHours", status.maximumAge)
    json.member("lastDailyRun", status.lastRun)
    json.member("runningSince", status.runningSince)
    write(status.backup, status.backupAgeInHours, to: &json)
    write(status.backlog, to: &json)
    write(status.proposals, to: &json)
    write(status.registry, to: &json)
    json.key("concerns")
    json.beginArray()
    for concern in status.concerns {
      json.beginObject()
      json.member("code", concern.code)
      json.member("message", Masking.numbers(in: StatusText.concern(concern).text(language)))
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newLine()
    return json.bytes
  }

  private static func write(_ backup: BackupName?, _ age: Int?, to json: inout JSONWriter) {
    guard let backup else { return json.member("backup", nil as String?) }
    json.key("backup")
    json.beginObject()
    json.member("file", backup.text)
    json.member("at", backup.time.description)
    json.member("ageHours", age)
    json.key("encrypted")
    json.value(backup.isEncrypted)
    json.endObject()
  }

  private static func write(_ backlog: OfficeStatus.Backlog, to json: inout JSONWriter) {
    json.key("backlog")
    json.beginObject()
    json.member("inbox", backlog.forms)
    json.member("detsis", backlog.units)
    json.member("kadro", backlog.rosters)
    json.member("unsentAnswers", backlog.unsentAnswers)
    json.member("uncertainAnswers", backlog.uncertainAnswers)
    json.endObject()
  }

  private static func write(_ open: [OpenProposals], to json: inout JSONWriter) {
    json.key("proposals")
    json.beginArray()
    for proposals in open {
      json.beginObject()
      json.member("institution", proposals.institution)
      json.member("name", proposals.name)
      json.member("ready", proposals.ready)
      json.member("held", proposals.held)
      json.member("outputs", proposals.outputs)
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ size: OfficeStatus.RegistrySize, to json: inout JSONWriter) {
    json.key("registry")
    json.beginObject()
    json.member("schema", size.schema)
    json.member("bytes", Int(size.bytes))
    json.member("units", size.units)
    json.member("activeUnits", size.activeUnits)
    json.member("unitsAt", size.unitsAt?.description)
    json.member("authorisations", size.authorisations)
    json.member("appointments", size.appointments)
    json.member("journalEntries", size.journalEntries)
    json.endObject()
  }
}
