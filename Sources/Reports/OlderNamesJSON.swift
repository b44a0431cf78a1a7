import Domain

/// `managers names import --json`: the counts and the findings, as one object in one line.
public enum OlderNamesJSON {
  /// UTF-8, ended by a line feed; the messages are in `language`.
  public static func bytes(for outcome: OlderNamesOutcome, language: Language, isDryRun: Bool) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.beginObject()
    json.member("file", outcome.file)
    json.member("sheet", outcome.sheet)
    json.member("dryRun", isDryRun)
    json.key("summary")
    json.beginObject()
    for effect in OlderNamesOutcome.Effect.allCases {
      json.member(effect == .refused ? "rowsRefused" : effect.rawValue, outcome.counts[effect] ?? 0)
    }
    json.endObject()
    json.key("findings")
    json.beginArray()
    for finding in outcome.findings { FormJSON.write(finding, to: &json, language: language) }
    json.endArray()
    json.endObject()
    json.newLine()
    return json.bytes
  }
}
