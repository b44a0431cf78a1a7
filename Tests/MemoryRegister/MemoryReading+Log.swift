import Domain
import Register

extension MemoryReading {
  func forEachLogEntry(_ filter: LogFilter, _ body: (LogEntry) throws -> Void) throws {
    let persons = try state.rows("journal").filter { row in
      let isOfRun = filter.run == nil || row.text("run") == filter.run
      return isOfRun && (filter.form == nil || row.int("form") == filter.form)
        && (filter.person == nil || row["national_id"] == Value(filter.person))
        && (filter.unit == nil || row.unit("unit") == filter.unit)
    }.map(personEntry)
    let managers = try state.rows("manager_journal").filter { row in
      let about = row["appointment"] == .null ? row : state.row("manager_journal", row["appointment"])
      let isOfPerson = filter.person == nil || about?.int("national_id") == filter.person?.number
      return try isOfPerson && filter.form == nil && (filter.unit == nil || row.unit("unit") == filter.unit)
        && (filter.run == nil || runOfManagers(row) == filter.run)
    }.map(managerEntry)
    let records = try state.rows("record").filter { row in
      let isOfRun = filter.run == nil || row.text("run") == filter.run
      return isOfRun && (filter.form == nil || row.int("form") == filter.form)
        && (filter.person == nil || row["national_id"] == Value(filter.person))
        && (filter.unit == nil || row.unit("unit") == filter.unit)
    }.map(recordEntry)
    let entries = Self.merged([persons, managers, records].map { $0.suffix(filter.limit ?? $0.count) })
    try entries.suffix(filter.limit ?? entries.count).forEach(body)
  }

  /// By time; each keeps its own order.
  private static func merged(_ journals: [ArraySlice<LogEntry>]) -> [LogEntry] {
    var (rest, entries) = (journals, [LogEntry]())
    func time(_ journal: Int) -> Moment { rest[journal].first?.time ?? Moment(secondsSince1970: .max) }
    while let next = rest.indices.filter({ !rest[$0].isEmpty }).min(by: { time($0) < time($1) }) {
      entries.append(rest[next].removeFirst())
    }
    return entries
  }

  private func recordEntry(_ row: RegisterRow) throws -> LogEntry {
    let undo = row["undo"] == .null ? nil : state.row("undo", row["undo"])
    let person = try row.text("national_id").map { try TCKimlikNo(parsing: $0) }
    let former = state.rows("record").last { other in
      (other.int("id") ?? 0) < (row.int("id") ?? 0) && ["kind", "subject"].allSatisfy { other[$0] == row[$0] }
    }
    let form = row["form"] == .null ? nil : state.row("form", row["form"])
    let batch = state.rows("batch", where: "run", is: row["run"]).first
    let isOfMail = form != nil && state.row("mail_form", row["form"]) != nil
    let source = LogEntry.Source(
      run: try row.needed("run"), form: row.int("form"), file: form?.text("file") ?? batch?.text("file") ?? "",
      mail: isOfMail ? form.flatMap { state.row("run_item", $0["run"], $0["ordinal"])?.text("file") } : nil,
      row: row.number("row"), outputs: undo?.text("outputs") ?? form?.text("outputs") ?? batch?.text("outputs"))
    var entry = LogEntry(
      number: try row.needed(row.int("id")), time: try row.needed(row.moment("at")), kind: .recorded, source: source,
      person: person, fullName: try person.flatMap { try details(of: $0)?.fullName }, unit: row.unit("unit"),
      unitName: try row.unit("unit").flatMap { try unit($0)?.name }, justification: undo?.text("reason"), before: [:],
      after: [:])
    entry.record = LogEntry.Record(
      kind: state.kinds.record(try row.needed("kind")), subject: try row.needed("subject"),
      before: try former?.text("value").map(SortedJSON.parse), after: try row.text("value").map(SortedJSON.parse))
    try tell(undo, of: row, in: "record", &entry)
    return entry
  }

  /// The run of the batch, or of the undo that a counter-entry belongs to.
  func runOfManagers(_ row: RegisterRow) throws -> String {
    let undo = row["undo"] == .null ? nil : state.row("undo", row["undo"])
    return try row.needed(undo?.text("run") ?? state.row("batch", row["batch"])?.text("run"))
  }

  private func personEntry(_ row: RegisterRow) throws -> LogEntry {
    let form = try row.needed(state.row("form", row["form"]))
    let undo = row["undo"] == .null ? nil : state.row("undo", row["undo"])
    let person = try TCKimlikNo(parsing: row.needed("national_id"))
    let isOfMail = state.row("mail_form", row["form"]) != nil
    let source = LogEntry.Source(
      run: try row.needed("run"), form: row.int("form"), file: try form.needed("file"),
      mail: isOfMail ? state.row("run_item", form["run"], form["ordinal"])?.text("file") : nil, row: row.number("row"),
      outputs: undo?.text("outputs") ?? form.text("outputs"))
    var entry = LogEntry(
      number: try row.needed(row.int("id")), time: try row.needed(row.moment("at")),
      kind: try row.needed(LogEntry.Kind(rawValue: row.needed("kind"))), source: source, person: person,
      fullName: try details(of: person)?.fullName, unit: row.unit("unit"),
      unitName: try row.unit("unit").flatMap { try unit($0)?.name }, justification: row.text("justification"),
      before: try Self.details(row.text("before")), after: try Self.details(row.text("after")))
    try tell(undo, of: row, in: "journal", &entry)
    entry.plan = try plan(appliedBy: source.run).flatMap { plan in
      plan.application.map { LogEntry.Plan(planner: plan.planner, applier: $0.applier) }
    }
    if entry.kind == .granted { entry.after[.role] = row.text("role") }
    guard let old = earlierAuthority(row, entry.kind), let since = old.moment("since") else { return entry }
    entry.before[.role] = row.text("role")
    entry.before[.since] = since.description
    entry.before[.justification] = old.text("justification")
    if entry.kind == .granted { entry.before[.until] = old.moment("until")?.description }
    return entry
  }

  /// The authority that was revoked, or the one before the grant.
  private func earlierAuthority(_ row: RegisterRow, _ kind: LogEntry.Kind) -> RegisterRow? {
    switch kind {
    case .revoked: state.rows("authorisation", where: "revocation", is: row["id"]).first
    case .granted:
      state.rows("authorisation").last { other in
        (other.int("id") ?? 0) < (row.int("id") ?? 0)
          && ["national_id", "unit", "role"].allSatisfy { other[$0] == row[$0] }
      }
    default: nil
    }
  }

  private static func details(_ text: String?) throws -> [LogEntry.Detail: String] {
    var details: [LogEntry.Detail: String] = [:]
    let named: [String: String] = try text.map(SortedJSON.parse) ?? [:]
    for (name, value) in named {
      if let detail = LogEntry.Detail(rawValue: name) { details[detail] = value }
    }
    return details
  }

  private func managerEntry(_ row: RegisterRow) throws -> LogEntry {
    let batch = state.row("batch", row["batch"])
    let undo = row["undo"] == .null ? nil : state.row("undo", row["undo"])
    let old = row["appointment"] == .null ? nil : state.row("manager_journal", row["appointment"])
    let source = LogEntry.Source(
      run: try runOfManagers(row), form: nil, file: batch?.text("file") ?? "", mail: nil, row: row.number("row"),
      outputs: undo?.text("outputs") ?? batch?.text("outputs"))
    var entry = LogEntry(
      number: try row.needed(row.int("id")), time: try row.needed(row.moment("at")),
      kind: try row.needed(LogEntry.Kind(rawValue: row.needed("kind"))), source: source,
      person: (row.int("national_id") ?? old?.int("national_id")).flatMap { TCKimlikNo(number: $0) },
      fullName: row.text("full_name") ?? old?.text("full_name"), unit: row.unit("unit"),
      unitName: try row.unit("unit").flatMap { try unit($0)?.name },
      justification: row.text("reference") ?? old?.text("reference"), before: [:], after: [:])
    entry.after[.appointmentType] = row.int("type").flatMap { AppointmentType(stored: $0) }?.rawValue
    entry.after[.title] = row.text("title")
    entry.after[.email] = row.text("email")
    entry.after[.start] = row.moment("start")?.description
    entry.after[.end] = row.moment("until")?.description
    entry.after[.deputyDetsisNo] = row.unit("deputy")?.description
    entry.after[.names] = row.number("names").map { String($0) }
    entry.before[.appointmentType] = old?.int("type").flatMap { AppointmentType(stored: $0) }?.rawValue
    entry.before[.title] = old?.text("title")
    entry.before[.reference] = old?.text("reference")
    entry.before[.start] = old?.moment("start")?.description
    entry.before[.end] = old?.moment("until")?.description
    if entry.kind == .tied, let unit = entry.unit {
      entry.before[.deputyDetsisNo] = try formerDeputy(before: entry.number, of: unit)?.description
    }
    try tell(undo, of: row, in: "manager_journal", &entry)
    return entry
  }

  private func tell(
    _ undo: RegisterRow?, of row: RegisterRow, in journal: String, _ entry: inout LogEntry
  ) throws {
    if let reverses = row.int("reverses") {
      entry.undo = LogEntry.Undo(
        reverses: reverses, by: undo?.text("by") ?? "", reason: undo?.text("reason") ?? "")
    }
    entry.reversedBy = state.rows(journal, where: "reverses", is: row["id"]).first?.int("id")
  }
}
