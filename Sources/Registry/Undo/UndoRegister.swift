import Domain
internal import GRDB
import Register

/// Writes the counter-entries of one undo.
public final class UndoRegister {
  private let transaction: RegistryTransaction
  private let undo: Int64
  /// The undo's own run.
  public let run: String
  private let time: Moment

  init(_ transaction: RegistryTransaction, undo: Int64, run: String, time: Moment) {
    (self.transaction, self.undo, self.run, self.time) = (transaction, undo, run, time)
  }

  /// Reverses an entry, which nothing came after; returns the schema's complaint where it refuses the counter-entry.
  ///
  /// `tip` is the number that `undoState` gave. Nothing of a refused counter-entry stays.
  public func reverse(_ tip: Int64, of kind: LogEntry.Kind) throws -> String? {
    let (journal, table) = (transaction.journal, UndoneJournal(of: kind).rawValue)
    let found = try transaction.first("SELECT event FROM \(sql: table) WHERE id = \(tip) ORDER BY id") {
      try $0.value(0, as: Int64.self)
    }
    guard let position = found else { throw RegistryError.notFound(.row) }
    do {
      _ = try journal.attempt {
        let opposite = try CounterFact.opposite(
          of: journal.tables.event(at: position), entry: journal.nextNumber(table), undo: undo, in: journal.tables)
        guard let opposite else { throw RegistryError.constraint("nothing does the opposite of the entry") }
        try journal.append(opposite, at: time, reverses: position)
        return true
      }
      return nil
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      return error.message ?? ""
    } catch RegistryError.constraint(let complaint) {
      return complaint
    } catch RegistryError.alreadyAuthorised {
      return "the grant stands already"
    } catch RegistryError.notAuthorised {
      return "there is no standing grant"
    }
  }

  /// Records how a row ended.
  public func record(_ row: UndoneRow) throws {
    let obstacle = row.obstacle.map { obstacle in
      [obstacle.code, obstacle.change?.run].compactMap { $0 }.joined(separator: " ")
    }
    let fact = RowUndone(
      number: try transaction.journal.nextNumber("undo_row"), undo: undo,
      journal: UndoneJournal(of: row.entry.kind).rawValue, entry: row.entry.number, effect: row.effect.rawValue,
      obstacle: obstacle)
    try transaction.journal.append(fact, at: time)
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
    let number = try journal.nextNumber("undo")
    let fact = UndoBegun(
      undo: number, run: run, target: target.description, reason: reason, by: user, language: language)
    try journal.append(fact, at: time)
    return UndoRegister(self, undo: number, run: run, time: time)
  }
}
