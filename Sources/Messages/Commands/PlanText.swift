import Domain

/// What is said of plans: why one is not made or applied, and what waits for whom.
package enum PlanText: Hashable, Sendable, Sentence {
  case problem(PlanProblem)
  /// Why a file that the plan named is refused by the run after all.
  case changedSince
  case fileRefused(name: String)
  case written(path: String, files: Int)
  case next(command: String)
  case nextByAnother(command: String)
  case change(FormOperation)
  case applicable
  /// How many persons the registry and the settings ask for.
  case approval(recorded: Approval, settings: Approval)

  package var turkish: String {
    switch self {
    case .problem(let problem): Self.turkish(problem)
    case .changedSince: "plandan sonra değişti"
    case .fileRefused(let name):
      "\(Phrase.quoted(name)) plan uygulanırken değişti ya da artık plandakinden başka sonuç veriyor: hiçbir satırı işlenmedi."
    case .written(let path, let files):
      "Plan: \(path) (\(Language.turkish.number(files)) dosya). Henüz hiçbir şey işlenmedi."
    case .next(let command): "Uygulamak için: \(command)"
    case .nextByAnother(let command): "Başka bir kullanıcının uygulaması gerekir: \(command)"
    case .change(.grant): "yetki verilir"
    case .change(.revoke): "yetki iptal edilir"
    case .applicable: "Plan şu an uygulanabilir."
    case .approval(let recorded, let settings):
      "Kayıt \(Self.turkish(recorded)), ayarlar \(Self.turkish(settings)): formları "
        + (recorded == .twoPerson || settings == .twoPerson
          ? "ancak iki kişi birlikte işler." : "tek kişi işleyebilir.")
    }
  }

  package var english: String {
    switch self {
    case .problem(let problem): Self.english(problem)
    case .changedSince: "changed since it was planned"
    case .fileRefused(let name):
      "\(Phrase.quoted(name)) changed while the plan was applied, or comes out otherwise by now: none of its rows was applied."
    case .written(let path, let files):
      "Plan: \(path) (\(files.english("file"))). Nothing was applied yet."
    case .next(let command): "To apply it: \(command)"
    case .nextByAnother(let command): "Another user has to apply it: \(command)"
    case .change(.grant): "to be granted"
    case .change(.revoke): "to be revoked"
    case .applicable: "The plan can be applied as things stand."
    case .approval(let recorded, let settings):
      "The registry asks for \(Self.english(recorded)), the settings for \(Self.english(settings)): forms are processed by "
        + (recorded == .twoPerson || settings == .twoPerson ? "two persons together." : "one person.")
    }
  }

  private static func turkish(_ approval: Approval) -> String {
    approval == .twoPerson ? "iki kişinin onayını istiyor (two-person)" : "ikinci kişi istemiyor (none)"
  }

  private static func english(_ approval: Approval) -> String {
    approval == .twoPerson ? "two persons (two-person)" : "one (none)"
  }

  private static func turkish(_ problem: PlanProblem) -> String {
    switch problem {
    case .approvalNeeded:
      "İki kişinin onayı gerekiyor (approval: two-person, ayarlarda ya da kayıtta): önce iyem process --plan DOSYA ile plan yapılır, sonra "
        + "başka bir kullanıcı iyem apply DOSYA ile uygular."
    case .unknown(let path):
      "\(path) bu kayıtta yapılmış bir plan değil ya da sonradan değiştirilmiş; hiçbir şey işlenmedi."
    case .fileExists(let path): "\(path) zaten var, değiştirilmedi. Plan için başka bir ad veriniz."
    case .nothingToPlan(let inbox): "Planlanacak dosya yok: \(inbox)"
    case .applied(let run, let time):
      "Bu plan uygulandı: çalıştırma \(run) (\(Language.turkish.time(time))). Bir plan bir kez uygulanır."
    case .outdated(let planned, let now):
      "Plan yapıldığından beri kayıt değişti (plandaki zincir ucu \(short(planned)), şimdiki \(short(now))); hiçbir şey "
        + "işlenmedi. Yeniden plan yapınız."
    case .otherRelease: "Plan başka bir iyem sürümüyle yapılmış; hiçbir şey işlenmedi. Yeniden plan yapınız."
    case .settings(let key):
      "“\(key)” ayarı plan yapıldığında başkaydı; hiçbir şey işlenmedi. Ayarı geri alınız ya da yeniden plan yapınız."
    case .fileMissing(let name):
      "Plandaki \(Phrase.quoted(name)) Inbox'ta yok; hiçbir şey işlenmedi. Yeniden plan yapınız."
    case .fileChanged(let name):
      "\(Phrase.quoted(name)) plan yapıldığından beri değişti; hiçbir şey işlenmedi. Yeniden plan yapınız."
    case .differs(let name):
      "\(Phrase.quoted(name)) artık plandakinden başka sonuç veriyor; hiçbir şey işlenmedi. Yeniden plan yapınız."
    case .samePerson(let user):
      "Planı yapan \(user) onu uygulayamaz (approval: two-person): başka bir kullanıcı uygulamalıdır."
    case .secondPersonNeeded(let user):
      "\(user) tarafından istendi ve kayda yazıldı (approval: two-person); başka bir şey değiştirilmedi. Başka bir kullanıcı aynı "
        + "komutu çalıştırınca yapılır."
    case .userUnknown:
      "Kullanıcının kim olduğu bilinemiyor: işlem, sistemin kullanıcılarından ayrı bir kullanıcı ad alanında çalışıyor (user "
        + "namespace). İki kişinin onayı (approval: two-person) orada verilemez; hiçbir şey yapılmadı."
    case .unfinished(let run):
      "\(run) bir planı uygularken yarıda kaldı: önce aynı planla bitirilmelidir (iyem apply; planın kopyası Outbox'ta "
        + "\(run)/plan.json)."
    }
  }

  private static func english(_ problem: PlanProblem) -> String {
    switch problem {
    case .approvalNeeded:
      "Two persons are asked for (approval: two-person, by the settings or the registry): make a plan with iyem process --plan FILE, which another "
        + "user applies with iyem apply FILE."
    case .unknown(let path):
      "\(path) is no plan that was made in this registry, or it was altered since; nothing was applied."
    case .fileExists(let path): "\(path) is there already and was not changed. Give the plan another name."
    case .nothingToPlan(let inbox): "There is no file to plan for: \(inbox)"
    case .applied(let run, let time):
      "This plan was applied: run \(run) (\(Language.english.time(time))). A plan is applied once."
    case .outdated(let planned, let now):
      "The registry was changed since the plan was made (its head was \(short(planned)), it is \(short(now)) now); nothing "
        + "was applied. Make a new plan."
    case .otherRelease: "Another release of iyem made the plan; nothing was applied. Make a new plan."
    case .settings(let key):
      "The setting “\(key)” was another one when the plan was made; nothing was applied. Set it back or make a new plan."
    case .fileMissing(let name):
      "\(Phrase.quoted(name)) of the plan is not in Inbox; nothing was applied. Make a new plan."
    case .fileChanged(let name):
      "\(Phrase.quoted(name)) was changed since the plan was made; nothing was applied. Make a new plan."
    case .differs(let name):
      "\(Phrase.quoted(name)) comes out otherwise than in the plan by now; nothing was applied. Make a new plan."
    case .samePerson(let user):
      "\(user) made the plan and cannot apply it (approval: two-person): another user has to."
    case .secondPersonNeeded(let user):
      "Asked for by \(user), which the registry noted (approval: two-person); nothing else was changed. It is done once another "
        + "user gives the same command."
    case .userUnknown:
      "Nobody can tell who the user is: the process runs in a user namespace of its own. Two persons (approval: two-person) "
        + "cannot agree there; nothing was done."
    case .unfinished(let run):
      "\(run) applies a plan and was interrupted: it has to be ended with the same plan first (iyem apply; Outbox keeps a "
        + "copy as \(run)/plan.json)."
    }
  }

  /// `57:9f86d081884c`.
  private static func short(_ head: String) -> String {
    let parts = head.split(separator: ":")
    return parts.count == 2 ? "\(parts[0]):\(parts[1].prefix(12))" : head
  }
}
