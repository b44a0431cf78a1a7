/// The value of one cell.
public enum CellValue: Hashable, Sendable {
  case string(String)
  case number(Double)
  case boolean(Bool)
  /// An error value such as `#N/A`.
  case error(String)
  /// A number that its format shows as a date: ISO 8601 text as of `DateValue.iso`, and the number itself.
  case date(iso: String, serial: Double)
  case formulaWithoutValue
}
