import Domain
import Register
import SheetModel

/// A kind of event that no release has: which seal a unit keeps.
struct SealNoted: RecordFact {
  static let kind = "seal-noted"
  var record: Recorded

  init(_ record: Recorded) { self.record = record }
}

/// What happened in an invented office: something of each kind of fact, so that every question has an answer.
struct Story {
  static let kinds = FactKinds(
    FactKinds.list + [SealNoted.self], words: [RecordKind(SealNoted.kind, turkish: "mühür", english: "seal")])
  static let noon = Moment(secondsSince1970: 1_466_672_400)
  static let ministry = no(10_000_001), personnel = no(10_000_002), branch = no(10_000_003)
  static let city = no(20_000_001), clerk = no(20_000_002), added = no(20_000_003)
  static let ayse = person(100_000_001), murat = person(100_000_002), zeynep = person(100_000_003)
  static let persons = [ayse, murat, zeynep]
  static let units = [ministry, personnel, branch, city, clerk, added]
  static let planner = UserIdentity(uid: 1001, login: "ayse"), applier = UserIdentity(uid: 1002, login: "murat")
  static let first = "2016-06-23-001", second = "2016-06-23-002"
  static let batch = "2016-06-23-003", ties = "2016-06-23-004", undo = "2016-06-23-005"
  static let justification = "23/06/2016 tarihli e-posta gereği"
  static let sender = MailAddress(displayName: "Ayşe", address: "ayse@ornek.gov.tr")

  static func no(_ number: Int32) -> DetsisNo {
    guard let no = DetsisNo(number) else { preconditionFailure("\(number) is no DETSİS No") }
    return no
  }

  /// A T.C. Kimlik No from its first nine digits.
  static func person(_ nine: Int) -> TCKimlikNo {
    for end in 0..<100 {
      if let no = try? TCKimlikNo(parsing: String(nine * 100 + end)) { return no }
    }
    preconditionFailure("\(nine) are not nine digits")
  }

  static let list = [
    UnitRecord(no: ministry, name: "Millî Eğitim Bakanlığı"),
    UnitRecord(no: personnel, name: "Personel Genel Müdürlüğü", parent: ministry, mainInstitution: ministry),
    UnitRecord(no: branch, name: "1. Şube Müdürlüğü", parent: personnel, mainInstitution: ministry, address: "Ankara"),
    UnitRecord(no: city, name: "İnceova Belediye Başkanlığı", isCorrespondent: true),
    UnitRecord(no: clerk, name: "Yazı İşleri Müdürlüğü", parent: city, mainInstitution: city),
  ]

  static let details = PersonDetails(
    fullName: "Ayşe Yılmazoğlu", workPhone: "0312 000 00 00", mobilePhone: "0532 000 00 00",
    email: "ayse@ornek.gov.tr")

  static func form(
    _ operation: FormOperation, _ person: TCKimlikNo, _ unit: DetsisNo, effect: RowEffect? = nil
  ) -> FormOutcome {
    let row = RowOutcome(
      position: 1, rowNumber: 1, operation: operation,
      values: [.nationalId: person.digits, .unitDetsisNo: "\(unit)", .operation: operation.officialName],
      effect: effect ?? (operation == .grant ? .granted : .revoked), justification: justification)
    return FormOutcome(
      file: "a.xlsx", sheet: "EK-1", status: effect == .refused ? .refused : .accepted,
      institutionDetsisNo: "\(city)", institutionName: "İnceova", rows: [row],
      findings: effect == .refused ? [Finding(.formEmpty)] : [], outputs: first + "/0001-a")
  }

  static func appointment(_ person: TCKimlikNo, _ unit: DetsisNo, days: Int = -3) -> Appointment {
    Appointment(
      unit: unit, person: person, fullName: "Zeynep Irmakoğlu", title: "Müdür", type: .asaleten,
      reference: DocumentReference(stored: "08/01/2016 tarih ve 1 sayılı Bakan Oluru"), email: "z@ornek.gov.tr",
      start: noon.adding(days: days))
  }

  // MARK: - Chapters

  static func tell(to store: Store) throws {
    try importUnits(to: store)
    try firstRun(in: store)
    try secondRun(in: store)
    try managers(in: store)
    try undoing(in: store)
  }

  @discardableResult
  static func take(
    _ units: [UnitRecord], _ kind: UnitImportKind = .full, confirmed: Bool = true, dryRun: Bool = false, to store: Store
  ) throws -> UnitImportReport {
    try store.write { transaction in
      try transaction.importUnits(
        kind: kind, source: "detsis.xml", sha256: "00", at: noon, confirmed: confirmed, dryRun: dryRun
      ) { sink in try units.forEach(sink) }
    }
  }

  private static func importUnits(to store: Store) throws {
    try take(list, to: store)
    var changed = list
    changed[1].name = "Personel ve Eğitim Genel Müdürlüğü"
    changed[2].address = "İstanbul"
    changed[2].parent = ministry
    changed.removeLast()
    try take(changed, to: store)
    try take(
      [list[4], UnitRecord(no: added, name: "Bilgi İşlem Müdürlüğü", parent: city, mainInstitution: city)], .delta,
      to: store)
    try take([list[0], list[0]], to: store)
    try take([list[0]], confirmed: false, to: store)
  }

  /// Begins a run with these files, whose number the register gives.
  static func begin(_ files: String..., in store: Store) throws -> String {
    try store.write { try $0.beginRun(at: noon, language: .turkish, policy: .rows, files: files).id }
  }

  @discardableResult
  static func apply(
    _ operation: FormOperation, _ person: TCKimlikNo, _ unit: DetsisNo, part: Int, details: PersonDetails = details,
    run: String = first, in store: Store
  ) throws -> FormID {
    try store.write { transaction in
      let form = try transaction.record(
        form: form(operation, person, unit), run: run, ordinal: 1, part: part, sha256: "\(part)", at: noon)
      let basis = Basis(form: form, row: 1, justification: justification, time: noon)
      let authority = Authority(person: person, unit: unit)
      switch operation {
      case .grant: try transaction.grant(authority, to: details, on: basis)
      case .revoke: try transaction.revoke(authority, on: basis)
      }
      return form
    }
  }

  private static func firstRun(in store: Store) throws {
    let run = try begin("a.xlsx", "m.eml", "n.eml", in: store)
    try apply(.grant, ayse, city, part: 1, in: store)
    var moved = details
    moved.email = "yeni@ornek.gov.tr"
    try apply(.grant, ayse, clerk, part: 2, details: moved, in: store)
    try apply(.grant, murat, city, part: 3, in: store)
    try apply(.revoke, murat, city, part: 4, in: store)
    try store.write { transaction in
      let refused = form(.grant, zeynep, city, effect: .refused)
      _ = try transaction.record(form: refused, run: run, ordinal: 1, part: 5, sha256: "5", at: noon)
      try receive(in: transaction, run)
      for ordinal in 1...3 { try transaction.setState(.published, ofItem: ordinal, in: run) }
      try transaction.recordHead(of: run)
      try transaction.finishRun(run, at: noon.adding(days: 1))
      try transaction.setState(.sending, of: AnswerRecord.ID(run: run, ordinal: 2), at: noon)
      try transaction.setState(.sent, of: AnswerRecord.ID(run: run, ordinal: 2), reason: "250", at: noon)
    }
  }

  /// A mail with a form that is held and one that is refused, and a mail that nobody answers.
  private static func receive(in transaction: any RegisterTransaction, _ run: String) throws {
    let attachment = AttachmentOutcome(name: "ek 1.xlsx", fileName: "ek-1.xlsx", size: 9, fate: .judged)
    var mail = MailOutcome(
      file: "m.eml", sha256: "ab", messageID: "<a@b>", references: ["<c@d>"], subject: "Talep", sender: sender,
      writtenAt: noon, isBelieved: true, attachments: [attachment], answer: .results(to: sender), answerID: "<x@y>")
    try transaction.record(mail: mail, run: run, ordinal: 2, at: noon)
    mail.file = "n.eml"
    (mail.messageID, mail.isBelieved, mail.answer, mail.answerID) = ("<e@f>", false, .none(.automatic), nil)
    try transaction.record(mail: mail, run: run, ordinal: 3, at: noon)
    var held = form(.grant, zeynep, clerk, effect: .refused)
    (held.status, held.outputs, held.mail) = (.held, run + "/0002-m", "m.eml")
    let number = try transaction.record(form: held, run: run, ordinal: 2, part: 1, sha256: "cd", at: noon)
    try transaction.note(form: number, cameIn: 1)
    try transaction.add(findings: [Finding(.formEmpty)], to: number)
    var granted = form(.grant, zeynep, city)
    (granted.outputs, granted.mail) = (run + "/0002-m-2", "m.eml")
    let second = try transaction.record(form: granted, run: run, ordinal: 2, part: 2, sha256: "ef", at: noon)
    try transaction.note(form: second, cameIn: 1)
    try transaction.grant(
      Authority(person: zeynep, unit: city), to: details,
      on: Basis(form: second, row: 1, justification: justification, time: noon))
  }

  static let held: Int64 = 6

  /// The held form is released and taken up by a run of a plan, which is not at its end.
  private static func secondRun(in store: Store) throws {
    try store.write { transaction in
      for (domain, isConfirmed) in [("ornek.gov.tr", true), ("baska.gov.tr", true), ("baska.gov.tr", false)] {
        try transaction.record(
          DomainDecision(
            institution: city, domain: domain, isConfirmed: isConfirmed, reason: "soruldu", by: planner, at: noon))
      }
      try transaction.record(onForm: held, isReleased: true, because: "soruldu", by: planner, at: noon)
      try transaction.record(planOf: [UInt8](repeating: 7, count: 32), by: planner, at: noon)
      let run = try transaction.beginRun(
        at: noon, language: .english, policy: .rows, again: true, justification: Justification(justification),
        files: ["b.xlsx"])
      let kept = try transaction.keptMails(ofForms: [held])
      try transaction.addItems(keeping: kept.map { ("m-1.eml", $0) }, to: run.id)
      if let plan = try transaction.plan(sha256: String(repeating: "07", count: 32)) {
        try transaction.record(applicationOf: plan, by: applier, run: run, under: .twoPerson)
      }
      try transaction.requireTwoPersons(by: planner, at: noon)
      _ = try transaction.consent(to: .approvalEnds, on: "1", by: planner, at: noon)
      _ = try transaction.consent(to: .approvalEnds, on: "1", by: applier, at: noon)
      _ = try transaction.consent(to: .restore, on: "x", by: planner, at: noon)
      for number in ["A-1", "B-2"] {
        let record = Recorded(
          "\(branch)", person: ayse, unit: branch, value: ["seal": number], at: RecordPlace(run: second))
        try transaction.append(record: SealNoted(record), at: noon, by: planner)
      }
    }
  }

  private static func managers(in store: Store) throws {
    try store.write { transaction in
      _ = try transaction.noteOlderName("Eski Ad", of: branch, at: noon)
      _ = try transaction.noteOlderName("Kalan Ad", of: clerk, at: noon)
      let outcome = BatchOutcome(file: "liste.csv", status: .accepted, outputs: batch + "/0001-liste")
      let number = try transaction.record(batch: outcome, kind: .managers, run: batch, sha256: "00", at: noon)
      let register = try transaction.register(batch: number, at: noon)
      let (id, _) = try register.appoint(appointment(zeynep, branch), row: 1)
      _ = try register.appoint(appointment(murat, personnel), row: 2)
      try register.end(id, in: branch, at: noon, row: 3)
      _ = try register.appoint(appointment(ayse, ministry, days: 2), row: 4)
      try transaction.recordHead(of: batch)
    }
    try store.write { transaction in
      let outcome = BatchOutcome(file: "bağlar.csv", status: .accepted, outputs: ties + "/0001-baglar")
      let number = try transaction.record(batch: outcome, kind: .hierarchy, run: ties, sha256: "01", at: noon)
      let register = try transaction.register(batch: number, at: noon)
      try register.tie(Tie(unit: branch, deputy: ministry), row: 1)
      try register.tie(Tie(unit: branch, deputy: personnel), row: 2)
      try register.tie(Tie(unit: clerk, deputy: city), row: 3)
      try transaction.recordHead(of: ties)
    }
  }

  /// The first form's grant, an ending that is taken back, and a tie that is put back to the one before.
  private static func undoing(in store: Store) throws {
    try store.write { transaction in
      let register = try transaction.beginUndo(
        of: .form(1, row: nil), because: "yanlış", by: "murat", at: noon.adding(days: 1), language: .turkish)
      var entries = try [1, held + 1].flatMap { try transaction.undoEntries(of: .form($0, row: nil)) }
        .filter { $0.kind == .granted }
      entries += try transaction.undoEntries(of: .run(batch, row: 3))
      entries += try transaction.undoEntries(of: .run(ties, row: 2))
      entries += try transaction.undoEntries(of: .run(second, row: nil)).filter { $0.kind == .recorded }.prefix(1)
      for entry in entries {
        guard case .reversible(let tip) = try transaction.undoState(of: entry) else { continue }
        if try register.reverse(tip, of: entry.kind) == nil {
          try register.record(UndoneRow(entry: entry, effect: .reversed))
        }
      }
      try transaction.recordHead(of: register.run)
    }
  }
}
