internal import CXlsxWriter
import SheetModel

/// Builds one .xlsx workbook and hands out its bytes.
///
/// Text is always written as text, never as a formula. The same calls with the same properties give the same
/// bytes. Abandoned without `finish`, it leaves nothing behind.
package struct WorkbookWriter: ~Copyable {
  /// How the cells wait until the workbook is finished.
  package enum Mode: Hashable, Sendable {
    /// All in memory, in any order: for sheets of a page or two.
    case whole
    /// Row by row from top to bottom on each sheet, without merged cells and comments; memory stays flat, the rows
    /// wait in files without a name in `scratch`.
    case rowByRow(scratch: String)

    var scratchFolder: ScratchFolder {
      switch self {
      case .whole: .inMemory()
      case .rowByRow(let folder): ScratchFolder(path: folder)
      }
    }
  }

  private static let gate = AssemblyGate()

  /// The C library's limit of links on one sheet; further ones become plain text.
  package static let linksPerSheet = 65_530

  var handle: UnsafeMutablePointer<lxw_workbook>?
  var sheets: [UnsafeMutablePointer<lxw_worksheet>] = []
  var linkCounts: [Int] = []
  var formats: [UnsafeMutablePointer<lxw_format>] = []
  private var styles: [CellStyle: Style] = [:]
  private let file: MemoryFile
  private let scratch: ScratchFolder
  private let createdAt: Int64

  package init(_ properties: DocumentProperties, mode: Mode = .whole) throws(WriterError) {
    let file = try MemoryFile()
    let scratch = mode.scratchFolder
    try scratch.check()
    guard let handle = Self.open(path: file.path, scratch: scratch.path, isRowByRow: mode != .whole) else {
      throw WriterError.outOfMemory
    }
    guard Self.set(properties, of: handle) == LXW_NO_ERROR else {
      lxw_workbook_free(handle)
      throw WriterError.outOfMemory
    }
    self.init(handle: handle, file: file, scratch: scratch, createdAt: properties.createdAt)
  }

  private init(
    handle: UnsafeMutablePointer<lxw_workbook>, file: MemoryFile, scratch: ScratchFolder, createdAt: Int64
  ) {
    self.handle = handle
    self.file = file
    self.scratch = scratch
    self.createdAt = createdAt
  }

  private static func open(path: String, scratch: String, isRowByRow: Bool) -> UnsafeMutablePointer<lxw_workbook>? {
    scratch.withMutableCString { folder in
      var options = lxw_workbook_options(
        constant_memory: isRowByRow ? 1 : 0, tmpdir: folder, use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
  }

  private static func set(
    _ properties: DocumentProperties, of handle: UnsafeMutablePointer<lxw_workbook>
  ) -> lxw_error {
    CellText.note(properties.title).withMutableCString { title in
      CellText.note(properties.author).withMutableCString { author in
        CellText.note(properties.company).withMutableCString { company in
          var values = lxw_doc_properties()
          values.title = title
          values.author = author
          values.company = company
          values.created = time_t(properties.createdAt)
          return workbook_set_properties(handle, &values)
        }
      }
    }
  }

  /// Adds an empty worksheet behind the others.
  package mutating func addSheet(_ name: String) throws(WriterError) -> Sheet {
    guard !name.isEmpty, workbook_validate_sheet_name(handle, name) == LXW_NO_ERROR else {
      throw WriterError.sheetName(name)
    }
    guard let sheet = workbook_add_worksheet(handle, name) else { throw WriterError.outOfMemory }
    sheets.append(sheet)
    linkCounts.append(0)
    return Sheet(index: sheets.count - 1, name: name)
  }

  /// The workbook's style of that look, made at its first use.
  package mutating func style(_ look: CellStyle) throws(WriterError) -> Style {
    if let style = styles[look] { return style }
    guard let format = workbook_add_format(handle) else { throw WriterError.outOfMemory }
    look.apply(to: format)
    formats.append(format)
    let style = Style(index: formats.count - 1)
    styles[look] = style
    return style
  }

  /// Assembles the package and gives its bytes.
  package consuming func finish() throws(WriterError) -> [UInt8] { try finishInPieces().bytes() }

  /// Assembles the package, which is then taken piece by piece: for long ones.
  package consuming func finishInPieces() throws(WriterError) -> FinishedWorkbook {
    let code = Self.gate.pass(createdAt) { workbook_close(handle) }
    handle = nil  // The C library has freed it, also when it failed.
    try check(code)
    try scratch.check()
    return try FinishedWorkbook(file)
  }

  deinit {
    if let handle { lxw_workbook_free(handle) }
  }

  func check(_ code: lxw_error) throws(WriterError) {
    switch code {
    case LXW_NO_ERROR: return
    case LXW_ERROR_MEMORY_MALLOC_FAILED: throw WriterError.outOfMemory
    default: throw WriterError.failed(code: code.rawValue)
    }
  }

  /// The C library's row and column, which count from 0.
  func place(_ cell: CellReference) throws(WriterError) -> (row: lxw_row_t, column: lxw_col_t) {
    guard (1...1_048_576).contains(cell.row), (1...16_384).contains(cell.column) else {
      throw WriterError.outOfRange("\(cell)")
    }
    return (lxw_row_t(cell.row - 1), lxw_col_t(cell.column - 1))
  }

  func format(_ style: Style?) -> UnsafeMutablePointer<lxw_format>? { style.map { formats[$0.index] } }
}
