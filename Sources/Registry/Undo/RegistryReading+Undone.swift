import Domain
internal import GRDB
import Register

extension RegistryReading {
  /// The rows of forms that are undone as things stand: `undone (form, row)`, behind `WITH RECURSIVE`.
  ///
  /// Entries that were reversed, and the counter-entries that follow, each of which reverses the one before: where an odd
  /// number of them stands, the row is undone.
  static let undoneRows = """
    undone_line (form, row, id, length) AS (
      SELECT entry.form, entry.row, entry.id, 0 FROM journal AS counter JOIN journal AS entry ON entry.id = counter.reverses
      WHERE counter.reverses IS NOT NULL AND entry.reverses IS NULL
      UNION ALL SELECT undone_line.form, undone_line.row, counter.id, length + 1
      FROM undone_line JOIN journal AS counter ON counter.reverses = undone_line.id),
    undone (form, row) AS MATERIALIZED (
      SELECT form, row FROM undone_line
      WHERE length % 2 = 1 AND NOT EXISTS (SELECT 1 FROM journal AS later WHERE later.reverses = undone_line.id))
    """

  /// The answers that told of these forms and are out, or may be, although rows of the forms are undone by now; in the
  /// order of their mails.
  package func answersOut(of forms: Set<Int64>) throws -> [SentAnswer] {
    guard !forms.isEmpty else { return [] }
    let sent = try all(
      """
      WITH RECURSIVE \(sql: Self.undoneRows)
      SELECT form.id, mail.sender, run_item.file, form.outputs, answer.state, answer.changed_at
      FROM (SELECT DISTINCT form FROM undone) AS undone
      JOIN form ON form.id = undone.form
      JOIN answer ON answer.run = form.run AND answer.ordinal = form.ordinal
      JOIN mail ON mail.run = form.run AND mail.ordinal = form.ordinal
      JOIN run_item ON run_item.run = form.run AND run_item.ordinal = form.ordinal
      WHERE answer.state IN ('sending', 'sent', 'uncertain') AND answer.kind = 'results' ORDER BY form.id
      """
    ) { row in
      SentAnswer(
        form: try row.value(0), recipient: try row.value(1), mail: try row.value(2),
        outputs: try row.outputs(3) ?? "", isCertain: try row.value(4, as: String.self) == "sent",
        at: try row.value(5))
    }
    // Several forms of one mail have one answer.
    var mails = Set<String>()
    return sent.filter { forms.contains($0.form) && mails.insert("\($0.mail) \($0.at)").inserted }
  }
}
