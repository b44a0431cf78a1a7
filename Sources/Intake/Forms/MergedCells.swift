import SheetModel
import SpreadsheetReader

/// The merged ranges of a sheet: what they cover, and whose value is seen in their places.
struct MergedCells {
  /// Two ranges share a cell, which programs show in different ways.
  private(set) var overlap = false
  /// The cells that are seen: those that stand beneath no other cell of their range.
  private(set) var uncovered: [Cell] = []
  /// Ranges of several rows by their first column, from top to bottom.
  private var columns: [Int: [CellRange]] = [:]
  private let byFirst: [CellReference: CellRange]

  /// `cells` in reading order.
  init(_ ranges: [CellRange], over cells: [Cell]) {
    byFirst = Dictionary(ranges.map { ($0.first, $0) }, uniquingKeysWith: { first, _ in first })
    let ranges = ranges.filter { $0.first != $0.last }.sorted { $0.first < $1.first }
    for range in ranges where range.last.row > range.first.row {
      columns[range.first.column, default: []].append(range)
    }
    guard !ranges.isEmpty else {
      uncovered = cells
      return
    }
    uncovered.reserveCapacity(cells.count)
    var sweep = Sweep(ranges)
    for cell in cells {
      sweep.reach(cell.reference.row)
      let cover = sweep.range(over: cell.reference)
      if cover == nil || cover?.first == cell.reference { uncovered.append(cell) }
    }
    sweep.reach(.max)
    overlap = sweep.overlap
  }

  /// The range whose first cell this is, or the cell alone.
  func extent(of reference: CellReference) -> CellRange { byFirst[reference] ?? CellRange(reference, reference) }

  /// The range of several rows that reaches down to this place of its first column from above.
  func rangeAbove(_ place: CellReference) -> CellRange? {
    guard let ranges = columns[place.column] else { return nil }
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].first.row < place.row { low = middle + 1 } else { high = middle }
    }
    guard low > 0, ranges[low - 1].last.row >= place.row else { return nil }
    return ranges[low - 1]
  }
}

/// Goes down a sheet with the ranges that reach the row at hand, side by side.
private struct Sweep {
  private(set) var overlap = false
  private let ranges: [CellRange]
  private var next = 0
  /// From left to right; no two share a column.
  private var active: [CellRange] = []

  /// `ranges` from top to bottom.
  init(_ ranges: [CellRange]) { self.ranges = ranges }

  mutating func reach(_ row: Int) {
    while next < ranges.count, ranges[next].first.row <= row, !overlap {
      let start = ranges[next].first.row
      active.removeAll { $0.last.row < start }
      while next < ranges.count, ranges[next].first.row == start {
        insert(ranges[next])
        next += 1
      }
    }
  }

  private mutating func insert(_ range: CellRange) {
    let place = place(behind: range.first.column)
    let meetsLeft = place > 0 && active[place - 1].last.column >= range.first.column
    let meetsRight = place < active.count && active[place].first.column <= range.last.column
    guard !meetsLeft, !meetsRight else {
      overlap = true
      return
    }
    active.insert(range, at: place)
  }

  func range(over cell: CellReference) -> CellRange? {
    let place = place(behind: cell.column)
    return place > 0 && active[place - 1].contains(cell) ? active[place - 1] : nil
  }

  /// The first that begins to the right of the column.
  private func place(behind column: Int) -> Int {
    var (low, high) = (0, active.count)
    while low < high {
      let middle = (low + high) / 2
      if active[middle].first.column <= column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

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
