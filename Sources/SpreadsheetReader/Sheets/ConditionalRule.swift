internal import SheetModel
internal import XML

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
