import Domain

/// `backup --json` and `restore --json`: one object.
public enum BackupJSON {
  public static func bytes(for outcome: BackupOutcome) -> [UInt8] {
    document { json in
      json.member("file", outcome.path)
      json.member("at", outcome.name.time.description)
      json.member("head", outcome.head?.description)
      json.member("bytes", Int(outcome.bytes))
      json.member("sha256", outcome.sha256)
      json.key("encrypted")
      json.value(outcome.name.isEncrypted)
      write("removed", outcome.removed, to: &json)
    }
  }

  public static func bytes(for outcome: RestoreOutcome) -> [UInt8] {
    document { json in
      json.key("restored")
      json.value(!outcome.isRehearsal)
      json.member("head", outcome.head?.description)
      json.member("keptAs", outcome.aside)
      guard let loss = outcome.loss else { return json.member("lost", nil as String?) }
      json.key("lost")
      json.beginObject()
      json.member("entries", Int(loss.entries))
      json.key("earlierState")
      json.value(loss.isEarlierState)
      write("runs", loss.runs, to: &json)
      json.endObject()
    }
  }

  private static func write(_ name: String, _ texts: [String], to json: inout JSONWriter) {
    json.key(name)
    json.beginArray()
    for text in texts { json.value(text) }
    json.endArray()
  }

  private static func document(_ write: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    write(&json)
    json.endObject()
    json.newLine()
    return json.bytes
  }
}
