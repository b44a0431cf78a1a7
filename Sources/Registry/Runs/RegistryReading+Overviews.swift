import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The institutions of a run's forms, those with most to do first: most rows sent back, then most forms refused.
  package func forEachInstitution(of run: String, _ body: (InstitutionSummary) throws -> Void) throws {
    try each(
      """
      WITH sent (no, name, accepted, partial, refused, held, unjudged) AS (
        SELECT coalesce(institution, 0), max(institution_name), sum(status = 'accepted'), sum(status = 'partial'),
          sum(status = 'refused'), sum(status = 'held'), coalesce(sum(rows_not_judged), 0)
        FROM form WHERE run = \(run) GROUP BY coalesce(institution, 0)
      ),
      filled (no, granted, revoked, unchanged, refused, held) AS (
        SELECT coalesce(form.institution, 0), sum(effect = 'granted'), sum(effect = 'revoked'),
          sum(effect = 'unchanged'), sum(effect = 'refused' AND status <> 'held'), sum(status = 'held')
        FROM form JOIN form_row ON form_row.form = form.id
        WHERE form.run = \(run) GROUP BY coalesce(form.institution, 0)
      )
      SELECT nullif(sent.no, 0), coalesce(unit.name, CASE WHEN sent.no > 0 THEN sent.name END), accepted, partial,
        sent.refused, coalesce(granted, 0), coalesce(revoked, 0), coalesce(unchanged, 0), coalesce(filled.refused, 0),
        sent.held, coalesce(filled.held, 0), unjudged
      FROM sent LEFT JOIN filled ON filled.no = sent.no LEFT JOIN unit ON unit.no = sent.no
      ORDER BY coalesce(filled.refused, 0) DESC, sent.refused DESC, sent.held DESC, partial DESC, accepted DESC, sent.no
      """
    ) { try body(InstitutionSummary($0)) }
  }

  /// The findings of all runs of so many days, the oldest day first; the last is that of the moment.
  package func findings(ofDays count: Int, upTo moment: Moment) throws -> [DayFindings] {
    var days = DayFindings.days(count, upTo: moment)
    guard let first = days.first, let last = days.last else { return [] }
    let places = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1.noon.isoDay, $0) })
    // A run's number begins with its day, and `.` follows the `-` behind it.
    try each(
      """
      SELECT substr(run.id, 1, 10), finding.code, finding.details ->> 'severity', count(*)
      FROM run CROSS JOIN form ON form.run = run.id CROSS JOIN finding ON finding.form = form.id
      WHERE run.id >= \(first.noon.isoDay) AND run.id < \(last.noon.isoDay + ".")
      GROUP BY 1, 2, 3 ORDER BY 1, 2, 3
      """
    ) { row in
      let code: FindingCode = try row.named(1)
      let severity = try row.value(2, as: String?.self).flatMap { Severity(rawValue: $0) } ?? code.severity
      guard let place = places[try row.value(0, as: String.self)] else { return }
      days[place].counts[severity, default: 0] += try row.value(3, as: Int.self)
    }
    return days
  }
}

extension InstitutionSummary {
  init(_ row: Row) throws {
    var counts = RunSummary()
    counts.accepted = try row.value(2)
    counts.partial = try row.value(3)
    counts.refused = try row.value(4)
    counts.granted = try row.value(5)
    counts.revoked = try row.value(6)
    counts.unchanged = try row.value(7)
    counts.rowsRefused = try row.value(8)
    counts.held = try row.value(9)
    counts.rowsHeld = try row.value(10)
    counts.rowsNotJudged = try row.value(11)
    self.init(no: try row.value(0), name: try row.value(1), counts: counts)
  }
}
