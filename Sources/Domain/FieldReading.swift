import SheetModel

/// One field as it was read from its cell: what stood there, and what it says once tidied.
public struct FieldReading: Hashable, Sendable {
  public var cell: CellReference
  /// As the sender sees it in the cell; empty for an empty cell.
  public var original: String
  /// Tidied: spaces, zero-width characters, NFC, digits of number cells, and what the field's own rules
  /// put right without a change of meaning (ek1 rules, "Three severities").
  public var text: String
  /// Why the cell's content cannot be taken at all.
  public var fault: Fault?
  /// The value is a formula's cached result.
  public var isFormula: Bool
  /// The text is not what stood in the cell, but means the same.
  public var isCorrected: Bool
  /// The value is that of a cell of several rows, which begins further up.
  public var isMerged = false

  public init(
    cell: CellReference, original: String = "", text: String = "", fault: Fault? = nil, isFormula: Bool = false,
    isCorrected: Bool = false
  ) {
    self.cell = cell
    self.original = original
    self.text = text
    self.fault = fault
    self.isFormula = isFormula
    self.isCorrected = isCorrected
  }

  /// What was done to the value, mostly by Excel.
  public enum Fault: String, CaseIterable, Sendable {
    case error, date, scientific
    /// Bytes that no encoding of the file explains.
    case encoding
    /// People do not see it, or not as it is: hidden, struck out, or shown otherwise by its format.
    case notShown

    public var kind: Finding.Kind {
      switch self {
      case .error: .cellError
      case .date: .cellDate
      case .scientific: .cellScientific
      case .encoding: .cellEncoding
      case .notShown: .cellShowsOther
      }
    }
  }

  public var isEmpty: Bool { text.isEmpty && fault == nil }
}
