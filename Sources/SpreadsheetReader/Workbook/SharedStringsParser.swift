internal import SheetModel
internal import XML

/// Collects the shared strings part: rich runs joined, phonetic runs left out.
struct SharedStringsParser: XMLHandler {
  private enum Position {
    case start, list, item, run, look, text
  }

  private(set) var strings = SharedStrings()
  /// How often the mark of a cut was seen between two texts.
  private(set) var marksSeen = 0
  private let limits: ReaderLimits
  private let part: String
  private var position = Position.start
  /// Where a text that ends belongs.
  private var textParent = Position.item
  /// Open elements within one that means nothing here.
  private var skipped = 0
  private var look = TextLook()

  private static var root: XMLName { "sst" }
  private static var item: XMLName { "si" }
  private static var run: XMLName { "r" }
  private static var look: XMLName { "rPr" }
  private static var text: XMLName { "t" }

  /// `part`: its name, for errors.
  init(_ limits: ReaderLimits, part: String) {
    self.limits = limits
    self.part = part
  }

  mutating func start(_ name: XMLName, _ attributes: borrowing XMLAttributes) throws(ReaderError) {
    guard skipped == 0 else {
      skipped += 1
      return
    }
    switch position {
    case .start where name == Self.root: position = .list
    case .start: throw .damaged(part: part, reason: "it holds no shared strings")
    case .list where name == Self.item:
      look = TextLook()
      position = .item
    case .item where name == Self.run: position = .run
    case .run where name == Self.look: position = .look
    case .item where name == Self.text, .run where name == Self.text:
      textParent = position
      position = .text
    case .look:
      look.take(name, attributes)
      skipped = 1
    default:
      if position == .list, name == PieceMarkup.mark { marksSeen += 1 }
      skipped = 1
    }
  }

  mutating func end(_ name: XMLName) throws(ReaderError) {
    guard skipped == 0 else {
      skipped -= 1
      return
    }
    switch position {
    case .text: position = textParent
    case .look: position = .run
    case .run: position = .item
    case .item:
      strings.endText(look)
      try limits.judge(strings)
      position = .list
    case .list, .start: position = .start
    }
  }

  mutating func text(_ bytes: Span<UInt8>) throws(ReaderError) {
    guard position == .text, skipped == 0 else { return }
    guard strings.openLength + bytes.count <= limits.textBytes else {
      throw .tooLarge(.strings, maximum: limits.textBytes)
    }
    strings.append(bytes)
  }
}

extension ReaderLimits {
  /// Throws `tooLarge` when the shared strings are too many or too long.
  func judge(_ found: SharedStrings) throws(ReaderError) {
    guard found.count <= strings else { throw .tooLarge(.strings, maximum: strings) }
    guard found.byteCount <= stringBytes else { throw .tooLarge(.stringBytes, maximum: stringBytes) }
  }
}
