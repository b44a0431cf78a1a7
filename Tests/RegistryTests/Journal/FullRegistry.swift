import Domain
import GRDB
import Register
import TestSupport

@testable import Registry

/// A registry in which every table that follows from the journal has rows, to be tampered with past all triggers.
final class FullRegistry {
  let fresh: FreshRegistry
  static let undoTime = FreshRegistry.noon.adding(days: 2)

  init() throws {
    fresh = try FreshRegistry(kinds: .withSeals)
    try fresh.take(
      Sample.units.map { unit in
        var unit = unit
        unit.name += " ve Ekleri"
        return unit
      })
    let user = UserIdentity(uid: 1001, login: "ayse")
    let other = UserIdentity(uid: 1002, login: "murat")
    let noon = FreshRegistry.noon
    let first = try fresh.begin("a.xlsx", "m.eml")
    for number in 1...6 {
      let person = Sample.person(100_000_000 + number)
      let unit = number % 2 == 0 ? Sample.branch : Sample.city
      var details = Sample.details
      try fresh.apply(.grant, person, unit, run: first.id, part: number)
      if number % 3 == 0 { try fresh.apply(.revoke, person, unit, run: first.id, part: 10 + number) }
      details.email = "yeni@ornek.gov.tr"
      if number == 2 { try fresh.apply(.grant, person, Sample.city, details: details, run: first.id, part: 20) }
    }
    try fresh.registry.write { store in
      let sender = MailAddress(displayName: "Ayşe", address: "ayse@ornek.gov.tr")
      let mail = MailOutcome(
        file: "m.eml", sha256: "ab", messageID: "<a@b>", references: ["<c@d>"], subject: "Talep", sender: sender,
        writtenAt: noon, isBelieved: true,
        attachments: [AttachmentOutcome(name: "ek1.xlsx", fileName: "ek1.xlsx", size: 9, fate: .judged)],
        answer: .results(to: sender), answerID: "<x@y>")
      try store.record(mail: mail, run: first.id, ordinal: 2, at: noon)
      var held = FormOutcome(
        file: "ek1.xlsx", sheet: "EK-1", status: .held, institutionDetsisNo: Sample.branch.description,
        institutionName: "Kurum", findings: [Finding(.formEmpty)], outputs: first.id + "/0002-m")
      held.mail = "m.eml"
      let form = try store.record(form: held, run: first.id, ordinal: 2, part: 1, sha256: "cd", at: noon)
      try store.note(form: form, cameIn: 1)
      try store.add(findings: [Finding(.formEmpty)], to: form)
      for ordinal in 1...2 { try store.setState(.published, ofItem: ordinal, in: first.id) }
      try store.recordHead(of: first.id)
      try store.finishRun(first.id, at: noon)
      try store.setState(.sending, of: AnswerRecord.ID(run: first.id, ordinal: 2), at: noon)
      try store.setState(.sent, of: AnswerRecord.ID(run: first.id, ordinal: 2), reason: "250", at: noon)
      try store.record(
        DomainDecision(
          institution: Sample.branch, domain: "ornek.gov.tr", isConfirmed: true, reason: "soruldu", by: user, at: noon))
      try store.record(onForm: form.number, isReleased: true, because: "soruldu", by: user, at: noon)
      try store.record(planOf: [UInt8](repeating: 7, count: 32), by: user, at: noon)
      let second = try store.beginRun(at: noon, language: .turkish, policy: .rows, files: [])
      let kept = KeptMail(
        run: first.id, ordinal: 2, sha256: "ab", mail: "m.eml", outputs: "", writtenAt: noon, sender: sender,
        forms: [KeptMail.Form(number: form.number, part: 1, sha256: "cd", file: "ek1.xlsx", isReleased: true)])
      try store.addItems(keeping: [("m-1.eml", kept)], to: second.id)
      let plan = try store.plan(sha256: String(repeating: "07", count: 32))
      if let plan { try store.record(applicationOf: plan, by: other, run: second, under: .twoPerson) }
      try store.requireTwoPersons(by: user, at: noon)
      _ = try store.consent(to: .approvalEnds, on: "1", by: user, at: noon)
      _ = try store.consent(to: .approvalEnds, on: "1", by: other, at: noon)
      _ = try store.noteOlderName("Eski Ad", of: Sample.branch, at: noon)
    }
    try fresh.applyManagers()
    try fresh.registry.write { store in
      try store.append(record: SealNoted("7", of: Sample.branch, in: "2016-06-23-900"), at: noon)
      let register = try store.beginUndo(
        of: .form(1, row: nil), because: "yanlış", by: "murat", at: Self.undoTime, language: .turkish)
      _ = try register.reverse(2, of: .granted)
      _ = try register.reverse(1 + 2, of: .ended)
      _ = try register.reverse(1, of: .recorded)
      var entries: [LogEntry] = []
      try store.forEachLogEntry(LogFilter(form: 1)) { entries.append($0) }
      if let entry = entries.last { try register.record(UndoneRow(entry: entry, effect: .reversed)) }
      try store.recordHead(of: register.run)
    }
  }

  /// What `verify` says once the statements were carried out past all triggers and checks; nothing of it lasts.
  func defects(after statements: String, anchors: [ChainAnchor] = []) throws -> [Defect] {
    var found: [Defect] = []
    try fresh.registry.queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
      defer { try? database.execute(sql: "PRAGMA ignore_check_constraints = OFF; PRAGMA foreign_keys = ON") }
      try database.inTransaction(.immediate) {
        let triggers = try String.fetchAll(database, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        for trigger in triggers { try database.execute(sql: "DROP TRIGGER \(trigger)") }
        try database.execute(sql: statements)
        let reading = RegistryReading(database, UnitCache(), kinds: .withSeals)
        do { try reading.forEachContentDefect(anchors: anchors) { found.append($0) } } catch let error as RegistryError
        {
          found.append(Defect(.database, table: "", row: "", detail: "\(error)"))
        }
        return .rollback
      }
    }
    return found
  }

  var head: ChainHead? { get throws { try fresh.registry.read { try $0.chainHead() } } }
}

extension Sample {
  static func appointment(_ person: TCKimlikNo, _ unit: DetsisNo) -> Appointment {
    Appointment(
      unit: unit, person: person, fullName: "Ayşe Yılmazoğlu", title: "Müdür", type: .asaleten,
      reference: DocumentReference(stored: "08/01/2016 tarih ve 1 sayılı Bakan Oluru"), email: "ayse@ornek.gov.tr",
      start: FreshRegistry.noon.adding(days: -3))
  }
}

extension FreshRegistry {
  /// A batch that appoints two managers, ends one, and ties two units.
  func applyManagers() throws {
    try registry.write { store in
      let time = Self.noon
      let outcome = BatchOutcome(file: "liste.csv", status: .accepted, outputs: "2016-06-23-900/0001-liste")
      let batch = try store.record(batch: outcome, kind: .managers, run: "2016-06-23-900", sha256: "00", at: time)
      let register = try store.register(batch: batch, at: time)
      let first = try register.appoint(Sample.appointment(Sample.ayse, Sample.branch), row: 1)
      _ = try register.appoint(Sample.appointment(Sample.mehmet, Sample.city), row: 2)
      try register.end(first.id, in: Sample.branch, at: time, row: 3)
      try register.tie(Tie(unit: Sample.branch, deputy: Sample.city), row: 4)
      try store.recordHead(of: "2016-06-23-900")
    }
  }
}
