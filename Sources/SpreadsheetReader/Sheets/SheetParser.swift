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

  enum Position {
    /// Before the root element.
    case start
    case outside, columns, merges, links, conditions, rule, ruleFormula, scale, data, row, cell, value, formula, inline,
      inlineRun, inlineLook, inlineText
  }

  /// Rows that are lower, in points, show nothing.
  static let leastHeight = 3.0
  /// So many formulas of several cells that reach to one row are told apart; further ones count with what lies between.
  private static let mostArrays = 256
  /// Columns that are narrower, in characters, show nothing.
  static let leastWidth = 0.3

  var links: [Link] = []
  /// The columns that nobody sees.
  var columns = HiddenLines()
  /// The columns whose own style does not show values as they are, which counts for cells without a style.
  var oddColumns = HiddenLines()
  /// The columns of one outline that stand side by side up to the last one described.
  var columnOutline: ClosedRange<Int>?
  /// Whether rows of a collapsed outline turned out to be shown to nobody after they had been sent.
  var hasConcealedRows = false
  /// Ranges of formulas of several cells that reach to this row or a later one.
  var arrays: [CellRange] = []
  /// Whether such a formula reached beyond its row.
  private(set) var hasLongArrays = false
  /// The number of the first row that was seen.
  var firstRow: Int?
  /// Where the conditional format that is being read counts, and whether one of its rules may hide values there.
  var conditions: [CellRange] = []
  var isDisguising = false
  var rule: ConditionalRule?
  /// How often the mark of a cut was seen between two rows.
  var marksSeen = 0
  let context: Context
  private let sink: Unmanaged<CellSink>
  var position = Position.start
  /// Open elements within one that means nothing here.
  var skipped = 0
  var hasData = false
  /// Nil before the first row of a piece whose place in the sheet is not known.
  var row: Int?
  var isRowShown = true
  /// The row's own style does not show values as they are, which counts for cells without a style.
  var isRowOdd = false
  /// The first of the rows of one outline that come one after the other.
  var outline: Int?
  var column = 0
  var rowsSeen = 0
  private(set) var cellsSeen = 0
  var othersSeen = 0

  var place = CellPlace(reference: CellReference(column: 0, row: 0))
  private(set) var type = CellType.number
  private(set) var style = 0
  private var hasValue = false
  private var hasInline = false
  /// What stands in `<v>`.
  var content = ByteBuffer()
  /// What stands in `<is>`.
  var inlineContent = ByteBuffer()
  /// What the runs in `<is>` look like.
  var look = TextLook()
  private var textParent = Position.inline

  static var worksheet: XMLName { "worksheet" }
  static var sheetData: XMLName { "sheetData" }
  static var columnList: XMLName { "cols" }
  static var columnElement: XMLName { "col" }
  private static var rowElement: XMLName { "row" }
  private static var cell: XMLName { "c" }
  private static var value: XMLName { "v" }
  private static var formula: XMLName { "f" }
  private static var inline: XMLName { "is" }
  static var run: XMLName { "r" }
  private static var runText: XMLName { "t" }
  private static var runLook: XMLName { "rPr" }
  static var style: XMLName { "s" }
  static var mergeList: XMLName { "mergeCells" }
  static var mergeCell: XMLName { "mergeCell" }
  static var range: XMLName { "ref" }
  static var linkList: XMLName { "hyperlinks" }
  static var hyperlink: XMLName { "hyperlink" }
  static var hidden: XMLName { "hidden" }
  static var height: XMLName { "ht" }
  static var outlineLevel: XMLName { "outlineLevel" }
  static var collapsed: XMLName { "collapsed" }

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
    case .cell where name == Self.value: try startValue()
    case .cell where name == Self.formula: try startFormula(attributes)
    case .cell where name == Self.inline: try startInline()
    case .inline where name == Self.runText: startInlineText(returningTo: .inline)
    case .inline where name == Self.run: position = .inlineRun
    case .inlineRun where name == Self.runText: startInlineText(returningTo: .inlineRun)
    case .inlineRun where name == Self.runLook: position = .inlineLook
    case .data where name == Self.rowElement: try startRow(attributes)
    case .outside: try startOutside(name, attributes)
    case .start: try startRoot(name)
    case .columns where name == Self.columnElement: try startColumn(attributes)
    case .merges where name == Self.mergeCell: try startMerge(attributes)
    case .links where name == Self.hyperlink: try startLink(attributes)
    case .conditions where name == Self.ruleElement: try startRule(attributes)
    case .rule, .ruleFormula, .scale: try startInRule(name, attributes)
    default: try startOther(name, attributes)
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
    case .inlineLook: position = .inlineRun
    case .cell:
      try endCell()
      position = .row
    case .row: position = .data
    case .columns:
      columns.close()
      oddColumns.close()
      position = .outside
    case .ruleFormula, .scale: position = .rule
    case .rule: endRule()
    case .conditions: try endConditions()
    case .data, .merges, .links: position = .outside
    case .outside, .start: break
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(ReaderError) {
    if skipped == 0, position == .ruleFormula { rule?.take(bytes) }
    guard skipped == 0, position == .value || position == .inlineText else { return }
    guard content.count + inlineContent.count + bytes.count <= context.limits.textBytes else {
      throw .tooLarge(.strings, maximum: context.limits.textBytes)
    }
    if position == .value { content.append(bytes) } else { inlineContent.append(bytes) }
  }

  // MARK: - Cells

  private mutating func startCell(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .cell
    cellsSeen += 1
    guard cellsSeen <= context.limits.cells else { throw .tooLarge(.cells, maximum: context.limits.cells) }
    place = CellPlace(reference: CellReference(column: column + 1, row: row ?? 0))
    type = .number
    style = 0
    place.isUnstyled = true
    hasValue = false
    hasInline = false
    content.removeAll()
    inlineContent.removeAll()
    for index in 0..<attributes.count { try readCellAttribute(index, attributes) }
    guard place.reference.column <= 16_384 else { throw damaged("row \(row ?? 0) has too many cells") }
    column = place.reference.column
    if !isRowShown || columns.contains(column) || place.reference.row != row { place.isShown = false }
    if place.isUnstyled, isRowOdd || oddColumns.contains(column) { place.isShown = false }
    if arrays.contains(where: { $0.contains(place.reference) }) { place.isFormula = true }
  }

  /// An empty attribute is a missing one: SAP's exports have such.
  private mutating func readCellAttribute(
    _ index: Int, _ attributes: borrowing XMLAttributes
  ) throws(ReaderError) {
    let name = attributes.name(at: index)
    if name == Self.run {
      if let reference = attributes.withValue(at: index, { AttributeText.reference($0) }) {
        place.reference = reference
      } else if attributes.withValue(at: index, { !$0.isEmpty }) {
        throw damaged("the cell after \(place.reference) has no proper place")
      }
    } else if name == Self.style {
      guard attributes.withValue(at: index, { !$0.isEmpty }) else { return }
      place.isUnstyled = false
      let number = attributes.withValue(at: index) { AttributeText.number($0) }
      style = number ?? 0
      if number == nil { place.isShown = false }
    } else if name == Self.runText {
      if let type = attributes.withValue(at: index, { CellType($0) }) {
        self.type = type
      } else if attributes.withValue(at: index, { !$0.isEmpty }) {
        throw damaged("\(place.reference): its type is unknown")
      }
    }
  }

  private mutating func startFormula(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .formula
    place.isFormula = true
    // One formula gives the values of all cells of its range (ECMA-376 part 1, 18.3.1.40).
    guard let type = attributes.value(of: Self.runText), type != "shared", type != "normal",
      let range = range(of: attributes), range.first != range.last
    else { return }
    let count = arrays.count
    if count < Self.mostArrays {
      arrays.append(range)
    } else {
      arrays[count - 1] = arrays[count - 1].joined(with: range)
    }
    if range.last.row > place.reference.row { hasLongArrays = true }
  }

  private mutating func startValue() throws(ReaderError) {
    guard !hasValue else { throw damaged("\(place.reference): it has two values") }
    hasValue = true
    position = .value
  }

  private mutating func startInline() throws(ReaderError) {
    guard !hasInline else { throw damaged("\(place.reference): it has two texts") }
    hasInline = true
    look = TextLook()
    position = .inline
  }

  private mutating func startInlineText(returningTo parent: Position) {
    textParent = parent
    position = .inlineText
  }

  /// The cell's own text (`<is>`), for one whose type asks for it; what stands in `<v>` then is shown by some programs only.
  mutating func takeInlineText() {
    if !content.isEmpty { place.isShown = false }
    guard hasInline else { return }
    swap(&content, &inlineContent)
    if isDisguised(look) { place.isShown = false }
  }

  private func isDisguised(_ look: TextLook) -> Bool {
    look.isDisguised || look.colours.contains { context.styles.hides($0, at: style) }
  }

  /// Lends the sink without counting references: it outlives the parser.
  @inline(__always)
  func send(_ call: (CellSink) throws(ReaderError) -> Void) throws(ReaderError) {
    let result: Result<Void, ReaderError> = sink._withUnsafeGuaranteedRef { sink in
      do throws(ReaderError) { return .success(try call(sink)) } catch { return .failure(error) }
    }
    try result.get()
  }

  func damaged(_ reason: String) -> ReaderError { .damaged(part: context.part, reason: reason) }
}
