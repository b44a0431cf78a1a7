import Domain

/// On what a change of the registry rests.
package struct Basis: Hashable, Sendable {
  package var form: FormID
  /// The position of the form's row, from 1.
  package var row: Int
  /// `23/06/2016 tarihli e-posta gereği`.
  package var justification: String
  package var time: Moment

  package init(form: FormID, row: Int, justification: String, time: Moment) {
    self.form = form
    self.row = row
    self.justification = justification
    self.time = time
  }
}
