import Domain
import XML

/// One row of a labelled table, lent while the table is read: its fields' bytes lie in one piece.
///
/// Fields are asked for by their place in the layout. A row is used again for the next one; what is to last is copied.
package struct TableRow {
  /// What a cell holds.
  enum Kind: UInt8 {
    case empty, text, number, boolean, date, error, formulaWithoutValue
  }

  struct Cell {
    var kind = Kind.empty
    var isFormula = false
    /// People see it as it is.
    var isShown = true
    var start: Int32 = 0
    var end: Int32 = 0
    /// Of numbers and dates.
    var number = 0.0
  }

  /// The row's number on its sheet, from 1; a CSV file counts as a spreadsheet program shows it.
  package internal(set) var number = 0
  /// A cell with content stands behind the last label: in a CSV file, a separator within a value.
  package internal(set) var isShifted = false
  var cells: [Cell]
  private(set) var bytes: [UInt8] = []

  init(fields: Int) { cells = [Cell](repeating: Cell(), count: fields) }

  /// Whether no field has content.
  package var isBlank: Bool { cells.allSatisfy { $0.kind == .empty } }

  /// Whether the field is a cell that its spreadsheet shows as a date, and no formula's result; its bytes are ISO 8601.
  package func isDate(_ field: Int) -> Bool { isPlain(field, .date) }

  /// What is a formula's result, or is not seen as it is, is for the full check.
  private func isPlain(_ field: Int, _ kind: Kind) -> Bool {
    cells[field].kind == kind && !cells[field].isFormula && cells[field].isShown
  }

  package func isEmpty(_ field: Int) -> Bool { cells[field].kind == .empty }

  /// Whether the field is text that is seen, and no formula's result.
  package func isText(_ field: Int) -> Bool { isPlain(field, .text) }

  /// Whether the field is a number as its spreadsheet shows it, and no formula's result.
  package func isNumber(_ field: Int) -> Bool { isPlain(field, .number) }

  /// The field's text as UTF-8, as it stands in the file; none for an empty cell.
  package func withBytes<Result, Failure: Error>(
    _ field: Int, _ body: (Span<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let cell = cells[field]
    return try body(bytes.span.extracting(Int(cell.start)..<Int(cell.end)))
  }

  /// The field's text; nil where its bytes are no UTF-8.
  func text(_ field: Int) -> String? {
    let cell = cells[field]
    return String(validating: bytes[Int(cell.start)..<Int(cell.end)], as: UTF8.self)
  }

  // MARK: - Filling

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    for index in cells.indices { cells[index] = Cell() }
    isShifted = false
  }

  /// Adds a piece to the field that is being read.
  mutating func append(_ piece: Span<UInt8>) { bytes.append(piece) }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Where the next field begins.
  var mark: Int { bytes.count }

  /// Takes `="…"` off the field that is being read: so programs keep Excel from making a number of a text, and Excel shows
  /// what stands between the quotes. Anything else that looks like a formula stays as it is.
  mutating func removeTextMark(from mark: Int) {
    let (quote, length) = (UInt8(ascii: "\""), bytes.count - mark)
    guard length >= 3, bytes[mark] == UInt8(ascii: "="), bytes[mark + 1] == quote, bytes[bytes.count - 1] == quote,
      !bytes[(mark + 2)..<(bytes.count - 1)].contains(quote)
    else { return }
    bytes.removeLast()
    bytes.removeSubrange(mark..<(mark + 2))
  }

  /// Ends the field that began at the mark; white space alone is no content.
  mutating func close(
    _ field: Int, from mark: Int, as kind: Kind = .text, isFormula: Bool = false, isShown: Bool = true,
    number: Double = 0
  ) {
    guard kind != .text || bytes[mark...].contains(where: { $0 > 32 }) else {
      bytes.removeSubrange(mark...)
      return
    }
    cells[field] = Cell(
      kind: kind, isFormula: isFormula, isShown: isShown, start: Int32(mark), end: Int32(bytes.count), number: number)
  }
}

/// Takes the rows of one labelled table, from top to bottom.
///
/// The row is lent for the length of the call; blank rows and repeated headers are left out. The first error ends the
/// reading and is thrown on.
package protocol TableHandler {
  /// Comes once, before the first row.
  mutating func begin(_ header: TableHeader) throws
  mutating func row(_ row: borrowing TableRow) throws
}

/// How the reading of a table ended.
package struct TableEnd: Sendable {
  /// Nil when no table was found.
  package var header: TableHeader?
  /// Why the file holds no table, or what is wrong with it; rows that were handed on before stand as they are.
  ///
  /// With a problem, nothing may be concluded from rows that are not there.
  package var problem: Finding?

  init(header: TableHeader? = nil, problem: Finding? = nil) {
    self.header = header
    self.problem = problem
  }
}

extension TableEnd {
  /// The same, but that a batch of changes is no list, and that of two columns under one label neither counts.
  var refusingWrongHeaders: TableEnd {
    guard let header else { return self }
    if header.isOfBatch {
      return TableEnd(
        problem: Finding(.tableNotRecognised(.batch(column: TableLayout.managerBatch.label(.operation)))))
    }
    guard !header.repeated.isEmpty else { return self }
    let labels = header.repeated.map { header.layout.label($0) }.joined(separator: ", ")
    return TableEnd(problem: Finding(.tableNotRecognised(.repeated(labels))))
  }
}

extension Finding {
  /// No row bears the labels of the table.
  static func notRecognised(_ missing: [Field]) -> Finding {
    let labels = missing.map { TableLayout.managerBatch.label($0) }
    return Finding(.tableNotRecognised(.missing(labels.joined(separator: ", "))))
  }
}
