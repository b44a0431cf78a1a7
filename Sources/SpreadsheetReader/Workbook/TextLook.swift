internal import XML

/// What a font, or the runs of one text, look like, as far as people may not see what they write.
struct TextLook {
  private(set) var isStruckOut = false
  private(set) var isTiny = false
  /// Its letters are drawn as other signs.
  private(set) var isSymbolic = false
  /// The colour that was named last.
  private(set) var colour: CellColour?
  /// Some run is as pale as white.
  private(set) var isPale = false

  /// In points; the smallest that Excel's list of sizes has is 8.
  private static let smallestSize = 4.0
  private static let symbolFonts = ["wingdings", "webdings", "symbol", "marlett", "zapfdingbats", "opensymbol"]

  private static var strike: XMLName { "strike" }
  private static var size: XMLName { "sz" }
  private static var colourElement: XMLName { "color" }
  private static var charset: XMLName { "charset" }
  private static var name: XMLName { "name" }
  private static var runName: XMLName { "rFont" }

  /// Whether the text is not seen as it is, on whatever ground.
  var isDisguised: Bool { isStruckOut || isTiny || isSymbolic }

  /// Takes an element of a font (ECMA-376 part 1, 18.8.22) or of a run's properties (18.4.7).
  mutating func take(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case Self.strike:
      if AttributeText.isTrue(attributes.value(of: "val") ?? "1") { isStruckOut = true }
    case Self.size:
      if let size = attributes.value(of: "val").flatMap(Double.init), size < Self.smallestSize { isTiny = true }
    case Self.charset:
      if attributes.value(of: "val") == "2" { isSymbolic = true }
    case Self.name, Self.runName:
      let font = (attributes.value(of: "val") ?? "").lowercased()
      if Self.symbolFonts.contains(where: font.hasPrefix) { isSymbolic = true }
    case Self.colourElement:
      colour = CellColour(attributes)
      if colour?.isLike(.white) == true { isPale = true }
    default: break
    }
  }
}
