import Domain

/// What the commands say at the terminal, beside findings and troubles.
public enum Phrase: Hashable, Sendable {
  case formStatus(FormStatus)
  case severity(Severity)
  case runTotals(forms: Int, accepted: Int, partial: Int, refused: Int)
  case rowTotals(granted: Int, revoked: Int, unchanged: Int, refused: Int)
  case inboxEmpty(path: String)
  case resultsIn(path: String)
  case dryRun
  case moreForms(Int)
  case resumedRun(id: String)
  case leftInInbox(name: String)
  case passedOver(PassedOver)
  case clockBehind(Moment)
  case findingTotals(errors: Int, warnings: Int, notes: Int)
  case suggestion(String)
  case file(String)
  case writtenTo(path: String)

  case unitsImported(total: Int, active: Int)
  case importHeld(closing: Int, active: Int)
  case importRefused(Int)
  case importNothingNew
  case importProblem(String)
  case duplicateUnit(DetsisNo)
  case orphanUnit(DetsisNo, parent: DetsisNo)
  case unitCycle([DetsisNo])
  case importChange(String, Int)
  case moreChanges(Int)
  case unitClosed
  case unitParent, unitPath, unitNumber, unitName, unitActive, unitPlace, unitMain, yes, no
  case nothingFound(String)
  case nobodyAuthorised
  case person, name, role, since, justification

  case batchTotals(appointed: Int, ended: Int, unchanged: Int, refused: Int)
  case tieTotals(tied: Int, unchanged: Int, refused: Int)
  case moreFindings(Int)
  case signingAt(unit: String, time: String)
  case nobodySigns
  case tiedTo(String)
  case noTies
  case managerCode, title, appointmentType, start, end, registered, reference
  case deputyNumber, deputyName

  case olderName(String, since: String)
  case olderNameTotals([OlderNamesOutcome.Effect: Int])
  case moreOlderNames(Int)

  case comparison(rows: Int, appointments: Int)
  case situation(Situation, Int)
  case withheldAppointments(Int)
  case proposals(free: Int, held: Int)
  /// A whole command that applies them.
  case applyProposals(command: String)

  case answerState(String)
  case noAnswers
  case answersSent(sent: Int, refused: Int, waiting: Int, uncertain: Int)
  case recipient, state, changedAt, mail, institution, domain, origin
  case domainOfSettings, domainOfRecords
  case noSenders
  case logEmpty
  case integrity(defects: Int, warnings: Int)
  case chainHead(ChainHead)
  case undo(UndoText)
  case plan(PlanText)
  case backup(BackupText)
  case purge(PurgeText)
  case rebuildEqual
  case rebuildDiffers(Int)
  case rebuildRefused(Int)
  case rebuilt(Int, copy: String)
  // At the terminal.
  case severityCount(Severity, Int)
  case progress(done: Int, total: Int, perSecond: Int, secondsLeft: Int?)
  case explainHint

  public func text(_ language: Language) -> String {
    switch language {
    case .turkish: turkish
    case .english: english
    }
  }

  private var turkish: String {
    switch self {
    case .formStatus(.accepted): "kabul"
    case .formStatus(.partial): "kısmen"
    case .formStatus(.refused): "ret"
    case .severity(.error): "hata"
    case .severity(.warning): "uyarı"
    case .severity(.note): "not"
    case .runTotals(let forms, let accepted, let partial, let refused):
      "\(forms.turkish) form: \(accepted.turkish) kabul, \(partial.turkish) kısmen kabul, \(refused.turkish) ret"
    case .rowTotals(let granted, let revoked, let unchanged, let refused):
      "\(granted.turkish) yetki kaydı, \(revoked.turkish) yetki iptali, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .inboxEmpty(let path): "\(path) boş; işlenecek dosya yok."
    case .resultsIn(let path): "Sonuçlar: \(path)"
    case .dryRun: "Deneme: hiçbir şey değiştirilmedi."
    case .moreForms(let count): "… ve \(count.turkish) form daha (hepsi rapor.xlsx'te)"
    case .resumedRun(let id): "Yarıda kalan \(id) çalıştırması sürdürülüyor."
    case .leftInInbox(let name): "“\(name)” işlenirken değişti; yeni hâli Inbox'ta bırakıldı."
    case .passedOver(let thing): "“\(thing.name)” alınmadı: \(DailyText.passedOver(thing.reason).text(.turkish))"
    case .clockBehind(let newest):
      "SAAT GERİ: bilgisayarın saati kayıttaki son işlemden (\(Language.turkish.time(newest))) geride; işlemler o anla kaydedilir. Saati düzeltiniz."
    case .findingTotals(let errors, let warnings, let notes):
      "\(errors.turkish) hata, \(warnings.turkish) uyarı, \(notes.turkish) not"
    case .suggestion(let text): "öneri: \(text)"
    case .file(let name): "dosya: \(name)"
    case .writtenTo(let path): "Yazıldı: \(path)"
    case .unitsImported(let total, let active): "Kayıtta \(total.turkish) birim var, \(active.turkish) tanesi faal."
    case .importHeld(let closing, let active):
      "BEKLETİLDİ: bu liste \(active.turkish) faal birimin \(closing.turkish) tanesini kapatırdı. Doğruysa --confirm ile yeniden çalıştırınız; hiçbir şey değiştirilmedi."
    case .importRefused(let count): "Listede \(count.turkish) tutarsızlık var; hiçbir şey değiştirilmedi."
    case .importNothingNew: "Değişiklik yok."
    case .importProblem(let text): "  \(text)"
    case .duplicateUnit(let no): "\(no): numara dosyada birden çok kez var"
    case .orphanUnit(let no, let parent): "\(no): üst birimi \(parent) ne dosyada ne kayıtta var"
    case .unitCycle(let units): "döngü: \(units.map(\.description).joined(separator: " → "))"
    case .importChange(let kind, let count): "\(Self.turkishChange(kind)): \(count.turkish)"
    case .moreChanges(let count): "… ve \(count.turkish) tane daha"
    case .unitClosed: "kapalı"
    case .unitParent: "Üst birim"
    case .unitPath: "Hiyerarşi"
    case .unitNumber: "DETSİS no"
    case .unitName: "Ad"
    case .unitActive: "Faal"
    case .unitPlace: "Yer"
    case .unitMain: "Ana kurum"
    case .yes: "evet"
    case .no: "hayır"
    case .nothingFound(let words): "“\(words)” için birim bulunamadı."
    case .nobodyAuthorised: "Yetkili kimse yok."
    case .person: "T.C. no"
    case .name: "Ad soyad"
    case .role: "Yetki"
    case .since: "Başlangıç"
    case .justification: "Gerekçe"
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.turkish) atama, \(ended.turkish) sonlandırma, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.turkish) birim yardımcıya bağlandı, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .moreFindings(let count): "… ve \(count.turkish) bulgu daha (hepsi rapor.xlsx'te)"
    case .signingAt(let unit, let time): "\(unit) adına \(time) anında imzaya yetkili olanlar:"
    case .nobodySigns: "İmzaya yetkili kimse yok."
    case .tiedTo(let deputy): "Bağlı olduğu yardımcı: \(deputy)"
    case .noTies: "Yardımcıya bağlı birim yok."
    case .managerCode: "Yönetici kodu"
    case .title: "Unvan"
    case .appointmentType: "Yetki türü"
    case .start: "Başlama"
    case .end: "Bitiş"
    case .registered: "Kayıt"
    case .reference: "Atama belgesi"
    case .deputyNumber: "Yardımcı no"
    case .deputyName: "Yardımcı"
    case .olderName(let name, let since):
      "İlk kayıttan önceki yönetici adı (imza yetkisi vermez): \(name), \(since) tarihinde alındı"
    case .olderNameTotals(let counts): Self.turkish(counts)
    case .moreOlderNames(let count): "… ve \(count) bulgu daha (hepsi için: --json)"
    case .comparison(let rows, let appointments):
      "Listede \(rows.turkish) satır, kayıtta \(appointments.turkish) görev:"
    case .situation(let situation, let count):
      "  \(count.turkish)  \(ReportText.situationName(situation).text(.turkish)) (\(situation.rawValue))"
    case .withheldAppointments(let count): "  \(count.turkish)  görev için liste eksik olduğundan sonuç çıkarılmadı"
    case .proposals(let free, let held):
      "\(free.turkish) satır uygulamaya hazır, \(held.turkish) satır bekletiliyor"
    case .applyProposals(let command): "İncelendikten sonra: \(command)"
    case .answerState(let state): Self.turkishState(state)
    case .noAnswers: "Gönderilecek yanıt yok."
    case .answersSent(let sent, let refused, let waiting, let uncertain):
      "\(sent.turkish) yanıt gönderildi, \(refused.turkish) sunucuca reddedildi, \(waiting.turkish) bekliyor, "
        + "\(uncertain.turkish) belirsiz"
    case .recipient: "Alıcı"
    case .state: "Durum"
    case .changedAt: "Son değişiklik"
    case .mail: "E-posta"
    case .institution: "Kurum"
    case .domain: "Alan adı"
    case .origin: "Kaynak"
    case .domainOfSettings: "ayar"
    case .domainOfRecords: "kayıt"
    case .noSenders: "Bilinen alan adı yok."
    case .logEmpty: LogText.noEntries.text(.turkish)
    case .integrity(0, 0): "Kayıt sağlam."
    case .chainHead(let head): "Zincirin ucu: \(head)"
    case .undo(let text): text.text(.turkish)
    case .plan(let text): text.text(.turkish)
    case .backup(let text): text.text(.turkish)
    case .purge(let text): text.text(.turkish)
    case .rebuildEqual: "Tablolar işlem kayıtlarından çıkanla aynı."
    case .rebuildDiffers(let count):
      "\(count.turkish) fark; hiçbir şey değiştirilmedi. Düzeltmek için: iyem registry rebuild --write"
    case .rebuildRefused(let count):
      "İşlem kayıtlarının kendisi sağlam değil (\(count.turkish) bozukluk); hiçbir şey değiştirilmedi."
    case .rebuilt(let count, let copy): "\(count.turkish) fark düzeltildi. Önceki kayıt: \(copy)"
    case .integrity(let defects, let warnings): "\(defects.turkish) bozukluk, \(warnings.turkish) uyarı"
    case .severityCount(let severity, let count):
      "\(count.turkish) \(Phrase.severity(severity).text(.turkish))"
    case .progress(let done, let total, let rate, let left):
      "\(done.turkish)/\(total.turkish)  \(rate.turkish)/sn"
        + (left.map { "  kalan \(Self.duration($0, .turkish))" } ?? "")
    case .explainHint: "Bir kodun açıklaması: iyem explain KOD"
    }
  }

  private var english: String {
    switch self {
    case .formStatus(.accepted): "accepted"
    case .formStatus(.partial): "partial"
    case .formStatus(.refused): "refused"
    case .severity(let severity): severity.rawValue
    case .runTotals(let forms, let accepted, let partial, let refused):
      "\(forms.english) forms: \(accepted.english) accepted, \(partial.english) partial, \(refused.english) refused"
    case .rowTotals(let granted, let revoked, let unchanged, let refused):
      "\(granted.english) granted, \(revoked.english) revoked, \(unchanged.english) unchanged, \(refused.english) rows refused"
    case .inboxEmpty(let path): "\(path) is empty; nothing to process."
    case .resultsIn(let path): "Results: \(path)"
    case .dryRun: "Dry run: nothing was changed."
    case .moreForms(let count): "… and \(count.english) more forms (all are in rapor.xlsx)"
    case .resumedRun(let id): "Resuming the interrupted run \(id)."
    case .leftInInbox(let name): "“\(name)” changed while it was processed; its new version stays in Inbox."
    case .passedOver(let thing): "“\(thing.name)” was not taken: \(DailyText.passedOver(thing.reason).text(.english))"
    case .clockBehind(let newest):
      "THE CLOCK IS BEHIND the registry's newest entry (\(Language.english.time(newest))); entries get that time. Set the clock."
    case .findingTotals(let errors, let warnings, let notes):
      "\(errors.english) errors, \(warnings.english) warnings, \(notes.english) notes"
    case .suggestion(let text): "suggestion: \(text)"
    case .file(let name): "file: \(name)"
    case .writtenTo(let path): "Written: \(path)"
    case .unitsImported(let total, let active):
      "The registry holds \(total.english) units, \(active.english) of them active."
    case .importHeld(let closing, let active):
      "HELD: this list would close \(closing.english) of \(active.english) active units. If that is right, run it again with --confirm; nothing was changed."
    case .importRefused(let count): "The list holds \(count.english) contradictions; nothing was changed."
    case .importNothingNew: "Nothing new."
    case .importProblem(let text): "  \(text)"
    case .duplicateUnit(let no): "\(no): the number stands in the file more than once"
    case .orphanUnit(let no, let parent): "\(no): its parent \(parent) is neither in the file nor in the registry"
    case .unitCycle(let units): "a cycle: \(units.map(\.description).joined(separator: " → "))"
    case .importChange(let kind, let count): "\(kind): \(count.english)"
    case .moreChanges(let count): "… and \(count.english) more"
    case .unitClosed: "closed"
    case .unitParent: "Parent"
    case .unitPath: "Hierarchy"
    case .unitNumber: "DETSİS no"
    case .unitName: "Name"
    case .unitActive: "Active"
    case .unitPlace: "Place"
    case .unitMain: "Main institution"
    case .yes: "yes"
    case .no: "no"
    case .nothingFound(let words): "No unit found for “\(words)”."
    case .nobodyAuthorised: "Nobody is authorised."
    case .person: "T.C. no"
    case .name: "Name"
    case .role: "Authority"
    case .since: "Since"
    case .justification: "Justification"
    case .batchTotals(let appointed, let ended, let unchanged, let refused):
      "\(appointed.english) appointed, \(ended.english) ended, \(unchanged.english) unchanged, \(refused.english) rows refused"
    case .tieTotals(let tied, let unchanged, let refused):
      "\(tied.english) units tied, \(unchanged.english) unchanged, \(refused.english) rows refused"
    case .moreFindings(let count): "… and \(count.english) more findings (all are in rapor.xlsx)"
    case .signingAt(let unit, let time): "Who may sign for \(unit) at \(time):"
    case .nobodySigns: "Nobody may sign."
    case .tiedTo(let deputy): "Tied to the deputy: \(deputy)"
    case .noTies: "No unit is tied to a deputy."
    case .managerCode: "Manager code"
    case .title: "Title"
    case .appointmentType: "Type"
    case .start: "Start"
    case .end: "End"
    case .registered: "Registered"
    case .reference: "Document"
    case .deputyNumber: "Deputy no"
    case .deputyName: "Deputy"
    case .olderName(let name, let since):
      "Manager's name from before the first registration (gives no authority): \(name), noted \(since)"
    case .olderNameTotals(let counts): Self.english(counts)
    case .moreOlderNames(let count): "… and \(count) more findings (all of them: --json)"
    case .comparison(let rows, let appointments):
      "\(rows.english) rows in the roster, \(appointments.english) appointments in the registry:"
    case .situation(let situation, let count):
      "  \(count.english)  \(ReportText.situationName(situation).text(.english)) (\(situation.rawValue))"
    case .withheldAppointments(let count):
      "  \(count.english)  appointments of which nothing is concluded: the roster is not whole"
    case .proposals(let free, let held):
      "\(free.english) rows are ready to apply, \(held.english) are held"
    case .applyProposals(let command): "Once reviewed: \(command)"
    case .answerState(let state): state
    case .noAnswers: "There is no answer to send."
    case .answersSent(let sent, let refused, let waiting, let uncertain):
      "\(sent.english) answers sent, \(refused.english) refused by the server, \(waiting.english) waiting, "
        + "\(uncertain.english) uncertain"
    case .recipient: "Recipient"
    case .state: "State"
    case .changedAt: "Last change"
    case .mail: "Mail"
    case .institution: "Institution"
    case .domain: "Domain"
    case .origin: "Origin"
    case .domainOfSettings: "settings"
    case .domainOfRecords: "records"
    case .noSenders: "No domain is known."
    case .logEmpty: LogText.noEntries.text(.english)
    case .integrity(0, 0): "The registry is sound."
    case .chainHead(let head): "Head of the chain: \(head)"
    case .undo(let text): text.text(.english)
    case .plan(let text): text.text(.english)
    case .backup(let text): text.text(.english)
    case .purge(let text): text.text(.english)
    case .rebuildEqual: "The tables are what the journals give."
    case .rebuildDiffers(let count):
      "\(count.english) differences; nothing was changed. To put them right: iyem registry rebuild --write"
    case .rebuildRefused(let count):
      "The journals themselves are not sound (\(count.english) defects); nothing was changed."
    case .rebuilt(let count, let copy): "\(count.english) differences put right. The registry from before: \(copy)"
    case .integrity(let defects, let warnings): "\(defects.english) defects, \(warnings.english) warnings"
    case .severityCount(let severity, let count):
      "\(count.english) \(severity.rawValue)" + (count == 1 ? "" : "s")
    case .progress(let done, let total, let rate, let left):
      "\(done.english)/\(total.english)  \(rate.english)/s"
        + (left.map { "  \(Self.duration($0, .english)) left" } ?? "")
    case .explainHint: "A code's explanation: iyem explain CODE"
    }
  }

  private static func turkishChange(_ kind: String) -> String {
    switch kind {
    case "added": "eklenen"
    case "renamed": "adı değişen"
    case "moved": "taşınan"
    case "closed": "kapanan"
    case "reopened": "yeniden açılan"
    default: "başka bilgisi değişen"
    }
  }

  private static func turkishState(_ state: String) -> String {
    switch state {
    case "ready": "hazır"
    case "sending": "gönderiliyor"
    case "sent": "gönderildi"
    case "refused": "sunucu reddetti"
    case "uncertain": "belirsiz"
    case "undone": "geri alındı"
    default: state
    }
  }
}

extension Int {
  /// The count as it is written in that language: `1.452`, `1,452`.
  fileprivate var turkish: String { Language.turkish.number(self) }
  fileprivate var english: String { Language.english.number(self) }
}
