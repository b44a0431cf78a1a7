import Domain

/// What is said of the office's decisions on senders and on held forms.
package enum SenderText: Hashable, Sendable, Sentence {
  case kind(DecisionKind)
  /// A decision, as a line: `gsb.gov.tr → 62097521`.
  case decided(DomainDecision, isDryRun: Bool)
  case totals(decided: Int, known: Int, isDryRun: Bool)
  case formsReady(Int)
  case problem(SenderOutcome.Problem)
  case nothingTaken(problems: Int)
  case form(Int, DecisionKind, isDryRun: Bool)
  case formKnown(Int)
  case noHeldForms
  /// A held form was judged anew under another number; `command`: what to ask there.
  case takenAs(form: Int, number: Int, command: String)
  case released
  /// The sender is confirmed; the form waits for the next run alone.
  case confirmed
  case by(UserIdentity)
  case heldForm(Int64)

  package var turkish: String {
    func number(_ count: Int) -> String { Language.turkish.number(count) }
    return switch self {
    case .kind(.domainConfirmed): "alan adı teyit edildi"
    case .kind(.domainRejected): "alan adı reddedildi"
    case .kind(.formReleased): "bekleyen form serbest bırakıldı"
    case .kind(.formRejected): "bekleyen form kapatıldı"
    case .decided(let decision, let isDryRun):
      "\(decision.domain) → \(decision.institution): "
        + (decision.isConfirmed
          ? isDryRun ? "teyit edilecek" : "teyit edildi" : isDryRun ? "reddedilecek" : "reddedildi")
    case .totals(let decided, let known, let isDryRun):
      "\(number(decided)) karar \(isDryRun ? "kaydedilecek" : "kaydedildi"), \(number(known)) karar zaten kayıtlıydı."
    case .formsReady(let count): "Bekleyen \(number(count)) formu sonraki çalıştırma işleyecek: iyem process"
    case .problem(let problem):
      (problem.line.map { "\($0). satır: " } ?? "") + Self.turkish(problem.kind)
    case .nothingTaken(let problems):
      "Dosyada \(number(problems)) sorun var; hiçbir alan adı teyit edilmedi."
    case .form(let form, .formRejected, let isDryRun):
      isDryRun
        ? "Form \(form) kapatılacak."
        : "Form \(form) kapatıldı; hiçbir satırı işlenmeyecek. Gönderene otomatik yanıt verilmez, gerekirse kendiniz yazınız."
    case .form(let form, _, let isDryRun):
      isDryRun
        ? "Form \(form) serbest bırakılacak." : "Form \(form) serbest bırakıldı; sonraki çalıştırma işler: iyem process"
    case .formKnown(let form): "Form \(form) için aynı karar zaten kayıtlı."
    case .takenAs(let form, let number, let command):
      "Bekletilen form \(form), \(number) numaralı form olarak değerlendirildi: \(command)"
    case .noHeldForms: "Teyit bekleyen form yok."
    case .released: "serbest"
    case .confirmed: "teyitli"
    case .by(let user): "karar veren: \(user)"
    case .heldForm(let form): "form \(form)"
    }
  }

  package var english: String {
    func number(_ count: Int) -> String { Language.english.number(count) }
    return switch self {
    case .kind(.domainConfirmed): "domain confirmed"
    case .kind(.domainRejected): "domain rejected"
    case .kind(.formReleased): "held form released"
    case .kind(.formRejected): "held form closed"
    case .decided(let decision, let isDryRun):
      "\(decision.domain) → \(decision.institution): \(isDryRun ? "would be " : "")"
        + (decision.isConfirmed ? "confirmed" : "rejected")
    case .totals(let decided, let known, let isDryRun):
      "Decisions \(isDryRun ? "that would be recorded" : "recorded"): \(number(decided)); standing already: \(number(known))."
    case .formsReady(let count): "Held forms that the next run applies: \(number(count)): iyem process"
    case .problem(let problem): (problem.line.map { "Row \($0): " } ?? "") + Self.english(problem.kind)
    case .nothingTaken(let problems):
      "The file has \(problems.english("problem")); no domain was confirmed."
    case .form(let form, .formRejected, let isDryRun):
      isDryRun
        ? "Form \(form) would be closed."
        : "Form \(form) is closed; none of its rows will be applied. The sender gets no automatic answer; write yourself where one "
          + "is due."
    case .form(let form, _, let isDryRun):
      isDryRun ? "Form \(form) would be released." : "Form \(form) is released; the next run applies it: iyem process"
    case .formKnown(let form): "The same decision on form \(form) stands already."
    case .takenAs(let form, let number, let command): "The held form \(form) was judged as form \(number): \(command)"
    case .noHeldForms: "No form waits for confirmation."
    case .released: "released"
    case .confirmed: "confirmed"
    case .by(let user): "decided by \(user)"
    case .heldForm(let form): "form \(form)"
    }
  }

  private static func turkish(_ kind: SenderOutcome.Problem.Kind) -> String {
    switch kind {
    case .institution(let text): "“\(text)” DETSİS'te olan 8 haneli bir numara değil."
    case .domain(let text): "“\(text)” bir kurumun alan adı olamaz."
    case .noJustification: "GEREKÇE boş ya da çok uzun."
    case .file(let finding): FindingText.sentence(for: finding, in: .turkish)
    case .tooMany(let limit): "Bir dosyada en çok \(Language.turkish.number(limit)) satır olabilir."
    }
  }

  private static func english(_ kind: SenderOutcome.Problem.Kind) -> String {
    switch kind {
    case .institution(let text): "“\(text)” is no number of 8 digits that DETSİS knows."
    case .domain(let text): "“\(text)” cannot be an institution's domain."
    case .noJustification: "GEREKÇE is empty, or far too long."
    case .file(let finding): FindingText.sentence(for: finding, in: .english)
    case .tooMany(let limit): "A file holds \(Language.english.number(limit)) rows at the most."
    }
  }
}

/// What is said of the answers to mails, and of the domains that mails come from.
package enum MailText: Hashable, Sendable, Sentence {
  case state(String)
  case noAnswers
  case sent(sent: Int, refused: Int, waiting: Int, uncertain: Int)
  case domainOfSettings, domainConfirmed, domainRejected
  /// The original of a held form that is to be applied is not there, or is not what was recorded.
  case originalMissing(form: Int64, folder: String)
  case noSenders

  package var turkish: String {
    switch self {
    case .state(let state): Self.turkishState(state)
    case .noAnswers: "Gönderilecek yanıt yok."
    case .sent(let sent, let refused, let waiting, let uncertain):
      "\(sent.turkish) yanıt gönderildi, \(refused.turkish) sunucuca reddedildi, \(waiting.turkish) bekliyor, "
        + "\(uncertain.turkish) belirsiz"
    case .domainOfSettings: "ayar"
    case .domainConfirmed: "teyit edildi"
    case .domainRejected: "reddedildi"
    case .originalMissing(let form, let folder):
      "Form \(form) beklemede kaldı: Outbox/\(folder) klasöründe saklanan aslı yok ya da kaydedilen dosya değil. Yedekten "
        + "geri koyunuz ya da formu kapatınız: iyem forms reject \(form)"
    case .noSenders: "Teyitli alan adı yok."
    }
  }

  package var english: String {
    switch self {
    case .state(let state): state
    case .noAnswers: "There is no answer to send."
    case .sent(let sent, let refused, let waiting, let uncertain):
      "\(sent.english("answer")) sent, \(refused.english) refused by the server, \(waiting.english) waiting, "
        + "\(uncertain.english) uncertain"
    case .domainOfSettings: "settings"
    case .domainConfirmed: "confirmed"
    case .domainRejected: "rejected"
    case .originalMissing(let form, let folder):
      "Form \(form) stays held: its original in Outbox/\(folder) is not there, or is not what was recorded. Put it back from "
        + "a backup, or close the form: iyem forms reject \(form)"
    case .noSenders: "No domain is confirmed."
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
    case "withdrawn": "geri çekildi"
    default: state
    }
  }
}
