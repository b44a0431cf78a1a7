import Domain
internal import GRDB
import Register

/// An entry that came after another, as far as undoing looks at it.
struct LaterEntry {
  let id: Int64
  let reverses: Int64?
  let kind: LogEntry.Kind
  let change: UndoObstacle.Change
  let after: String?

  /// Columns: id, reverses, kind, run, form, row, at, after.
  init(_ row: Row) throws { try self.init(row, kind: row.named(2)) }

  init(_ row: Row, kind: LogEntry.Kind) throws {
    id = try row.value(0)
    reverses = try row.value(1)
    self.kind = kind
    change = UndoObstacle.Change(
      run: try row.value(3, as: String?.self) ?? "", form: try row.value(4), row: try row.value(5),
      time: try row.value(6))
    after = try row.value(7)
  }

  /// The last of some entries whose effect stands: those that were reversed since count as little as their reversals.
  static func standing(_ entries: [LaterEntry]) -> LaterEntry? {
    var standing: [LaterEntry] = []
    for entry in entries {
      if let place = standing.firstIndex(where: { $0.id == entry.reverses }) {
        standing.remove(at: place)
      } else {
        standing.append(entry)
      }
    }
    return standing.last
  }
}

extension RegistryReading {
  /// The end of the line of counter-entries that begins with an entry: each reverses the one before.
  ///
  /// `stands`: whether the effect of the entry itself is in force, as far as undoing is concerned.
  func undoTip(of entry: LogEntry) throws -> (id: Int64, stands: Bool) {
    let journal = UndoneJournal(of: entry.kind).rawValue
    let tip = try first(
      """
      WITH RECURSIVE line (id, length) AS (
        SELECT \(entry.number), 0
        UNION ALL SELECT counter.id, length + 1 FROM line JOIN \(sql: journal) AS counter ON counter.reverses = line.id
      )
      SELECT id, length FROM line ORDER BY length DESC LIMIT 1
      """
    ) { (try $0.value(0, as: Int64.self), try $0.value(1, as: Int.self)) }
    return tip.map { ($0, $1 % 2 == 0) } ?? (entry.number, true)
  }

  /// Which run an entry belongs to, and when it was written.
  func change(_ id: Int64, in journal: UndoneJournal) throws -> UndoObstacle.Change {
    try laterEntries(in: journal, where: "entry.id = \(id)").first?.change
      ?? UndoObstacle.Change(run: "", form: nil, row: nil, time: Moment(secondsSince1970: 0))
  }

  /// The entry that changed the same thing later and stands; nil where an entry's effect is the newest there is.
  func laterChange(than tip: Int64, of entry: LogEntry) throws -> LaterEntry? {
    let later: [LaterEntry]
    switch entry.kind {
    case .granted, .revoked:
      later = try laterEntries(
        in: .persons,
        where: """
          entry.national_id = \(entry.person) AND entry.id > \(tip) AND entry.kind IN ('granted', 'revoked')
            AND entry.unit = \(entry.unit) AND entry.role = (SELECT role FROM journal WHERE id = \(tip))
          """)
    case .personChanged:
      let changed = Set(entry.after.keys.map(\.rawValue))
      later = try laterEntries(
        in: .persons,
        where: "entry.national_id = \(entry.person) AND entry.id > \(tip) AND entry.kind = 'person-changed'"
      ).filter { later in
        try !changed.isDisjoint(with: later.after.map(SortedJSON.parse)?.keys.map { $0 } ?? [])
      }
    case .appointed, .ended:
      let about: Query = """
        (SELECT coalesce(appointment, reopens, id) FROM manager_journal WHERE id = \(tip))
        """
      later = try laterEntries(
        in: .managers, where: "(entry.appointment = \(about) OR entry.reopens = \(about)) AND entry.id > \(tip)")
    case .tied:
      later = try laterEntries(
        in: .managers, where: "entry.unit = \(entry.unit) AND entry.id > \(tip) AND entry.kind = 'tied'")
    case .recorded: later = try laterEntries(in: .records, where: Self.recordsBehind(tip))
    case .personAdded, .namesRetired: later = []
    }
    return LaterEntry.standing(later)
  }

  private func laterEntries(in journal: UndoneJournal, where condition: Query) throws -> [LaterEntry] {
    switch journal {
    case .persons:
      try all(
        """
        SELECT id, reverses, kind, run, form, row, at, after FROM journal AS entry WHERE \(condition) ORDER BY id
        """, LaterEntry.init)
    case .managers:
      try all(
        """
        SELECT entry.id, entry.reverses, entry.kind, coalesce(undo.run, batch.run), NULL, entry.row, entry.at, NULL
        FROM manager_journal AS entry JOIN batch ON batch.id = entry.batch LEFT JOIN undo ON undo.id = entry.undo
        WHERE \(condition) ORDER BY entry.id
        """, LaterEntry.init)
    case .records:
      try all(
        """
        SELECT id, reverses, kind, run, form, row, at, NULL FROM record AS entry WHERE \(condition) ORDER BY id
        """
      ) { try LaterEntry($0, kind: .recorded) }
    }
  }
}
