import Domain

/// What `undo` and its report say.
public enum UndoText: Hashable, Sendable, Sentence {
  case title
  case line(run: String, time: String, target: String, by: String)
  case reason(String)
  case effect(UndoEffect)
  /// What stands above the rows that ended so.
  case effectHeading(UndoEffect)
  case obstacle(UndoObstacle)
  case restored([LogEntry.Detail])
  case detailsStay(UndoObstacle)
  case rows, change, outcome, why
  case asked, changes, byChange, formAndRow
  /// The change that a row is about.
  case undone(LogText)
  case nothing
  /// All of it was reversed before, by these runs.
  case doneBefore(by: [String])
  /// An answer is out, or may be, that tells what is undone now.
  case answered(SentAnswer)
  case answersHeading, recipient, answeredAt, answeredMail
  case totals(reversed: Int, kept: Int, failed: Int)
  case lead(kept: Int)

  public var turkish: String {
    switch self {
    case .title: "Geri alma"
    case .line(let run, let time, let target, let by): "\(run) · \(time) · geri alınan: \(target) · yapan: \(by)"
    case .reason(let reason): "Gerekçe: \(reason)"
    case .effect(.reversed): "geri alındı"
    case .effect(.kept): "olduğu gibi kaldı"
    case .effect(.failed): "geri alınamadı"
    case .effectHeading(.reversed): "Geri alınan"
    case .effectHeading(.kept): "Olduğu gibi kalan"
    case .effectHeading(.failed): "Geri alınamayan"
    case .obstacle(.changedSince(let kind, let change)):
      "sonradan değişti: \(LogText.kind(kind).text(.turkish)), \(Self.place(change, "form", "satır", .turkish))"
    case .obstacle(.undoneAlready(let change)): "zaten geri alınmış: \(Self.place(change, "form", "satır", .turkish))"
    case .obstacle(.unitClosed): "birim kapalı"
    case .obstacle(.rule(let code)):
      "kural izin vermiyor: \(FindingText.ruleName(code, in: .turkish)) (\(code.rawValue))"
    case .obstacle(.namesStayRemoved): "ilk atamada silinen eski adlar geri gelmez (EK-2 §11)"
    case .obstacle(.noFormerDeputy): "birim daha önce hiçbir yardımcıya bağlı değildi; bağ değiştirilir, kaldırılmaz"
    case .obstacle(.beganAndEnded): "görev de sona ermesi de geri alınanlar arasında; geri alınacak bir yetki yok"
    case .obstacle(.refused(let complaint)): "kayıt kabul etmedi: “\(complaint)”"
    case .restored(let details):
      "kişinin bilgisi eski haline döndü: \(Self.list(details, .turkish))"
    case .detailsStay(let obstacle): "kişinin bilgisi kaldı: \(UndoText.obstacle(obstacle).text(.turkish))"
    case .rows: "Satırlar"
    case .asked: "İstenen"
    case .changes: "Geri alınacak işlem"
    case .byChange: "İşlemlere göre"
    case .formAndRow: "Form:satır"
    case .undone(let kind): "işlem: \(kind.text(.turkish))"
    case .change: "İşlem"
    case .outcome: "Sonuç"
    case .why: "Açıklama"
    case .nothing: "Geri alınacak bir şey yok."
    case .doneBefore(let runs):
      "Geri alınacak bir şey kalmadı; hepsi daha önce geri alınmış: \(runs.joined(separator: ", ")). Yeni bir geri alma "
        + "yapılmadı."
    case .answered(let answer):
      "\(answer.isCertain ? "yanıt gönderilmişti" : "yanıt gönderilmiş olabilir"): \(answer.recipient), form "
        + "\(answer.form), \(Language.turkish.time(answer.at)); geri alındığını ayrıca bildiriniz"
    case .answersHeading: "Gönderilmiş yanıtlar"
    case .recipient: "Alıcı"
    case .answeredAt: "Gönderilme"
    case .answeredMail: "E-posta"
    case .totals(let reversed, let kept, let failed):
      "\(Self.number(reversed, .turkish)) satır geri alındı, \(Self.number(kept, .turkish)) olduğu gibi kaldı, "
        + "\(Self.number(failed, .turkish)) geri alınamadı"
    case .lead(0): "Bütün satırlar geri alındı."
    case .lead(let kept): "\(Self.number(kept, .turkish)) satır geri alınmadı; nedenleri aşağıdadır."
    }
  }

  public var english: String {
    switch self {
    case .title: "Undo"
    case .line(let run, let time, let target, let by): "\(run) · \(time) · undone: \(target) · by \(by)"
    case .reason(let reason): "Reason: \(reason)"
    case .effect(.reversed): "reversed"
    case .effect(.kept): "kept"
    case .effect(.failed): "failed"
    case .effectHeading(.reversed): "Reversed"
    case .effectHeading(.kept): "Kept"
    case .effectHeading(.failed): "Failed"
    case .obstacle(.changedSince(let kind, let change)):
      "changed since: \(LogText.kind(kind).text(.english)), \(Self.place(change, "form", "row", .english))"
    case .obstacle(.undoneAlready(let change)): "undone already: \(Self.place(change, "form", "row", .english))"
    case .obstacle(.unitClosed): "the unit is closed"
    case .obstacle(.rule(let code)): "a rule forbids it: \(FindingText.ruleName(code, in: .english)) (\(code.rawValue))"
    case .obstacle(.namesStayRemoved): "names that the first appointment removed do not come back (EK-2 §11)"
    case .obstacle(.noFormerDeputy): "the unit was tied to no deputy before; a tie is changed, not removed"
    case .obstacle(.beganAndEnded):
      "the appointment and its ending are both to be undone; no authority is left to take back"
    case .obstacle(.refused(let complaint)): "the registry refused it: “\(complaint)”"
    case .restored(let details): "the person's details are as before: \(Self.list(details, .english))"
    case .detailsStay(let obstacle): "the person's details stay: \(UndoText.obstacle(obstacle).text(.english))"
    case .rows: "Rows"
    case .asked: "What was asked for"
    case .changes: "Changes to reverse"
    case .byChange: "By kind of change"
    case .formAndRow: "Form:row"
    case .undone(let kind): "change: \(kind.text(.english))"
    case .change: "Change"
    case .outcome: "Outcome"
    case .why: "Explanation"
    case .nothing: "There is nothing to undo."
    case .doneBefore(let runs):
      "Nothing is left to reverse: all of it was undone before, by \(runs.joined(separator: ", ")). No new undo was made."
    case .answered(let answer):
      "\(answer.isCertain ? "an answer was sent" : "an answer may have been sent"): \(answer.recipient), form "
        + "\(answer.form), \(Language.english.time(answer.at)); write to them that it was undone"
    case .answersHeading: "Answers that were sent"
    case .recipient: "Recipient"
    case .answeredAt: "Sent"
    case .answeredMail: "Mail"
    case .totals(let reversed, let kept, let failed):
      "Rows reversed: \(Self.number(reversed, .english)), kept: \(Self.number(kept, .english)), "
        + "failed: \(Self.number(failed, .english))"
    case .lead(0): "All rows are reversed."
    case .lead(let kept): "Rows that are not reversed: \(Self.number(kept, .english)). The reasons stand below."
    }
  }

  /// `2016-06-24-001, form 12, satır 3, 24.06.2016 09:30`.
  private static func place(
    _ change: UndoObstacle.Change, _ form: String, _ row: String, _ language: Language
  ) -> String {
    [
      change.run, change.form.map { "\(form) \($0)" }, change.row.map { "\(row) \($0)" }, language.time(change.time),
    ].compactMap { $0 }.joined(separator: ", ")
  }

  static func list(_ details: [LogEntry.Detail], _ language: Language) -> String {
    details.map { LogText.detail($0).text(language) }.joined(separator: ", ")
  }

  private static func number(_ count: Int, _ language: Language) -> String { language.number(count) }
}

extension UndoneRow {
  /// What there is to say of the row beside its effect; `isRehearsal`: of one that was not undone but tried.
  public func remarks(_ language: Language, isRehearsal: Bool = false) -> [String] {
    var remarks: [String] = []
    if let obstacle { remarks.append(UndoText.obstacle(obstacle).text(language)) }
    let details = LogEntry.Detail.allCases.filter { restored[$0] != nil }
    if !details.isEmpty {
      remarks.append(
        isRehearsal ? RehearsalText.restored(details).text(language) : UndoText.restored(details).text(language))
    }
    if let detailsObstacle, detailsObstacle != obstacle {
      remarks.append(
        isRehearsal
          ? RehearsalText.detailsStay(detailsObstacle).text(language)
          : UndoText.detailsStay(detailsObstacle).text(language))
    }
    return remarks
  }
}
