import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The entries on records, of any kind, as `personEntries` gives those on persons.
  static func recordEntries(_ filter: LogFilter) -> Query {
    var conditions: [Query] = ["true"]
    if let form = filter.form { conditions.append("record.form = \(form)") }
    if let person = filter.person { conditions.append("record.national_id = \(person)") }
    if let unit = filter.unit { conditions.append("record.unit = \(unit)") }
    if let run = filter.run { conditions.append("record.run = \(run)") }
    return """
      SELECT record.id, record.at, record.kind, record.run, record.form, coalesce(form.file, batch.file) AS file,
        (SELECT run_item.file FROM mail_form JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
         WHERE mail_form.form = form.id) AS mail,
        record.row, coalesce(undo.outputs, form.outputs, batch.outputs) AS outputs, record.national_id,
        person.full_name, record.unit, unit.name AS unit_name, undo.reason AS justification, record.subject, record.value,
        (SELECT former.value FROM record AS former
         WHERE former.kind = record.kind AND former.subject = record.subject AND former.id < record.id
         ORDER BY former.id DESC LIMIT 1) AS old_value,
        record.reverses, undo.by, undo.reason,
        (SELECT id FROM record AS counter WHERE counter.reverses = record.id) AS reversed_by
      FROM record
      LEFT JOIN undo ON undo.id = record.undo
      LEFT JOIN form ON form.id = record.form
      LEFT JOIN batch ON batch.run = record.run
      LEFT JOIN person ON person.national_id = record.national_id
      LEFT JOIN unit ON unit.no = record.unit
      WHERE \(Query(joining: conditions, by: " AND "))
      \(order("record.id", filter))
      """
  }

  /// Whether a run has records: also one that is neither of forms nor of a batch.
  package func hasRecords(of run: String) throws -> Bool {
    try exists("SELECT 1 FROM record WHERE run = \(run) ORDER BY id LIMIT 1")
  }

  /// The entries of the same kind on the same subject that came after an entry on records.
  static func recordsBehind(_ entry: Int64) -> Query {
    """
    entry.id > \(entry) AND (entry.kind, entry.subject) = (SELECT kind, subject FROM record WHERE id = \(entry))
    """
  }
}
