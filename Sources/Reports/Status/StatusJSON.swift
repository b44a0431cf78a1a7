import Domain
import Messages

/// `status --json`: one object.
package enum StatusJSON {
  package static func bytes(for status: OfficeStatus, language: Language) -> [UInt8] {
    JSONWriter.object(.indented) { json in
      json.member("at", status.at.description)
      json.member("ok", status.concerns.isEmpty)
      json.member("lastGoodRun", status.lastGoodAt?.description)
      json.member("ageHours", status.ageInHours)
      json.member("maxAgeHours", status.maximumAge)
      json.member("lastDailyRun", status.lastRun)
      json.member("runningSince", status.runningSince)
      write(status.backup, status.backupAgeInHours, to: &json)
      write(status.backlog, to: &json)
      write(status.proposals, to: &json)
      write(status.registry, to: &json)
      json.list("concerns", of: status.concerns) { concern, json in
        json.member("code", concern.code)
        json.member("message", Masking.numbers(in: StatusText.concern(concern).text(language)))
      }
    }
  }

  private static func write(_ backup: BackupName?, _ age: Int?, to json: inout JSONWriter) {
    guard let backup else { return json.member("backup", nil as String?) }
    json.object("backup") { json in
      json.member("file", backup.text)
      json.member("at", backup.time.description)
      json.member("ageHours", age)
      json.member("encrypted", backup.isEncrypted)
    }
  }

  private static func write(_ backlog: OfficeStatus.Backlog, to json: inout JSONWriter) {
    json.object("backlog") { json in
      json.member("inbox", backlog.forms)
      json.member("detsis", backlog.units)
      json.member("kadro", backlog.rosters)
      json.member("unsentAnswers", backlog.unsentAnswers)
      json.member("uncertainAnswers", backlog.uncertainAnswers)
      json.member("heldForms", backlog.heldForms)
      json.member("readyForms", backlog.readyForms)
    }
  }

  private static func write(_ open: [OpenProposals], to json: inout JSONWriter) {
    json.list("proposals", of: open) { proposals, json in
      json.member("institution", proposals.institution)
      json.member("name", proposals.name)
      json.member("ready", proposals.ready)
      json.member("held", proposals.held)
      json.member("outputs", proposals.outputs)
    }
  }

  private static func write(_ size: OfficeStatus.RegistrySize, to json: inout JSONWriter) {
    json.object("registry") { json in
      json.member("schema", size.schema)
      json.member("bytes", Int(size.bytes))
      json.member("units", size.units)
      json.member("activeUnits", size.activeUnits)
      json.member("unitsAt", size.unitsAt?.description)
      json.member("authorisations", size.authorisations)
      json.member("appointments", size.appointments)
      json.member("journalEntries", size.journalEntries)
    }
  }
}
