import Domain

/// What `backup` and `restore` say.
package enum BackupText: Hashable, Sendable, Sentence {
  case made(path: String, bytes: Int64)
  case encrypted(recipients: Int)
  case removed(Int)
  case wouldRestore, restored
  case aside(path: String)
  case nothingToCompare, nothingLost
  case lost(runs: Int, entries: Int64)
  case lostRun(String)
  case otherWay
  case filesStay
  case uncertainAnswers(Int)

  package var turkish: String {
    func number(_ count: Int) -> String { Language.turkish.number(count) }
    return switch self {
    case .made(let path, let bytes): "Yedek alındı ve denetlendi: \(path) (\(number(Int(bytes))) bayt)"
    case .encrypted(let count):
      count == 1 ? "Şifreli: tek bir anahtarla açılır." : "Şifreli: \(number(count)) anahtardan biriyle açılır."
    case .removed(let count): "Saklama süresi dolan \(number(count)) eski yedek silindi."
    case .wouldRestore: "Yedek sağlam; geri yüklenebilir."
    case .restored: "Yedek, kayıt olarak geri yüklendi."
    case .aside(let path): "Önceki kayıt silinmedi, burada duruyor: \(path)"
    case .nothingToCompare: "Yerinde okunabilen bir kayıt yok; yedekte nelerin eksik olduğu söylenemiyor."
    case .nothingLost: "Yedek, yerindeki kaydın bildiği her şeyi biliyor."
    case .lost(let runs, let entries):
      "Yedekte olmayan: \(number(runs)) çalıştırma, zincirde \(number(Int(entries))) kayıt."
    case .lostRun(let run): "  \(run)"
    case .otherWay: "DİKKAT: yedek, yerindeki kaydın eski bir hali değil; ikisi ayrı ayrı değişmiş."
    case .filesStay:
      "Bu çalıştırmaların evrakı Outbox'ta durur; yeniden işlenmesi için asıllarını Inbox'a koyunuz."
    case .uncertainAnswers(let count):
      "Yedek alındığında bekleyen \(number(count)) yanıtın sonradan gönderilip gönderilmediği bilinmiyor; kendiliğinden gönderilmez (iyem replies list, iyem replies send --uncertain)."
    }
  }

  package var english: String {
    func number(_ count: Int) -> String { Language.english.number(count) }
    return switch self {
    case .made(let path, let bytes): "Backup made and checked: \(path) (\(number(Int(bytes))) bytes)"
    case .encrypted(let count): "Encrypted: \(count == 1 ? "one key" : "one of \(number(count)) keys") opens it."
    case .removed(let count): "Old backups whose time was over, removed: \(number(count))."
    case .wouldRestore: "The backup is sound and can be restored."
    case .restored: "The backup is the registry now."
    case .aside(let path): "The registry from before was not removed; it lies here: \(path)"
    case .nothingToCompare: "No registry that can be read is in its place; nobody can say what the backup lacks."
    case .nothingLost: "The backup knows all that the registry in its place knows."
    case .lost(let runs, let entries):
      "Not in the backup: runs \(number(runs)), entries of the chain \(number(Int(entries)))."
    case .lostRun(let run): "  \(run)"
    case .otherWay: "ATTENTION: the backup is no earlier state of the registry; the two have gone separate ways."
    case .filesStay:
      "The papers of these runs are still in Outbox; put their originals into Inbox to have them processed again."
    case .uncertainAnswers(let count):
      "\(count.english("answer")) waited when the backup was made; whether sent since is not known, so not sent by itself (iyem replies list, iyem replies send --uncertain)."
    }
  }
}

/// What `purge` says.
package enum PurgeText: Hashable, Sendable, Sentence {
  case run(String, files: Int, bytes: Int64)
  case obstacle(PurgeOutcome.Obstacle)
  case kept(String, PurgeOutcome.Obstacle)
  case totals(runs: Int, files: Int, bytes: Int64, kept: Int, isDryRun: Bool)
  case nothing(before: String)

  package var turkish: String {
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

  package var english: String {
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
