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

/// What a cell's fill (ECMA-376 part 1, 18.8.20) puts behind its text.
struct CellGround: Hashable, Sendable {
  private enum Kind {
    case none, solid, pattern, gradient
  }

  private var kind = Kind.none
  private var front: CellColour?
  private var back: CellColour?
  private var stops: [CellColour] = []

  /// A gradient of more colours is taken for one of these alone.
  private static let mostStops = 16

  private static var pattern: XMLName { "patternFill" }
  private static var gradient: XMLName { "gradientFill" }
  private static var frontColour: XMLName { "fgColor" }
  private static var backColour: XMLName { "bgColor" }
  private static var colour: XMLName { "color" }

  /// Takes the element that says what kind of fill it is.
  mutating func begin(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    if element == Self.gradient { kind = .gradient }
    guard element == Self.pattern else { return }
    let type = (attributes.value(of: "patternType") ?? "").filter { !$0.isWhitespace }
    kind = type.isEmpty || type == "none" ? .none : type == "solid" ? .solid : .pattern
  }

  /// Takes one of its colours.
  mutating func take(_ element: XMLName, _ attributes: borrowing XMLAttributes) {
    switch element {
    case Self.frontColour: front = CellColour(attributes)
    case Self.backColour: back = CellColour(attributes)
    case Self.colour:
      if stops.count < Self.mostStops { stops.append(CellColour(attributes) ?? .black) }
    default: break
    }
  }

  /// The same with the colours that a workbook of this palette has.
  func resolved(by palette: Palette) -> CellGround {
    var ground = self
    ground.front = front?.resolved(by: palette)
    ground.back = back?.resolved(by: palette)
    ground.stops = stops.map { $0.resolved(by: palette) }
    return ground
  }

  /// Whether a text of this colour is not seen, or a part of it.
  func hides(_ ink: CellColour) -> Bool {
    switch kind {
    case .none: ink.isLike(.white)
    // Without a colour of its own it is the pattern's, which is black.
    case .solid: ink.isLike(front ?? .black)
    case .pattern: ink.isLike(front ?? .black) && ink.isLike(back ?? .white)
    case .gradient: stops.contains { ink.isLike($0) }
    }
  }
}
