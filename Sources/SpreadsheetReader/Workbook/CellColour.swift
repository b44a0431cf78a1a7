internal import XML

/// A colour of a font or a ground, as far as it is known without the workbook's theme and palette.
struct CellColour: Hashable {
  let red: Int
  let green: Int
  let blue: Int

  static let white = CellColour(red: 255, green: 255, blue: 255)
  static let black = CellColour(red: 0, green: 0, blue: 0)

  /// Colours that differ by less in every part are not told apart on a screen.
  private static let leastDifference = 24
  /// A theme's colour that is tinted by so much is white or black.
  private static let strongTint = 0.9

  /// Nil where it is not known.
  init?(_ attributes: borrowing XMLAttributes) {
    if let rgb = attributes.value(of: "rgb") {
      guard let number = UInt32(rgb.suffix(6), radix: 16) else { return nil }
      self.init(number)
    } else if let index = attributes.value(of: "indexed").flatMap({ Int($0) }) {
      guard let colour = Self.indexed(index) else { return nil }
      self = colour
    } else if let index = attributes.value(of: "theme").flatMap({ Int($0) }) {
      guard let colour = Self.theme(index, tint: attributes.value(of: "tint").flatMap(Double.init) ?? 0) else {
        return nil
      }
      self = colour
    } else {
      return nil
    }
  }

  init(red: Int, green: Int, blue: Int) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  private init(_ number: UInt32) {
    self.init(red: Int(number >> 16 & 255), green: Int(number >> 8 & 255), blue: Int(number & 255))
  }

  /// Whether nobody could tell the two apart.
  func isLike(_ other: CellColour) -> Bool {
    max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue)) < Self.leastDifference
  }

  /// The palette's first eight, which come twice, and the system's two (ECMA-376 part 1, 18.8.27).
  private static func indexed(_ index: Int) -> CellColour? {
    let first: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]
    switch index {
    case 0..<16: return CellColour(first[index % 8])
    case 64: return .black
    case 65: return .white
    default: return nil
    }
  }

  /// The paper's colour is the theme's first, the ink's its second; others differ from theme to theme.
  private static func theme(_ index: Int, tint: Double) -> CellColour? {
    let tint = max(-1, min(1, tint))
    guard index < 2 else { return abs(tint) < strongTint ? nil : tint > 0 ? .white : .black }
    let grey = index == 0 ? 255.0 : 0
    let level = Int(tint < 0 ? grey * (1 + tint) : grey * (1 - tint) + 255 * tint)
    return CellColour(red: level, green: level, blue: level)
  }
}
