import Domain
import Register

extension MemoryReading {
  func undoEntries(of target: UndoTarget) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    switch target {
    case .run(let run, let row):
      guard try batch(run: run) != nil || (row == nil && (self.run(run) != nil || hasRecords(of: run))) else {
        throw RegistryError.notFound(.run)
      }
      try forEachLogEntry(LogFilter(run: run)) { entries.append($0) }
    case .form(let form, let row):
      guard try hasForm(form) else { throw RegistryError.notFound(.form) }
      if let row, state.row("form_row", .int(form), Value(row)) == nil { throw RegistryError.notFound(.row) }
      try forEachLogEntry(LogFilter(form: form)) { if $0.undo == nil { entries.append($0) } }
    }
    entries = entries.filter { target.row == nil || target.row == $0.source.row }
    if case .run(_, .some) = target, entries.isEmpty { throw RegistryError.notFound(.row) }
    return UndoneJournal.allCases.flatMap { journal in
      entries.filter { UndoneJournal(of: $0.kind) == journal }.sorted { $0.number > $1.number }
    }
  }

  func undoState(of entry: LogEntry) throws -> UndoState {
    if entry.kind == .namesRetired { return .obstructed(.namesStayRemoved) }
    let journal = UndoneJournal(of: entry.kind).rawValue
    let first = try state.row(journal, .int(entry.number)).map { $0 } ?? { throw RegistryError.notFound(.row) }()
    let line = Array(
      sequence(first: first) { [state] row in state.rows(journal, where: "reverses", is: row["id"]).first })
    guard let tip = line.last else { throw RegistryError.notFound(.row) }
    guard line.count % 2 == 1 else { return .obstructed(.undoneAlready(by: try change(tip, in: journal))) }
    if let later = standing(try laterEntries(than: tip, of: entry, in: journal)) {
      let kind = try LogEntry.Kind(rawValue: later.needed("kind")) ?? .recorded
      return .obstructed(.changedSince(kind, by: try change(later, in: journal)))
    }
    return .reversible(try tip.needed(tip.int("id")))
  }

  private func change(_ row: RegisterRow, in journal: String) throws -> UndoObstacle.Change {
    UndoObstacle.Change(
      run: try journal == "manager_journal" ? runOfManagers(row) : row.text("run") ?? "", form: row.int("form"),
      row: row.number("row"), time: try row.needed(row.moment("at")))
  }

  /// The entries that changed the same thing later.
  private func laterEntries(
    than tip: RegisterRow, of entry: LogEntry, in journal: String
  ) throws -> [RegisterRow] {
    let later = state.rows(journal).filter { ($0.int("id") ?? 0) > (tip.int("id") ?? 0) }
    switch entry.kind {
    case .granted, .revoked:
      return later.filter { row in
        ["granted", "revoked"].contains(row.text("kind"))
          && ["national_id", "unit", "role"].allSatisfy { row[$0] == tip[$0] }
      }
    case .personChanged:
      let changed = Set(entry.after.keys.map(\.rawValue))
      return try later.filter { row in
        guard row.text("kind") == "person-changed", row["national_id"] == tip["national_id"] else { return false }
        return try !changed.isDisjoint(with: row.text("after").map(SortedJSON.parse)?.keys.map { $0 } ?? [])
      }
    case .appointed, .ended:
      let about =
        tip["appointment"] != .null ? tip["appointment"] : tip["reopens"] != .null ? tip["reopens"] : tip["id"]
      return later.filter { $0["appointment"] == about || $0["reopens"] == about }
    case .tied: return later.filter { $0.text("kind") == "tied" && $0["unit"] == tip["unit"] }
    case .recorded: return later.filter { row in ["kind", "subject"].allSatisfy { row[$0] == tip[$0] } }
    case .personAdded, .namesRetired: return []
    }
  }

  /// The last of some whose effect stands: those that were reversed count as little as their reversals.
  private func standing(_ entries: [RegisterRow]) -> RegisterRow? {
    entries.reduce(into: [RegisterRow]()) { standing, entry in
      if let place = standing.firstIndex(where: { $0["id"] == entry["reverses"] }) {
        standing.remove(at: place)
      } else {
        standing.append(entry)
      }
    }.last
  }

  func appointmentEnded(by entry: Int64) throws -> AppointmentID? {
    state.row("manager_journal", .int(entry))?.int("appointment").map { AppointmentID(number: $0) }
  }

  func appointmentRestored(
    byReversing ending: Int64
  ) throws -> (id: AppointmentID, appointment: Appointment)? {
    guard let entry = state.row("manager_journal", .int(ending)) else { return nil }
    let number = entry.int("appointment") ?? entry.int("reopens") ?? ending
    let former = state.rows("manager_journal").last { row in
      (row.int("id") ?? 0) < ending && (row.int("appointment") == number || row.int("reopens") == number)
    }
    let id = AppointmentID(number: number)
    guard var appointment = try appointment(id)?.appointment else { return nil }
    if former?.text("kind") == "ended", let end = former?.moment("until") { appointment.end = end }
    return (id, appointment)
  }

  func formerDeputy(before tie: Int64, of unit: DetsisNo) throws -> DetsisNo? {
    let former = state.rows("manager_journal", where: "unit", is: Value(unit)).last { row in
      row.text("kind") == "tied" && (row.int("id") ?? 0) < tie
    }
    return former?.unit("deputy")
  }

  func hasRecords(of run: String) throws -> Bool { !state.rows("record", where: "run", is: .text(run)).isEmpty }

  func hasUndo(_ run: String) throws -> Bool { !state.rows("undo", where: "run", is: .text(run)).isEmpty }
}
