import Domain
import SheetModel

/// The rows between the header and the explanations, which are never data.
struct FormTable {
  private let header: HeaderRow
  private let end: Int
  private let bottom: Int
  private let grid: LabelledGrid
  /// No more rows than one beyond this are read.
  private let maximum: Int

  /// So many cells with content make a row of what stands among the explanations and below.
  private static let cellsOfAStrayRow = 5

  /// `end`: the row below the last that may belong to the table; `bottom`: below the last that the form may fill.
  init(header: HeaderRow, end: Int, bottom: Int, grid: LabelledGrid, maximum: Int) {
    self.header = header
    self.end = end
    self.bottom = bottom
    self.grid = grid
    self.maximum = maximum
  }

  /// The requests, and the rows with content that are none: nothing in their İşlem Türü, DETSİS NO and T.C. NO. could be
  /// one.
  func read() -> (rows: [RequestRow], passedOver: [PassedRows]) {
    var rows = [RequestRow]()
    var passedOver = [PassedRows]()
    var lastPassed = 0
    for row in rowsWithContent(in: header.bottom + 1..<max(end, header.bottom + 1), cells: 1) {
      let readings = Field.columns.map { reading(of: $0, row: row) }
      let request = RequestRow(position: row - header.bottom, readings: readings)
      guard !RequestSign.stands(in: request) else {
        rows.append(request)
        continue
      }
      if let last = passedOver.indices.last, lastPassed == row - 1 {
        passedOver[last].count += 1
      } else if let first = readings.first(where: {
        !$0.original.isEmpty && $0.cell.column != header.columns[.rowNumber]
      }) {
        passedOver.append(PassedRows(cell: first.cell, text: first.original))
      }
      lastPassed = row
    }
    return (placed(rows, below: passedOver), passedOver + strayRows)
  }

  /// The rows in which so many cells other than SIRA NO have content.
  private func rowsWithContent(in range: Range<Int>, cells: Int) -> [Int] {
    var filled = [Int]()
    for row in grid.rows(in: range) where filled.count <= maximum {
      if filledCount(row) >= cells { filled.append(row) }
    }
    return filled
  }

  /// Rows among the explanations or below them, which are never data (ek1 rules, "The form").
  ///
  /// An explanation fills one cell; what fills several is a row that its sender put there, and is told.
  private var strayRows: [PassedRows] {
    rowsWithContent(in: end..<max(bottom, end), cells: Self.cellsOfAStrayRow).compactMap { row in
      Field.columns.lazy.filter { $0 != .rowNumber }.map { reading(of: $0, row: row) }.first { !$0.original.isEmpty }
        .map { PassedRows(cell: $0.cell, text: $0.original) }
    }
  }

  /// The rows by their places in the table, which begins below what was passed over at its head: column numbers.
  ///
  /// Unused rows that were filled with dashes have their numbers, so that the next one runs on: they belong to the table.
  private func placed(_ rows: [RequestRow], below passedOver: [PassedRows]) -> [RequestRow] {
    guard let first = rows.first, let head = passedOver.first, head.cell.row < first.position + header.bottom else {
      return rows
    }
    let last = head.cell.row + head.count - 1
    let above = reading(of: .rowNumber, row: last).text
    let gap = first.position + header.bottom - last
    if let number = Int(above), let next = first.writtenNumber, number < next, next - number == gap { return rows }
    guard head.cell.row == header.bottom + 1 else { return rows }
    return rows.map { row in
      var row = row
      row.position -= head.count
      return row
    }
  }

  /// How many of the row's cells have content, SIRA NO left out.
  private func filledCount(_ row: Int) -> Int {
    Field.columns.count { field in
      field != .rowNumber && place(of: field, row: row).map { grid[$0] != nil } ?? false
    }
  }

  private func reading(of field: Field, row: Int) -> FieldReading {
    guard let place = place(of: field, row: row) else {
      return FieldReading(cell: CellReference(column: 1, row: row))
    }
    if let cell = grid[place] { return CellTidier.formReading(of: cell, as: field) }
    guard field != .rowNumber, let above = grid.cellAbove(place), above.reference.row > header.bottom else {
      return FieldReading(cell: place)
    }
    // One cell over several rows: its value is seen in each of them.
    var reading = CellTidier.formReading(of: above, as: field)
    reading.cell = place
    reading.isMerged = true
    return reading
  }

  private func place(of field: Field, row: Int) -> CellReference? {
    header.columns[field].map { CellReference(column: $0, row: row) }
  }
}
