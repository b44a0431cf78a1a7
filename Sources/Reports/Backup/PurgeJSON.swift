import Domain
import Messages

/// `purge --json`: one object.
public enum PurgeJSON {
  public static func bytes(for outcome: PurgeOutcome, language: Language) -> [UInt8] {
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
