import Domain

/// Questions about what can be undone, and what stands in the way.
package protocol UndoQuestions {
  /// The entries that a target covers, the newest first; those of persons before those of managers, records behind them.
  ///
  /// Throws `notFound` for a form or a run that the register does not know, for rows of a run of forms (each form has its
  /// own), for a row that a form lacks, and for one by which a batch changed nothing: its refused rows are not recorded.
  func undoEntries(of target: UndoTarget) throws -> [LogEntry]

  /// Whether an entry can be reversed as far as the journal tells: that it was not already, and nothing came later.
  func undoState(of entry: LogEntry) throws -> UndoState

  /// The appointment that an entry on managers ended; nil where it ended none.
  func appointmentEnded(by entry: Int64) throws -> AppointmentID?

  /// The appointment that a counter-entry to an ending would give back, with the end that it would have.
  func appointmentRestored(byReversing ending: Int64) throws -> (id: AppointmentID, appointment: Appointment)?

  /// The deputy that a unit was tied to before an entry tied it anew.
  func formerDeputy(before tie: Int64, of unit: DetsisNo) throws -> DetsisNo?

  /// Whether the register knows an undo of this run.
  func hasUndo(_ run: String) throws -> Bool

  /// Whether a run has records: also one that is neither of forms nor of a batch.
  func hasRecords(of run: String) throws -> Bool
}

/// What undoing finds of an entry.
package enum UndoState: Sendable {
  /// Its effect stands and nothing came later: the counter-entry reverses the one of this number.
  case reversible(Int64)
  case obstructed(UndoObstacle)
}
