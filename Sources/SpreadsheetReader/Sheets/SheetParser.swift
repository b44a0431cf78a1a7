internal import SheetModel
internal import XML

/// Turns the events of a worksheet part into cells.
struct SheetParser: XMLHandler {
  /// What every sheet of the workbook refers to.
  struct Context {
    let strings: SharedStrings
    let styles: Styles
    let dateSystem: DateSystem
    let limits: ReaderLimits
    let part: String
  }

  /// A link whose target stands in the sheet's relationships, or within the workbook.
  struct Link {
    let range: CellRange
    let relationship: String?
    let location: String?
  }

  private enum Position {
    case outside, data, row, cell, value, formula, inline, inlineRun, inlineText
  }

  private(set) var links: [Link] = []
  private let context: Context
  private let sink: CellSink
  private var position = Position.outside
  /// Open elements within one that means nothing here.
  private var skipped = 0
  private var row = 0
  private var column = 0
  private var cellsSeen = 0

  private var place = CellPlace(reference: CellReference(column: 0, row: 0))
  private var type = CellType.number
  private var style = 0
  private var hasInlineText = false
  private var content: [UInt8] = []

  private static let sheetData: XMLName = "sheetData"
  private static let rowElement: XMLName = "row"
  private static let cell: XMLName = "c"
  private static let value: XMLName = "v"
  private static let formula: XMLName = "f"
  private static let inline: XMLName = "is"
  private static let run: XMLName = "r"
  private static let runText: XMLName = "t"
  private static let style: XMLName = "s"
  private static let mergeCell: XMLName = "mergeCell"
  private static let range: XMLName = "ref"
  private static let hyperlink: XMLName = "hyperlink"

  init(_ context: Context, into sink: CellSink) {
    self.context = context
    self.sink = sink
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch position {
    case .row where name == Self.cell: try startCell(attributes)
    case .cell where name == Self.value: position = .value
    case .cell where name == Self.formula: startFormula()
    case .cell where name == Self.inline: position = .inline
    case .inline where name == Self.runText: startInlineText(returningTo: .inline)
    case .inline where name == Self.run: position = .inlineRun
    case .inlineRun where name == Self.runText: startInlineText(returningTo: .inlineRun)
    case .data where name == Self.rowElement: try startRow(attributes)
    case .outside: try startOutside(name, attributes)
    default: skipped = 1
    }
  }

  mutating func end(_ name: XMLName) throws(ReaderError) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch position {
    case .value, .formula, .inline: position = .cell
    case .inlineText: position = textParent
    case .inlineRun: position = .inline
    case .cell:
      try endCell()
      position = .row
    case .row: position = .data
    case .data: position = .outside
    case .outside: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(ReaderError) {
    guard skipped == 0, position == .value || position == .inlineText else { return }
    guard content.count + bytes.count <= context.limits.textBytes else {
      throw .tooLarge(.strings, maximum: context.limits.textBytes)
    }
    content.append(bytes)
  }

  private var textParent = Position.inline

  // MARK: - Starts

  private mutating func startOutside(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    if name == Self.sheetData {
      position = .data
    } else if name == Self.mergeCell {
      try countOne()
      guard let range = range(of: attributes) else {
        throw damaged("a merged range has no place")
      }
      try sink.merged(range)
    } else if name == Self.hyperlink, let range = range(of: attributes) {
      try countOne()
      links.append(
        Link(range: range, relationship: attributes.value(of: "id"), location: attributes.value(of: "location")))
    }
  }

  /// Counts a cell, or what is kept for each like a cell.
  private mutating func countOne() throws(ReaderError) {
    cellsSeen += 1
    guard cellsSeen <= context.limits.cells else { throw .tooLarge(.cells, maximum: context.limits.cells) }
  }

  private func range(of attributes: borrowing XMLAttributes) -> CellRange? {
    for index in 0..<attributes.count where attributes.name(at: index) == Self.range {
      return attributes.withValue(at: index) { AttributeText.range($0) }
    }
    return nil
  }

  private mutating func startRow(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .row
    column = 0
    row += 1
    for index in 0..<attributes.count where attributes.name(at: index) == Self.run {
      guard let number = attributes.withValue(at: index, { AttributeText.number($0) }) else {
        throw damaged("a row after row \(row - 1) has no proper number")
      }
      row = number
    }
    guard AttributeText.isOnGrid(column: 1, row: row) else { throw damaged("row \(row) does not exist") }
  }

  private mutating func startCell(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .cell
    try countOne()
    place = CellPlace(reference: CellReference(column: column + 1, row: row))
    type = .number
    style = 0
    hasInlineText = false
    content.removeAll(keepingCapacity: true)
    for index in 0..<attributes.count { try readCellAttribute(index, attributes) }
    guard place.reference.column <= 16_384 else { throw damaged("row \(row) has too many cells") }
    column = place.reference.column
  }

  private mutating func readCellAttribute(
    _ index: Int, _ attributes: borrowing XMLAttributes
  ) throws(ReaderError) {
    let name = attributes.name(at: index)
    if name == Self.run {
      guard let reference = attributes.withValue(at: index, { AttributeText.reference($0) }) else {
        throw damaged("the cell after \(place.reference) has no proper place")
      }
      place.reference = reference
    } else if name == Self.style {
      style = attributes.withValue(at: index) { AttributeText.number($0) } ?? 0
    } else if name == Self.runText {
      guard let type = attributes.withValue(at: index, { CellType($0) }) else {
        throw damaged("\(place.reference): its type is unknown")
      }
      self.type = type
    }
  }

  private mutating func startFormula() {
    position = .formula
    place.isFormula = true
  }

  private mutating func startInlineText(returningTo parent: Position) {
    textParent = parent
    position = .inlineText
    // The text of <is> stands for the value, whatever <v> says beside it.
    if !hasInlineText { content.removeAll(keepingCapacity: true) }
    hasInlineText = true
  }

  // MARK: - The value of a cell

  private mutating func endCell() throws(ReaderError) {
    guard !content.isEmpty else { return try endEmptyCell() }
    if hasInlineText { return try sendText() }
    switch type {
    case .number: try sendNumber()
    case .sharedString: try sendSharedString()
    case .inlineString, .formulaString: try sendText()
    case .boolean: try sendBoolean()
    case .error: try sink.error(content.span, at: place)
    case .date: try sendDate()
    }
  }

  private func endEmptyCell() throws(ReaderError) {
    guard place.isFormula else { return }
    if type == .formulaString {
      try sink.text(content.span, at: place)
    } else {
      try sink.formulaWithoutValue(at: place)
    }
  }

  private mutating func sendText() throws(ReaderError) {
    EscapedText.decode(&content, from: 0)
    try sink.text(content.span, at: place)
  }

  private func sendNumber() throws(ReaderError) {
    guard let number = NumberText.value(content) else { return try sendNoNumber() }
    let format = context.styles.format(at: style)
    if format != .number, let date = DateValue(serial: number, format: format, system: context.dateSystem) {
      try sink.date(date, at: place)
    } else {
      try sink.number(number, at: place)
    }
  }

  /// White space is no value; anything else that is no number is a fault.
  private func sendNoNumber() throws(ReaderError) {
    guard NumberText.trimmed(content).isEmpty else { throw damaged("\(place.reference): its value is no number") }
    if place.isFormula { try sink.formulaWithoutValue(at: place) }
  }

  private func sendSharedString() throws(ReaderError) {
    guard let index = NumberText.value(content).flatMap({ Int(exactly: $0) }) else {
      throw damaged("\(place.reference): its shared string has no proper number")
    }
    let (sink, place) = (sink, place)
    let found: Void? = try context.strings.withText(at: index) { (text) throws(ReaderError) in
      if !text.isEmpty || place.isFormula { try sink.text(text, at: place) }
    }
    guard found != nil else { throw damaged("\(place.reference): there is no shared string \(index)") }
  }

  private func sendBoolean() throws(ReaderError) {
    switch NumberText.trimmed(content) {
    case ArraySlice("1".utf8), ArraySlice("true".utf8): try sink.boolean(true, at: place)
    case ArraySlice("0".utf8), ArraySlice("false".utf8): try sink.boolean(false, at: place)
    default: throw damaged("\(place.reference): its value is neither true nor false")
    }
  }

  private mutating func sendDate() throws(ReaderError) {
    let text = String(decoding: NumberText.trimmed(content), as: UTF8.self)
    if let date = DateText.value(text, system: context.dateSystem) {
      try sink.date(date, at: place)
    } else {
      try sendText()
    }
  }

  private func damaged(_ reason: String) -> ReaderError { .damaged(part: context.part, reason: reason) }
}
