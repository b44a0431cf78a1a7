internal import XML

/// A colour of a font or a ground, as far as it is known without the workbook's theme and palette.
struct CellColour: Hashable, Sendable {
  private enum Scheme: UInt8 {
    case known, theme, palette
    /// What the file says is read by each program in its own way.
    case unreadable
  }

  private var scheme = Scheme.known
  private let red: UInt8
  private let green: UInt8
  private let blue: UInt8
  /// Of a colour of the theme or the palette.
  private var index: UInt16 = 0
  private var tint: Float = 0

  static let white = CellColour(0xFFFFFF)
  static let black = CellColour(0)

  /// Colours that differ by less in every part are not told apart on a screen.
  private static let leastDifference = 24
  /// Tints of one colour that differ by less are not told apart.
  private static let leastTint: Float = 0.1
  /// A theme's colour that is tinted by so much is white or black.
  private static let strongTint = 0.9

  /// Nil where none is named: the program's own.
  init?(_ attributes: borrowing XMLAttributes) {
    if let rgb = attributes.value(of: "rgb"), !rgb.isEmpty {
      let digits = rgb.utf8.span
      let text = String(copying: digits.extracting(NumberText.trimmed(digits)))
      self = UInt32(text.suffix(6), radix: 16).map { CellColour($0) } ?? .unreadable
    } else if let text = attributes.value(of: "indexed"), !text.isEmpty {
      self = AttributeText.number(text).map { Self.indexed($0) } ?? .unreadable
    } else if let text = attributes.value(of: "theme"), !text.isEmpty {
      let tint = attributes.value(of: "tint").map { $0.isEmpty ? 0 : AttributeText.decimal($0) } ?? 0
      guard let index = AttributeText.number(text), let tint else {
        self = .unreadable
        return
      }
      self = Self.theme(index, tint: tint)
    } else {
      return nil
    }
  }

  private init(_ number: UInt32) {
    red = UInt8(number >> 16 & 255)
    green = UInt8(number >> 8 & 255)
    blue = UInt8(number & 255)
  }

  private init(_ scheme: Scheme, _ index: Int = 0, tint: Double = 0) {
    self.init(0)
    self.scheme = scheme
    self.index = UInt16(clamping: index)
    self.tint = Float(tint)
  }

  private static var unreadable: CellColour { CellColour(.unreadable) }

  /// Whether nobody could tell the two apart.
  func isLike(_ other: CellColour) -> Bool {
    if scheme == .unreadable || other.scheme == .unreadable { return true }
    guard scheme == other.scheme else { return false }
    if scheme != .known { return index == other.index && abs(tint - other.tint) < Self.leastTint }
    return max(Self.gap(red, other.red), Self.gap(green, other.green), Self.gap(blue, other.blue))
      < Self.leastDifference
  }

  private static func gap(_ a: UInt8, _ b: UInt8) -> Int { abs(Int(a) - Int(b)) }

  /// The palette's first eight, which come twice, and the system's two (ECMA-376 part 1, 18.8.27).
  private static func indexed(_ index: Int) -> CellColour {
    let first: [UInt32] = [0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF]
    switch index {
    case 0..<16: return CellColour(first[index % 8])
    case 64: return .black
    case 65: return .white
    default: return CellColour(.palette, index)
    }
  }

  /// The paper's colour is the theme's first, the ink's its second; others differ from theme to theme.
  private static func theme(_ index: Int, tint: Double) -> CellColour {
    let tint = max(-1, min(1, tint))
    guard index < 2 else {
      return abs(tint) < strongTint ? CellColour(.theme, index, tint: tint) : tint > 0 ? .white : .black
    }
    let grey = index == 0 ? 255.0 : 0
    let level = UInt32(tint < 0 ? grey * (1 + tint) : grey * (1 - tint) + 255 * tint)
    return CellColour(level << 16 | level << 8 | level)
  }
}
