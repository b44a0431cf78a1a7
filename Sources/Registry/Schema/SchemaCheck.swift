import Domain
internal import GRDB
import Register
import Synchronization

/// A registry's schema beside the one that this release makes: every table, index, trigger and view, by its text.
///
/// What stands in a trigger or a view acts in the registry's name, and a column of another name hides what the rules ask
/// for; no digest of entries tells of either. So the whole schema is compared before anything else of a file is believed,
/// with that of its own version, before it is brought to this one. SQLite keeps a statement as it was given, so that equal
/// schemas are equal texts.
struct SchemaCheck {
  private let database: Database

  /// So many unknown objects are looked at: a file may hold any number of them.
  private static let longest = 1000
  /// Names are told up to this length, in Unicode scalars.
  private static let longestName = 100

  init(_ database: Database) { self.database = database }

  /// Whatever is not as this release makes it, tables first; nothing for a sound schema, and for a
  /// file that nothing was written to yet.
  func defects() throws -> [Defect] {
    let applied = try Schema.migrator.appliedIdentifiers(database)
    let known = Schema.migrator.migrations.filter(applied.contains)
    guard known == Array(Schema.migrator.migrations.prefix(known.count)) else {
      return [Defect(.schemaChanged, table: "table", row: "grdb_migrations")]
    }
    let expected = try Self.shape(after: known.count)
    let found = try Self.objects(of: database, most: expected.objects.count + Self.longest)
    // The migrator makes its table before the first migration.
    if known.isEmpty, found.isEmpty { return [] }
    var defects: [Defect] = []
    for key in Set(found.keys).union(expected.objects.keys).sorted() {
      if let defect = Self.defect(found[key], expected.objects[key]) { defects.append(defect) }
    }
    let version = try Self.version(of: database)
    if version != expected.version {
      defects.append(Defect(.schemaChanged, table: "user_version", row: String(version)))
    }
    return defects
  }

  /// Throws `schemaDiffers` for the first defect.
  func require() throws {
    if let defect = try defects().first { throw RegistryError.schemaDiffers(defect) }
  }

  /// Whether all that is wrong is that triggers and indexes are missing: what stands in the tables can be judged then.
  static func leavesTables(_ defects: [Defect]) -> Bool {
    defects.allSatisfy { $0.kind == .schemaMissing && ["trigger", "index"].contains($0.table) }
  }

  private static func defect(_ found: Object?, _ expected: Object?) -> Defect? {
    guard found != expected, let object = found ?? expected else { return nil }
    let kind: Defect.Kind = found == nil ? .schemaMissing : expected == nil ? .schemaUnknown : .schemaChanged
    let shown = String(String.UnicodeScalarView(object.name.unicodeScalars.prefix(longestName)))
    return Defect(kind, table: object.type, row: shown)
  }

  // MARK: - What this release makes

  /// The table's name and the text are digits of their bytes, so that nothing passes for what merely looks like it.
  private struct Object: Hashable, Sendable {
    var type, name, table, sql: String
  }

  private struct Shape: Sendable {
    var objects: [String: Object]
    var version: Int
  }

  /// By the number of migrations; made once in a process.
  private static let shapes = Mutex<[Int: Shape]>([:])

  private static func shape(after count: Int) throws -> Shape {
    if let known = shapes.withLock({ $0[count] }) { return known }
    let queue = try DatabaseQueue()
    let migrations = Schema.migrator.migrations
    if let last = migrations.prefix(max(1, count)).last { try Schema.migrator.migrate(queue, upTo: last) }
    var shape = try queue.read { Shape(objects: try objects(of: $0, most: .max), version: try version(of: $0)) }
    if count == 0 {
      let table = shape.objects.values.first { $0.name == "grdb_migrations" }?.table
      shape.objects = shape.objects.filter { $0.value.table == table }
      shape.version = 0
    }
    shapes.withLock { $0[count] = shape }
    return shape
  }

  private static func version(of database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }

  /// The objects by type and name, as digits, tables first: a table and a trigger may have the same name.
  private static func objects(of database: Database, most: Int) throws -> [String: Object] {
    var objects: [String: Object] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT CASE type WHEN 'table' THEN 1 WHEN 'view' THEN 2 WHEN 'trigger' THEN 3 ELSE 4 END || hex(type) || '-'
          || hex(name), CAST(type AS TEXT), CAST(name AS TEXT), hex(tbl_name), hex(sql)
        FROM sqlite_schema LIMIT ?
        """, arguments: [most])
    while let row = try rows.next() {
      func text(_ column: Int) -> String { (row[column] as String?) ?? "" }
      objects[text(0)] = Object(type: text(1), name: text(2), table: text(3), sql: text(4))
    }
    return objects
  }
}
