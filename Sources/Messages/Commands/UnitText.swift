import Domain

/// What is said of the units of DETSİS and of their lists.
package enum UnitText: Hashable, Sendable, Sentence {
  case imported(total: Int, active: Int)
  case held(closing: Int, active: Int)
  case refused(Int)
  case nothingNew
  case duplicate(DetsisNo)
  case orphan(DetsisNo, parent: DetsisNo)
  case cycle([DetsisNo])
  case change(String, Int)
  case moreChanges(Int)
  case closed
  /// What stands still in units that were closed, or would be.
  case left(authorisations: Int, appointments: Int, isTried: Bool)
  case yes, no
  case nothingFound(String)

  package var turkish: String {
    switch self {
    case .imported(let total, let active): "Kayıtta \(total.turkish) birim var, \(active.turkish) tanesi faal."
    case .held(let closing, let active):
      "BEKLETİLDİ: bu liste \(active.turkish) faal birimin \(closing.turkish) tanesini kapatırdı. Doğruysa --confirm ile yeniden çalıştırınız; hiçbir şey değiştirilmedi."
    case .refused(let count): "Listede \(count.turkish) tutarsızlık var; hiçbir şey değiştirilmedi."
    case .nothingNew: "Değişiklik yok."
    case .duplicate(let no): "\(no): numara dosyada birden çok kez var"
    case .orphan(let no, let parent): "\(no): üst birimi \(parent) ne dosyada ne kayıtta var"
    case .cycle(let units): "döngü: \(units.map(\.description).joined(separator: " → "))"
    case .change(let kind, let count): "\(Self.turkishChange(kind)): \(count.turkish)"
    case .moreChanges(let count): "… ve \(count.turkish) tane daha"
    case .closed: "kapalı"
    case .left(let authorisations, let appointments, let isTried):
      "\(isTried ? "kapanacak" : "kapanan") birimlerde süren \(authorisations.turkish) yetki, \(appointments.turkish) yönetici "
        + "görevi var; DETSİS bunları sona erdirmez, iptal ve sonlandırma gerekir (kimler: iyem users --unit NO, iyem "
        + "managers show --unit NO)"
    case .yes: "evet"
    case .no: "hayır"
    case .nothingFound(let words): "“\(words)” için birim bulunamadı."
    }
  }

  package var english: String {
    switch self {
    case .imported(let total, let active):
      "The registry holds \(total.english("unit")), \(active.english) of them active."
    case .held(let closing, let active):
      "HELD: this list would close \(closing.english) of \(active.english("active unit")). If that is right, run it again with --confirm; nothing was changed."
    case .refused(let count): "The list holds \(count.english("contradiction")); nothing was changed."
    case .nothingNew: "Nothing new."
    case .duplicate(let no): "\(no): the number stands in the file more than once"
    case .orphan(let no, let parent): "\(no): its parent \(parent) is neither in the file nor in the registry"
    case .cycle(let units): "a cycle: \(units.map(\.description).joined(separator: " → "))"
    case .change(let kind, let count): "\(kind): \(count.english)"
    case .moreChanges(let count): "… and \(count.english) more"
    case .closed: "closed"
    case .left(let authorisations, let appointments, let isTried):
      "in units that \(isTried ? "would close" : "closed") there stand \(authorisations.english("authorisation")) and "
        + "\(appointments.english("appointment")); DETSİS ends none of them, they have to be revoked and ended (who: iyem "
        + "users --unit NO, iyem managers show --unit NO)"
    case .yes: "yes"
    case .no: "no"
    case .nothingFound(let words): "No unit found for “\(words)”."
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
}
