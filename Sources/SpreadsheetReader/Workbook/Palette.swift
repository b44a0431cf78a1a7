internal import XML

/// What the colours of a workbook's theme and palette are.
struct Palette: Sendable {
  /// By number (ECMA-376 part 1, 18.8.3): paper, ink, their seconds, six accents and two of links; nil for one that is not known.
  private var theme: [CellColour?]
  private var indexed: [CellColour]

  /// That of programs where the workbook says nothing (18.8.27); themes differ from program to program, but for ink and paper.
  init() {
    theme = [.white, .black] + [CellColour?](repeating: nil, count: Self.themeNames.count - 2)
    indexed = Self.usual.map { CellColour($0) }
  }

  subscript(theme index: Int) -> CellColour? { theme.indices.contains(index) ? theme[index] : nil }

  subscript(indexed index: Int) -> CellColour? {
    switch index {
    case indexed.indices: indexed[index]
    // The system's own two.
    case 64: .black
    case 65: .white
    default: nil
    }
  }

  mutating func setTheme(_ name: XMLName, to colour: CellColour) {
    if let index = Self.themeNames.firstIndex(of: name) { theme[index] = colour }
  }

  /// Takes the palette that a workbook has in place of the usual one.
  mutating func setIndexed(_ colours: [CellColour]) {
    for (index, colour) in colours.prefix(indexed.count).enumerated() { indexed[index] = colour }
  }

  static var size: Int { usual.count }

  private static let themeNames: [XMLName] = [
    "lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink",
  ]

  private static let usual: [UInt32] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF,
    0x800000, 0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080,
    0x9999FF, 0x993366, 0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF,
    0x000080, 0xFF00FF, 0xFFFF00, 0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF,
    0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99, 0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99,
    0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900, 0xFF6600, 0x666699, 0x969696,
    0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366, 0x333399, 0x333333,
  ]
}

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
