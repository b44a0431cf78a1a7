import SheetModel

/// One thing that was found on a form: a value, never an exception.
public struct Finding: Hashable, Sendable {
  /// What was found, with the facts that its sentence names.
  public var kind: Kind
  /// The cell that it stands on; nil when it is about the file or the form.
  public var cell: CellReference?
  /// The SIRA NO of its row, or the row's number on the sheet of a table of managers; nil when it is about the form.
  public var rowNumber: Int?
  /// The place of its row among those of the table, as the row's outcome has it: numbers may repeat. Nil where the finding is
  /// about the form.
  public var position: Int?
  public var field: Field?
  /// What the sender wrote, unchanged.
  public var value: String?
  /// What the sender could write instead, where that can be worked out.
  public var suggestion: String?
  /// The kind's own, unless the rule says otherwise: one that cannot be judged, or that must keep nothing back, only warns.
  public var severity: Severity

  /// `severity`: nil for the kind's own.
  public init(
    _ kind: Kind, cell: CellReference? = nil, rowNumber: Int? = nil, position: Int? = nil, field: Field? = nil,
    value: String? = nil, suggestion: String? = nil, severity: Severity? = nil
  ) {
    self.kind = kind
    self.cell = cell
    self.rowNumber = rowNumber
    self.position = position
    self.field = field
    self.value = value
    self.suggestion = suggestion
    self.severity = severity ?? kind.severity
  }

  public var code: FindingCode { kind.code }

  /// Whether it speaks of the whole form: an error of this kind refuses every row.
  public var concernsForm: Bool { rowNumber == nil }
}
