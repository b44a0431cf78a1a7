import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// How much the registry holds at a time; the file's size is not asked here.
  package func size(at time: Moment) throws -> OfficeStatus.RegistrySize {
    var size = OfficeStatus.RegistrySize()
    size.schema = Schema.version
    (size.units, size.activeUnits) = try unitCounts()
    size.unitsAt = try newestSnapshot()?.at
    size.authorisations = try count("SELECT count(*) FROM authorisation WHERE until IS NULL ORDER BY 1")
    size.appointments = try count("SELECT count(*) FROM appointment WHERE \(Self.isNotOver(at: time)) ORDER BY 1")
    size.journalEntries = try count(
      """
      SELECT (SELECT count(*) FROM journal) + (SELECT count(*) FROM manager_journal) + (SELECT count(*) FROM record)
      ORDER BY 1
      """)
    return size
  }

  /// The first thing that SQLite finds wrong with the file, without looking at every index; nil where it finds nothing.
  package func quickCheck() throws -> String? {
    let answer = try first("PRAGMA quick_check(1)") { try $0.value(0, as: String.self) }
    return answer == "ok" ? nil : answer ?? "quick_check"
  }

  /// The number of the newest entry of the managers' journal; 0 where there is none.
  package func newestManagerEntry() throws -> Int64 {
    try first("SELECT coalesce(max(id), 0) FROM manager_journal ORDER BY 1") { try $0.value(0) } ?? 0
  }

  /// The units in which somebody was appointed or ended after an entry of the managers' journal.
  package func unitsChanged(after entry: Int64) throws -> Set<DetsisNo> {
    Set(
      try all(
        """
        SELECT DISTINCT unit FROM manager_journal WHERE id > \(entry) AND kind IN ('appointed', 'ended') ORDER BY unit
        """
      ) { try $0.value(0, as: DetsisNo.self) })
  }

  /// The newest run over forms that came to its end.
  package func newestFinishedRun() throws -> RunRecord? {
    let id = try first("SELECT id FROM run WHERE state = 'finished' ORDER BY started_at DESC, id DESC LIMIT 1") {
      try $0.value(0, as: String.self)
    }
    return try id.flatMap { try run($0) }
  }

  private func count(_ question: Query) throws -> Int { try first(question) { try $0.value(0) } ?? 0 }
}
