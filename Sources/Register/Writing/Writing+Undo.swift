import Domain

/// Writes the counter-entries of one undo.
package final class UndoRegister {
  private let transaction: any RegisterTransaction
  private let undo: Int64
  /// The undo's own run.
  package let run: String
  private let time: Moment

  init(_ transaction: any RegisterTransaction, undo: Int64, run: String, time: Moment) {
    (self.transaction, self.undo, self.run, self.time) = (transaction, undo, run, time)
  }

  /// Reverses an entry, which nothing came after; returns the schema's complaint where it refuses the counter-entry.
  ///
  /// `tip` is the number that `undoState` gave. Nothing of a refused counter-entry stays.
  package func reverse(_ tip: Int64, of kind: LogEntry.Kind) throws -> String? {
    let table = UndoneJournal(of: kind).table
    guard let position = try transaction.tables.find(table, [("id", .int(tip))])?.int("event") else {
      throw RegistryError.notFound(.row)
    }
    do {
      _ = try transaction.attempt {
        let tables = transaction.tables
        let opposite = try CounterFact.opposite(
          of: tables.event(at: position), entry: transaction.nextNumber(table), undo: undo, in: tables)
        guard let opposite else { throw RegistryError.constraint("nothing does the opposite of the entry") }
        try transaction.append(opposite, at: time, by: nil, reverses: position)
        return true
      }
      return nil
    } catch RegistryError.constraint(let complaint) {
      return complaint
    } catch RegistryError.alreadyAuthorised {
      return "the grant stands already"
    } catch RegistryError.notAuthorised {
      return "there is no standing grant"
    }
  }

  /// Records how a row ended.
  package func record(_ row: UndoneRow) throws {
    let obstacle = row.obstacle.map { obstacle in
      [obstacle.code, obstacle.change?.run].compactMap { $0 }.joined(separator: " ")
    }
    let fact = RowUndone(
      number: try transaction.nextNumber(.undoRow), undo: undo,
      journal: UndoneJournal(of: row.entry.kind).rawValue, entry: row.entry.number, effect: row.effect.rawValue,
      obstacle: obstacle)
    try transaction.append(fact, at: time)
  }
}

extension RegisterTransaction {
  /// Opens an undo as a run of its own, which is finished at once.
  ///
  /// `isTaken` tells of names that results of unknown runs bear already.
  package func beginUndo(
    of target: UndoTarget, because reason: String, by user: String, at time: Moment, language: Language,
    isTaken: (String) -> Bool = { _ in false }
  ) throws -> UndoRegister {
    let run = try nextRun(on: time.isoDay, isTaken: isTaken)
    let number = try nextNumber(.undo)
    let fact = UndoBegun(
      undo: number, run: run, target: target.description, reason: reason, by: user, language: language)
    try append(fact, at: time)
    return UndoRegister(self, undo: number, run: run, time: time)
  }
}

/// One of the journals, as undoing sees it.
package enum UndoneJournal: String, CaseIterable {
  case persons = "journal"
  case managers = "manager_journal"
  case records = "record"

  package init(of kind: LogEntry.Kind) {
    switch kind {
    case .personAdded, .personChanged, .granted, .revoked: self = .persons
    case .namesRetired, .appointed, .ended, .tied: self = .managers
    case .recorded: self = .records
    }
  }

  var table: RegisterTable {
    switch self {
    case .persons: .journal
    case .managers: .managerJournal
    case .records: .record
    }
  }
}
