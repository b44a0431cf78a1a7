import Domain
internal import GRDB

/// What the journals alone give: their entries, played again through the schema and its triggers.
struct JournalReplay {
  static let journals = ["journal", "manager_journal"]

  /// The tables that follow from the journals, each with its key.
  static let derived: [(table: String, key: String)] = [
    ("person", "national_id"), ("authorisation", "id"), ("manager", "national_id"), ("appointment", "id"),
    ("tie", "unit"), ("registered_institution", "no"),
  ]

  /// Where the entries are played: in memory, or in a file without a name, which goes when it is closed.
  enum Place: String {
    case memory = ":memory:"
    case file = ""
  }

  private let scratch: DatabaseQueue

  /// Hands over the entries that contradict those before them, and goes on without them.
  init(of registry: Database, in place: Place = .memory, contradictions: (Defect) throws -> Void) throws {
    // What entries refer to beside each other (forms, units) is checked where it lies.
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    scratch = try DatabaseQueue(path: place.rawValue, configuration: configuration)
    try Schema.migrator.migrate(scratch)
    try scratch.inTransaction { scratch in
      try scratch.execute(sql: "DROP TRIGGER journal_agrees_with_the_form")
      for journal in Self.journals { try Self.play(journal, of: registry, into: scratch, contradictions) }
      return .commit
    }
  }

  func read(_ body: (Database) throws -> Void) throws { try scratch.read(body) }

  private static func play(
    _ journal: String, of registry: Database, into scratch: Database, _ contradictions: (Defect) throws -> Void
  ) throws {
    let columns = try registry.columns(in: journal).map { "\"\($0.name)\"" }
    let insertion = try scratch.makeStatement(
      sql: """
        INSERT INTO \(journal) (\(columns.joined(separator: ", ")))
        VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
        """)
    let entries = try Row.fetchCursor(
      registry, sql: "SELECT \(columns.joined(separator: ", ")) FROM \(journal) ORDER BY id")
    while let entry = try entries.next() {
      do {
        try insertion.execute(arguments: StatementArguments(entry.databaseValues))
      } catch let error as DatabaseError {
        let id = entry["id"].map { "\($0)" } ?? ""
        try contradictions(Defect(.contradiction, table: journal, row: id, detail: error.message ?? ""))
      }
    }
  }
}
