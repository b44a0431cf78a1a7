import Domain
import SheetModel
import SpreadsheetReader

/// Reads the rows of a labelled table out of a workbook or a CSV file, one after the other.
///
/// What kind of file it is, its bytes tell, not its name. A CSV file is read in pieces and never held as a whole; a
/// workbook's sheet is streamed from its package, and with an open file the package is not held either.
package struct TableReader: Sendable {
  private let finder: HeaderFinder
  private let limits: ReaderLimits

  package init(_ layout: TableLayout, limits: ReaderLimits = .standard) {
    finder = HeaderFinder(layout)
    self.limits = limits
  }

  /// `nextChunk` gives the file's bytes in pieces, nil at the end.
  ///
  /// What is wrong with the file is told in the result; thrown is only what `nextChunk` or the handler threw.
  package func read<Handler: TableHandler>(
    nextChunk: () throws -> [UInt8]?, into handler: inout Handler
  ) throws -> TableEnd {
    try readAny(nextChunk: nextChunk, into: &handler).refusingWrongHeaders
  }

  private func readAny<Handler: TableHandler>(
    nextChunk: () throws -> [UInt8]?, into handler: inout Handler
  ) throws -> TableEnd {
    var head = [UInt8]()
    while head.count < Self.headLength, let chunk = try nextChunk() { head += chunk }
    if head.starts(with: "PK".utf8) {
      while head.count <= limits.fileBytes, let chunk = try nextChunk() { head += chunk }
      return try readWorkbook(into: &handler) { (limits) throws(ReaderError) in
        try Workbook(bytes: head, limits: limits)
      }
    }
    var table = CSVTable(finder)
    if var text = UTF16Text(head: head) {
      var isOver = false
      let next = { () throws -> [UInt8]? in
        guard !isOver else { return nil }
        let chunk = try nextChunk()
        isOver = chunk == nil
        return text.utf8(chunk)
      }
      return try table.read(head: text.utf8(head), nextChunk: next, into: &handler)
    }
    if UTF16Text.isUTF32(head) { return TableEnd(problem: Finding(.tableNotRecognised(.encoding("UTF-32")))) }
    if let problem = Self.foreignKind(head) { return TableEnd(problem: problem) }
    return try table.read(head: head, nextChunk: nextChunk, into: &handler)
  }

  /// The same from an open file, whose descriptor stays the caller's; `nextChunk` gives its bytes as well.
  package func read<Handler: TableHandler>(
    descriptor: Int32, nextChunk: () throws -> [UInt8]?, into handler: inout Handler
  ) throws -> TableEnd {
    let head = try nextChunk() ?? []
    if head.starts(with: "PK".utf8) {
      return try readWorkbook(into: &handler) { (limits) throws(ReaderError) in
        try Workbook(descriptor: descriptor, limits: limits)
      }.refusingWrongHeaders
    }
    var first: [UInt8]? = head
    return try read(nextChunk: { try first.take() ?? nextChunk() }, into: &handler)
  }

  /// As much of a file, in bytes, as tells its kind.
  private static let headLength = 8192

  /// Why the file is neither a workbook nor text in columns; nil where it may be the latter.
  private static func foreignKind(_ head: [UInt8]) -> Finding? {
    do throws(ReaderError) {
      _ = try Workbook(bytes: head)
    } catch {
      if case .notWorkbook(let kind) = error, kind == .csv || kind == .text { return nil }
      if case .notWorkbook(.unknown) = error, isTextWithZeros(head) {
        return Finding(.tableNotRecognised(.zeros))
      }
      return error.finding
    }
    return nil
  }

  /// Whether nothing but NUL bytes keeps the head from being text.
  private static func isTextWithZeros(_ head: [UInt8]) -> Bool {
    let rest = head.filter { $0 != 0 }
    return rest.count < head.count && rest.count * 2 > head.count
      && rest.allSatisfy { $0 >= 32 || $0 == 9 || $0 == 10 || $0 == 13 }
  }

  // MARK: - Workbooks

  private func readWorkbook<Handler: TableHandler>(
    into handler: inout Handler, open: (ReaderLimits) throws(ReaderError) -> Workbook
  ) throws -> TableEnd {
    let workbook: Workbook
    do throws(ReaderError) {
      workbook = try open(limits)
    } catch {
      return TableEnd(problem: error.finding)
    }
    var found: TableHeader?
    var nearest: TableHeader?
    var hasHidden = false
    for index in workbook.sheets.indices where workbook.sheets[index].kind == .worksheet {
      let info = workbook.sheets[index]
      var sheet = SheetTable(
        finder: finder, name: info.name, handler: handler, isSearchOnly: found != nil || info.visibility != .visible,
        limits: limits)
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
    Finding(.tableRepeated(sheets: "\(first.sheet ?? ""), \(second.sheet ?? "")"))
  }
}
