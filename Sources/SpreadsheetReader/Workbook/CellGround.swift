internal import XML

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
