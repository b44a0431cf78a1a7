import Domain

extension Trouble {
  static let emptyTurkish = "listede dolu satır yok; doldurulmamış bir liste olabilir."

  package var turkish: String {
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
    case .justificationAhead(let day, let today):
      "Gerekçedeki tarih (\(day)) bugünden (\(today)) sonra: henüz yazılmamış bir yazı ya da e-posta gerekçe olamaz. Hiçbir "
        + "şey işlenmedi; tarihi denetleyiniz."
    case .settings(let path, let problem): (problem.isOfFile ? "\(path): " : "") + problem.turkish
    case .fileSystem(let path, let reason): "Dosya sistemi hatası: \(path): \(said(reason))"
    case .registryNewer(let found, let supported):
      "Kayıt dosyası daha yeni bir iyem sürümüyle yazılmış (şema \(found); bu sürüm \(supported) tanıyor). "
        + "iyem'i güncelleyiniz; hiçbir şey değiştirilmedi."
    case .registry(let reason):
      "Kayıt dosyası kullanılamadı: \(said(reason))"
        + (ReasonText.isDamage(reason) ? ". Sağlam bir yedeği yerine koymak için: iyem restore YEDEK" : "")
    case .registryAltered(let defect):
      "Kaydın şeması iyem'in yaptığı şema değil: \(DefectText.sentence(for: defect, in: .turkish)). Kaydın söylediklerine "
        + "güvenilemez, hiçbir şey yapılmadı. Denetlemek için: iyem verify; sağlam bir yedeği yerine koymak için: "
        + "iyem restore YEDEK"
    case .registryForeign(let path): "\(path) bir iyem kaydı değil; olduğu gibi bırakıldı."
    case .stateUnreadable(let path):
      "\(path) okunamıyor, içindekiler bilinmiyor; hiçbir şey yapılmadı. Dosyayı bir kopyasından geri koyunuz ya da "
        + "içindekilerden vazgeçiyorsanız siliniz."
    case .settingsTooLong(let path, let limit):
      "\(path) \(Language.turkish.number(limit)) bayttan uzun; hiçbir şey yapılmadı."
    case .noTimeZone:
      "Sistem Türkiye'nin saat dilimini (Europe/Istanbul) bilmiyor; bu olmadan hiçbir zaman doğru söylenemez (Debian paketi: "
        + "tzdata)."
    case .unexpected(let reason):
      "iyem'in içinde beklenmeyen bir hata oldu: “\(reason)”. Lütfen kullandığınız komutla birlikte bildiriniz."
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
    case .noJustification: "Kararın gerekçesi boş ya da çok uzun (en çok 1.000 bayt) olamaz."
    case .badDomain(let text, let suffixes):
      "“\(text)” bir kurumun alan adı olamaz: \(suffixes.joined(separator: ", ")) altında, yalnızca a-z, 0-9 ve - içeren bir "
        + "ad yazılır (ticaret.gov.tr gibi)."
    case .formNotHeld(let form): "\(form) numaralı form teyit beklemiyor; bekleyenler: iyem forms list"
    case .formTaken(let form):
      "\(form) numaralı formu yarıda kalmış bir çalıştırma işlemeye almış; önce onu tamamlayınız: iyem process"
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
    case .timeAhead(let time):
      "\(Language.turkish.time(iso8601: time)) (--now) bu bilgisayarın saatinden bir günden fazla ileride; hiçbir şey yapılmadı. "
        + "O tarihli bir işlem, sonraki bütün işlemlere kendi tarihini verirdi."
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
    case .openSecret(let path, let mode):
      "\(path) bir parola içeriyor, ama başkalarına açık (izinleri \(mode)); kullanılmadı. Yalnızca size açık olmalıdır: "
        + CommandHint.shell(["chmod", "600", path])
    }
  }
}
