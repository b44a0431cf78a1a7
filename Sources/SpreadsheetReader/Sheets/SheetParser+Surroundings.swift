internal import SheetModel
internal import XML

// What stands around the rows: columns, merged ranges and links.
extension SheetParser {
  mutating func startRoot(_ name: XMLName) throws(ReaderError) {
    guard name == Self.worksheet else { throw damaged("it is no worksheet") }
    position = .outside
  }

  mutating func startOutside(_ name: XMLName) throws(ReaderError) {
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
    let width = attributes.value(of: "width").flatMap(Double.init)
    let isHidden = AttributeText.isTrue(attributes.value(of: "hidden") ?? "")
    guard isHidden || width.map({ $0 < Self.leastWidth }) ?? false else { return }
    guard let first = attributes.value(of: "min").flatMap({ Int($0) }),
      let last = attributes.value(of: "max").flatMap({ Int($0) }), first <= last
    else { return }
    guard columns.count < HiddenLines.maximum else { throw .tooLarge(.elements, maximum: HiddenLines.maximum) }
    columns.insert(first...last)
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

  private func range(of attributes: borrowing XMLAttributes) -> CellRange? {
    for index in 0..<attributes.count where attributes.name(at: index) == Self.range {
      return attributes.withValue(at: index) { AttributeText.range($0) }
    }
    return nil
  }
}
