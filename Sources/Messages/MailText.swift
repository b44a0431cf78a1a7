import Domain

/// What is said of the answers to mails, and of the domains that mails come from.
public enum MailText: Hashable, Sendable, Sentence {
  case state(String)
  case noAnswers
  case sent(sent: Int, refused: Int, waiting: Int, uncertain: Int)
  case domainOfSettings, domainConfirmed, domainRejected
  /// The original of a held form that is to be applied is not there, or is not what was recorded.
  case originalMissing(form: Int64, folder: String)
  case noSenders

  public var turkish: String {
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

  public var english: String {
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
