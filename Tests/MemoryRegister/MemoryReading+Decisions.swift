import Domain
import Register

extension MemoryReading {
  // MARK: - Held forms

  /// Whether a held form was taken up, or closed by the office.
  func isSettled(_ form: RegisterRow) throws -> Bool {
    let isTaken = state.rows("form").contains { $0["takes"] == form["id"] }
    return try isTaken || decision(onForm: form.needed(form.int("id"))) == .formRejected
  }

  private func waitingForms() throws -> [RegisterRow] {
    try state.rows("form", where: "status", is: .text(FormStatus.held.rawValue)).filter { try !isSettled($0) }
  }

  func heldForms() throws -> [HeldForm] {
    try waitingForms().compactMap { row in
      guard let mail = state.row("mail", row["run"], row["ordinal"]) else { return nil }
      let institution = row.unit("institution")
      let number = try row.needed(row.int("id"))
      return HeldForm(
        number: number, institution: institution,
        institutionName: try institution.flatMap { try unit($0)?.name } ?? row.text("institution_name"),
        mail: try row.needed(state.row("run_item", row["run"], row["ordinal"])?.text("file")),
        file: try row.needed("file"), sender: mail.text("sender") ?? "",
        arrivedAt: try row.needed(row.moment("processed_at")),
        rows: state.rows("form_row", where: "form", is: row["id"]).count, outputs: row.text("outputs") ?? "",
        isReleased: try decision(onForm: number) == .formReleased)
    }
  }

  func runsOfHeldForms() throws -> Set<String> { Set(try waitingForms().compactMap { $0.text("run") }) }

  func isSettled(heldForm number: Int64) throws -> Bool? {
    guard let row = state.row("form", .int(number)), row.text("status") == FormStatus.held.rawValue else { return nil }
    return try isSettled(row)
  }

  func number(ofFormTaking number: Int64) throws -> Int64? {
    guard let next = state.rows("form", where: "takes", is: .int(number)).first?.int("id") else { return nil }
    return try self.number(ofFormTaking: next) ?? next
  }

  func isTakenUp(heldForm number: Int64) throws -> Bool {
    state.rows("kept_item", where: "form", is: .int(number)).contains { item in
      state.rows("run", where: "id", is: item["run"]).contains { $0["finished_at"] == .null }
    }
  }

  // MARK: - Decisions

  func decision(onForm number: Int64) throws -> DecisionKind? {
    try state.rows("decision", where: "form", is: .int(number)).last.map(Self.kind)
  }

  private static func kind(_ row: RegisterRow) throws -> DecisionKind {
    try row.needed(DecisionKind(rawValue: row.needed("kind")))
  }

  private static func user(_ row: RegisterRow) throws -> UserIdentity {
    UserIdentity(uid: try row.needed(row.int("uid")), login: try row.needed("login"))
  }

  private static func domainDecision(_ row: RegisterRow) throws -> DomainDecision {
    DomainDecision(
      institution: try row.needed(row.unit("institution")), domain: try row.needed("domain"),
      isConfirmed: try kind(row) == .domainConfirmed, reason: try row.needed("reason"), by: try user(row),
      at: try row.needed(row.moment("at")))
  }

  func domainDecisions(of institution: DetsisNo?) throws -> [DomainDecision] {
    var last: [String: DomainDecision] = [:]
    for row in state.rows("decision") where row["domain"] != .null {
      let decision = try Self.domainDecision(row)
      if institution == nil || decision.institution == institution {
        last["\(decision.institution) \(decision.domain)"] = decision
      }
    }
    return last.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.value)
  }

  func decisions(_ filter: LogFilter) throws -> [DecisionEntry] {
    guard filter.person == nil, filter.run == nil else { return [] }
    let entries = try state.rows("decision").filter { row in
      (filter.form == nil || row.int("form") == filter.form)
        && (filter.unit == nil || row.unit("institution") == filter.unit)
    }.map { row in
      DecisionEntry(
        number: try row.needed(row.int("id")), time: try row.needed(row.moment("at")), kind: try Self.kind(row),
        domain: row.text("domain"), institution: row.unit("institution"),
        institutionName: try row.unit("institution").flatMap { try unit($0)?.name }, form: row.int("form"),
        reason: try row.needed("reason"), by: try Self.user(row))
    }
    return Array(entries.suffix(filter.limit ?? entries.count))
  }

  func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision] {
    let known = try domainDecisions(of: institution)
    return domains.compactMap { domain in known.first { $0.domain == domain } }
  }

  func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo] {
    let confirmed = try domainDecisions(of: nil).filter { $0.isConfirmed && domains.contains($0.domain) }
    return Array(Set(confirmed.map(\.institution)).sorted().prefix(limit))
  }

  // MARK: - Kept originals

  func keptMails(ofForms numbers: [Int64]) throws -> [KeptMail] {
    var mails: [KeptMail] = []
    for number in numbers {
      guard let row = state.row("form", .int(number)), let mail = state.row("mail", row["run"], row["ordinal"]),
        let run = row.text("run"), let ordinal = row.number("ordinal"),
        state.progress[MemoryState.Item(run: run, ordinal: ordinal)] == .published
      else { continue }
      let form = KeptMail.Form(
        number: number, part: try row.needed(row.number("part")), sha256: try row.needed("sha256"),
        file: try row.needed("file"), isReleased: try decision(onForm: number) == .formReleased)
      if let place = mails.firstIndex(where: { $0.run == run && $0.ordinal == ordinal }) {
        mails[place].forms.append(form)
        continue
      }
      let first = state.rows("form").filter { $0["run"] == row["run"] && $0["ordinal"] == row["ordinal"] }
        .min { ($0.int("part") ?? 0) < ($1.int("part") ?? 0) }
      mails.append(
        KeptMail(
          run: run, ordinal: ordinal, sha256: try mail.needed("sha256"),
          mail: try row.needed(state.row("run_item", row["run"], row["ordinal"])?.text("file")),
          outputs: first?.text("outputs") ?? "", writtenAt: try mail.needed(mail.moment("written_at")),
          sender: mail.text("sender").map { MailAddress(displayName: mail.text("sender_name") ?? "", address: $0) },
          forms: [form]))
    }
    return mails
  }

  func keptMails(ofRun run: String) throws -> [String: KeptMail] {
    var mails: [String: KeptMail] = [:]
    for item in state.rows("kept_item", where: "run", is: .text(run)) {
      guard let name = state.row("run_item", item["run"], item["ordinal"])?.text("file"),
        let mail = try keptMails(ofForms: [item.needed(item.int("form"))]).first
      else { continue }
      if mails[name] == nil { mails[name] = mail } else { mails[name]?.forms += mail.forms }
    }
    return mails
  }

  // MARK: - Plans and consents

  func plan(sha256: String) throws -> PlanRecord? {
    try state.rows("plan", where: "digest", is: .text(sha256)).first.map(plan)
  }

  func plan(appliedBy run: String) throws -> PlanRecord? {
    let application = state.rows("plan_application", where: "run", is: .text(run)).first
    return try application.flatMap { state.row("plan", $0["plan"]) }.map(plan)
  }

  private func plan(_ row: RegisterRow) throws -> PlanRecord {
    var record = PlanRecord(
      id: try row.needed(row.int("id")), sha256: try row.needed("digest"), at: try row.needed(row.moment("at")),
      planner: try Self.user(row))
    if let application = state.rows("plan_application", where: "plan", is: row["id"]).first {
      record.application = PlanRecord.Application(
        run: try application.needed("run"), at: try application.needed(application.moment("at")),
        applier: try Self.user(application))
    }
    return record
  }

  func approval() throws -> Approval {
    let last = state.rows("consent").last { row in
      row.text("action") == Approval.twoPerson.rawValue
        || row.text("action") == JointDecision.approvalEnds.rawValue && row["agrees"] != .null
    }
    return last?.text("action") == Approval.twoPerson.rawValue ? .twoPerson : .none
  }

  func state(of decision: JointDecision) throws -> String {
    switch decision {
    case .approvalEnds:
      let asking = state.rows("consent", where: "action", is: .text(Approval.twoPerson.rawValue))
      return String(asking.last?.int("id") ?? 0)
    case .restore, .rebuild:
      return "\(state.rows("journal").last?.int("id") ?? 0) \(state.rows("manager_journal").last?.int("id") ?? 0)"
    }
  }

  func consents(to decision: JointDecision, on subject: String) throws -> [Consent] {
    try state.rows("consent", where: "action", is: .text(decision.rawValue)).filter { $0.text("subject") == subject }
      .map { row in
        Consent(
          number: try row.needed(row.int("id")), uid: try row.needed(row.int("uid")), agrees: row.int("agrees"))
      }
  }
}
