import Domain
import SheetModel
import SpreadsheetReader

/// Reads the rows of a labelled table out of a workbook or a CSV file, one after the other.
///
/// What kind of file it is, its bytes tell, not its name. A CSV file is read in pieces and never held as a whole; a
/// workbook's sheet is streamed from its package.
public struct TableReader {
  private let finder: HeaderFinder
  private let limits: ReaderLimits

  public init(_ layout: TableLayout, limits: ReaderLimits = .standard) {
    finder = HeaderFinder(layout)
    self.limits = limits
  }

  /// `nextChunk` gives the file's bytes in pieces, nil at the end.
  ///
  /// What is wrong with the file is told in the result; thrown is only what `nextChunk` or the handler threw.
  public func read<Handler: TableHandler>(
    nextChunk: () throws -> [UInt8]?, into handler: inout Handler
  ) throws -> TableEnd {
    var head = [UInt8]()
    while head.count < Self.headLength, let chunk = try nextChunk() { head += chunk }
    if head.starts(with: "PK".utf8) {
      while head.count <= limits.fileBytes, let chunk = try nextChunk() { head += chunk }
      return try readWorkbook(head, into: &handler)
    }
    if let problem = Self.foreignKind(head) { return TableEnd(problem: problem) }
    var table = CSVTable(finder)
    return try table.read(head: head, nextChunk: nextChunk, into: &handler)
  }

  /// As much of a file, in bytes, as tells its kind.
  private static let headLength = 8192

  /// Why the file is neither a workbook nor text in columns; nil where it may be the latter.
  private static func foreignKind(_ head: [UInt8]) -> Finding? {
    do throws(ReaderError) {
      _ = try Workbook(bytes: head)
    } catch {
      if case .notWorkbook(let kind) = error, kind == .csv || kind == .text { return nil }
      return error.finding
    }
    return nil
  }

  // MARK: - Workbooks

  private func readWorkbook<Handler: TableHandler>(
    _ bytes: [UInt8], into handler: inout Handler
  ) throws -> TableEnd {
    let workbook: Workbook
    do throws(ReaderError) {
      workbook = try Workbook(bytes: bytes, limits: limits)
    } catch {
      return TableEnd(problem: error.finding)
    }
    var found: TableHeader?
    var nearest: TableHeader?
    var hasHidden = false
    for index in workbook.sheets.indices where workbook.sheets[index].kind == .worksheet {
      let info = workbook.sheets[index]
      var sheet = SheetTable(
        finder: finder, name: info.name, handler: handler, isSearchOnly: found != nil || info.visibility != .visible)
      let problem = try sheet.read(workbook, index)
      handler = sheet.handler
      if let problem { return TableEnd(header: found ?? sheet.header, problem: problem) }
      if info.visibility != .visible {
        hasHidden = hasHidden || sheet.header != nil
      } else if let header = sheet.header {
        if let found { return TableEnd(header: found, problem: Self.repeated(found, header)) }
        found = header
      } else if let near = sheet.nearest, near.missing.count < nearest?.missing.count ?? .max {
        nearest = near
      }
    }
    if let found { return TableEnd(header: found) }
    if hasHidden { return TableEnd(problem: Finding(.formHidden)) }
    return TableEnd(problem: .notRecognised(nearest?.missing ?? finder.layout.requiredInOrder))
  }

  private static func repeated(_ first: TableHeader, _ second: TableHeader) -> Finding {
    Finding(.tableRepeated, details: [.added: "\(first.sheet ?? ""), \(second.sheet ?? "")"])
  }
}
