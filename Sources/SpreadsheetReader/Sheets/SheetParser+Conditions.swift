internal import SheetModel
internal import XML

// Conditional formats, which stand behind the rows.
extension SheetParser {
  static var conditionList: XMLName { "conditionalFormatting" }
  static var ruleElement: XMLName { "cfRule" }
  private static var ruleFormula: XMLName { "formula" }
  private static var scale: XMLName { "colorScale" }
  private static var scaleColour: XMLName { "color" }
  private static var icons: XMLName { "iconSet" }
  private static var bars: XMLName { "dataBar" }

  private static let wholeSheet = CellRange(
    CellReference(column: 1, row: 1), CellReference(column: 16_384, row: 1_048_576))

  /// A range that is none may be any.
  mutating func startConditions(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    position = .conditions
    conditions = []
    isDisguising = false
    for word in (attributes.value(of: "sqref") ?? "").utf8.split(whereSeparator: { $0 <= 32 }) {
      try countOther()
      conditions.append(AttributeText.range(Array(word).span) ?? Self.wholeSheet)
    }
  }

  mutating func startRule(_ attributes: borrowing XMLAttributes) throws(ReaderError) {
    try countOther()
    position = .rule
    rule = ConditionalRule(attributes, context.styles)
  }

  mutating func startInRule(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    try countOther()
    switch name {
    case Self.ruleFormula where position == .rule: position = .ruleFormula
    case Self.scale where position == .rule: position = .scale
    case Self.scaleColour where position == .scale:
      skipped = 1
      rule?.takeGround(attributes, context.styles.palette)
    case Self.icons, Self.bars:
      skipped = 1
      rule?.takeDrawing(attributes)
    default: skipped = 1
    }
  }

  mutating func endRule() {
    if rule?.mayHide == true { isDisguising = true }
    position = .conditions
  }

  mutating func endConditions() throws(ReaderError) {
    position = .outside
    guard isDisguising else { return }
    for range in conditions { try send { (sink) throws(ReaderError) in try sink.disguised(range) } }
  }
}
