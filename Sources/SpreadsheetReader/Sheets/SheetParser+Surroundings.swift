internal import SheetModel
internal import XML

// What stands around the rows: columns, merged ranges and links.
extension SheetParser {
  mutating func startRoot(_ name: XMLName) throws(ReaderError) {
    guard name == Self.worksheet else { throw damaged("it is no worksheet") }
    position = .outside
  }

  mutating func startOutside(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    try countOther()
    switch name {
    case Self.sheetData:
      guard !hasData else { throw damaged("its rows stand in two places") }
      hasData = true
      position = .data
    case Self.columnList:
      // Cells that were sent would have been judged without them.
      guard !hasData else { throw damaged("its columns are described behind its rows") }
      position = .columns
    case Self.mergeList: position = .merges
    case Self.linkList: position = .links
    case Self.conditionList: try startConditions(attributes)
    default: skipped = 1
    }
  }

  mutating func startOther(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    skipped = 1
    if position == .data, name == PieceMarkup.mark {
      marksSeen += 1
      return
    }
    if position == .inlineLook { look.take(name, attributes) }
    try countOther()
  }

  mutating func countOther() throws(ReaderError) {
    othersSeen += 1
    guard othersSeen <= context.limits.otherElements else {
      throw .tooLarge(.elements, maximum: context.limits.otherElements)
    }
  }

  mutating func startColumn(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    skipped = 1
    try countOther()
    guard let range = try columnRange(attributes) else { return }
    func isTrue(_ name: XMLName) -> Bool { AttributeText.isTrue(attributes.value(of: name) ?? "") }
    let width = attributes.value(of: "width").flatMap { $0.isEmpty ? nil : AttributeText.decimal($0) ?? 0 }
    if isTrue("hidden") || width.map({ $0 < Self.leastWidth }) ?? false { try hide(range) }
    if isTrue("collapsed"), let columnOutline { try hide(columnOutline) }
    let level = attributes.value(of: "outlineLevel").flatMap { $0.isEmpty ? nil : AttributeText.number($0) ?? 1 } ?? 0
    let first = columnOutline.flatMap { $0.upperBound + 1 == range.lowerBound ? $0.lowerBound : nil }
    columnOutline = level > 0 ? (first ?? range.lowerBound)...range.upperBound : nil
    guard let style = attributes.value(of: "style"), !style.isEmpty else { return }
    guard AttributeText.number(style).map({ !context.styles.disguise(at: $0).isEmpty }) ?? true else { return }
    guard oddColumns.count < HiddenLines.maximum else { throw .tooLarge(.elements, maximum: HiddenLines.maximum) }
    oddColumns.insert(range)
  }

  private mutating func hide(_ range: ClosedRange<Int>) throws(ReaderError) {
    guard columns.count < HiddenLines.maximum else { throw .tooLarge(.elements, maximum: HiddenLines.maximum) }
    columns.insert(range)
  }

  /// Nil for a description without its columns, which says nothing to any program.
  private func columnRange(_ attributes: borrowing XMLAttributes) throws(ReaderError) -> ClosedRange<Int>? {
    guard let minimum = attributes.value(of: "min"), let maximum = attributes.value(of: "max"), !minimum.isEmpty,
      !maximum.isEmpty
    else { return nil }
    guard let first = AttributeText.number(minimum), let last = AttributeText.number(maximum), first <= last else {
      throw damaged("a column has no place")
    }
    return first...last
  }

  mutating func startMerge(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    skipped = 1
    try countOther()
    guard let range = range(of: attributes) else { throw damaged("a merged range has no place") }
    try send { (sink) throws(ReaderError) in try sink.merged(range) }
  }

  mutating func startLink(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    skipped = 1
    try countOther()
    guard let range = range(of: attributes) else { return }
    guard links.count < context.limits.elements else {
      throw .tooLarge(.elements, maximum: context.limits.elements)
    }
    links.append(
      Link(range: range, relationship: attributes.value(of: "r:id"), location: attributes.value(of: "location")))
  }

  func range(of attributes: borrowing XMLAttributes) -> CellRange? {
    for index in 0..<attributes.count where attributes.name(at: index) == Self.range {
      return attributes.withValue(at: index) { AttributeText.range($0) }
    }
    return nil
  }
}
