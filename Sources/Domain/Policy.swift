/// What becomes of a form with some faulty rows.
public enum Policy: String, CaseIterable, Sendable {
  /// The valid rows are applied, the others go back.
  case rows
  /// One row with an error refuses the whole form.
  case wholeForm = "whole-form"
}
