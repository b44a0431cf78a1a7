import SheetModel

/// Which fields of a table's rows have content, kept in a few bytes a row until the sheet tells what it has merged.
struct CoveredCells {
  /// A bit for each field, row by row below the header.
  private var rows: [UInt32] = []
  private var header = 0
  /// How many places may still be looked up; ranges may be as large as the sheet, and many.
  private var patience = 1 << 24

  /// Forgets what was there, at a header.
  mutating func begin(below header: Int) {
    self.header = header
    rows = []
  }

  mutating func add(_ row: borrowing TableRow) {
    guard row.number > header else { return }
    var mask: UInt32 = 0
    for index in row.cells.indices.prefix(32) where row.cells[index].kind != .empty { mask |= 1 << UInt32(index) }
    rows.append(contentsOf: repeatElement(0, count: max(0, row.number - header - 1 - rows.count)))
    rows.append(mask)
  }

  /// Whether the range covers content of the table, which was read and is not seen; a doubt counts as yes.
  mutating func isCovered(by range: CellRange, _ places: [Int16]) -> Bool {
    holds(range, places, but: range.first)
  }

  /// Whether content of the table stands in the range; a doubt counts as yes.
  mutating func stands(in range: CellRange, _ places: [Int16]) -> Bool { holds(range, places, but: nil) }

  private mutating func holds(_ range: CellRange, _ places: [Int16], but exception: CellReference?) -> Bool {
    let first = max(range.first.row, header + 1)
    let last = min(range.last.row, header + rows.count)
    guard first <= last, range.first.column <= places.count else { return false }
    let columns = range.first.column...min(range.last.column, places.count)
    for row in first...last {
      patience -= 1
      guard patience > 0 else { return true }
      for column in columns {
        let place = places[column - 1]
        let isException = row == exception?.row && column == exception?.column
        if place >= 0, place < 32, !isException, rows[row - header - 1] & 1 << UInt32(place) != 0 { return true }
      }
    }
    return false
  }

  /// Whether rows of the table stand in the range.
  func stands(in range: CellRange) -> Bool {
    range.last.row > header && range.first.row <= header + rows.count
  }
}
