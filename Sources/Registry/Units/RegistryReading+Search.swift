import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The units of which every word begins a word of the name or of a name above it; accents and case do not matter.
  ///
  /// Those with more of the words in their own name stand first, then open ones, then shorter names; behind them
  /// those that merely stand below one of these, level by level.
  package func search(_ words: String, limit: Int) throws -> [UnitMatch] {
    let terms = Self.terms(words)
    guard !terms.isEmpty, limit > 0 else { return [] }
    var units = try unitsNamed(terms, limit)
    if units.count < limit { units = try unitsCompleting(terms, limit) }
    if units.count < limit { units = try withUnitsBelow(units, limit) }
    return try units.map { UnitMatch(unit: $0, path: try path(of: $0.no)) }
  }

  /// At most eight words, folded and quoted: what stands in them is never syntax.
  private static func terms(_ words: String) -> [String] {
    TurkishText.foldForSearch(words).split(separator: " ").prefix(8).map { word in
      // Before a suffix the last letter softens: bakanlık, bakanlığı.
      word.hasSuffix("k") && word.count > 2 ? "(\"\(word)\"* OR \"\(word.dropLast())g\"*)" : "\"\(word)\"*"
    }
  }

  /// With all words in the own name.
  private func unitsNamed(_ terms: [String], _ limit: Int) throws -> [UnitRecord] {
    try all(
      """
      SELECT \(sql: UnitRecord.columns) FROM unit_search JOIN unit ON unit.no = unit_search.rowid
      WHERE unit_search MATCH \(terms.joined(separator: " AND "))
      ORDER BY unit.active DESC, length(unit.name), unit.no LIMIT \(limit)
      """, UnitRecord.init)
  }

  /// With a word in the own name at least, and the others there or above.
  ///
  /// Climbs from each unit that has a word, collecting words as bits, until all are found or the root is passed.
  private func unitsCompleting(_ terms: [String], _ limit: Int) throws -> [UnitRecord] {
    let names = terms.enumerated().map {
      "word\(sql: String($0)) (no) AS (SELECT rowid FROM unit_search WHERE unit_search MATCH \($1))" as Query
    }
    let seeds = terms.indices.map { "SELECT no FROM word\(sql: String($0))" as Query }
    let found = terms.indices.map { "((unit.no IN (SELECT no FROM word\(sql: String($0)))) << \($0))" as Query }
    let hits = terms.indices.map { "((climb.own >> \($0)) & 1)" as Query }
    let all = (1 << terms.count) - 1
    return try self.all(
      """
      WITH RECURSIVE \(Query(joining: names, by: ", ")),
      seed (no) AS (\(Query(joining: seeds, by: " UNION "))),
      start (no, parent, own) AS (
        SELECT unit.no, parent, \(Query(joining: found, by: " | ")) FROM seed JOIN unit ON unit.no = seed.no
      ),
      climb (no, above, own, words) AS (
        SELECT no, parent, own, own FROM start
        UNION ALL
        SELECT climb.no, unit.parent, own, words | \(Query(joining: found, by: " | "))
        FROM climb JOIN unit ON unit.no = climb.above WHERE words <> \(all)
      )
      SELECT \(sql: UnitRecord.columns) FROM climb JOIN unit ON unit.no = climb.no WHERE words = \(all)
      ORDER BY \(Query(joining: hits, by: " + ")) DESC, unit.active DESC, length(unit.name), unit.no LIMIT \(limit)
      """, UnitRecord.init)
  }

  private func withUnitsBelow(_ units: [UnitRecord], _ limit: Int) throws -> [UnitRecord] {
    var found = units
    var seen = Set(units.map(\.no))
    var next = 0
    while next < found.count, found.count < limit {
      let children = try all(
        """
        SELECT \(sql: UnitRecord.columns) FROM unit WHERE parent = \(found[next].no)
        ORDER BY active DESC, length(name), no LIMIT \(limit)
        """, UnitRecord.init)
      found += children.filter { seen.insert($0.no).inserted }
      next += 1
    }
    return Array(found.prefix(limit))
  }
}
