import Domain

/// Why a command could not do its work: what the operator reads, and what decides the exit status.
public enum Trouble: Error, Hashable, Sendable {
  /// An input named on the command line cannot be read, or is not what the command takes.
  case unreadableInput(path: String, reason: String)
  case notUnits(path: String, reason: String)
  /// A file is something else than what the folder or the command that it came to takes.
  case misplaced(path: String, DropPlace)
  /// A roster without any row.
  case emptyRoster(path: String)
  case noUnits
  /// There is no registry where it should be, or it may not be read.
  case noRegistry(path: String)
  /// The folder that should be the home is not there, and so nothing in it.
  case noHome(path: String)
  case unitUnknown(String)
  /// Nobody of that T.C. Kimlik No or T.C. Yönetici Kodu was ever appointed.
  case personUnknown(String)
  case badJustification(String)
  /// The rows of a roster do not all lie under one institution: which one is meant has to be said.
  case noScope(path: String)
  /// An empty form is asked for an institution that is closed.
  case unitClosed(no: String, name: String)
  /// A file that is to be written is there already.
  case fileExists(path: String)
  case settings(path: String, SettingsProblem)

  case fileSystem(path: String, reason: String)
  case registryNewer(found: String, supported: String)
  case registry(reason: String)
  /// Files taken from Inbox and forms recorded do not add up.
  case countsDiffer(expected: Int, found: Int)

  case locked(process: Int32, since: String)

  /// What is named as a head of the hash chain is none.
  case badHead(String)
  /// The same of a word in a file that holds heads.
  case mistypedHead(String, path: String)
  /// A file that should hold heads of the hash chain holds none.
  case noHead(path: String)

  /// What is to be undone is named in no way that is known.
  case badUndoTarget(String)
  /// The registry holds no such run, batch or form.
  case runUnknown(String)
  /// A form has no such row.
  case formRowUnknown(form: Int64, row: Int)
  /// A row of a batch changed nothing, if there is one: refused rows of batches are not recorded.
  case batchRowUnknown(run: String, row: Int)
  /// A daily run changes nothing itself: the run over forms that belongs to it does, where it had one.
  case undoOfDaily(run: String, forms: String?)
  /// A run that was interrupted can be undone once it is finished.
  case runOpen(String)
  /// Held rows are to be applied, and the number given is not that of the file's held rows.
  case heldDiffers(path: String, given: Int, held: Int, column: String)
  /// Something is to be undone, and nobody said why.
  case noReason

  /// A plan is not made, or not applied.
  case plan(PlanProblem)
  /// The copy that a backup was to be made of is not sound.
  case backupUnsound(reason: String)
  /// Backups are to be encrypted or decrypted, and `age` is not there.
  case noAge
  case ageFailed(reason: String)
  /// A backup is encrypted, and no key was named.
  case backupEncrypted(path: String)
  /// What is to be restored is not sound, no registry, or of a newer release.
  case backupDamaged(path: String, reason: String)
  case backupForeign(path: String)
  case backupNewer(path: String, found: String, supported: String)
  /// A backup's name tells another head of the chain than the file has.
  case backupMisnamed(path: String, head: String)
  /// What is to be restored is the registry itself.
  case backupIsRegistry(path: String)

  case badDay(String)
  /// What is to be purged has to be kept still.
  case retention(years: Int, limit: String)
  /// Papers of days that are still to come are to be purged.
  case purgeAhead(day: String, today: String)

  /// Answers are to be sent, and the settings name no server.
  case noMailServer
  case mailServer(reason: String)

  public var kind: FailureKind {
    switch self {
    case .badJustification, .settings, .noScope, .noMailServer, .badHead, .badUndoTarget, .noReason, .heldDiffers,
      .backupEncrypted, .badDay, .retention, .purgeAhead:
      .usage
    case .unreadableInput, .notUnits, .misplaced, .emptyRoster, .noUnits, .unitUnknown, .unitClosed, .personUnknown,
      .noHead, .runUnknown,
      .formRowUnknown, .batchRowUnknown, .mistypedHead, .undoOfDaily, .runOpen, .backupDamaged, .backupForeign,
      .backupNewer, .backupMisnamed, .backupIsRegistry:
      .input
    case .fileSystem, .fileExists, .noRegistry, .noHome, .registryNewer, .registry, .countsDiffer, .mailServer,
      .backupUnsound, .noAge, .ageFailed:
      .system
    case .locked: .locked
    case .plan(let problem): problem.kind
    }
  }

  public func text(_ language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }

  /// The same about a file that is told already: without its path.
  public func reason(about file: String, _ language: Language) -> String {
    switch self {
    case .unreadableInput(_, let reason), .notUnits(_, let reason), .fileSystem(_, let reason):
      ReasonText.sentence(for: reason, in: language)
    case .noScope: Trouble.noScope(path: file).text(language)
    case .misplaced(_, let place): place.sentenceElsewhere(language)
    case .emptyRoster: language == .turkish ? Self.emptyTurkish : Self.emptyEnglish
    default: text(language)
    }
  }

  private static let emptyTurkish = "listede dolu satır yok; doldurulmamış bir liste olabilir."
  private static let emptyEnglish = "no row of the roster is filled in."

  private var turkish: String {
    func said(_ reason: String) -> String { ReasonText.sentence(for: reason, in: .turkish) }
    return switch self {
    case .unreadableInput(let path, let reason): "\(path) okunamadı: \(said(reason))"
    case .notUnits(let path, let reason):
      "\(path) bir DETSİS birim listesi değil, hiçbir şey yüklenmedi: \(said(reason))"
    case .misplaced(let path, let place): "\(path): \(place.sentenceElsewhere(.turkish))"
    case .emptyRoster(let path): "\(path): \(Self.emptyTurkish)"
    case .noUnits:
      "Kayıtta hiç DETSİS birimi yok. Önce birimleri yükleyiniz: iyem detsis import DOSYA.xml"
    case .noRegistry(let path): "Kayıt dosyası yok ya da okunamıyor: \(path)"
    case .noHome(let path): "\(path) diye bir klasör yok; --home değerini (ya da IYEM_HOME değişkenini) denetleyiniz."
    case .unitUnknown(let no): "“\(no)” numaralı birim DETSİS'te yok."
    case .personUnknown(let no): "“\(Masking.numbers(in: no))” numaralı bir yönetici kaydı yok."
    case .noScope(let path):
      "\(path): satırların birimleri tek bir kurumun altında değil. Hangi kurumla karşılaştırılacağını --institution NO ile belirtiniz."
    case .unitClosed(let no, let name): "“\(no)” numaralı birim (\(name)) DETSİS'te kapalı; adına form düzenlenmez."
    case .fileExists(let path): "\(path) zaten var, değiştirilmedi. Üzerine yazmak için --force ekleyiniz."
    case .badJustification(let text):
      "Gerekçe “\(text)” istenen biçimde değil. Şöyle yazılır: “GG/AA/YYYY tarih ve … sayılı yazı gereği” ya da "
        + "“GG/AA/YYYY tarihli e-posta gereği”."
    case .settings(let path, let problem): (problem.isOfFile ? "\(path): " : "") + problem.turkish
    case .fileSystem(let path, let reason): "Dosya sistemi hatası: \(path): \(said(reason))"
    case .registryNewer(let found, let supported):
      "Kayıt dosyası daha yeni bir iyem sürümüyle yazılmış (şema \(found); bu sürüm \(supported) tanıyor). "
        + "iyem'i güncelleyiniz; hiçbir şey değiştirilmedi."
    case .registry(let reason):
      "Kayıt dosyası kullanılamadı: \(said(reason))"
        + (ReasonText.isDamage(reason) ? ". Sağlam bir yedeği yerine koymak için: iyem restore YEDEK" : "")
    case .countsDiffer(let expected, let found):
      "SAYILAR TUTMUYOR: Inbox'tan \(expected) dosya alındı, sonuçlanan \(found). Çalıştırma tamamlanmadı; "
        + "kayıt ve Outbox incelenmelidir."
    // The other has only just taken it, and not written yet who it is.
    case .locked(0, _): "Kaydı başka bir çalıştırma kullanıyor. Bitince yeniden deneyiniz."
    case .locked(let process, let since):
      "Kaydı başka bir çalıştırma kullanıyor (işlem \(process), başlangıcı \(Language.turkish.time(iso8601: since))). "
        + "Bitince yeniden deneyiniz."
    case .badHead(let text):
      "“\(text)” bir zincir ucu değil, yanlış ya da eksik yazılmış. Doğrusu: sıra numarası, iki nokta, 64 haneli özet "
        + "(57:9f86…); hanelerde yalnızca 0–9 ve a–f bulunur. Kayıt denetlenmedi."
    case .mistypedHead(let text, let path): "\(path): " + Trouble.badHead(text).turkish
    case .noHead(let path): "\(path): içinde zincir ucu (57:9f86…) yok."
    case .badUndoTarget(let text):
      "“\(text)” geri alınabilecek bir şey değil. Doğrusu: çalıştırma (2016-06-23-001), listenin satırı "
        + "(2016-06-23-002:7), form (12) ya da formun satırı (12:3)."
    case .runUnknown(let text): "Kayıtta “\(text)” diye bir çalıştırma ya da form yok."
    case .formRowUnknown(let form, let row): "\(form) numaralı formda \(row). satır yok; hiçbir şey geri alınmadı."
    case .batchRowUnknown(let run, let row):
      "\(run) listesinin \(row). satırıyla kayıtta bir şey değişmemiş (satır reddedilmiştir, değişiklik gerektirmemiştir ya da "
        + "listede yoktur); hiçbir şey geri alınmadı."
    case .undoOfDaily(let run, let forms?):
      "\(run) bir günlük çalıştırmadır; kaydı değiştiren, içindeki form çalıştırmasıdır. Geri almak için: iyem undo \(forms) "
        + "--reason METİN"
    case .undoOfDaily(let run, nil):
      "\(run) bir günlük çalıştırmadır ve hiçbir form işlememiştir; geri alınacak bir şey yok. DETSİS listeleri geri alınmaz."
    case .runOpen(let run): "\(run) tamamlanmadı: önce iyem process ile sürdürülüp bitirilmelidir."
    case .plan(let problem): PlanText.problem(problem).text(.turkish)
    case .heldDiffers(let path, let given, 0, _):
      "--held \(given): \(path) dosyasında bekletilen satır yok; hiçbir şey uygulanmadı. --held olmadan yeniden çalıştırınız."
    case .heldDiffers(let path, let given, let held, let column):
      "--held \(given): \(path) dosyasında \(held) bekletilen satır var (\(column) sütunu dolu olanlar); hiçbir şey "
        + "uygulanmadı. O satırlar incelendiyse doğrusu: --held \(held)"
    case .noReason: "Geri almanın gerekçesi boş olamaz: --reason METİN."
    case .backupUnsound(let reason):
      "Kaydın kopyası sağlam değil, yedek alınmadı; eski yedeklere dokunulmadı. Denetleyiniz: iyem verify (\(said(reason)))"
    case .noAge: "Şifreleme programı age bulunamadı (Debian paketi: age)."
    case .ageFailed(let reason): "age şifreleyemedi ya da çözemedi: \(said(reason))"
    case .backupEncrypted(let path): "\(path) şifreli: gizli anahtarın dosyasını --identity DOSYA ile veriniz."
    case .backupDamaged(let path, let reason):
      "\(path) sağlam değil, kayda dokunulmadı: \(said(reason)). Başka bir yedekle deneyiniz."
    case .backupForeign(let path): "\(path) bir iyem kaydı değil; hiçbir şey değiştirilmedi."
    case .backupNewer(let path, let found, let supported):
      "\(path) daha yeni bir iyem sürümüyle yazılmış (şema \(found); bu sürüm \(supported) tanıyor); hiçbir şey "
        + "değiştirilmedi."
    case .backupMisnamed(let path, let head):
      "\(path): dosyanın zincir ucu (\(head)) adında yazanla aynı değil; hiçbir şey değiştirilmedi."
    case .backupIsRegistry(let path): "\(path) kaydın kendisi."
    case .badDay(let text): "“\(text)” bir gün değil. Doğrusu: 2016-06-23, 23/06/2016 ya da 23.06.2016."
    case .retention(let years, let limit):
      "Evrak en az \(years) yıl saklanır (retention.years): en geç \(Language.turkish.day(iso8601: limit)) gününden öncesi silinebilir. Yine de silmek "
        + "için --below-retention ekleyiniz."
    case .purgeAhead(let day, let today):
      "\(Language.turkish.day(iso8601: day)) daha gelmedi; hiçbir şey silinmedi. Bugünün evrakı silinmez: en geç --before "
        + "\(today) verilebilir."
    case .noMailServer:
      "Yanıtları gönderecek sunucu ayarlanmamış: iyem.yaml dosyasında mail: {smtp: {host: …}}. Yanıtlar Outbox'ta "
        + "yanit.eml olarak hazırdır."
    case .mailServer(let reason): "Posta sunucusuna ulaşılamadı: \(said(reason))"
    }
  }

  private var english: String {
    func said(_ reason: String) -> String { ReasonText.sentence(for: reason, in: .english) }
    return switch self {
    case .unreadableInput(let path, let reason): "\(path) cannot be read: \(said(reason))"
    case .notUnits(let path, let reason): "\(path) is no list of DETSİS units, nothing was imported: \(said(reason))"
    case .misplaced(let path, let place): "\(path): \(place.sentenceElsewhere(.english))"
    case .emptyRoster(let path): "\(path): \(Self.emptyEnglish)"
    case .noUnits: "The registry holds no DETSİS unit. Import the units first: iyem detsis import FILE.xml"
    case .noRegistry(let path): "There is no registry, or it cannot be read: \(path)"
    case .noHome(let path): "There is no folder \(path); check --home (or the variable IYEM_HOME)."
    case .unitUnknown(let no): "DETSİS has no unit numbered “\(no)”."
    case .personUnknown(let no): "No manager is registered under “\(Masking.numbers(in: no))”."
    case .noScope(let path):
      "\(path): the rows' units do not lie under one institution. Say which one to compare with: --institution NO."
    case .unitClosed(let no, let name): "The unit “\(no)” (\(name)) is closed in DETSİS; no form is made for it."
    case .fileExists(let path): "\(path) is there already and was not changed. Add --force to overwrite it."
    case .badJustification(let text):
      "The justification “\(text)” is not of the form “GG/AA/YYYY tarih ve … sayılı yazı gereği” or “GG/AA/YYYY "
        + "tarihli e-posta gereği”."
    case .settings(let path, let problem): (problem.isOfFile ? "\(path): " : "") + problem.english
    case .fileSystem(let path, let reason): "File system error: \(path): \(said(reason))"
    case .registryNewer(let found, let supported):
      "The registry was written by a newer iyem (schema \(found); this one knows \(supported)). Update iyem; "
        + "nothing was changed."
    case .registry(let reason):
      "The registry cannot be used: \(said(reason))"
        + (ReasonText.isDamage(reason) ? ". To put a sound backup in its place: iyem restore BACKUP" : "")
    case .countsDiffer(let expected, let found):
      "THE COUNTS DO NOT ADD UP: \(expected) files were taken from Inbox, \(found) came to an end. The run is "
        + "not finished; examine registry and Outbox."
    case .locked(0, _): "Another run holds the registry. Try again when it has ended."
    case .locked(let process, let since):
      "Another run holds the registry (process \(process), since \(Language.english.time(iso8601: since))). Try again when "
        + "it has ended."
    case .badHead(let text):
      "“\(text)” is no head of the chain: it is mistyped or cut off. It is written as position, colon, digest of 64 digits "
        + "(57:9f86…), each of 0–9 and a–f. Nothing was checked."
    case .mistypedHead(let text, let path): "\(path): " + Trouble.badHead(text).english
    case .noHead(let path): "\(path) holds no head of the chain (57:9f86…)."
    case .badUndoTarget(let text):
      "“\(text)” is nothing that can be undone. It is a run (2016-06-23-001), a row of a batch (2016-06-23-002:7), a "
        + "form (12) or a row of a form (12:3)."
    case .runUnknown(let text): "The registry holds no run or form “\(text)”."
    case .formRowUnknown(let form, let row): "Form \(form) has no row \(row); nothing was undone."
    case .batchRowUnknown(let run, let row):
      "Row \(row) of the batch \(run) changed nothing (it was refused, needed no change, or is not there); nothing was "
        + "undone."
    case .undoOfDaily(let run, let forms?):
      "\(run) is a daily run; what changed the registry is the run over forms in it. To undo it: iyem undo \(forms) "
        + "--reason TEXT"
    case .undoOfDaily(let run, nil):
      "\(run) is a daily run and processed no form: there is nothing to undo. Lists of DETSİS are not undone."
    case .runOpen(let run): "\(run) is not finished: iyem process has to resume and end it first."
    case .plan(let problem): PlanText.problem(problem).text(.english)
    case .heldDiffers(let path, let given, 0, _):
      "--held \(given): no row of \(path) is held; nothing was applied. Run it again without --held."
    case .heldDiffers(let path, let given, let held, let column):
      "--held \(given): \(held) rows of \(path) are held (those with something in the column \(column)); nothing was "
        + "applied. Once they were reviewed, it is --held \(held)."
    case .noReason: "The reason of an undo must not be empty: --reason TEXT."
    case .backupUnsound(let reason):
      "The copy of the registry is not sound: no backup was made, and none taken away. Ask iyem verify (\(said(reason)))"
    case .noAge: "The program age, which encrypts, is not there (Debian package: age)."
    case .ageFailed(let reason): "age could not encrypt or decrypt: \(said(reason))"
    case .backupEncrypted(let path): "\(path) is encrypted: name the file of the secret key with --identity FILE."
    case .backupDamaged(let path, let reason):
      "\(path) is not sound, the registry was not touched: \(said(reason)). Try another backup."
    case .backupForeign(let path): "\(path) is no registry of iyem; nothing was changed."
    case .backupNewer(let path, let found, let supported):
      "\(path) was written by a newer iyem (schema \(found); this one knows \(supported)); nothing was changed."
    case .backupMisnamed(let path, let head):
      "\(path): the file's chain ends at \(head), which is not what its name says; nothing was changed."
    case .backupIsRegistry(let path): "\(path) is the registry itself."
    case .badDay(let text): "“\(text)” is no day. It is written as 2016-06-23, 23/06/2016 or 23.06.2016."
    case .retention(let years, let limit):
      "Papers are kept for at least \(years) years (retention.years): what is before \(Language.english.day(iso8601: limit)) may go at the latest. Add "
        + "--below-retention to purge it all the same."
    case .purgeAhead(let day, let today):
      "\(Language.english.day(iso8601: day)) is still to come; nothing was purged. Papers of today are not purged: --before "
        + "\(today) at the latest."
    case .noMailServer:
      "No server is set that could send answers: mail: {smtp: {host: …}} in iyem.yaml. The answers lie in Outbox as "
        + "yanit.eml."
    case .mailServer(let reason): "The mail server cannot be reached: \(said(reason))"
    }
  }
}
