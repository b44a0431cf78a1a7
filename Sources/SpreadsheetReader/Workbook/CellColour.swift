internal import XML

/// A colour of a font or a ground.
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
  static var unreadable: CellColour { CellColour(.unreadable) }

  /// Colours that differ by less in every part are not told apart on a screen.
  private static let leastDifference = 24
  /// Tints of one colour that differ by less are not told apart.
  private static let leastTint: Float = 0.1
  /// A colour that is tinted by so much is white or black, whatever it is.
  private static let strongTint: Float = 0.9

  /// Nil where none is named: the program's own.
  init?(_ attributes: borrowing XMLAttributes) {
    func text(_ name: XMLName) -> String? { attributes.value(of: name).flatMap { $0.isEmpty ? nil : $0 } }
    var named: [CellColour] = []
    if let text = text("theme") {
      named.append(AttributeText.number(text).map { CellColour(.theme, $0) } ?? .unreadable)
    }
    if let text = text("rgb") { named.append(CellColour(hexadecimal: text)) }
    if let text = text("indexed") {
      named.append(AttributeText.number(text).map { CellColour(.palette, $0) } ?? .unreadable)
    }
    guard let colour = named.first else { return nil }
    let tint = text("tint").map { AttributeText.decimal($0) } ?? 0
    // Of two colours each program takes another one.
    guard named.count == 1, let tint else {
      self = .unreadable
      return
    }
    self = colour
    self.tint = Float(max(-1, min(1, tint)))
  }

  /// `RRGGBB`, before which anything may stand: programs take no notice of an alpha.
  init(hexadecimal text: String) {
    let digits = text.utf8.span
    let word = String(copying: digits.extracting(NumberText.trimmed(digits)))
    self = UInt32(word.suffix(6), radix: 16).map { CellColour($0) } ?? .unreadable
  }

  init(_ number: UInt32) {
    red = UInt8(number >> 16 & 255)
    green = UInt8(number >> 8 & 255)
    blue = UInt8(number & 255)
  }

  private init(_ scheme: Scheme, _ index: Int = 0) {
    self.init(0)
    self.scheme = scheme
    self.index = UInt16(clamping: index)
  }

  /// Whether it is one of the two that the system has for ink and paper.
  var isSystem: Bool { scheme == .palette && (64...65).contains(index) }

  /// What the colour is in a workbook of this palette; itself where that is not known.
  func resolved(by palette: Palette) -> CellColour {
    switch scheme {
    case .unreadable: return self
    case .known: return tinted(tint)
    case .theme, .palette:
      let base = scheme == .theme ? palette[theme: Int(index)] : palette[indexed: Int(index)]
      if let base { return base.tinted(tint) }
      return abs(tint) < Self.strongTint ? self : tint > 0 ? .white : .black
    }
  }

  /// The colour with its lightness moved towards black or white (ECMA-376 part 1, 18.8.19).
  private func tinted(_ tint: Float) -> CellColour {
    guard tint != 0, scheme == .known else { return self }
    let parts = [red, green, blue].map { Float($0) / 255 }
    let (most, least) = (parts.max() ?? 0, parts.min() ?? 0)
    let lightness = (most + least) / 2
    let moved = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint
    // The saturation stays as it is, so that the gap between the parts follows the lightness.
    let room = 1 - abs(2 * lightness - 1)
    let scale = room > 0 ? (1 - abs(2 * moved - 1)) / room : 0
    return parts.reduce(CellColour(0)) { colour, part in
      let level = max(0, min(1, moved + (part - lightness) * scale))
      return CellColour(colour.number << 8 | UInt32((level * 255).rounded()))
    }
  }

  private var number: UInt32 { UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue) }

  /// Whether nobody could tell the two apart.
  func isLike(_ other: CellColour) -> Bool {
    if scheme == .unreadable || other.scheme == .unreadable { return true }
    guard scheme == other.scheme else { return false }
    if scheme != .known { return index == other.index && abs(tint - other.tint) < Self.leastTint }
    return max(Self.gap(red, other.red), Self.gap(green, other.green), Self.gap(blue, other.blue))
      < Self.leastDifference
  }

  private static func gap(_ a: UInt8, _ b: UInt8) -> Int { abs(Int(a) - Int(b)) }
}
