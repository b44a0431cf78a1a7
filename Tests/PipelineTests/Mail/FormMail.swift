import Domain
import TestSupport

/// Mails with forms for the tests of runs.
enum FormMail {
  /// A mail with a form of that many rows.
  static func mail(_ rows: Int = 2, firstPerson: Int = 1) throws -> SampleMail {
    try SampleMail(form(rows, from: firstPerson))
  }

  /// Rows of persons from a number on, numbered from 1.
  static func form(_ rows: Int, from person: Int, firstNumber: Int = 1) -> SampleForm {
    var form = SampleForm(rows: rows)
    form.rows = (0..<rows).map { SampleForm.row(person + $0).merging([.rowNumber: String(firstNumber + $0)]) { $1 } }
    return form
  }
}
