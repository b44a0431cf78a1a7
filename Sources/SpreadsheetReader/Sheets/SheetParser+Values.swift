internal import SheetModel
internal import XML

// The value of a cell, once the cell has ended.
extension SheetParser {
  mutating func endCell() throws(ReaderError) {
    if type == .inlineString { takeInlineText() }
    guard !content.isEmpty else { return try endEmptyCell() }
    switch type {
    case .number: try sendNumber()
    case .sharedString: try sendSharedString()
    case .inlineString, .formulaString: try sendText()
    case .boolean: try sendBoolean()
    case .error:
      judge([])
      try content.withSpan { (text) throws(ReaderError) in
        try send { (sink) throws(ReaderError) in try sink.error(text, at: place) }
      }
    case .date: try sendDate()
    }
  }

  /// Marks a value that the cell's style does not show as it is; `aspect`: what the style's format says of such values.
  @inline(__always)
  private mutating func judge(_ aspect: Styles.Disguise) {
    if !context.styles.disguise(at: style).isDisjoint(with: aspect.union(.everything)) { place.isShown = false }
  }

  private func endEmptyCell() throws(ReaderError) {
    guard place.isFormula else { return }
    try send { (sink) throws(ReaderError) in
      if type == .formulaString {
        try sink.text(Span(), at: place)
      } else {
        try sink.formulaWithoutValue(at: place)
      }
    }
  }

  private mutating func sendText() throws(ReaderError) {
    judge(.text)
    content.edit { EscapedText.decode($0) }
    try content.withSpan { (text) throws(ReaderError) in
      try send { (sink) throws(ReaderError) in try sink.text(text, at: place) }
    }
  }

  private mutating func sendNumber() throws(ReaderError) {
    guard let number = content.withSpan({ NumberText.value($0) }) else { return try sendNoNumber() }
    judge(.number(number))
    let format = context.styles.format(at: style)
    if format != .number, let date = DateValue(serial: number, format: format, system: context.dateSystem) {
      try send { (sink) throws(ReaderError) in try sink.date(date, at: place) }
    } else {
      try send { (sink) throws(ReaderError) in try sink.number(number, at: place) }
    }
  }

  /// White space is no value; anything else that is no number is a fault.
  private func sendNoNumber() throws(ReaderError) {
    guard content.withSpan({ NumberText.trimmed($0).isEmpty }) else {
      throw damaged("\(place.reference): its value is no number")
    }
    if place.isFormula { try send { (sink) throws(ReaderError) in try sink.formulaWithoutValue(at: place) } }
  }

  private mutating func sendSharedString() throws(ReaderError) {
    guard let index = content.withSpan({ NumberText.index($0) }) else {
      throw damaged("\(place.reference): its shared string has no proper number")
    }
    judge(.text)
    if context.strings.isDisguised(index, hides: { context.styles.hides($0, at: style) }) { place.isShown = false }
    try send { (sink) throws(ReaderError) in try sink.sharedString(index, at: place) }
  }

  private mutating func sendBoolean() throws(ReaderError) {
    let value: Bool
    switch content.withSpan({ trimmedText($0) }) {
    case "1", "true": value = true
    case "0", "false": value = false
    default: throw damaged("\(place.reference): its value is neither true nor false")
    }
    judge([])
    try send { (sink) throws(ReaderError) in try sink.boolean(value, at: place) }
  }

  private mutating func sendDate() throws(ReaderError) {
    guard let date = content.withSpan({ DateText.value(trimmedText($0), system: context.dateSystem) }) else {
      return try sendText()
    }
    judge(.positive)
    try send { (sink) throws(ReaderError) in try sink.date(date, at: place) }
  }

  private func trimmedText(_ text: Span<UInt8>) -> String { String(copying: text.extracting(NumberText.trimmed(text))) }
}

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
