internal import XML

/// What a font, or the runs of one text, look like, as far as people may not see what they write.
struct TextLook {
  private(set) var isStruckOut = false
  private(set) var isTiny = false
  /// Its letters are drawn as other signs.
  private(set) var isSymbolic = false
  /// The colours that are named, each once; a font's own is the last.
  private(set) var colours: [CellColour] = []
  private var hasManyColours = false

  /// In points; the smallest that Excel's list of sizes has is 8.
  private static let smallestSize = 4.0
  private static let symbolFonts = ["wingdings", "webdings", "symbol", "marlett", "zapfdingbats", "opensymbol"]
  /// A text of more colours is a picture.
  private static let mostColours = 8

  private static var strike: XMLName { "strike" }
  private static var size: XMLName { "sz" }
  private static var colourElement: XMLName { "color" }
  private static var charset: XMLName { "charset" }
  private static var name: XMLName { "name" }
  private static var runName: XMLName { "rFont" }

  /// Whether the text is not seen as it is, on whatever ground.
  var isDisguised: Bool { isStruckOut || isTiny || isSymbolic || hasManyColours }

  /// Takes an element of a font (ECMA-376 part 1, 18.8.22) or of a run's properties (18.4.7).
  mutating func take(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case Self.strike:
      if AttributeText.isTrue(attributes.value(of: "val") ?? "1") { isStruckOut = true }
    case Self.size:
      if let text = attributes.value(of: "val"), !text.isEmpty,
        AttributeText.decimal(text).map({ $0 < Self.smallestSize }) ?? true
      {
        isTiny = true
      }
    case Self.charset:
      if attributes.value(of: "val").flatMap({ AttributeText.number($0) }) == 2 { isSymbolic = true }
    case Self.name, Self.runName:
      let font = (attributes.value(of: "val") ?? "").drop { $0.isWhitespace }.lowercased()
      if Self.symbolFonts.contains(where: font.hasPrefix) { isSymbolic = true }
    case Self.colourElement:
      let colour = CellColour(attributes) ?? .black
      colours.removeAll { $0 == colour }
      if colours.count < Self.mostColours { colours.append(colour) } else { hasManyColours = true }
    default: break
    }
  }
}
