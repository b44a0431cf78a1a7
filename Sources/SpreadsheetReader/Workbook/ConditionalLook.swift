internal import XML

/// What a conditional format makes of the cells that it is put on (ECMA-376 part 1, 18.8.14).
struct ConditionalLook {
  private enum Part {
    case none, font, fill
  }

  private var part = Part.none
  private var font = TextLook()
  private var isFilled = false
  /// The pattern's colours; a plain fill's is the back one here, the other way round than in cells.
  private var front: CellColour?
  private var back: CellColour?
  private var format: Styles.Disguise = []

  private static var fontElement: XMLName { "font" }
  private static var fillElement: XMLName { "fill" }
  private static var formatElement: XMLName { "numFmt" }
  private static var pattern: XMLName { "patternFill" }
  private static var frontColour: XMLName { "fgColor" }
  private static var backColour: XMLName { "bgColor" }

  /// Takes an element that stands so deep below the format's own.
  mutating func take(_ element: XMLName, _ attributes: borrowing XMLAttributes, depth: Int) {
    if depth == 1 {
      part = element == Self.fontElement ? .font : element == Self.fillElement ? .fill : .none
      if element == Self.formatElement, let code = attributes.value(of: "formatCode") {
        format = FormatSections(code).disguise
      }
    } else if part == .font, depth == 2 {
      font.take(element, attributes)
    } else if part == .fill {
      takeFill(element, attributes)
    }
  }

  private mutating func takeFill(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case Self.pattern:
      let type = (attributes.value(of: "patternType") ?? "").filter { !$0.isWhitespace }
      isFilled = type.isEmpty || type == "solid"
    case Self.frontColour: front = CellColour(attributes)
    case Self.backColour:
      // libxlsxwriter names the system's own beside the colour that is meant.
      let colour = CellColour(attributes)
      back = colour?.isSystem == true ? nil : colour
    default: break
    }
  }

  /// Whether an ordinary cell, of black ink on white ground, is not seen as it is under the format.
  func hides(in palette: Palette) -> Bool {
    if font.isDisguised || !format.isEmpty { return true }
    let ground = isFilled ? (back ?? front)?.resolved(by: palette) : nil
    let ink = font.colours.last?.resolved(by: palette)
    return (ink ?? .black).isLike(ground ?? .white)
  }
}
