import Domain
internal import GRDB
import Register

/// Puts the difference into the registry: events, from which units and history follow, and the search index.
struct UnitUpdate {
  let transaction: RegistryTransaction
  let importID: Int64
  let time: Moment

  /// From so many new units on, the index of names is quicker made anew than kept up.
  private static let manyAdded = 20_000

  func apply() throws {
    try withoutIndexOfNames(putChanges)
    try putSearchWords()
  }

  /// In the order of the difference, by kind and number: appending is what a table takes fastest.
  private func putChanges() throws {
    var first = 1
    var changes: [UnitsChanged.Change] = []
    changes.reserveCapacity(UnitsChanged.most)
    func flush() throws {
      guard !changes.isEmpty else { return }
      try transaction.journal.append(
        UnitsChanged(number: importID, first: first, changes: changes), at: time)
      first += changes.count
      changes.removeAll(keepingCapacity: true)
    }
    let rows = try LentRows(
      """
      SELECT coalesce(unit.no, difference.no), name, parent, second_parent, main, place_id, place_name, category, status,
        hierarchy, level, address, correspondent, active, difference.no, kind, old, new
      FROM difference LEFT JOIN incoming AS unit ON unit.no = difference.no ORDER BY seq
      """, in: transaction.database)
    while try rows.next() {
      changes.append(
        UnitsChanged.Change(
          kind: try rows.stored(15), no: try rows.stored(14), old: try rows.stored(16), new: try rows.stored(17),
          unit: rows.value(1) == .null ? nil : try UnitRecord(rows)))
      if changes.count == UnitsChanged.most { try flush() }
    }
    try flush()
  }

  /// The index of parents stays: the deferred foreign key looks children up in it.
  private func withoutIndexOfNames(_ body: () throws -> Void) throws {
    let added = try transaction.first("SELECT count(*) FROM difference WHERE kind = 'added' ORDER BY 1") {
      try $0.value(0, as: Int.self)
    }
    let definition = try transaction.first(
      "SELECT sql FROM sqlite_schema WHERE type = 'index' AND name = 'unit_by_name' ORDER BY name"
    ) { try $0.value(0, as: String.self) }
    guard let definition, let added, added >= Self.manyAdded else { return try body() }
    try transaction.database.execute(sql: "DROP INDEX unit_by_name")
    try body()
    try transaction.database.execute(sql: definition)
  }

  /// The index holds no text, so that a name that leaves it must be told again.
  private func putSearchWords() throws {
    try transaction.change(
      """
      INSERT INTO unit_search (unit_search, rowid, name)
      SELECT 'delete', no, turkish_search_words(old) FROM difference WHERE kind = 'renamed' ORDER BY seq
      """)
    try transaction.change(
      """
      INSERT INTO unit_search (rowid, name)
      SELECT no, turkish_search_words(name) FROM difference JOIN incoming USING (no)
      WHERE kind IN ('added', 'renamed') ORDER BY seq
      """)
  }
}

extension UnitRecord {
  fileprivate init(_ rows: LentRows) throws {
    self.init(
      no: try rows.stored(0), name: try rows.stored(1), parent: try rows.stored(2), secondParent: try rows.stored(3),
      mainInstitution: try rows.stored(4), placeID: try rows.stored(5), placeName: try rows.stored(6),
      category: try rows.stored(7), status: try rows.stored(8), hierarchy: try rows.stored(9),
      level: try rows.stored(10), address: try rows.stored(11), isCorrespondent: try rows.stored(12),
      isActive: try rows.stored(13))
  }
}
