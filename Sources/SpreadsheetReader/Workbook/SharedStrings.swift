internal import XML

/// The workbook's shared texts: runs of bytes and where each text ends.
///
/// They lie in blocks of so many texts, each block exactly as large as its texts, so that little more memory is taken
/// than the texts themselves need.
struct SharedStrings: Sendable {
  private struct Block {
    var bytes: [UInt8] = []
    /// Where each text of the block ends.
    var ends: [UInt32] = []

    func start(of slot: Int) -> Int { slot == 0 ? 0 : Int(ends[slot - 1]) }

    /// The same block without room for more.
    var trimmed: Block {
      Block(
        bytes: Array(unsafeUninitializedCapacity: bytes.count) { $1 = $0.initialize(fromContentsOf: bytes) },
        ends: Array(unsafeUninitializedCapacity: ends.count) { $1 = $0.initialize(fromContentsOf: ends) })
    }
  }

  private var full: [Block] = []
  private var open = Block()
  /// Bytes of the full blocks' texts.
  private var fullLength = 0
  /// The numbers of texts that have runs which nobody sees as they are, whatever the cell looks like, in order.
  private var disguised: [UInt32] = []
  /// The colours of texts' runs, in the order of the texts.
  private var inks: [(index: UInt32, colour: CellColour)] = []

  private static let blockBits = 10

  /// How many texts there are.
  var count: Int { full.count << Self.blockBits + open.ends.count }

  /// Bytes of all texts.
  var byteCount: Int { fullLength + open.bytes.count }

  /// Bytes of the text that has not ended yet.
  var openLength: Int { open.bytes.count - Int(open.ends.last ?? 0) }

  /// Lends the text at `index`; `body` is not called when there is no such text.
  @inline(__always)
  func withText<Result>(at index: Int, _ body: (Span<UInt8>) throws(ReaderError) -> Result) throws(ReaderError)
    -> Result?
  {
    guard index >= 0, index < count else { return nil }
    let slot = index & (1 << Self.blockBits - 1)
    let number = index >> Self.blockBits
    return number < full.count
      ? try Self.withText(slot, of: full[number], body) : try Self.withText(slot, of: open, body)
  }

  @inline(__always)
  private static func withText<Result>(
    _ slot: Int, of block: Block, _ body: (Span<UInt8>) throws(ReaderError) -> Result
  ) throws(ReaderError) -> Result {
    try body(block.bytes.span.extracting(block.start(of: slot)..<Int(block.ends[slot])))
  }

  /// Whether a text has a run that is struck out, tiny or in a font of symbols, or of a colour that its ground `hides`.
  func isDisguised(_ index: Int, hides: (CellColour) -> Bool) -> Bool {
    let place = Self.first(disguised.count) { Int(disguised[$0]) >= index }
    if place < disguised.count, Int(disguised[place]) == index { return true }
    let start = Self.first(inks.count) { Int(inks[$0].index) >= index }
    return inks[start...].prefix { Int($0.index) == index }.contains { hides($0.colour) }
  }

  /// The first of `count` numbers from which on a condition holds.
  private static func first(_ count: Int, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  mutating func append(_ piece: Span<UInt8>) { open.bytes.append(piece) }

  /// Ends the text that was appended in pieces, and decodes its escapes; `look`: what its runs look like.
  mutating func endText(_ look: TextLook) {
    if look.isDisguised { disguised.append(UInt32(count)) }
    let index = UInt32(count)
    for colour in look.colours { inks.append((index, colour)) }
    let start = open.start(of: open.ends.count)
    let length = open.bytes.withUnsafeMutableBufferPointer { bytes in
      EscapedText.decode(UnsafeMutableBufferPointer(rebasing: bytes[start...]))
    }
    if start + length < open.bytes.count { open.bytes.removeSubrange((start + length)...) }
    close()
  }

  /// Adds all texts of another part of the strings.
  mutating func append(_ other: SharedStrings) {
    let first = UInt32(count)
    disguised += other.disguised.map { first + $0 }
    inks += other.inks.map { (first + $0.index, $0.colour) }
    for block in other.full + [other.open] {
      for slot in block.ends.indices {
        open.bytes.append(contentsOf: block.bytes[block.start(of: slot)..<Int(block.ends[slot])])
        close()
      }
    }
  }

  private mutating func close() {
    open.ends.append(UInt32(open.bytes.count))
    guard open.ends.count == 1 << Self.blockBits else { return }
    full.append(open.trimmed)
    fullLength += open.bytes.count
    open.bytes.removeAll(keepingCapacity: true)
    open.ends.removeAll(keepingCapacity: true)
  }
}
