import Domain
internal import GRDB

/// Puts the difference into the registry: units, search index, history.
struct UnitUpdate {
  let transaction: RegistryTransaction
  let importID: Int64

  /// From so many new units on, the index of names is quicker made anew than kept up.
  private static let manyAdded = 20_000

  func apply() throws {
    try withoutIndexOfNames(putAdded)
    try putChanged()
    try closeMissing()
    try putSearchWords()
    try putHistory()
  }

  /// In the order of numbers: appending is what a table takes fastest.
  private func putAdded() throws {
    try transaction.change(
      """
      INSERT INTO unit (no, name, folded, parent, second_parent, main, place_id, place_name, category, status,
        hierarchy, level, address, correspondent, active)
      SELECT no, name, turkish_fold(name), parent, second_parent, main, place_id, place_name, category, status,
        hierarchy, level, address, correspondent, active
      FROM difference JOIN incoming USING (no) WHERE kind = 'added' ORDER BY seq
      """)
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

  private func putChanged() throws {
    try transaction.change(
      """
      UPDATE unit SET name = incoming.name, folded = turkish_fold(incoming.name), parent = incoming.parent,
        second_parent = incoming.second_parent, main = incoming.main, place_id = incoming.place_id,
        place_name = incoming.place_name, category = incoming.category, status = incoming.status,
        hierarchy = incoming.hierarchy, level = incoming.level, address = incoming.address,
        correspondent = incoming.correspondent, active = incoming.active
      FROM incoming
      WHERE unit.no = incoming.no AND unit.no IN (SELECT no FROM difference WHERE kind <> 'added')
      """)
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
      SELECT no, turkish_search_words(new) FROM difference WHERE kind IN ('added', 'renamed') ORDER BY seq
      """)
  }

  private func putHistory() throws {
    try transaction.change(
      """
      INSERT INTO unit_change (import, seq, no, kind, old, new)
      SELECT \(importID), seq, no, kind, old, new FROM difference ORDER BY seq
      """)
  }

  private func closeMissing() throws {
    try transaction.change(
      """
      UPDATE unit SET active = 0
      WHERE no IN (SELECT no FROM difference WHERE kind = 'closed') AND no NOT IN (SELECT no FROM incoming)
      """)
  }
}
