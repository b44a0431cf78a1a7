import Domain
import Files
import Intake
import Mail
import Rules
import Settings

/// Decides on a file: on each form that it holds, one after the other, so that the second sees what the first did.
struct FileJudge {
  let check: FormCheck
  let sender: SenderCheck
  let confirmation: ConfirmationCheck
  /// The office's own address, which is never answered.
  let office: MailAddress
  /// Who reads the mails.
  let reader: MailOffice
  let now: Moment
  /// Takes a file that was processed before as if it were new.
  let again: Bool
  /// The operator's own justification, which goes before the date of the file or mail.
  let justification: Justification?

  init(_ settings: Settings, now: Moment, again: Bool, justification: Justification?) {
    check = FormCheck(settings: settings.form)
    sender = SenderCheck(settings: settings.mail, suffixes: settings.form.emailSuffixes)
    confirmation = ConfirmationCheck(settings: settings.mail)
    office = settings.mail.from
    reader = MailOffice(address: settings.mail.from.address, host: settings.mail.trustedAuthservID)
    self.now = now
    self.again = again
    self.justification = justification
  }

  /// A form's plan, and where it stands.
  struct Judged {
    var plan: FormPlan
    /// Its place among all that the file holds, from 1.
    var part: Int
    var document: IncomingDocument
    /// The number of the held form that this is the second judgement of.
    var takes: Int64?
  }

  /// Judges each part and hands its plan to `record`, which applies it and gives back the outcome in its final form.
  ///
  /// The outcomes come in the order of the file; its forms are judged in the order of their numbers.
  func judge(
    _ file: IncomingFile, _ mail: JudgedMail?, in registry: some RegistryView & MailView,
    record: (Judged) throws -> FormOutcome
  ) throws -> [FormOutcome] {
    if let kept = file.kept { return try judge(kept, file, mail, in: registry, record: record) }
    let reason = reason(for: file, mail)
    var outcomes = [(part: Int, outcome: FormOutcome)]()
    // Looked up before the first form of a document is recorded: its second is no copy of the first.
    var earlier = [Int: EarlierForm?]()
    for place in order(of: file) {
      let document = place.document
      let copy = try earlier[place.index] ?? earlierCopy(of: document, in: registry)
      earlier[place.index] = .some(copy)
      var plan = try plan(place, mail, besides: copy, justification: reason.justification.text, in: registry)
      plan.outcome.mail = mail?.outcome.file
      if let undated = reason.finding, !plan.changes.isEmpty { plan.outcome.findings.append(undated) }
      let judged = Judged(plan: plan, part: place.number, document: place.document)
      outcomes.append((place.number, try record(judged)))
    }
    return outcomes.sorted { $0.part < $1.part }.map(\.outcome)
  }

  /// What the file's changes rest upon: the operator's word, the mail's date or the file's; the run's day, and a finding,
  /// where the file has no date that could be true.
  private func reason(for file: IncomingFile, _ mail: JudgedMail?) -> (justification: Justification, finding: Finding?)
  {
    if let justification { return (justification, nil) }
    let day = mail?.writtenAt ?? min(file.modifiedAt ?? now, now)
    guard mail == nil, day < Justification.earliest, now >= Justification.earliest else {
      return (Justification(emailOf: day), nil)
    }
    let finding = Finding(.justificationDate(today: TimeText(day: now)), value: day.slashedDay)
    return (Justification(emailOf: now), finding)
  }

  /// Whether a form of the file continues one that has not been seen yet and may still come.
  func mustWait(_ file: IncomingFile, in registry: some RegistryView) throws -> Bool {
    // What was held came long ago.
    if file.kept != nil { return false }
    let places = order(of: file)
    for (index, place) in places.enumerated() {
      guard case .form(let form) = place.part, try earlierCopy(of: place.document, in: registry) == nil else {
        continue
      }
      let isAnnounced = places[..<index].contains { $0.precedes(form) }
      if try !isAnnounced && check.continuesUnseenForm(form, at: now, in: registry) { return true }
    }
    return false
  }

  /// Files that wait, in the order in which they are judged: by the numbers that their forms begin with, so that of three
  /// files the third comes behind the second.
  ///
  /// `place`: where a file lies.
  func inOrder<Source>(
    _ waiting: [Source], place: (Source) -> FilePlace, read: (ArraySlice<Source>) async throws -> [IncomingFile]
  ) async rethrows -> [Source] {
    guard waiting.count > 1 else { return waiting }
    var first = [Int]()
    for window in waiting.windows(weighing: { FileWindow.weight(of: place($0)) }) {
      first += try await read(window).map { order(of: $0).map(\.offset).first { $0 > 0 } ?? 0 }
    }
    return waiting.indices.sorted { (first[$0], $0) < (first[$1], $1) }.map { waiting[$0] }
  }

  // MARK: - One part

  struct Place {
    var part: WorkbookForms.Part
    var number: Int
    var document: IncomingDocument
    /// The document's place in the file.
    var index: Int

    /// How far its form's numbers run ahead; 0 for what is no form.
    var offset: Int {
      guard case .form(let form) = part else { return 0 }
      return FormCheck.continuedFrom(form)
    }

    /// Whether this is a form of the same institution with the number before the other's first.
    func precedes(_ other: RequestForm) -> Bool {
      guard case .form(let form) = part else { return false }
      let last = FormCheck.continuedFrom(other)
      return form.institutionNo?.text == other.institutionNo?.text && form.rows.contains { $0.rowNumber == last }
    }
  }

  /// All parts of a file by the numbers of their first rows: one that continues another comes after it, whatever the order
  /// of sheets and attachments.
  func order(of file: IncomingFile) -> [Place] {
    var places = [Place]()
    for (index, document) in file.documents.enumerated() {
      for part in document.parts {
        places.append(Place(part: part, number: places.count + 1, document: document, index: index))
      }
    }
    return places.sorted { ($0.offset, $0.number) < ($1.offset, $1.number) }
  }

  /// A copy of what was processed is not taken again. A copy of what is held alone is held with it, or else judged by
  /// itself: nobody can stop a confirmed sender's form by sending it first.
  private func plan(
    _ place: Place, _ mail: JudgedMail?, besides copy: EarlierForm?, justification: String,
    in registry: some RegistryView & MailView
  ) throws -> FormPlan {
    func refused(_ copy: EarlierForm) throws -> FormPlan {
      // Whoever is not confirmed is told nothing of what the registry knows.
      let isTold = try mail.map { try isConfirmed($0, for: place.part, in: registry) } ?? true
      return FormPlan(refusing: place.document.name, place.part, duplicate(of: copy, withReasons: isTold))
    }
    if let copy, copy.status != .held { return try refused(copy) }
    let plan = try plan(place, mail, justification: justification, in: registry)
    if let copy, plan.outcome.status == .held { return try refused(copy) }
    return plan
  }

  private func isConfirmed(
    _ mail: JudgedMail, for part: WorkbookForms.Part, in registry: some RegistryView & MailView
  ) throws -> Bool {
    guard mail.outcome.isBelieved, case .form(let form) = part else { return mail.outcome.isBelieved }
    return try doubt(on: mail, for: form, in: registry) == nil
  }

  /// `isReleased`: the office has released the form, whoever sent it.
  func plan(
    _ place: Place, _ mail: JudgedMail?, justification: String, isReleased: Bool = false,
    in registry: some RegistryView & MailView
  ) throws -> FormPlan {
    let name = place.document.name
    switch place.part {
    case .form(let form):
      if let mail, !mail.outcome.isBelieved, !form.isHidden {
        return FormPlan(refusing: form, in: name, because: mail.findings)
      }
      var findings = mail?.findings ?? []
      if var doubt = try mail.flatMap({ try self.doubt(on: $0, for: form, in: registry) }) {
        if isReleased { doubt.severity = .warning }
        findings.append(doubt)
      }
      return try check.check(
        form, file: name, justification: justification, at: now, sender: findings, in: registry)
    case .refused(_, let finding):
      var plan = FormPlan(refusing: name, place.part, finding)
      // Where a file cannot be taken, that alone is said; of a mail without any, also what speaks against its sender.
      if [.mailNoForm, .mailReport, .mailAutomatic].contains(finding.code) {
        plan.outcome.findings += mail?.findings ?? []
      }
      return plan
    }
  }

  /// That nobody has confirmed the sender for the form's institution; nil where somebody has, or there is no such
  /// institution: then nothing is applied anyway, and there is nothing to confirm.
  private func doubt(
    on mail: JudgedMail, for form: RequestForm, in registry: some RegistryView & MailView
  ) throws -> Finding? {
    guard let domain = mail.outcome.sender?.domain, let institution = form.institutionNo.flatMap({ DetsisNo($0.text) }),
      try registry.unit(institution) != nil
    else { return nil }
    return try confirmation.finding(domain: domain, institution: institution, in: registry)
  }

  private func earlierCopy(of document: IncomingDocument, in registry: some RegistryView) throws -> EarlierForm? {
    guard !again, let sha256 = document.sha256 else { return nil }
    return try registry.processed(sha256: sha256)
  }

  func duplicate(of earlier: EarlierForm, withReasons: Bool = true) -> Finding {
    Finding(
      .formDuplicate(
        .init(
          file: earlier.file, run: earlier.run, time: TimeText(minute: earlier.processedAt), outputs: earlier.outputs,
          status: earlier.status, isUndone: earlier.isUndone, reasons: withReasons ? earlier.reasons : [])))
  }
}

extension FormPlan {
  /// A part of a file that is not taken at all, named by what is known of it.
  init(refusing file: String, _ part: WorkbookForms.Part, _ finding: Finding) {
    switch part {
    case .form(let form):
      self.init(refusing: file, sheet: form.sheet, finding)
      outcome.institutionDetsisNo = form.institutionNo.flatMap { $0.text.isEmpty ? nil : $0.text }
      outcome.institutionName = form.institutionName.flatMap { $0.text.isEmpty ? nil : $0.text }
      outcome.rowsNotJudged = form.rows.count
    case .refused(let sheet, _): self.init(refusing: file, sheet: sheet, finding)
    }
  }
}
