import Domain
internal import GRDB

/// Writes the counter-entries of one undo.
public final class UndoRegister {
  private let transaction: RegistryTransaction
  private let undo: Int64
  /// The undo's own run.
  public let run: String

  init(_ transaction: RegistryTransaction, undo: Int64, run: String) {
    (self.transaction, self.undo, self.run) = (transaction, undo, run)
  }

  /// Reverses an entry, which nothing came after; returns the schema's complaint where it refuses the counter-entry.
  ///
  /// `tip` is the number that `undoState` gave. Nothing of a refused counter-entry stays.
  public func reverse(_ tip: Int64, of kind: LogEntry.Kind) throws -> String? {
    do {
      try transaction.database.inSavepoint {
        switch UndoneJournal(of: kind) {
        case .persons: try reversePersonEntry(tip)
        case .managers: try reverseManagerEntry(tip)
        }
        return .commit
      }
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return error.message ?? ""
    }
  }

  /// Records how a row ended.
  public func record(_ row: UndoneRow) throws {
    let obstacle = row.obstacle.map { obstacle in
      [obstacle.code, obstacle.change?.run].compactMap { $0 }.joined(separator: " ")
    }
    try transaction.change(
      """
      INSERT INTO undo_row (undo, journal, entry, effect, obstacle)
      VALUES (\(undo), \(UndoneJournal(of: row.entry.kind).rawValue), \(row.entry.number), \(row.effect.rawValue),
        \(obstacle))
      """)
  }

  private func reversePersonEntry(_ tip: Int64) throws {
    try transaction.change(
      """
      INSERT INTO journal (id, at, run, form, row, kind, national_id, unit, role, justification, before, after, undo,
        reverses)
      SELECT (SELECT max(id) + 1 FROM journal), undo.at, undo.run, entry.form, entry.row,
        CASE entry.kind WHEN 'granted' THEN 'revoked' WHEN 'revoked' THEN 'granted' ELSE entry.kind END,
        entry.national_id, entry.unit, entry.role,
        CASE entry.kind
          WHEN 'granted' THEN undo.reason
          -- An authority that comes back rests upon what it rested upon before.
          WHEN 'revoked' THEN (SELECT justification FROM authorisation WHERE revocation = entry.id) END,
        entry.after, entry.before, undo.id, entry.id
      FROM journal AS entry JOIN undo ON undo.id = \(undo) WHERE entry.id = \(tip)
      """)
  }

  /// An ending is put back to what it was before the entry: to another time, or to none at all.
  private func reverseManagerEntry(_ tip: Int64) throws {
    try transaction.change(
      """
      INSERT INTO manager_journal (id, at, batch, row, kind, unit, national_id, code, type, full_name, title, reference,
        email, start, until, appointment, reopens, deputy, undo, reverses)
      SELECT (SELECT max(id) + 1 FROM manager_journal), undo.at, entry.batch, entry.row, way.kind, entry.unit,
        old.national_id, old.code, old.type, old.full_name, old.title, old.reference, old.email, old.start,
        iif(way.kind = 'ended', coalesce(way.until, entry.start), old.until),
        iif(way.kind = 'ended', way.appointment, NULL), iif(way.kind = 'appointed', way.appointment, NULL),
        iif(way.kind = 'tied', (
          SELECT deputy FROM manager_journal AS former
          WHERE former.kind = 'tied' AND former.unit = entry.unit AND former.id < entry.id ORDER BY id DESC LIMIT 1), NULL),
        undo.id, entry.id
      FROM manager_journal AS entry
      JOIN (
        SELECT appointment, until, CASE
          WHEN entered = 'tied' THEN 'tied' WHEN entered = 'first' OR until IS NOT NULL THEN 'ended' ELSE 'appointed'
        END AS kind FROM (\(Self.endBefore(tip)))
      ) AS way
      LEFT JOIN manager_journal AS old ON way.kind = 'appointed' AND old.id = way.appointment
      JOIN undo ON undo.id = \(undo) WHERE entry.id = \(tip)
      """)
  }

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

extension RegistryTransaction {
  /// Opens an undo as a run of its own, which is finished at once.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already.
  public func beginUndo(
    of target: UndoTarget, because reason: String, by user: String, at time: Moment, language: Language,
    isTaken: (String) -> Bool = { _ in false }
  ) throws -> UndoRegister {
    let run = try nextRunID(on: time.isoDay, isTaken: isTaken)
    try change(
      """
      INSERT INTO run (id, started_at, language, policy, state, finished_at)
      VALUES (\(run), \(time), \(language.rawValue), \(Policy.rows.rawValue), 'finished', \(time))
      """)
    try change(
      """
      INSERT INTO undo (run, at, target, reason, by, outputs)
      VALUES (\(run), \(time), \(target.description), \(reason), \(user), \(run))
      """)
    return UndoRegister(self, undo: database.lastInsertedRowID, run: run)
  }
}
