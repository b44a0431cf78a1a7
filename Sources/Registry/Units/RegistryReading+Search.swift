import Domain
internal import GRDB

extension RegistryReading {
  /// The units of which every word begins a word of the name or of a name above it; accents and case do not matter.
  ///
  /// Those with more of the words in their own name stand first, then open ones, then shorter names.
  public func search(_ words: String, limit: Int = 20) throws -> [UnitMatch] {
    let terms = Self.terms(words)
    guard !terms.isEmpty, limit > 0 else { return [] }
    let everywhere = terms.joined(separator: " AND ")
    let inName = terms.map {
      "(unit.no IN (SELECT rowid FROM unit_search WHERE unit_search MATCH \("name : " + $0)))" as Query
    }
    let units = try all(
      """
      SELECT \(sql: UnitRecord.columns) FROM unit_search JOIN unit ON unit.no = unit_search.rowid
      WHERE unit_search MATCH \(everywhere)
      ORDER BY \(Query(joining: inName, by: " + ")) DESC, unit.active DESC, length(unit.name), unit.no
      LIMIT \(limit)
      """, UnitRecord.init)
    return try units.map { UnitMatch(unit: $0, path: try path(of: $0.no)) }
  }

  /// At most eight words, folded and quoted: what stands in them is never syntax.
  private static func terms(_ words: String) -> [String] {
    TurkishText.foldForSearch(words).split(separator: " ").prefix(8).map { "\"\($0)\"*" }
  }
}
