import Domain
import Intake
import Rules

/// Decides on a file: on each form that it holds, one after the other, so that the second sees what the first did.
struct FileJudge {
  let check: FormCheck
  let now: Moment
  /// Takes a file that was processed before as if it were new.
  let again: Bool
  /// The operator's own justification, which goes before the file's date.
  let justification: Justification?

  /// Judges each part and hands its plan to `record`, which applies it and gives back the outcome in its final form.
  func judge(
    _ file: IncomingFile, in registry: some RegistryView, record: (FormPlan, Int) throws -> FormOutcome
  ) throws -> [FormOutcome] {
    let earlier = try earlierCopy(of: file, in: registry)
    let reason = justification ?? Justification(emailOf: min(file.modifiedAt ?? now, now))
    var outcomes = [FormOutcome]()
    for (index, part) in file.parts.enumerated() {
      let plan =
        switch (part, earlier) {
        case (_, let earlier?): FormPlan(refusing: file.name, part, duplicate(of: earlier))
        case (.form(let form), nil):
          try check.check(form, file: file.name, justification: reason.text, at: now, in: registry)
        case (.refused(_, let finding), nil): FormPlan(refusing: file.name, part, finding)
        }
      outcomes.append(try record(plan, index + 1))
    }
    return outcomes
  }

  /// Whether a form of the file continues one that has not been seen yet and may still come.
  func mustWait(_ file: IncomingFile, in registry: some RegistryView) throws -> Bool {
    guard try earlierCopy(of: file, in: registry) == nil else { return false }
    return try file.parts.contains { part in
      guard case .form(let form) = part else { return false }
      return try check.continuesUnseenForm(form, at: now, in: registry)
    }
  }

  private func earlierCopy(of file: IncomingFile, in registry: some RegistryView) throws -> EarlierForm? {
    guard !again, let sha256 = file.sha256 else { return nil }
    return try registry.processed(sha256: sha256)
  }

  private func duplicate(of earlier: EarlierForm) -> Finding {
    Finding(
      .formDuplicate,
      details: [
        .file: earlier.file, .run: earlier.run, .time: earlier.processedAt.readable, .outputs: earlier.outputs,
      ])
  }
}

extension FormPlan {
  /// A part of a file that is not taken at all, named by what is known of it.
  fileprivate init(refusing file: String, _ part: WorkbookForms.Part, _ finding: Finding) {
    switch part {
    case .form(let form):
      self.init(refusing: file, sheet: form.sheet, finding)
      outcome.institutionDetsisNo = form.institutionNo.flatMap { $0.text.isEmpty ? nil : $0.text }
      outcome.institutionName = form.institutionName.flatMap { $0.text.isEmpty ? nil : $0.text }
    case .refused(let sheet, _): self.init(refusing: file, sheet: sheet, finding)
    }
  }
}
