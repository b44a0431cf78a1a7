import Domain
import SheetModel
import SpreadsheetReader
import XML

/// Puts the cells of a worksheet together to rows of a table.
struct SheetTable<Handler: TableHandler>: CellHandler {
  private(set) var handler: Handler
  private(set) var header: TableHeader?
  private(set) var nearest: TableHeader?
  private let finder: HeaderFinder
  private let name: String
  /// Whether it is only asked if the sheet has a header.
  private let isSearchOnly: Bool
  private let limits: ReaderLimits
  /// Why nothing of the table counts, though its rows were handed on.
  private var problem: Finding?
  private var covered = CoveredCells()

  private var row: TableRow
  /// The field of each column, columns counting from 0.
  private var places: [Int16] = []
  /// The texts of a row above the header.
  private var texts: [(column: Int, text: String)] = []
  /// The row that is being read; 0 before the first.
  private var current = 0
  /// That row has been handed on.
  private var isFlushed = false
  private var failure: (any Error)?
  private var isDone = false

  init(finder: HeaderFinder, name: String, handler: Handler, isSearchOnly: Bool, limits: ReaderLimits) {
    self.finder = finder
    self.name = name
    self.handler = handler
    self.isSearchOnly = isSearchOnly
    self.limits = limits
    row = TableRow(fields: finder.layout.fields.count)
  }

  /// Reads the sheet; what is wrong with it is a finding, what the handler threw is thrown.
  mutating func read(_ workbook: Workbook, _ index: Int) throws -> Finding? {
    do throws(ReaderError) {
      try workbook.read(sheetAt: index, into: &self)
      try flush()
    } catch {
      if let failure { throw failure }
      return isDone ? nil : error.finding
    }
    return problem
  }

  // MARK: - Cells

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try limits.judge(text)
    try reach(place)
    guard header != nil else {
      // A label that nobody sees is none.
      guard place.isShown else { return }
      texts.append((place.reference.column, String(copying: text)))
      return
    }
    guard let field = field(place) else { return }
    let mark = row.mark
    row.append(text)
    row.close(field, from: mark, isFormula: place.isFormula, isShown: place.isShown)
  }

  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    try put(Self.digits(number), .number, place, number: number)
  }

  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    try put(value ? "DOĞRU" : "YANLIŞ", .boolean, place, number: value ? 1 : 0)
  }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try put(String(copying: code), .error, place)
  }

  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    try reach(place)
    if header != nil { try put(date.iso, .date, place, number: date.serial) }
  }

  mutating func formulaWithoutValue(at place: CellPlace) throws(ReaderError) {
    try put("", .formulaWithoutValue, place)
  }

  /// The cells come first: the last row is not over yet.
  mutating func merged(_ range: CellRange) throws(ReaderError) {
    try flush()
    guard problem == nil, header != nil, range.first != range.last, covered.isCovered(by: range, places) else { return }
    problem = Finding(.cellsMerged(over: range.description), cell: range.first)
  }

  mutating func concealed(_ range: CellRange) throws(ReaderError) {
    try flush()
    guard problem == nil, header != nil, covered.stands(in: range) else { return }
    problem = Finding(.rowsConcealed("\(range.first.row)–\(range.last.row)"), cell: range.first)
  }

  mutating func disguised(_ range: CellRange) throws(ReaderError) {
    try flush()
    guard problem == nil, let header, covered.stands(in: range, places) else { return }
    let place = range.first.column...range.last.column
    let column = places.indices.first { places[$0] >= 0 && place.contains($0 + 1) }
    problem = Finding(
      .cellShowsOther, cell: CellReference(column: (column ?? 0) + 1, row: max(range.first.row, header.row + 1)),
      field: column.map { header.layout.fields[Int(places[$0])] })
  }

  private mutating func put(
    _ text: String, _ kind: TableRow.Kind, _ place: CellPlace, number: Double = 0
  ) throws(ReaderError) {
    try reach(place)
    guard let field = field(place) else { return }
    let mark = row.mark
    row.append(text.utf8.span)
    row.close(
      field, from: mark, as: kind, isFormula: place.isFormula, isShown: place.isShown, number: number)
  }

  private static func digits(_ number: Double) -> String {
    guard let whole = Int64(exactly: number), whole.magnitude <= 1 << 53 else { return String(number) }
    return String(whole)
  }

  private func field(_ place: CellPlace) -> Int? {
    let column = place.reference.column - 1
    return places.indices.contains(column) && places[column] >= 0 ? Int(places[column]) : nil
  }

  // MARK: - Rows

  /// Ends the row before, where the cell stands in a new one.
  private mutating func reach(_ place: CellPlace) throws(ReaderError) {
    let number = place.reference.row
    guard number != current else { return }
    guard number > current else {
      throw .damaged(part: name, reason: "row \(number) stands behind row \(current)")
    }
    try flush()
    isFlushed = false
    current = number
    row.clear()
    row.number = number
  }

  private mutating func flush() throws(ReaderError) {
    guard current > 0, !isFlushed else { return }
    isFlushed = true
    if header == nil {
      try searchHeader()
      return
    }
    covered.add(row)
    if !row.isBlank, !finder.isRepeatedHeader(row) {
      try handOn { (handler, row) in try handler.row(row) }
    }
  }

  private mutating func searchHeader() throws(ReaderError) {
    defer { texts.removeAll(keepingCapacity: true) }
    if let candidate = finder.header(texts, row: current, sheet: name) {
      if candidate.missing.isEmpty {
        header = candidate
        places = candidate.places
        covered.begin(below: current)
        if isSearchOnly { try stop() }
        try handOn { (handler, _) in try handler.begin(candidate) }
      } else if candidate.missing.count < nearest?.missing.count ?? .max {
        nearest = candidate
      }
    }
    if header == nil, current >= HeaderFinder.searchedRows { try stop() }
  }

  private mutating func handOn(
    _ body: (inout Handler, borrowing TableRow) throws -> Void
  ) throws(ReaderError) {
    do {
      try body(&handler, row)
    } catch {
      failure = error
      try stop()
    }
  }

  /// Ends the reading of the sheet.
  private mutating func stop() throws(ReaderError) {
    isDone = true
    throw .damaged(part: name, reason: "stopped")
  }
}
