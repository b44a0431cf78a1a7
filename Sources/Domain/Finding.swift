import SheetModel

/// One thing that was found on a form: a value, never an exception.
public struct Finding: Hashable, Sendable {
  public var code: FindingCode
  /// The cell that it stands on; nil when it is about the file or the form.
  public var cell: CellReference?
  /// The SIRA NO of its row, or the row's number on the sheet of a table of managers; nil when it is about the form.
  public var rowNumber: Int?
  public var field: Field?
  /// What the sender wrote, unchanged.
  public var value: String?
  /// What the sender could write instead, where that can be worked out.
  public var suggestion: String?
  /// What the sentence about this finding needs beside the value.
  public var details: [Detail: String]

  public init(
    _ code: FindingCode, cell: CellReference? = nil, rowNumber: Int? = nil, field: Field? = nil,
    value: String? = nil, suggestion: String? = nil, details: [Detail: String] = [:]
  ) {
    self.code = code
    self.cell = cell
    self.rowNumber = rowNumber
    self.field = field
    self.value = value
    self.suggestion = suggestion
    self.details = details
  }

  /// The code's, unless the detail `severity` says otherwise: a rule that cannot be judged is no more than a warning.
  public var severity: Severity { details[.severity].flatMap { Severity(rawValue: $0) } ?? code.severity }

  /// Whether it speaks of the whole form: an error of this kind refuses every row.
  public var concernsForm: Bool { rowNumber == nil }

  /// A fact that a sentence can name.
  public enum Detail: String, CaseIterable, Sendable, Hashable, Comparable {
    /// What a file is instead of a workbook: a raw value of `FileKind`.
    case kind
    /// The part of the package at fault.
    case part
    /// Which limit was passed: a raw value of `SizeLimit`, and its number.
    case limit, maximum
    /// Labels that are missing, added, renamed or moved, joined by a comma.
    case missing, added, renamed, moved
    /// The registry's own name of a unit, an institution or a person.
    case official
    /// The unit whose name was written, or that a warning is about.
    case otherUnit, otherName, unit
    /// An earlier form: its file, its run, its time, its outputs, and how it ended: a raw value of `FormStatus`.
    case file, run, time, outputs, status
    /// The number of an earlier form, by which the office names it.
    case form
    /// Another row of the form.
    case row
    /// A number that the sentence names.
    case count, expected
    /// The word at fault.
    case word
    /// What is wrong inside a damaged file.
    case reason
    /// The severity where it is not the code's own: a raw value of `Severity`.
    case severity
    /// A sender's address, and the host that speaks for it.
    case address, host
    /// A manager who stands in the way or is meant: name, type, and when the time began or ended.
    case holder, type, from, until
    /// Where a file belongs that is no form: a raw value of `DropPlace`.
    case place

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }
}
