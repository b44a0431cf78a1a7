internal import SheetModel
internal import XML

/// Holds on to every cell of a sheet.
struct SheetCollector: CellHandler {
  private(set) var cells: [Cell] = []
  private(set) var merged: [CellRange] = []
  private var concealed: [CellRange] = []
  private var disguised: [CellRange] = []
  private(set) var hyperlinks: [CellReference: String] = [:]
  private let limits: ReaderLimits
  private var textLength = 0
  private var isInOrder = true

  /// So many ranges under conditional formats are told apart; further ones count with what lies between.
  private static let mostDisguised = 256

  /// A link on more cells than this is kept at the first alone.
  private static let maximumLinkedCells = 256

  init(_ limits: ReaderLimits) { self.limits = limits }

  /// The cells in reading order; of two that claim one place, the later in the file, which not every program shows.
  var sortedCells: [Cell] {
    let cells = seenCells
    guard !isInOrder else { return cells }
    var sorted: [Cell] = []
    sorted.reserveCapacity(cells.count)
    let ordered = cells.enumerated().sorted {
      ($0.element.reference, $0.offset) < ($1.element.reference, $1.offset)
    }
    for (_, cell) in ordered {
      var cell = cell
      if sorted.last?.reference == cell.reference {
        sorted.removeLast()
        cell.isShown = false
      }
      sorted.append(cell)
    }
    return sorted
  }

  /// The cells, those marked that stand in concealed rows, or under a conditional format that may hide them.
  private var seenCells: [Cell] {
    guard !concealed.isEmpty || !disguised.isEmpty else { return cells }
    var rows = HiddenLines()
    for range in concealed { rows.insert(range.first.row...range.last.row) }
    rows.close()
    return cells.map { cell in
      var cell = cell
      let isHidden = rows.contains(cell.reference.row) || disguised.contains { $0.contains(cell.reference) }
      if isHidden { cell.isShown = false }
      return cell
    }
  }

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    textLength += text.count
    guard textLength <= limits.heldTextBytes else { throw .tooLarge(.stringBytes, maximum: limits.heldTextBytes) }
    try limits.judge(text)
    try add(.string(String(copying: text)), place)
  }

  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError) { try add(.number(number), place) }

  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) { try add(.boolean(value), place) }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try add(.error(String(copying: code)), place)
  }

  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    try add(.date(iso: date.iso, serial: date.serial), place)
  }

  mutating func formulaWithoutValue(at place: CellPlace) throws(ReaderError) { try add(.formulaWithoutValue, place) }

  mutating func merged(_ range: CellRange) throws(ReaderError) {
    guard merged.count < limits.heldMerges else { throw .tooLarge(.elements, maximum: limits.heldMerges) }
    merged.append(range)
  }

  mutating func concealed(_ range: CellRange) throws(ReaderError) {
    try judge(concealed.count)
    concealed.append(range)
  }

  mutating func disguised(_ range: CellRange) throws(ReaderError) {
    let count = disguised.count
    if count < Self.mostDisguised {
      disguised.append(range)
    } else {
      disguised[count - 1] = disguised[count - 1].joined(with: range)
    }
  }

  mutating func hyperlink(_ target: String, on range: CellRange) throws(ReaderError) {
    try judge(hyperlinks.count)
    let (columns, rows) = (range.last.column - range.first.column + 1, range.last.row - range.first.row + 1)
    guard columns * rows <= Self.maximumLinkedCells else {
      hyperlinks[range.first] = target
      return
    }
    for row in range.first.row...range.last.row {
      for column in range.first.column...range.last.column {
        hyperlinks[CellReference(column: column, row: row)] = target
      }
    }
  }

  private mutating func add(_ value: CellValue, _ place: CellPlace) throws(ReaderError) {
    try judge(cells.count)
    if let last = cells.last, last.reference >= place.reference { isInOrder = false }
    cells.append(Cell(reference: place.reference, value: value, isFormula: place.isFormula, isShown: place.isShown))
  }

  /// Throws when there is no room for one more beside `count`.
  private func judge(_ count: Int) throws(ReaderError) {
    guard count < limits.heldCells else { throw .tooLarge(.cells, maximum: limits.heldCells) }
  }
}
