internal import CXlsxWriter
import SheetModel

extension WorkbookWriter {
  /// Puts an input check on every cell of a range.
  package func check(_ input: InputCheck, in range: CellRange, on sheet: Sheet) throws(WriterError) {
    let first = try place(range.first)
    let last = try place(range.last)
    let arena = CStringArena()
    var options = lxw_data_validation()
    arena.describe(input, in: &options)
    try check(
      worksheet_data_validation_range(
        sheets[sheet.index], first.row, first.column, last.row, last.column, &options))
    withExtendedLifetime(arena) {}
  }

  /// Gives a formula's text, without `=`, a name that checks and formats can use: it may lie on another sheet.
  package func define(_ name: String, as formula: String) throws(WriterError) {
    try check(("=" + formula).withMutableCString { workbook_define_name(handle, name, $0) })
  }

  /// Shows the cells of a range in another style while a formula is true for them.
  ///
  /// `formula` is written for the first cell of the range, without `=`.
  package func highlight(
    _ range: CellRange, where formula: String, style: Style, on sheet: Sheet
  ) throws(WriterError) {
    let first = try place(range.first)
    let last = try place(range.last)
    let code = ("=" + formula).withMutableCString { text in
      var options = lxw_conditional_format()
      options.type = UInt8(LXW_CONDITIONAL_TYPE_FORMULA.rawValue)
      options.value_string = text
      options.format = formats[style.index]
      return worksheet_conditional_format_range(
        sheets[sheet.index], first.row, first.column, last.row, last.column, &options)
    }
    try check(code)
  }
}

/// Copies of texts that C may see until the arena goes.
private final class CStringArena {
  private var texts: [UnsafeMutablePointer<CChar>] = []
  private var lists: [UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>] = []

  func text(_ value: String) -> UnsafeMutablePointer<CChar> {
    let bytes = value.utf8CString
    let copy = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count)
    bytes.withUnsafeBufferPointer { copy.initialize(from: $0.baseAddress!, count: bytes.count) }
    texts.append(copy)
    return copy
  }

  /// Ends with a null pointer, as the C library expects it.
  func list(_ values: [String]) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> {
    let copy = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: values.count + 1)
    for (index, value) in values.enumerated() { (copy + index).initialize(to: text(value)) }
    (copy + values.count).initialize(to: nil)
    lists.append(copy)
    return copy
  }

  func describe(_ input: InputCheck, in options: inout lxw_data_validation) {
    switch input.rule {
    case .any: options.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
    case .list(let values):
      options.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      options.value_list = list(values)
    case .range(let range):
      options.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      options.value_formula = text("=" + range)
    case .formula(let formula):
      options.validate = UInt8(LXW_VALIDATION_TYPE_CUSTOM_FORMULA.rawValue)
      options.value_formula = text("=" + formula)
    }
    switch input.severity {
    case .stop: options.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
    case .warning: options.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
    }
    if !input.allowsBlank { options.ignore_blank = UInt8(LXW_VALIDATION_OFF.rawValue) }
    if !input.title.isEmpty {
      options.input_title = text(CellText.note(input.title, limit: CellText.titleLimit))
      options.error_title = text(CellText.note(input.title, limit: CellText.titleLimit))
    }
    if !input.message.isEmpty {
      options.input_message = text(CellText.note(input.message, limit: CellText.messageLimit))
    }
    if !input.fault.isEmpty { options.error_message = text(CellText.note(input.fault, limit: CellText.messageLimit)) }
  }

  deinit {
    for text in texts { text.deallocate() }
    for list in lists { list.deallocate() }
  }
}

/// What a cell takes, and what is said to the one who fills it in.
package struct InputCheck: Hashable, Sendable {
  package enum Rule: Hashable, Sendable {
    /// Anything; there is only a message.
    case any
    /// One of these, offered as a list.
    case list([String])
    /// One of the cells that a formula gives, without `=`, at most 255 characters: a range (`Sheet.absolute`), a defined
    /// name, or what `IF`, `INDEX` and `OFFSET` make of them. Offered as a list.
    case range(String)
    /// A formula that is true for a good value, without `=`, at most 255 characters.
    case formula(String)
  }

  /// What happens to a value that breaks the rule.
  package enum Severity: Hashable, Sendable { case stop, warning }

  package var rule: Rule
  package var severity: Severity
  /// Whether an emptied cell passes. Excel then also takes anything while a cell that the rule looks at is empty: a rule
  /// about other cells needs `false`.
  package var allowsBlank = true
  /// Shown beside the cell while it is selected; cut at 32 and 255 characters.
  package var title: String
  package var message: String
  /// Shown when the value breaks the rule.
  package var fault: String

  package init(_ rule: Rule, severity: Severity = .stop, title: String = "", message: String = "", fault: String = "") {
    self.rule = rule
    self.severity = severity
    self.title = title
    self.message = message
    self.fault = fault
  }
}
