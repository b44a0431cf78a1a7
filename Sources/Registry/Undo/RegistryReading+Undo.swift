import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The entries that a target covers, the newest first; those of persons before those of managers, records behind them.
  ///
  /// Throws `notFound` for a form or a run that the registry does not know, for rows of a run of forms (each form has its
  /// own), for a row that a form lacks, and for one by which a batch changed nothing: its refused rows are not recorded.
  package func undoEntries(of target: UndoTarget) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    let filter: LogFilter
    switch target {
    case .run(let run, let row):
      guard try batch(run: run) != nil || (row == nil && (self.run(run) != nil || hasRecords(of: run))) else {
        throw RegistryError.notFound(.run)
      }
      filter = LogFilter(run: run)
    case .form(let form, let row):
      guard try hasForm(form) else { throw RegistryError.notFound(.form) }
      if let row, try !exists("SELECT 1 FROM form_row WHERE form = \(form) AND position = \(row)") {
        throw RegistryError.notFound(.row)
      }
      filter = LogFilter(form: form)
    }
    try forEachLogEntry(filter) { entry in
      // What a form asked for, not what was undone of it.
      if case .form = target, entry.undo != nil { return }
      if target.row == nil || target.row == entry.source.row { entries.append(entry) }
    }
    if case .run(_, .some) = target, entries.isEmpty { throw RegistryError.notFound(.row) }
    return UndoneJournal.allCases.flatMap { journal in
      entries.filter { UndoneJournal(of: $0.kind) == journal }.sorted { $0.number > $1.number }
    }
  }

  /// Whether an entry can be reversed as far as the journals tell: that it was not already, and nothing came later.
  package func undoState(of entry: LogEntry) throws -> UndoState {
    if entry.kind == .namesRetired { return .obstructed(.namesStayRemoved) }
    let tip = try undoTip(of: entry)
    guard tip.stands else {
      return .obstructed(.undoneAlready(by: try change(tip.id, in: UndoneJournal(of: entry.kind))))
    }
    if let later = try laterChange(than: tip.id, of: entry) {
      return .obstructed(.changedSince(later.kind, by: later.change))
    }
    return .reversible(tip.id)
  }

  /// The appointment that an entry of the managers' journal ended; nil where it ended none.
  package func appointmentEnded(by entry: Int64) throws -> AppointmentID? {
    try first("SELECT appointment FROM manager_journal WHERE id = \(entry) ORDER BY id") {
      try $0.value(0, as: AppointmentID?.self)
    } ?? nil
  }

  /// The appointment that a counter-entry to an ending would give back, with the end that it would have.
  package func appointmentRestored(
    byReversing ending: Int64
  ) throws -> (id: AppointmentID, appointment: Appointment)? {
    let found = try first("SELECT appointment, until FROM (\(Self.endBefore(ending)))") {
      (try $0.value(0, as: AppointmentID.self), try $0.value(1, as: Moment?.self))
    }
    guard let (id, end) = found, var appointment = try appointment(id)?.appointment else { return nil }
    if let end { appointment.end = end }
    return (id, appointment)
  }

  /// The deputy that a unit was tied to before an entry tied it anew.
  package func formerDeputy(before tie: Int64, of unit: DetsisNo) throws -> DetsisNo? {
    try first(
      """
      SELECT deputy FROM manager_journal WHERE kind = 'tied' AND unit = \(unit) AND id < \(tie)
      ORDER BY id DESC LIMIT 1
      """
    ) { try $0.value(0) }
  }

  /// Whether the registry knows an undo of this run.
  package func hasUndo(_ run: String) throws -> Bool { try exists("SELECT 1 FROM undo WHERE run = \(run)") }

  /// The appointment that an entry is about, and the end that was registered of it before; `entered`: `first` for the entry
  /// that made it.
  static func endBefore(_ entry: Int64) -> Query {
    """
    SELECT about.appointment, about.entered, (
      SELECT iif(former.kind = 'ended', former.until, NULL) FROM manager_journal AS former
      WHERE (former.appointment = about.appointment OR former.reopens = about.appointment) AND former.id < about.id
      ORDER BY former.id DESC LIMIT 1) AS until
    FROM (
      SELECT id, coalesce(appointment, reopens, id) AS appointment,
        iif(kind = 'appointed' AND reopens IS NULL, 'first', kind) AS entered
      FROM manager_journal WHERE id = \(entry)) AS about
    """
  }
}
