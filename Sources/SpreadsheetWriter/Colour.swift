/// A colour, red, green and blue in one byte each: `0xFFC7CE`.
public struct Colour: Hashable, Sendable, ExpressibleByIntegerLiteral {
  public let rgb: UInt32

  public init(integerLiteral value: UInt32) { rgb = value & 0xFF_FFFF }
}
