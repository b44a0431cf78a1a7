import Domain

/// What a dry run says where the command itself would tell what it did.
package enum RehearsalText: Hashable, Sendable, Sentence {
  case forms(Int, accepted: Int, partial: Int, refused: Int)
  case rows(granted: Int, revoked: Int, unchanged: Int, refused: Int)
  case batch(appointed: Int, ended: Int, unchanged: Int, refused: Int)
  case ties(tied: Int, unchanged: Int, refused: Int)
  case olderNames([OlderNamesOutcome.Effect: Int])
  case unitChange(String, Int)
  /// What the registry holds still.
  case units(total: Int, active: Int)
  case undone(UndoEffect)
  case undoTotals(reversed: Int, kept: Int, failed: Int)
  case restored([LogEntry.Detail])
  case detailsStay(UndoObstacle)
  case purgeKeeps(String, PurgeOutcome.Obstacle)

  package var turkish: String {
    switch self {
    case .forms(let forms, let accepted, let partial, let refused):
      "\(forms.turkish) form: \(accepted.turkish) kabul edilecek, \(partial.turkish) kısmen kabul edilecek, "
        + "\(refused.turkish) reddedilecek"
    case .rows(let granted, let revoked, let unchanged, let refused):
      "\(granted.turkish) yetki verilecek, \(revoked.turkish) yetki iptal edilecek; \(unchanged.turkish) satır değişiklik "
        + "gerektirmiyor, \(refused.turkish) satır reddedilecek"
    case .batch(let appointed, let ended, let unchanged, let refused):
      "\(appointed.turkish) atama yapılacak, \(ended.turkish) görev sonlandırılacak; \(unchanged.turkish) satır değişiklik "
        + "gerektirmiyor, \(refused.turkish) satır reddedilecek"
    case .ties(let tied, let unchanged, let refused):
      "\(tied.turkish) birim yardımcıya bağlanacak; \(unchanged.turkish) satır değişiklik gerektirmiyor, \(refused.turkish) "
        + "satır reddedilecek"
    case .olderNames(let counts):
      ManagerText.total(counts) { effect, count in
        switch effect {
        case .noted: "\(count.turkish) eski yönetici adı alınacak"
        case .refused: "\(count.turkish) satır reddedilecek"
        case .known, .passedOver, .tooLate: ManagerText.turkish(effect, count)
        }
      }
    case .unitChange(let kind, let count): "\(Self.turkishChange(kind)): \(count.turkish)"
    case .units(let total, let active): "Kayıtta şu an \(total.turkish) birim var, \(active.turkish) tanesi faal."
    case .undone(.reversed): "geri alınacak"
    case .undone(.kept): "olduğu gibi kalacak"
    case .undone(.failed): "geri alınamayacak"
    case .undoTotals(let reversed, let kept, let failed):
      "\(reversed.turkish) satır geri alınacak, \(kept.turkish) olduğu gibi kalacak, \(failed.turkish) geri alınamayacak"
    case .restored(let details): "kişinin bilgisi eski haline dönecek: \(UndoText.list(details, .turkish))"
    case .detailsStay(let obstacle): "kişinin bilgisi kalacak: \(UndoText.obstacle(obstacle).text(.turkish))"
    case .purgeKeeps(let run, let obstacle): "\(run): silinmeyecek: \(PurgeText.obstacle(obstacle).text(.turkish))"
    }
  }

  package var english: String {
    switch self {
    case .forms(let forms, let accepted, let partial, let refused):
      "\(forms.english("form")): \(accepted.english) would be accepted, \(partial.english) accepted in part, "
        + "\(refused.english) refused"
    case .rows(let granted, let revoked, let unchanged, let refused):
      "\(granted.english) would be granted, \(revoked.english) revoked; \(unchanged.english("row")) would change nothing, "
        + "\(refused.english) would be refused"
    case .batch(let appointed, let ended, let unchanged, let refused):
      "\(appointed.english) would be appointed, \(ended.english) ended; \(unchanged.english("row")) would change nothing, "
        + "\(refused.english) would be refused"
    case .ties(let tied, let unchanged, let refused):
      "\(tied.english("unit")) would be tied; \(unchanged.english("row")) would change nothing, \(refused.english) would be "
        + "refused"
    case .olderNames(let counts):
      ManagerText.total(counts) { effect, count in
        switch effect {
        case .noted: "\(count.english("older name")) would be noted"
        case .refused: "\(count.english("row")) would be refused"
        case .known, .passedOver, .tooLate: ManagerText.english(effect, count)
        }
      }
    case .unitChange(let kind, let count): "would be \(kind): \(count.english)"
    case .units(let total, let active):
      "The registry holds \(total.english("unit")) as it stands, \(active.english) of them active."
    case .undone(.reversed): "would be reversed"
    case .undone(.kept): "would be kept"
    case .undone(.failed): "could not be reversed"
    case .undoTotals(let reversed, let kept, let failed):
      "Rows that would be reversed: \(reversed.english), kept: \(kept.english), that could not be: \(failed.english)"
    case .restored(let details): "the person's details would be as before: \(UndoText.list(details, .english))"
    case .detailsStay(let obstacle):
      "the person's details would stay: \(UndoText.obstacle(obstacle).text(.english))"
    case .purgeKeeps(let run, let obstacle):
      "\(run): would not be purged: \(PurgeText.obstacle(obstacle).text(.english))"
    }
  }

  private static func turkishChange(_ kind: String) -> String {
    switch kind {
    case "added": "eklenecek"
    case "renamed": "adı değişecek"
    case "moved": "taşınacak"
    case "closed": "kapanacak"
    case "reopened": "yeniden açılacak"
    default: "başka bilgisi değişecek"
    }
  }
}
