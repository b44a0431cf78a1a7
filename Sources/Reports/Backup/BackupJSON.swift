import Domain

/// `backup --json` and `restore --json`: one object.
public enum BackupJSON {
  public static func bytes(for outcome: BackupOutcome) -> [UInt8] {
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

  public static func bytes(for outcome: RestoreOutcome) -> [UInt8] {
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
