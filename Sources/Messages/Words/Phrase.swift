import Domain

/// What the commands say at the terminal, beside findings and troubles.
///
/// What belongs to one subject stands in a text of its own, which a case here says.
package enum Phrase: Hashable, Sendable, Sentence {
  case formStatus(FormStatus)
  case severity(Severity)
  case runTotals(forms: Int, accepted: Int, partial: Int, refused: Int)
  case rowTotals(granted: Int, revoked: Int, unchanged: Int, refused: Int)
  /// What is told beside the totals where there is any of it.
  case heldTotals(forms: Int, rows: Int)
  case rowsNotJudged(Int)
  case findingTotals(errors: Int, warnings: Int, notes: Int)
  case inboxEmpty(path: String)
  case resultsIn(path: String)
  case writtenTo(path: String)
  case dryRun
  case moreForms(Int)
  case moreFindings(Int)
  case resumedRun(id: String)
  case newFilesWait(Int)
  case leftInInbox(name: String)
  case passedOver(PassedOver)
  case clockBehind(Moment)
  case suggestion(String)
  case file(String)
  case problem(String)
  case nobodyAuthorised
  case chainHead(ChainHead)

  // Of one subject.
  case units(UnitText)
  case managers(ManagerText)
  case comparison(ComparisonText)
  case mail(MailText)
  case audit(AuditText)
  case log(LogText)
  case undo(UndoText)
  case plan(PlanText)
  case backup(BackupText)
  case purge(PurgeText)
  case rehearsal(RehearsalText)
  case senders(SenderText)

  // At the terminal.
  case severityCount(Severity, Int)
  case progress(done: Int, total: Int, perSecond: Int, secondsLeft: Int?)
  case explainHint

  package var turkish: String {
    switch self {
    case .formStatus(.accepted): "kabul"
    case .formStatus(.partial): "kısmen"
    case .formStatus(.refused): "ret"
    case .formStatus(.held): "beklemede"
    case .severity(.error): "hata"
    case .severity(.warning): "uyarı"
    case .severity(.note): "not"
    case .runTotals(let forms, let accepted, let partial, let refused):
      "\(forms.turkish) form: \(accepted.turkish) kabul, \(partial.turkish) kısmen kabul, \(refused.turkish) ret"
    case .rowTotals(let granted, let revoked, let unchanged, let refused):
      "\(granted.turkish) yetki kaydı, \(revoked.turkish) yetki iptali, \(unchanged.turkish) değişiklik gerektirmeyen, \(refused.turkish) reddedilen satır"
    case .heldTotals(let forms, let rows):
      "BEKLEMEDE: \(forms.turkish) form (\(rows.turkish) satır) gönderenin teyidini bekliyor: iyem forms list"
    case .rowsNotJudged(let count): "\(count.turkish) satıra, formu bütünüyle alınmadığı için bakılmadı"
    case .inboxEmpty(let path): "\(path) boş; işlenecek dosya yok."
    case .resultsIn(let path): "Sonuçlar: \(path)"
    case .dryRun: "Deneme: hiçbir şey değiştirilmedi."
    case .moreForms(let count): "… ve \(count.turkish) form daha (hepsi rapor.xlsx'te)"
    case .resumedRun(let id): "Yarıda kalan \(id) çalıştırması sürdürülüyor."
    case .newFilesWait(let count):
      "Komutun gerekçesi ya da --again seçeneği yarıda kalan çalıştırmanınkinden farklı: sonradan gelen \(count.turkish) dosya Inbox'ta bekliyor. Bu çalıştırma bitince komutu yeniden veriniz."
    case .leftInInbox(let name): "\(Self.quoted(name)) işlenirken değişti; yeni hâli Inbox'ta bırakıldı."
    case .passedOver(let thing):
      "\(Self.quoted(thing.name)) alınmaz: \(DailyText.passedOver(thing.reason).text(.turkish))"
    case .clockBehind(let newest):
      "SAAT GERİ: bilgisayarın saati kayıttaki son işlemden (\(Language.turkish.time(newest))) geride; işlemler o anla kaydedilir. Saati düzeltiniz."
    case .findingTotals(let errors, let warnings, let notes):
      "\(errors.turkish) hata, \(warnings.turkish) uyarı, \(notes.turkish) not"
    case .suggestion(let text): "öneri: \(text)"
    case .file(let name): "dosya: \(Masking.numbers(in: name))"
    case .writtenTo(let path): "Yazıldı: \(path)"
    case .problem(let text): "  \(text)"
    case .nobodyAuthorised: "Yetkili kimse yok."
    case .moreFindings(let count): "… ve \(count.turkish) bulgu daha (hepsi rapor.xlsx'te)"
    case .chainHead(let head): "Zincirin ucu: \(head)"
    case .units(let text): text.text(.turkish)
    case .managers(let text): text.text(.turkish)
    case .comparison(let text): text.text(.turkish)
    case .mail(let text): text.text(.turkish)
    case .audit(let text): text.text(.turkish)
    case .log(let text): text.text(.turkish)
    case .undo(let text): text.text(.turkish)
    case .plan(let text): text.text(.turkish)
    case .backup(let text): text.text(.turkish)
    case .purge(let text): text.text(.turkish)
    case .rehearsal(let text): text.text(.turkish)
    case .senders(let text): text.text(.turkish)
    case .severityCount(let severity, let count):
      "\(count.turkish) \(Phrase.severity(severity).text(.turkish))"
    case .progress(let done, let total, let rate, let left):
      "\(done.turkish)/\(total.turkish)  \(rate.turkish)/sn"
        + (left.map { "  kalan \(Self.duration($0, .turkish))" } ?? "")
    case .explainHint: "Bir kodun açıklaması: iyem explain KOD"
    }
  }

  package var english: String {
    switch self {
    case .formStatus(.accepted): "accepted"
    case .formStatus(.partial): "partial"
    case .formStatus(.refused): "refused"
    case .formStatus(.held): "held"
    case .severity(let severity): severity.rawValue
    case .runTotals(let forms, let accepted, let partial, let refused):
      "\(forms.english("form")): \(accepted.english) accepted, \(partial.english) partial, \(refused.english) refused"
    case .rowTotals(let granted, let revoked, let unchanged, let refused):
      "\(granted.english) granted, \(revoked.english) revoked, \(unchanged.english) unchanged, \(refused.english("row")) refused"
    case .heldTotals(let forms, let rows):
      "HELD: \(forms.english("form")) (\(rows.english("row"))) waiting for confirmation of the sender: iyem forms list"
    case .rowsNotJudged(let count): "\(count.english("row")) not looked at: the form was not taken as a whole"
    case .inboxEmpty(let path): "\(path) is empty; nothing to process."
    case .resultsIn(let path): "Results: \(path)"
    case .dryRun: "Dry run: nothing was changed."
    case .moreForms(let count): "… and \(count.english("more form")) (all are in rapor.xlsx)"
    case .resumedRun(let id): "Resuming the interrupted run \(id)."
    case .newFilesWait(let count):
      "The command's justification or --again differs from that of the interrupted run: \(count.english("file")) that came since stay in Inbox. Give the command again once this run is done."
    case .leftInInbox(let name): "\(Self.quoted(name)) changed while it was processed; its new version stays in Inbox."
    case .passedOver(let thing):
      "\(Self.quoted(thing.name)) is not taken: \(DailyText.passedOver(thing.reason).text(.english))"
    case .clockBehind(let newest):
      "THE CLOCK IS BEHIND the registry's newest entry (\(Language.english.time(newest))); entries get that time. Set the clock."
    case .findingTotals(let errors, let warnings, let notes):
      "\(errors.english("error")), \(warnings.english("warning")), \(notes.english("note"))"
    case .suggestion(let text): "suggestion: \(text)"
    case .file(let name): "file: \(Masking.numbers(in: name))"
    case .writtenTo(let path): "Written: \(path)"
    case .problem(let text): "  \(text)"
    case .nobodyAuthorised: "Nobody is authorised."
    case .moreFindings(let count): "… and \(count.english("more finding")) (all are in rapor.xlsx)"
    case .chainHead(let head): "Head of the chain: \(head)"
    case .units(let text): text.text(.english)
    case .managers(let text): text.text(.english)
    case .comparison(let text): text.text(.english)
    case .mail(let text): text.text(.english)
    case .audit(let text): text.text(.english)
    case .log(let text): text.text(.english)
    case .undo(let text): text.text(.english)
    case .plan(let text): text.text(.english)
    case .backup(let text): text.text(.english)
    case .purge(let text): text.text(.english)
    case .rehearsal(let text): text.text(.english)
    case .senders(let text): text.text(.english)
    case .severityCount(let severity, let count):
      count.english(severity.rawValue)
    case .progress(let done, let total, let rate, let left):
      "\(done.english)/\(total.english)  \(rate.english)/s"
        + (left.map { "  \(Self.duration($0, .english)) left" } ?? "")
    case .explainHint: "A code's explanation: iyem explain CODE"
    }
  }

  /// A file's name, which may hold T.C. numbers.
  static func quoted(_ name: String) -> String { "“\(Masking.numbers(in: name))”" }
}
