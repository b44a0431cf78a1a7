import Domain
internal import GRDB

/// Puts the difference into the registry: units, search index, history.
struct UnitUpdate {
  let transaction: RegistryTransaction
  let importID: Int64

  func apply() throws {
    let index = UnitSearchIndex(transaction: transaction)
    try index.removeChanged()
    try putIncoming()
    try closeMissing()
    try index.addChanged()
    try putHistory()
  }

  private func putIncoming() throws {
    try transaction.change(
      """
      INSERT INTO unit (no, name, folded, parent, second_parent, main, place_id, place_name, category, status,
        hierarchy, level, address, correspondent, active)
      SELECT no, name, turkish_fold(name), parent, second_parent, main, place_id, place_name, category, status,
        hierarchy, level, address, correspondent, active
      FROM incoming WHERE no IN (SELECT no FROM difference) ORDER BY no
      ON CONFLICT (no) DO UPDATE SET name = excluded.name, folded = excluded.folded, parent = excluded.parent,
        second_parent = excluded.second_parent, main = excluded.main, place_id = excluded.place_id,
        place_name = excluded.place_name, category = excluded.category, status = excluded.status,
        hierarchy = excluded.hierarchy, level = excluded.level, address = excluded.address,
        correspondent = excluded.correspondent, active = excluded.active
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
