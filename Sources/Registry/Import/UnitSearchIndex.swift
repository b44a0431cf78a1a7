import Domain
internal import GRDB

/// Keeps the full-text index in step with the units.
///
/// The index holds no text, so that what leaves it must be told again as it stood: `removeChanged` comes before the
/// units change, `addChanged` after. Both touch the units whose own name or place changed and all below them.
struct UnitSearchIndex {
  let transaction: RegistryTransaction

  func removeChanged() throws {
    try transaction.change(
      """
      WITH RECURSIVE below (no) AS (
        SELECT no FROM difference WHERE kind IN ('renamed', 'moved')
        UNION
        SELECT unit.no FROM below JOIN unit ON unit.parent = below.no
      )
      INSERT INTO renewed SELECT no FROM below ORDER BY no
      """)
    try forEachRenewed("INSERT INTO unit_search (unit_search, rowid, name, path) VALUES ('delete', ?, ?, ?)")
  }

  func addChanged() throws {
    try transaction.change("INSERT INTO renewed SELECT no FROM difference WHERE kind = 'added' ORDER BY no")
    try forEachRenewed("INSERT INTO unit_search (rowid, name, path) VALUES (?, ?, ?)")
  }

  private func forEachRenewed(_ sql: String) throws {
    let statement = try transaction.database.makeStatement(sql: sql)
    var words = UnitSearchWords(transaction: transaction)
    try transaction.each(
      "SELECT unit.no, unit.name, unit.parent FROM renewed JOIN unit ON unit.no = renewed.no ORDER BY unit.no"
    ) {
      let no: DetsisNo = try $0.value(0)
      let parent: DetsisNo? = try $0.value(2)
      let path = try parent.map { try words.path($0) } ?? ""
      try statement.execute(arguments: [no.number, TurkishText.foldForSearch(try $0.value(1)), path])
    }
  }
}
