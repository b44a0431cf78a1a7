import Domain

/// What the daily run says, on its page, in the mail that cron sends, and about what it does not take.
package enum DailyText: Hashable, Sendable, Sentence {
  case passedOver(PassedOver.Reason)
  case title
  case line(run: String, time: String)
  case idle(time: String)
  case step(DailyStep.Name)
  case state(DailyStep.State)
  /// Done, and a person has to look at something.
  case needsPerson
  case outcome(DailyFile.Outcome)
  case nothingCame
  case files(Int)
  case forms(counts: [String: Int])
  case planned(counts: [String: Int])
  case applyPlan(command: String)
  case snapshot(counts: [String: Int])
  case roster(counts: [String: Int])
  case confirm(command: String)
  /// How to find the forms whose senders have to be confirmed.
  case confirmSenders(command: String)
  /// Where commands on a page are to be given.
  case commandPlace
  case applyHeld(command: String)
  case copyOf(String)
  case file, whatBecame, numbers, results, notTaken
  case ignored(Int)
  case failed(reason: String)
  case report(path: String)
  case openFolder
  case backup
  case backupMade(file: String)

  package var turkish: String {
    switch self {
    case .passedOver(.link): "sembolik bağdır, izlenmez"
    case .passedOver(.special): "sıradan bir dosya değildir, açılmaz"
    case .passedOver(.folder): "klasördür, posta kutusu (Maildir) değildir"
    case .passedOver(.name): "adı UTF-8 değildir"
    case .passedOver(.unsettled): "hâlâ yazılıyor, sonraki çalıştırmada alınır"
    case .passedOver(.partial):
      "adına göre yarım: bir program onu hâlâ yazıyor; tamamlanıp asıl adını aldığında işlenir"
    case .title: "Günlük çalıştırma"
    case .line(let run, let time): "Günlük çalıştırma \(run) (\(time))"
    case .idle(let time): "Günlük çalıştırma (\(time)): işlenecek bir şey gelmemiş."
    case .step(.units): "DETSİS birimleri"
    case .step(.forms): "Formlar ve e-postalar"
    case .step(.rosters): "Yönetici listeleri"
    case .state(.waiting): "sırada"
    case .state(.begun): "yarıda"
    case .state(.done): "tamam"
    case .state(.failed): "yapılamadı"
    case .needsPerson: "ilgilenilmeli"
    case .outcome(.applied): "uygulandı"
    case .outcome(.held): "BEKLETİLDİ"
    case .outcome(.refused): "çelişkili, uygulanmadı"
    case .outcome(.repeated): "aynısı daha önce alındı"
    case .outcome(.agrees): "kayıtla uyuşuyor"
    case .outcome(.differs): "kayıttan farklı"
    case .outcome(.unreadable): "okunamadı"
    case .outcome(.vanished): "alınamadan kayboldu"
    case .nothingCame: "gelen yok"
    case .files(let count): "\(Language.turkish.number(count)) dosya"
    case .forms(let counts): Self.list(counts, Self.formWords, .turkish)
    case .planned(let counts): "PLANLANDI, onay bekliyor: " + Self.list(counts, Self.formWords, .turkish)
    case .applyPlan(let command): "İnceledikten sonra başka bir kullanıcı uygular: \(command)"
    case .snapshot(let counts):
      "\(Self.number("units", of: counts, .turkish)) birim: " + Self.changes(counts, Self.changeWords, .turkish)
    case .roster(let counts): Self.list(counts, Self.rosterWords, .turkish)
    case .confirm(let command): "Doğruysa: \(command)"
    case .confirmSenders(let command): "Gönderenin teyidini bekleyen formlar: \(command)"
    case .commandPlace:
      "Aşağıdaki iyem komutları çalışma klasöründe (içinde Inbox ve Outbox bulunan klasörde) olduğu gibi verilir."
    case .applyHeld(let command): "İnceledikten sonra: \(command)"
    case .copyOf(let file): "“\(file)” ile aynı"
    case .file: "Dosya"
    case .whatBecame: "Sonuç"
    case .numbers: "Ayrıntı"
    case .results: "Klasör"
    case .notTaken: "Alınmayanlar"
    case .ignored(let count): "\(Language.turkish.number(count)) gizli dosyaya dokunulmadı."
    case .failed(let reason): "YAPILAMADI: \(reason)"
    case .report(let path): "Rapor: \(path)"
    case .openFolder: "klasörü aç"
    case .backup: "Yedek"
    case .backupMade(let file): "alındı ve denetlendi: \(file)"
    }
  }

  package var english: String {
    switch self {
    case .passedOver(.link): "it is a symbolic link, which is never followed"
    case .passedOver(.special): "it is no ordinary file and is not opened"
    case .passedOver(.folder): "it is a folder, and no Maildir"
    case .passedOver(.name): "its name is no UTF-8"
    case .passedOver(.unsettled): "it is still being written; the next run takes it"
    case .passedOver(.partial):
      "by its name it is incomplete: a program is still writing it; it is taken once it has its own name"
    case .title: "Daily run"
    case .line(let run, let time): "Daily run \(run) (\(time))"
    case .idle(let time): "Daily run (\(time)): nothing has come in."
    case .step(.units): "Units of DETSİS"
    case .step(.forms): "Forms and mails"
    case .step(.rosters): "Rosters"
    case .state(.waiting): "waiting"
    case .state(.begun): "interrupted"
    case .state(.done): "done"
    case .state(.failed): "failed"
    case .needsPerson: "needs attention"
    case .outcome(.applied): "applied"
    case .outcome(.held): "HELD"
    case .outcome(.refused): "contradictory, not applied"
    case .outcome(.repeated): "taken before"
    case .outcome(.agrees): "agrees with the registry"
    case .outcome(.differs): "differs from the registry"
    case .outcome(.unreadable): "not readable"
    case .outcome(.vanished): "went away before it was taken"
    case .nothingCame: "nothing came in"
    case .files(let count): count.english("file")
    case .forms(let counts): Self.list(counts, Self.formWords, .english)
    case .planned(let counts): "PLANNED, waits for approval: " + Self.list(counts, Self.formWords, .english)
    case .applyPlan(let command): "Once reviewed, another user applies it: \(command)"
    case .snapshot(let counts):
      "\(Self.number("units", of: counts, .english)) units: " + Self.changes(counts, Self.changeWords, .english)
    case .roster(let counts): Self.list(counts, Self.rosterWords, .english)
    case .confirm(let command): "If that is right: \(command)"
    case .confirmSenders(let command): "Forms waiting for confirmation of the sender: \(command)"
    case .commandPlace:
      "The commands of iyem below are given as they are in the home (the folder that holds Inbox and Outbox)."
    case .applyHeld(let command): "Once reviewed: \(command)"
    case .copyOf(let file): "the same as “\(file)”"
    case .file: "File"
    case .whatBecame: "Outcome"
    case .numbers: "Details"
    case .results: "Folder"
    case .notTaken: "Not taken"
    case .ignored(let count): "Hidden and left alone: \(count.english("file"))."
    case .failed(let reason): "FAILED: \(reason)"
    case .report(let path): "Report: \(path)"
    case .openFolder: "open the folder"
    case .backup: "Backup"
    case .backupMade(let file): "made and checked: \(file)"
    }
  }
}

/// The names of counts, in the order in which they are told.
extension DailyText {
  private typealias Words = [(key: String, turkish: String, english: String)]

  private static let formWords: Words = [
    ("accepted", "form kabul", "forms accepted"), ("partial", "kısmen kabul", "partial"),
    ("refused", "ret", "refused"), ("held", "beklemede", "held"), ("granted", "yetki kaydı", "granted"),
    ("revoked", "yetki iptali", "revoked"),
    ("rowsRefused", "reddedilen satır", "rows refused"), ("mails", "e-posta", "mails"),
  ]
  private static let rosterWords: Words = [
    ("rows", "satır", "rows"), ("appointments", "görev", "appointments"),
    ("proposals", "uygulamaya hazır öneri", "proposals ready"), ("held", "bekletilen öneri", "proposals held"),
  ]
  private static let changeWords: Words = [
    ("added", "eklenen", "added"), ("renamed", "adı değişen", "renamed"), ("moved", "taşınan", "moved"),
    ("closed", "kapanan", "closed"), ("reopened", "yeniden açılan", "reopened"),
    ("altered", "başka bilgisi değişen", "altered"), ("problems", "çelişki", "contradictions"),
  ]

  private static func number(_ key: String, of counts: [String: Int], _ language: Language) -> String {
    language.number(counts[key] ?? 0)
  }

  private static func list(_ counts: [String: Int], _ words: Words, _ language: Language) -> String {
    words.map { word in
      "\(number(word.key, of: counts, language)) \(language == .turkish ? word.turkish : word.english)"
    }.joined(separator: ", ")
  }

  /// Those that there are.
  private static func changes(_ counts: [String: Int], _ words: Words, _ language: Language) -> String {
    let found = words.filter { (counts[$0.key] ?? 0) > 0 }
    guard !found.isEmpty else { return language == .turkish ? "değişiklik yok" : "nothing new" }
    return list(counts, found, language)
  }
}
