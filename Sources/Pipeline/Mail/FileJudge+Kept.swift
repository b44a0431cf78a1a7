import Domain
import Rules

extension FileJudge {
  /// Judges the held forms of a kept mail anew, as the registry is now; all else in it was dealt with when it came.
  ///
  /// Where the original is not what was recorded, the forms stay held. The justification is the mail's own.
  func judge(
    _ kept: KeptMail, _ file: IncomingFile, _ mail: JudgedMail?, in registry: some RegistryView & MailView,
    record: (Judged) throws -> FormOutcome
  ) throws -> [FormOutcome] {
    let places = file.sha256 == kept.sha256 ? order(of: file) : []
    var found = [(place: Place?, form: KeptMail.Form)]()
    for place in places {
      let form = kept.forms.first { $0.part == place.number && $0.sha256 == place.document.sha256 }
      if let form { found.append((place, form)) }
    }
    let numbers = Set(found.map(\.form.number))
    found += kept.forms.filter { !numbers.contains($0.number) }.map { (nil, $0) }
    var copies = [String: EarlierForm?]()
    var outcomes = [(part: Int, outcome: FormOutcome)]()
    for (place, form) in found {
      let copy = try copies[form.sha256] ?? registry.processed(sha256: form.sha256, besidesMail: kept.sha256)
      copies[form.sha256] = .some(copy)
      var plan = try plan(place, form, of: kept, mail, besides: copy, in: registry)
      plan.outcome.mail = file.name
      let document = place?.document ?? IncomingDocument(missing: form)
      let judged = Judged(plan: plan, part: form.part, document: document, takes: form.number)
      outcomes.append((form.part, try record(judged)))
    }
    return outcomes.sorted { $0.part < $1.part }.map(\.outcome)
  }

  private func plan(
    _ place: Place?, _ form: KeptMail.Form, of kept: KeptMail, _ mail: JudgedMail?, besides copy: EarlierForm?,
    in registry: some RegistryView & MailView
  ) throws -> FormPlan {
    guard let place else {
      var plan = FormPlan(refusing: form.file, KeptMail.damage(of: form.file))
      plan.outcome.status = .held
      return plan
    }
    // What was applied meanwhile is not applied twice.
    if let copy, copy.status != .held {
      return FormPlan(refusing: place.document.name, place.part, duplicate(of: copy))
    }
    let justification = Justification(emailOf: kept.writtenAt).text
    return try plan(place, mail, justification: justification, isReleased: form.isReleased, in: registry)
  }

  /// The kept mail itself: its answer now tells what became of the forms.
  func judgeKeptMail(_ file: IncomingFile, _ kept: KeptMail) -> JudgedMail? {
    guard file.sha256 == kept.sha256, let mail = file.mail else {
      let outcome = MailOutcome(
        file: file.name, sha256: kept.sha256, messageID: nil, references: [], subject: "", sender: kept.sender,
        writtenAt: kept.writtenAt, isBelieved: true, attachments: [], answer: .none(.answered))
      return JudgedMail(outcome: outcome, findings: [])
    }
    let verdict = sender.verdict(on: mail.envelope, at: now)
    var judged = judged(mail, of: file, verdict, earlier: nil)
    judged.outcome.writtenAt = kept.writtenAt
    // They are counted with the mail that brought them.
    judged.outcome.attachments = []
    return judged
  }
}

extension KeptMail {
  /// That an original is not there any more, or is not what was recorded.
  static func damage(of file: String) -> Finding {
    Finding(.fileDamaged(part: file, reason: "the kept original is not what was recorded"))
  }
}
