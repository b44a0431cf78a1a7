internal import XML

/// Collects the colours of the theme part (ECMA-376 part 1, 20.1.6.2), of which cells' colours are made.
struct ThemeParser: XMLHandler {
  private(set) var palette = Palette()

  private var depth = 0
  private var isInElements = false
  private var isInScheme = false
  private var name: XMLName = ""

  private static var elements: XMLName { "themeElements" }
  private static var scheme: XMLName { "clrScheme" }
  private static var colour: XMLName { "srgbClr" }
  private static var systemColour: XMLName { "sysClr" }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    depth += 1
    switch depth {
    case 2: isInElements = name == Self.elements
    case 3: isInScheme = isInElements && name == Self.scheme
    case 4: self.name = name
    case 5 where isInScheme: palette.setTheme(self.name, to: Self.colour(name, attributes))
    default: break
    }
  }

  mutating func end(_ name: XMLName) { depth -= 1 }

  mutating func text(_ bytes: Span<UInt8>) {}

  /// The colours of the system are those that it has unless somebody has changed them.
  private static func colour(_ name: XMLName, _ attributes: borrowing XMLAttributes) -> CellColour {
    let value = attributes.value(of: "val") ?? ""
    switch name {
    case colour: return CellColour(hexadecimal: value)
    case systemColour where value == "window": return .white
    case systemColour where value == "windowText": return .black
    case systemColour: return CellColour(hexadecimal: attributes.value(of: "lastClr") ?? "")
    default: return .unreadable
    }
  }
}
