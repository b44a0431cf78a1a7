import Domain

/// How an office stands, in sentences.
package enum StatusText: Hashable, Sendable, Sentence {
  case concern(StatusConcern)
  /// Once there was a daily run, daily runs alone count.
  case lastGood(isDaily: Bool)
  case lastRun, running, backlog, answers, units, register, schema, backup, allWell
  case never
  case age(hours: Int)
  /// `ready`: held forms that the next run takes.
  case waiting(forms: Int, units: Int, rosters: Int, ready: Int)
  case answersWaiting(unsent: Int, uncertain: Int)
  case unitCounts(all: Int, active: Int, at: String)
  case registerCounts(authorisations: Int, appointments: Int, entries: Int)
  case schemaAndSize(schema: Int, bytes: Int)

  package var turkish: String {
    func number(_ count: Int) -> String { Language.turkish.number(count) }
    return switch self {
    case .concern(let concern): Self.turkish(concern)
    case .lastGood(let isDaily): isDaily ? "Son sağlam günlük çalıştırma" : "Son sağlam çalıştırma"
    case .lastRun: "Son günlük çalıştırma"
    case .running: "Süren çalıştırma"
    case .backlog: "Bekleyen dosyalar"
    case .answers: "Yanıtlar"
    case .units: "DETSİS birimleri"
    case .register: "Kayıt"
    case .schema: "Şema, dosya"
    case .backup: "Son yedek"
    case .allWell: "Her şey yolunda."
    case .never: "yok"
    case .age(let hours): "\(number(hours)) saat önce"
    case .waiting(let forms, let units, let rosters, let ready):
      "Inbox \(number(forms)), DETSIS \(number(units)), Kadro \(number(rosters))"
        + (ready > 0 ? ", teyidi verilmiş \(number(ready)) form" : "")
    case .answersWaiting(let unsent, let uncertain): "\(number(unsent)) gönderilmemiş, \(number(uncertain)) belirsiz"
    case .unitCounts(let all, let active, let at): "\(number(all)) birim, \(number(active)) faal; son liste \(at)"
    case .registerCounts(let authorisations, let appointments, let entries):
      "\(number(authorisations)) yetki, \(number(appointments)) görev, \(number(entries)) işlem"
    case .schemaAndSize(let schema, let bytes): "\(schema), \(number(bytes)) bayt"
    }
  }

  package var english: String {
    func number(_ count: Int) -> String { Language.english.number(count) }
    return switch self {
    case .concern(let concern): Self.english(concern)
    case .lastGood(let isDaily): isDaily ? "Last good daily run" : "Last good run"
    case .lastRun: "Last daily run"
    case .running: "Run in progress"
    case .backlog: "Files waiting"
    case .answers: "Answers"
    case .units: "Units of DETSİS"
    case .register: "Registry"
    case .schema: "Schema, file"
    case .backup: "Newest backup"
    case .allWell: "All is well."
    case .never: "none"
    case .age(let hours): "\(hours.english("hour")) ago"
    case .waiting(let forms, let units, let rosters, let ready):
      "Inbox \(number(forms)), DETSIS \(number(units)), Kadro \(number(rosters))"
        + (ready > 0 ? ", confirmed \(ready.english("form"))" : "")
    case .answersWaiting(let unsent, let uncertain): "\(number(unsent)) unsent, \(number(uncertain)) uncertain"
    case .unitCounts(let all, let active, let at): "\(all.english("unit")), \(number(active)) active; last list \(at)"
    case .registerCounts(let authorisations, let appointments, let entries):
      "\(authorisations.english("authorisation")), \(appointments.english("appointment")), "
        + entries.english("entry", plural: "entries")
    case .schemaAndSize(let schema, let bytes): "\(schema), \(bytes.english("byte"))"
    }
  }

  private static func turkish(_ concern: StatusConcern) -> String {
    func number(_ count: Int) -> String { Language.turkish.number(count) }
    return switch concern {
    case .neverRun: "Henüz hiçbir çalıştırma tamamlanmadı."
    case .tooOld(let hours, let limit): "Son sağlam çalıştırma \(number(hours)) saat önce; sınır \(number(limit)) saat."
    case .clockBehind(let time): "Bilgisayarın saati son çalıştırmadan (\(Language.turkish.time(time))) geride."
    case .stepFailed(let name, let reason): "\(DailyText.step(name).text(.turkish)) adımı yapılamadı: \(reason)"
    case .interrupted(let run): "\(run) çalıştırması yarıda kaldı; sonraki çalıştırma tamamlar."
    case .unfinishedPlan(let run): PlanText.problem(.unfinished(run: run)).text(.turkish)
    case .heldUnits(let file):
      "DETSİS listesi “\(file)” bekletiliyor; inceledikten sonra: iyem detsis import --confirm DOSYA"
    case .openProposals(let open):
      "\(open.institution) \(open.name): \(open.ready) öneri uygulanmayı bekliyor, \(open.held) öneri bekletiliyor "
        + "(\(open.outputs))"
    case .openPlan(let plan):
      "Bir plan onay bekliyor (\(plan.files) dosya, \(plan.granted) yetki kaydı, \(plan.revoked) yetki iptali): iyem apply "
        + "Outbox/\(plan.outputs)"
    case .uncertainAnswers(let count):
      "\(count) yanıtın ulaşıp ulaşmadığı belirsiz: iyem replies list --state uncertain"
    case .heldForms(let count): "Gönderenin teyidini bekleyen \(count) form var: iyem forms list"
    case .neverTaken(let count): "Gelen klasörlerinde alınmayan \(count) şey var (klasör, bağ, özel dosya, bozuk ad)."
    case .noBackup: "Kaydın hiç yedeği yok: iyem backup"
    case .backupTooOld(let hours, let limit):
      "Son yedek \(number(hours)) saat önce alındı; sınır \(number(limit)) saat: iyem backup"
    case .backupFailed(let reason): "Son günlük çalıştırmada yedek alınamadı: \(reason)"
    case .stateUnreadable(let path):
      "\(path) okunamıyor: günlük çalıştırmaların geçmişi ya da bekleyen öneriler bilinmiyor. Dosyayı inceleyip kaldırınız."
    case .defects(let count): "Kayıtta \(count) bozukluk var: iyem verify"
    case .damaged(let reason): "KAYIT DOSYASI BOZUK (SQLite: “\(reason)”). Sağlam bir yedek için: iyem restore"
    }
  }

  private static func english(_ concern: StatusConcern) -> String {
    switch concern {
    case .neverRun: "No run has come to its end yet."
    case .tooOld(let hours, let limit):
      "The last good run was \(hours.english("hour")) ago; the limit is \(limit.english("hour"))."
    case .clockBehind(let time): "The clock is behind the last run (\(Language.english.time(time)))."
    case .stepFailed(let name, let reason): "The step “\(DailyText.step(name).text(.english))” failed: \(reason)"
    case .interrupted(let run): "The run \(run) was interrupted; the next one finishes it."
    case .unfinishedPlan(let run): PlanText.problem(.unfinished(run: run)).text(.english)
    case .heldUnits(let file): "The list of DETSİS “\(file)” is held; once reviewed: iyem detsis import --confirm FILE"
    case .openProposals(let open):
      "\(open.institution) \(open.name): proposals that wait to be applied: \(open.ready), held: \(open.held) "
        + "(\(open.outputs))"
    case .openPlan(let plan):
      "A plan waits for approval (\(plan.files.english("file")), \(plan.granted) granted, \(plan.revoked) revoked): iyem apply "
        + "Outbox/\(plan.outputs)"
    case .uncertainAnswers(let count):
      "Nobody knows whether \(count.english("answer")) arrived: iyem replies list --state uncertain"
    case .heldForms(let count): "\(count.english("form")) waiting for confirmation of the sender: iyem forms list"
    case .neverTaken(let count):
      "\(count.english("thing")) in the folders cannot be taken (folders, links, special files, names that are no UTF-8)."
    case .noBackup: "There is no backup of the registry: iyem backup"
    case .backupTooOld(let hours, let limit):
      "The newest backup is \(hours.english("hour")) old; the limit is \(limit.english("hour")): iyem backup"
    case .backupFailed(let reason): "The last daily run could not make a backup: \(reason)"
    case .stateUnreadable(let path):
      "\(path) cannot be read: the daily runs' history, or which proposals wait, is not known. Examine the file and remove it."
    case .defects(let count): "The registry has \(count.english("defect")): iyem verify"
    case .damaged(let reason): "THE REGISTRY'S FILE IS DAMAGED (SQLite: “\(reason)”). For a sound backup: iyem restore"
    }
  }
}
