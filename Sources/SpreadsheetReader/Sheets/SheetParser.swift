internal import SheetModel
internal import XML

/// Turns the events of a worksheet part into cells.
struct SheetParser: XMLHandler, ~Copyable {
  /// What every sheet of the workbook refers to.
  struct Context: Sendable {
    let strings: SharedStrings
    let styles: Styles
    let dateSystem: DateSystem
    let limits: ReaderLimits
    let part: String
  }

  /// A link whose target stands in the sheet's relationships, or within the workbook.
  struct Link: Sendable {
    let range: CellRange
    let relationship: String?
    let location: String?
  }

  private enum Position {
    /// Before the root element.
    case start
    case outside, data, row, cell, value, formula, inline, inlineRun, inlineText
  }

  private(set) var links: [Link] = []
  private let context: Context
  private let sink: Unmanaged<CellSink>
  private var position = Position.start
  /// Open elements within one that means nothing here.
  private var skipped = 0
  /// Nil before the first row of a piece whose place in the sheet is not known.
  private var row: Int?
  private var column = 0
  private(set) var cellsSeen = 0
  private(set) var othersSeen = 0

  private var place = CellPlace(reference: CellReference(column: 0, row: 0))
  private var type = CellType.number
  private var style = 0
  private var hasInlineText = false
  private var content = ByteBuffer()

  private static var worksheet: XMLName { "worksheet" }
  private static var sheetData: XMLName { "sheetData" }
  private static var rowElement: XMLName { "row" }
  private static var cell: XMLName { "c" }
  private static var value: XMLName { "v" }
  private static var formula: XMLName { "f" }
  private static var inline: XMLName { "is" }
  private static var run: XMLName { "r" }
  private static var runText: XMLName { "t" }
  private static var style: XMLName { "s" }
  private static var mergeCell: XMLName { "mergeCell" }
  private static var range: XMLName { "ref" }
  private static var hyperlink: XMLName { "hyperlink" }

  /// `sink` has to outlive the parser. `row` is the number of the row before the first one; nil where it is not known.
  init(_ context: Context, into sink: CellSink, after row: Int? = 0) {
    self.context = context
    self.sink = Unmanaged.passUnretained(sink)
    self.row = row
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard skipped == 0 else {
      skipped += 1
      return try countOther()
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
    case .start: try startRoot(name)
    default:
      skipped = 1
      try countOther()
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
    case .outside, .start: break
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

  private mutating func startRoot(_ name: XMLName) throws(ReaderError) {
    guard name == Self.worksheet else { throw damaged("it is no worksheet") }
    position = .outside
  }

  private mutating func startOutside(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    try countOther()
    if name == Self.sheetData {
      position = .data
    } else if name == Self.mergeCell {
      guard let range = range(of: attributes) else {
        throw damaged("a merged range has no place")
      }
      try send { (sink) throws(ReaderError) in try sink.merged(range) }
    } else if name == Self.hyperlink, let range = range(of: attributes) {
      guard links.count < context.limits.elements else {
        throw .tooLarge(.elements, maximum: context.limits.elements)
      }
      links.append(
        Link(range: range, relationship: attributes.value(of: "id"), location: attributes.value(of: "location")))
    }
  }

  private mutating func countOther() throws(ReaderError) {
    othersSeen += 1
    guard othersSeen <= context.limits.otherElements else {
      throw .tooLarge(.elements, maximum: context.limits.otherElements)
    }
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
    var number = row.map { $0 + 1 }
    for index in 0..<attributes.count where attributes.name(at: index) == Self.run {
      number = attributes.withValue(at: index) { AttributeText.number($0) }
      guard number != nil else { throw damaged("a row after row \(row ?? 0) has no proper number") }
    }
    guard let number, AttributeText.isOnGrid(column: 1, row: number) else {
      throw damaged("row \(number ?? 0) does not exist")
    }
    row = number
  }

  private mutating func startCell(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .cell
    cellsSeen += 1
    guard cellsSeen <= context.limits.cells else { throw .tooLarge(.cells, maximum: context.limits.cells) }
    place = CellPlace(reference: CellReference(column: column + 1, row: row ?? 0))
    type = .number
    style = 0
    hasInlineText = false
    content.removeAll()
    for index in 0..<attributes.count { try readCellAttribute(index, attributes) }
    guard place.reference.column <= 16_384 else { throw damaged("row \(row ?? 0) has too many cells") }
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
    if !hasInlineText { content.removeAll() }
    hasInlineText = true
  }

  // MARK: - The value of a cell

  private mutating func endCell() throws(ReaderError) {
    guard !content.isEmpty else { return try endEmptyCell() }
    if hasInlineText { return try sendText() }
    switch type {
    case .number: try content.withSpan { (text) throws(ReaderError) in try sendNumber(text) }
    case .sharedString: try content.withSpan { (text) throws(ReaderError) in try sendSharedString(text) }
    case .inlineString, .formulaString: try sendText()
    case .boolean: try content.withSpan { (text) throws(ReaderError) in try sendBoolean(text) }
    case .error:
      try content.withSpan { (text) throws(ReaderError) in
        try send { (sink) throws(ReaderError) in try sink.error(text, at: place) }
      }
    case .date: try sendDate()
    }
  }

  private func endEmptyCell() throws(ReaderError) {
    guard place.isFormula else { return }
    try send { (sink) throws(ReaderError) in
      if type == .formulaString {
        try sink.text(Span(), at: place)
      } else {
        try sink.formulaWithoutValue(at: place)
      }
    }
  }

  private mutating func sendText() throws(ReaderError) {
    content.edit { EscapedText.decode($0) }
    try content.withSpan { (text) throws(ReaderError) in
      try send { (sink) throws(ReaderError) in try sink.text(text, at: place) }
    }
  }

  private func sendNumber(_ text: Span<UInt8>) throws(ReaderError) {
    guard let number = NumberText.value(text) else { return try sendNoNumber(text) }
    let format = context.styles.format(at: style)
    if format != .number, let date = DateValue(serial: number, format: format, system: context.dateSystem) {
      try send { (sink) throws(ReaderError) in try sink.date(date, at: place) }
    } else {
      try send { (sink) throws(ReaderError) in try sink.number(number, at: place) }
    }
  }

  /// White space is no value; anything else that is no number is a fault.
  private func sendNoNumber(_ text: Span<UInt8>) throws(ReaderError) {
    guard NumberText.trimmed(text).isEmpty else { throw damaged("\(place.reference): its value is no number") }
    if place.isFormula { try send { (sink) throws(ReaderError) in try sink.formulaWithoutValue(at: place) } }
  }

  private func sendSharedString(_ text: Span<UInt8>) throws(ReaderError) {
    guard let index = NumberText.value(text).flatMap({ Int(exactly: $0) }) else {
      throw damaged("\(place.reference): its shared string has no proper number")
    }
    try send { (sink) throws(ReaderError) in try sink.sharedString(index, at: place) }
  }

  private func sendBoolean(_ text: Span<UInt8>) throws(ReaderError) {
    let value: Bool
    switch trimmedText(text) {
    case "1", "true": value = true
    case "0", "false": value = false
    default: throw damaged("\(place.reference): its value is neither true nor false")
    }
    try send { (sink) throws(ReaderError) in try sink.boolean(value, at: place) }
  }

  private mutating func sendDate() throws(ReaderError) {
    guard let date = content.withSpan({ DateText.value(trimmedText($0), system: context.dateSystem) }) else {
      return try sendText()
    }
    try send { (sink) throws(ReaderError) in try sink.date(date, at: place) }
  }

  private func trimmedText(_ text: Span<UInt8>) -> String { String(copying: text.extracting(NumberText.trimmed(text))) }

  /// Lends the sink without counting references: it outlives the parser.
  @inline(__always)
  private func send(_ call: (CellSink) throws(ReaderError) -> Void) throws(ReaderError) {
    let result: Result<Void, ReaderError> = sink._withUnsafeGuaranteedRef { sink in
      do throws(ReaderError) { return .success(try call(sink)) } catch { return .failure(error) }
    }
    try result.get()
  }

  private func damaged(_ reason: String) -> ReaderError { .damaged(part: context.part, reason: reason) }
}
