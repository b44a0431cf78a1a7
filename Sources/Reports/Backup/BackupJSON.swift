import Domain
import Messages

/// `backup --json` and `restore --json`: one object.
package enum BackupJSON {
  package static func bytes(for outcome: BackupOutcome) -> [UInt8] {
    JSONWriter.object(.indented) { json in
      json.member("file", outcome.path)
      json.member("at", outcome.name.time.description)
      json.member("head", outcome.head?.description)
      json.member("bytes", Int(outcome.bytes))
      json.member("sha256", outcome.sha256)
      json.member("encrypted", outcome.name.isEncrypted)
      write("removed", outcome.removed, to: &json)
    }
  }

  package static func bytes(for outcome: RestoreOutcome) -> [UInt8] {
    JSONWriter.object(.indented) { json in
      json.member("restored", !outcome.isRehearsal)
      json.member("head", outcome.head?.description)
      json.member("keptAs", outcome.aside)
      json.member("uncertainAnswers", outcome.uncertainAnswers)
      guard let loss = outcome.loss else { return json.member("lost", nil as String?) }
      json.object("lost") { json in
        json.member("entries", Int(loss.entries))
        json.member("earlierState", loss.isEarlierState)
        write("runs", loss.runs, to: &json)
      }
    }
  }

  private static func write(_ name: String, _ texts: [String], to json: inout JSONWriter) {
    json.key(name)
    json.beginArray()
    for text in texts { json.value(text) }
    json.endArray()
  }
}

/// `purge --json`: one object.
package enum PurgeJSON {
  package static func bytes(for outcome: PurgeOutcome, language: Language) -> [UInt8] {
    JSONWriter.object(.indented) { json in
      json.member("before", outcome.before)
      json.member("dryRun", outcome.isDryRun)
      json.member("files", outcome.files)
      json.member("bytes", Int(outcome.bytes))
      json.list("runs", of: outcome.runs) { run, json in
        json.member("run", run.run)
        json.member("files", run.files)
        json.member("bytes", Int(run.bytes))
        json.member("kept", run.obstacle?.rawValue)
        json.member("message", run.obstacle.map { PurgeText.obstacle($0).text(language) })
      }
    }
  }
}
