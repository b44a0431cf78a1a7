import Domain

/// What `backup` and `restore` say.
public enum BackupText: Hashable, Sendable, Sentence {
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

  public var turkish: String {
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

  public var english: String {
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
