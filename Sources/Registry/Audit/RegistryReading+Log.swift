import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The entries of all journals in the order of time, the newest last; one at a time.
  ///
  /// Each journal keeps its own order, also where the clock went backwards meanwhile.
  package func forEachLogEntry(_ filter: LogFilter, _ body: (LogEntry) throws -> Void) throws {
    let journals: [(question: Query, decode: (Row) throws -> LogEntry)] = [
      (Self.personEntries(filter), LogEntry.init(person:)), (Self.managerEntries(filter), LogEntry.init(manager:)),
      (Self.recordEntries(filter), { [kinds] row in try LogEntry(record: row, of: kinds) }),
    ]
    guard let limit = filter.limit else {
      return try Self.merge(journals.map { try LogCursor($0.question, $0.decode, in: database).next }, body)
    }
    let newest = try journals.map { try self.newest($0.question, $0.decode) }
    var surplus = newest.reduce(0) { $0 + $1.count } - limit
    let sources = newest.map { entries in
      var rest = entries.makeIterator()
      return { rest.next() }
    }
    try Self.merge(sources) { entry in
      surplus -= 1
      if surplus < 0 { try body(entry) }
    }
  }

  /// The entries of a question that gives the newest first.
  private func newest(_ question: Query, _ decode: (Row) throws -> LogEntry) throws -> [LogEntry] {
    var entries: [LogEntry] = []
    try each(question) { entries.append(try decode($0)) }
    return entries.reversed()
  }

  /// In the order of numbers; under a limit the newest so many, the newest first.
  static func order(_ column: String, _ filter: LogFilter) -> Query {
    guard let limit = filter.limit else { return "ORDER BY \(sql: column)" }
    return "ORDER BY \(sql: column) DESC LIMIT \(limit)"
  }

  /// `sources`: each gives the next entry of its journal.
  private static func merge(_ sources: [() throws -> LogEntry?], _ body: (LogEntry) throws -> Void) throws {
    var next = try sources.map { try $0() }
    while let first = next.indices.filter({ next[$0] != nil }).min(by: { earlier(next[$0], next[$1]) }),
      let entry = next[first]
    {
      try body(entry)
      next[first] = try sources[first]()
    }
  }

  private static func earlier(_ entry: LogEntry?, _ other: LogEntry?) -> Bool {
    guard let entry, let other else { return entry != nil }
    return entry.time < other.time
  }

  /// Only the conditions that are asked for stand in it, so that SQLite finds the index for them.
  static func personEntries(_ filter: LogFilter) -> Query {
    var conditions: [Query] = ["true"]
    if let form = filter.form { conditions.append("journal.form = \(form)") }
    if let person = filter.person { conditions.append("journal.national_id = \(person)") }
    if let unit = filter.unit { conditions.append("journal.unit = \(unit)") }
    if let run = filter.run {
      // A run's own entries are those of its forms, an undo's those that bear its number.
      conditions.append(
        """
        journal.id IN (
          SELECT entry.id FROM form JOIN journal AS entry ON entry.form = form.id
          WHERE form.run = \(run) AND entry.run = \(run)
          UNION ALL SELECT entry.id FROM undo JOIN journal AS entry ON entry.undo = undo.id WHERE undo.run = \(run))
        """)
    }
    return """
      SELECT journal.id, journal.at, journal.kind, journal.run, journal.form, form.file,
        (SELECT run_item.file FROM mail_form JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
         WHERE mail_form.form = form.id) AS mail,
        journal.row, coalesce(undo.outputs, form.outputs) AS outputs, journal.national_id, person.full_name, journal.unit, unit.name AS unit_name,
        journal.justification, journal.before, journal.after, journal.role, old.since, old.until,
        old.justification AS old_justification, journal.reverses, undo.by, undo.reason,
        (SELECT id FROM journal AS counter WHERE counter.reverses = journal.id) AS reversed_by,
        plan.uid AS planner, plan.login AS planner_login, application.uid AS applier, application.login AS applier_login
      FROM journal
      LEFT JOIN plan_application AS application ON application.run = journal.run
      LEFT JOIN plan ON plan.id = application.plan
      LEFT JOIN undo ON undo.id = journal.undo
      LEFT JOIN form ON form.id = journal.form
      LEFT JOIN person ON person.national_id = journal.national_id
      LEFT JOIN unit ON unit.no = journal.unit
      LEFT JOIN authorisation AS old ON old.id = CASE journal.kind
        WHEN 'revoked' THEN (SELECT id FROM authorisation WHERE revocation = journal.id)
        WHEN 'granted' THEN (
          SELECT max(id) FROM authorisation AS earlier
          WHERE earlier.national_id = journal.national_id AND earlier.unit = journal.unit
            AND earlier.role = journal.role AND earlier.id < journal.id)
        END
      WHERE \(Query(joining: conditions, by: " AND "))
      \(order("journal.id", filter))
      """
  }

  /// A batch is no form: none of its entries is asked for by a form's number.
  static func managerEntries(_ filter: LogFilter) -> Query {
    var conditions: [Query] = [filter.form == nil ? "true" : "false"]
    if let person = filter.person {
      conditions.append(
        """
        entry.id IN (
          SELECT id FROM appointment WHERE national_id = \(person.number)
          UNION ALL SELECT ending FROM appointment WHERE national_id = \(person.number) AND ending IS NOT NULL)
        """)
    }
    if let unit = filter.unit { conditions.append("entry.unit = \(unit)") }
    if let run = filter.run {
      conditions.append(
        """
        entry.id IN (
          SELECT own.id FROM batch JOIN manager_journal AS own ON own.batch = batch.id
          WHERE batch.run = \(run) AND own.undo IS NULL
          UNION ALL SELECT own.id FROM undo JOIN manager_journal AS own ON own.undo = undo.id WHERE undo.run = \(run))
        """)
    }
    return """
      SELECT entry.id, entry.at, entry.kind, coalesce(undo.run, batch.run) AS run, NULL AS form, batch.file, NULL AS mail,
        entry.row, coalesce(undo.outputs, batch.outputs) AS outputs,
        coalesce(entry.national_id, old.national_id) AS person, coalesce(entry.full_name, old.full_name), entry.unit,
        unit.name AS unit_name, coalesce(entry.reference, old.reference) AS reference, entry.type, entry.title,
        entry.email, entry.start, entry.until, entry.deputy, entry.names, old.type AS old_type, old.title AS old_title,
        old.reference AS old_reference, old.start AS old_start, old.until AS old_until,
        (SELECT former.deputy FROM manager_journal AS former
         WHERE entry.kind = 'tied' AND former.kind = 'tied' AND former.unit = entry.unit AND former.id < entry.id
         ORDER BY former.id DESC LIMIT 1) AS old_deputy,
        entry.reverses, undo.by, undo.reason,
        (SELECT id FROM manager_journal AS counter WHERE counter.reverses = entry.id) AS reversed_by
      FROM manager_journal AS entry
      LEFT JOIN batch ON batch.id = entry.batch
      LEFT JOIN undo ON undo.id = entry.undo
      LEFT JOIN manager_journal AS old ON old.id = entry.appointment
      LEFT JOIN unit ON unit.no = entry.unit
      WHERE \(Query(joining: conditions, by: " AND "))
      \(order("entry.id", filter))
      """
  }
}

/// The entries of one journal, drawn one at a time.
private struct LogCursor {
  private let rows: RowCursor
  private let decode: (Row) throws -> LogEntry

  init(_ question: Query, _ decode: @escaping (Row) throws -> LogEntry, in database: Database) throws {
    rows = try Row.fetchCursor(database.preparedOnce(question))
    self.decode = decode
  }

  func next() throws -> LogEntry? { try rows.next().map(decode) }
}
