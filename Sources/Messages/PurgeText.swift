import Domain

/// What `purge` says.
public enum PurgeText: Hashable, Sendable, Sentence {
  case run(String, files: Int, bytes: Int64)
  case obstacle(PurgeOutcome.Obstacle)
  case kept(String, PurgeOutcome.Obstacle)
  case totals(runs: Int, files: Int, bytes: Int64, kept: Int, isDryRun: Bool)
  case nothing(before: String)

  public var turkish: String {
    func number(_ count: Int) -> String { Language.turkish.number(count) }
    return switch self {
    case .run(let run, let files, let bytes): "\(run): \(number(files)) dosya, \(number(Int(bytes))) bayt"
    case .obstacle(.open): "yarıda kalmış, önce tamamlanmalı"
    case .obstacle(.unsentAnswers): "gönderilmemiş ya da ulaştığı belirsiz yanıtı var"
    case .obstacle(.openProposals): "uygulanmayı bekleyen önerisi var"
    case .obstacle(.heldForms): "göndereninin teyidi bekleyen formu var"
    case .obstacle(.marksUnreadable): "\(PurgeMarks.fileName) okunamıyor, üzerine yazılmaz"
    case .kept(let run, let obstacle): "\(run): silinmedi: \(PurgeText.obstacle(obstacle).text(.turkish))"
    case .totals(let runs, let files, let bytes, let kept, let isDryRun):
      (files == 0
        ? "Silin\(isDryRun ? "ecek" : "en") dosya yok"
        : "\(number(runs)) çalıştırmanın \(number(files)) dosyası (\(number(Int(bytes))) bayt) "
          + (isDryRun ? "silinecek" : "silindi, özetleri \(PurgeMarks.fileName) dosyalarında duruyor"))
        + "; \(number(kept)) çalıştırmaya \(isDryRun ? "dokunulmayacak" : "dokunulmadı")."
    case .nothing(let before):
      "\(Language.turkish.day(iso8601: before)) gününden önceki çalıştırmalarda silinecek dosya yok."
    }
  }

  public var english: String {
    func number(_ count: Int) -> String { Language.english.number(count) }
    return switch self {
    case .run(let run, let files, let bytes): "\(run): files \(number(files)), bytes \(number(Int(bytes)))"
    case .obstacle(.open): "it was interrupted and has to be finished first"
    case .obstacle(.unsentAnswers): "answers of it are not sent, or may not have arrived"
    case .obstacle(.openProposals): "proposals of it wait to be applied"
    case .obstacle(.heldForms): "forms of it wait for the confirmation of their senders"
    case .obstacle(.marksUnreadable): "its \(PurgeMarks.fileName) cannot be read and is not written over"
    case .kept(let run, let obstacle): "\(run): not purged: \(PurgeText.obstacle(obstacle).text(.english))"
    case .totals(let runs, let files, let bytes, let kept, let isDryRun):
      "Files \(isDryRun ? "that would go" : "purged"): \(number(files)) (\(number(Int(bytes))) bytes) of runs: "
        + "\(number(runs))"
        + (isDryRun ? "" : "; their digests stand in \(PurgeMarks.fileName)") + "; runs left alone: \(number(kept))."
    case .nothing(let before): "No run before \(Language.english.day(iso8601: before)) has a file that is to be purged."
    }
  }
}
