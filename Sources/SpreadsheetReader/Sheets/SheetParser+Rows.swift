internal import SheetModel
internal import XML

// Rows: their numbers, and whether they are seen.
extension SheetParser {
  mutating func startRow(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    rowsSeen += 1
    guard rowsSeen <= context.limits.rowElements else {
      throw .tooLarge(.elements, maximum: context.limits.rowElements)
    }
    position = .row
    column = 0
    isRowShown = true
    isRowOdd = false
    var number = row.map { $0 + 1 }
    var isOutlined = false
    var isCollapsed = false
    for index in 0..<attributes.count {
      let name = attributes.name(at: index)
      if name == Self.run {
        // An empty number is none: SAP's exports have such.
        guard attributes.withValue(at: index, { !$0.isEmpty }) else { continue }
        number = attributes.withValue(at: index) { AttributeText.number($0) }
        guard number != nil else { throw damaged("a row after row \(row ?? 0) has no proper number") }
      } else if name == Self.hidden {
        if attributes.withValue(at: index, { AttributeText.isTrue($0) }) { isRowShown = false }
      } else if name == Self.height {
        guard attributes.withValue(at: index, { !$0.isEmpty }) else { continue }
        let height = attributes.withValue(at: index) { NumberText.value($0) } ?? 0
        if height < Self.leastHeight { isRowShown = false }
      } else if name == Self.style {
        guard attributes.withValue(at: index, { !$0.isEmpty }) else { continue }
        let style = attributes.withValue(at: index) { AttributeText.number($0) }
        isRowOdd = style.map { !context.styles.disguise(at: $0).isEmpty } ?? true
      } else if name == Self.outlineLevel {
        isOutlined = attributes.withValue(at: index) { AttributeText.number($0) ?? 1 } > 0
      } else if name == Self.collapsed {
        isCollapsed = attributes.withValue(at: index) { AttributeText.isTrue($0) }
      }
    }
    guard let number, AttributeText.isOnGrid(column: 1, row: number) else {
      throw damaged("row \(number ?? 0) does not exist")
    }
    // Programs disagree on what belongs to a row that stands twice, and on what hides it.
    if let row, number <= row { throw damaged("row \(number) stands behind row \(row)") }
    if firstRow == nil { firstRow = number }
    arrays.removeAll { $0.last.row < number }
    try followOutline(to: number, isOutlined: isOutlined, isCollapsed: isCollapsed)
    row = number
  }

  /// The rows of an outline are hidden where the one below them says that it is collapsed, also if they do not say so.
  private mutating func followOutline(to number: Int, isOutlined: Bool, isCollapsed: Bool) throws(ReaderError) {
    guard outline != nil || isOutlined || isCollapsed else { return }
    if isCollapsed {
      hasConcealedRows = true
      if let first = outline, let last = row, first <= last {
        let range = CellRange(CellReference(column: 1, row: first), CellReference(column: 16_384, row: last))
        try send { (sink) throws(ReaderError) in try sink.concealed(range) }
      }
    }
    if !isOutlined { outline = nil } else if outline == nil { outline = number }
  }
}

/// Columns or rows of a sheet that nobody sees.
struct HiddenLines: Sendable {
  private var ranges: [ClosedRange<Int>] = []

  /// Descriptions of columns beyond so many are not told apart; a sheet has 16,384 columns.
  static let maximum = 16_384

  /// How many ranges there are.
  var count: Int { ranges.count }

  mutating func insert(_ lines: ClosedRange<Int>) { ranges.append(lines) }

  /// Puts the ranges in order, so that `contains` finds them.
  mutating func close() {
    ranges.sort { $0.lowerBound < $1.lowerBound }
    var joined: [ClosedRange<Int>] = []
    for range in ranges {
      if let last = joined.last, range.lowerBound <= last.upperBound + 1 {
        joined[joined.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    ranges = joined
  }

  @inline(__always)
  func contains(_ line: Int) -> Bool { !ranges.isEmpty && find(line) }

  private func find(_ line: Int) -> Bool {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound < line { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].contains(line)
  }
}
