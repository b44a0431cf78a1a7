import Domain

/// What a command says beside its results about what it did on the way.
package enum NoticeText: Hashable, Sendable, Sentence {
  /// A command that writes made the home, or the registry in it.
  case newHome(path: String)
  /// What sending answers would do with one of them, and with all.
  case wouldSend, wouldNotSend
  case answersRehearsed(ready: Int, uncertain: Int)
  /// Columns for which a narrow terminal has no room.
  case columnsLeftOut([String])
  /// How far a work is, in hundredths.
  case progress(percent: Int, secondsLeft: Int?)

  package var turkish: String {
    switch self {
    case .newHome(let path):
      "Yeni çalışma klasörü açıldı: \(path). Burada daha önce kayıt yoktu; başka bir klasör kastettiyseniz --home değerini "
        + "denetleyiniz."
    case .wouldSend: "gönderilecek"
    case .wouldNotSend: "gönderilemez"
    case .answersRehearsed(let ready, let uncertain):
      "Deneme: \(Language.turkish.number(ready)) yanıt gönderilecek, \(Language.turkish.number(uncertain)) yanıtın durumu "
        + "belirsiz; hiçbir şey gönderilmedi."
    case .columnsLeftOut(let names):
      "Sığmayan sütunlar: \(names.joined(separator: ", "))"
    case .progress(let percent, let left):
      "%\(percent)" + (left.map { "  kalan \(Phrase.duration($0, .turkish))" } ?? "")
    }
  }

  package var english: String {
    switch self {
    case .newHome(let path):
      "A new home was made: \(path). There was no registry before; if you meant another folder, check --home."
    case .wouldSend: "would be sent"
    case .wouldNotSend: "cannot be sent"
    case .answersRehearsed(let ready, let uncertain):
      "Dry run: \(Language.english.number(ready)) answers would be sent, \(Language.english.number(uncertain)) are "
        + "uncertain; nothing was sent."
    case .columnsLeftOut(let names):
      "Columns without room: \(names.joined(separator: ", "))"
    case .progress(let percent, let left):
      "\(percent)%" + (left.map { "  \(Phrase.duration($0, .english)) left" } ?? "")
    }
  }
}
