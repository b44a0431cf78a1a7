import Domain
import Messages

/// `purge --json`: one object.
public enum PurgeJSON {
  public static func bytes(for outcome: PurgeOutcome, language: Language) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.beginObject()
    json.member("before", outcome.before)
    json.key("dryRun")
    json.value(outcome.isDryRun)
    json.member("files", outcome.files)
    json.member("bytes", Int(outcome.bytes))
    json.key("runs")
    json.beginArray()
    for run in outcome.runs {
      json.beginObject()
      json.member("run", run.run)
      json.member("files", run.files)
      json.member("bytes", Int(run.bytes))
      json.member("kept", run.obstacle?.rawValue)
      json.member("message", run.obstacle.map { PurgeText.obstacle($0).text(language) })
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.newLine()
    return json.bytes
  }
}
