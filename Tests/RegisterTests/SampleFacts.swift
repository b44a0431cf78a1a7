import Domain
import Register

/// One event of each kind, with everything that it can say.
enum SampleFacts {
  static func all() throws -> [any Fact] {
    let person = try TCKimlikNo(parsing: "10000000146")
    let (unit, other) = (try made(DetsisNo(Int32(10_000_001))), try made(DetsisNo(Int32(10_000_002))))
    let at = Moment(secondsSince1970: 1_466_663_400)
    let form = FormPlace(run: "2016-06-23-001", form: FormID(number: 7), row: 2)
    let batch = BatchPlace(batch: 3, row: 5)
    let change = AuthorityChange(
      entry: 11, place: form, authority: Authority(person: person, unit: unit), justification: "“gerek\\çe”\n", undo: 4)
    let details = PersonDetails(
      fullName: "Ayşe Yılmazoğlu", workPhone: "0312 000 00 00", mobilePhone: "0532 000 00 00", email: "a@ornek.gov.tr")
    let appointment = Appointment(
      unit: unit, person: person, fullName: "Ayşe", title: "Müdür", type: .tedviren,
      reference: DocumentReference(stored: "08/01/2016 tarih ve 5 sayılı Karar"), email: "a@ornek.gov.tr", start: at,
      end: at.adding(days: 1))
    let finding = FoundThing(
      code: "phone-format", cell: "H8", rowNumber: 1, field: "workPhone", value: "\u{1}\"", suggestion: "x",
      details: #"{"a":"b"}"#)
    let row = FormJudged.Row(
      position: 1, rowNumber: 4, operation: .grant, effect: .granted, justification: "j",
      values: [nil, "Yetki Kayıt", "10000001", "Birim", person.digits, "Ayşe", nil, "0532", "a@b"])
    return [
      RunBegun(run: "2016-06-23-001", language: .turkish, policy: .rows, again: true, justification: "j"),
      FilesTaken(
        run: "2016-06-23-001", first: 3, files: ["a.xlsx", "ç/d.eml"], kept: [.init(form: 2, ordinal: 4)]),
      MailReceived(
        run: "2016-06-23-001", ordinal: 1, sha256: "ab", messageID: "<a@b>", references: ["<c@d>", "<e@f>"],
        subject: "s",
        senderName: "n", sender: "a@b", writtenAt: at, believed: true,
        attachments: [.init(name: "n", fileName: "f", size: 9, fate: .judged)], answer: "results", silence: "deleted",
        answerID: "<x@y>"),
      AnswerChanged(run: "2016-06-23-001", ordinal: 1, state: "sent", reason: "r"),
      FormJudged(
        form: FormID(number: 7), run: "2016-06-23-001", ordinal: 1, part: 2, file: "f", sheet: "s", sha256: "ab",
        status: .partial, institutionNo: "10000001", institutionName: "n", outputs: "2016-06-23-001/0001-f",
        rowsNotJudged: 3, takes: 2, rows: [row], findings: [finding]),
      FormPlaced(form: FormID(number: 7), attachment: 2),
      FindingsAdded(form: FormID(number: 7), first: 2, findings: [finding, finding]),
      PersonAdded(entry: 1, place: form, person: person, details: details),
      PersonChanged(
        entry: 2, place: form, person: person, changes: [.init(name: "email", old: "a", new: "b")], undo: 4),
      Granted(change), Revoked(change),
      BatchJudged(
        batch: 3, run: "2016-06-23-002", list: "managers", file: "f", sha256: "ab", status: "partial", applied: 1,
        unchanged: 2, refused: 3, outputs: "o"),
      Appointed(entry: 1, place: batch, code: try made(ManagerCode(serial: 10_000_001)), appointment: appointment),
      Ended(entry: 2, place: batch, unit: unit, appointment: AppointmentID(number: 1), until: at, undo: 4),
      Reopened(entry: 3, place: batch, unit: unit, appointment: AppointmentID(number: 1), undo: 4),
      Tied(entry: 4, place: batch, tie: Tie(unit: unit, deputy: other), undo: 4),
      OlderNameNoted(unit: unit, name: "Eski Ad"),
      OlderNamesRetired(
        entry: 5, batch: 3, institution: unit, names: [OlderNameNoted(unit: other, name: "Eski Ad")]),
      UnitsImported(
        number: 1, source: "u.xml", sha256: "ab", list: "full", state: "applied", units: 9, counts: [1, 2, 3, 4, 5, 6],
        problems: 7),
      UnitsChanged(
        number: 1, first: 501,
        changes: [
          .init(
            kind: "added", no: unit, old: nil, new: nil,
            unit: UnitRecord(
              no: unit, name: "Birim", parent: other, secondParent: other, mainInstitution: other, placeID: 6,
              placeName: "Ankara", category: 1, status: 2, hierarchy: "h", level: 3, address: "a",
              isCorrespondent: true,
              isActive: false)),
          .init(kind: "closed", no: other, old: "x", new: "y", unit: nil),
        ]),
      UndoBegun(undo: 4, run: "2016-06-23-003", target: "form 7", reason: "r", by: "murat", language: .turkish),
      RowUndone(number: 1, undo: 4, journal: "journal", entry: 2, effect: "kept", obstacle: "o"),
      PlanMade(plan: 1, sha256: "ab"),
      PlanApplied(number: 1, plan: 1, run: "2016-06-23-001", approval: .twoPerson),
      SenderDecided(decision: 1, isConfirmed: true, domain: "ornek.gov.tr", institution: unit, reason: "r"),
      FormDecided(decision: 2, form: 7, isReleased: false, reason: "r"),
      Consented(consent: 1, action: "restore", subject: "s", agrees: 1),
    ]
  }

  private struct Missing: Error {}

  private static func made<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw Missing() }
    return value
  }
}
