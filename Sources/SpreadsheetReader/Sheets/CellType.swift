/// The `t` of a cell (ECMA-376 part 1, 18.18.11).
enum CellType {
  case number, sharedString, inlineString, formulaString, boolean, error, date

  /// Nil for a type that the format does not have.
  init?(_ text: Span<UInt8>) {
    switch text.count {
    case 1:
      switch text[0] {
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "s"): self = .sharedString
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: return nil
      }
    case 3 where text[0] == UInt8(ascii: "s") && text[1] == UInt8(ascii: "t") && text[2] == UInt8(ascii: "r"):
      self = .formulaString
    case 9 where text[0] == UInt8(ascii: "i"): self = .inlineString
    default: return nil
    }
  }
}
