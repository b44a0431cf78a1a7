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

/// A rule of a conditional format, as far as it may hide values (ECMA-376 part 1, 18.3.1.10).
///
/// Nobody works out here when its condition holds: it may.
struct ConditionalRule {
  private var hides: Bool
  private let isEquality: Bool
  private var condition: [UInt8] = []

  /// The values of no field; cells that show such values are often hidden.
  private static let nothing: [[UInt8]] = [Array("0".utf8), Array("\"\"".utf8)]
  private static let longestCondition = 4

  init(_ attributes: borrowing XMLAttributes, _ styles: Styles) {
    let look = attributes.value(of: "dxfId").flatMap { $0.isEmpty ? nil : $0 }
    hides = look.map { AttributeText.number($0).map(styles.hidesConditionally) ?? true } ?? false
    isEquality = attributes.value(of: "type") == "cellIs" && attributes.value(of: "operator") == "equal"
  }

  var mayHide: Bool { hides && !(isEquality && Self.nothing.contains(condition)) }

  /// Takes a part of the rule's formula.
  mutating func take(_ bytes: Span<UInt8>) {
    for index in bytes.indices where condition.count < Self.longestCondition && bytes[index] > 32 {
      condition.append(bytes[index])
    }
  }

  /// Takes bars or icons, which may stand in place of a number.
  mutating func takeDrawing(_ attributes: borrowing XMLAttributes) {
    if let shows = attributes.value(of: "showValue"), !shows.isEmpty,
      AttributeText.boolean(shows.utf8.span) != true
    {
      hides = true
    }
  }

  /// Takes a colour of the grounds that numbers are given.
  mutating func takeGround(_ attributes: borrowing XMLAttributes, _ palette: Palette) {
    if CellColour(attributes)?.resolved(by: palette).isLike(.black) == true { hides = true }
  }
}
