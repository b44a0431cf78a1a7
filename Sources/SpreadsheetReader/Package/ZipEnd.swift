/// The record at the end of a ZIP archive (APPNOTE 4.3.16), and its ZIP64 form (4.3.14).
struct ZipEnd {
  /// How many members the archive says it has.
  let count: UInt64
  /// Where the directory lies; nil where that is not within the file.
  let directory: Range<Int>?
  /// The record ends the file with its comment, the directory ends where the record begins, and both forms of the record
  /// say the same.
  let isSound: Bool

  private static let signature: UInt64 = 0x0605_4B50
  private static let locatorSignature: UInt64 = 0x0706_4B50
  private static let signature64: UInt64 = 0x0606_4B50
  private static let length = 22
  private static let locatorLength = 20
  private static let length64 = 56
  private static let longestComment = 0xFFFF

  /// Nil for a file without such a record.
  init?(_ source: WorkbookSource) throws(ReaderError) {
    let tailLength = min(source.size, Self.length + Self.longestComment + Self.locatorLength)
    let tail = try source.bytes(at: source.size - tailLength, count: tailLength)
    guard let start = Self.start(in: tail) else { return nil }
    let record = tail[start...]
    let short = Claim(
      count: LittleEndian.number(record, at: 10, bytes: 2), size: LittleEndian.number(record, at: 12, bytes: 4),
      offset: LittleEndian.number(record, at: 16, bytes: 4))
    let countHere = LittleEndian.number(record, at: 8, bytes: 2)
    // The last record of the file is found, so a comment that holds another one is too short or too long.
    let reachesEnd = record.count - Self.length == Int(LittleEndian.number(record, at: 20, bytes: 2))
    let isWhole = reachesEnd && countHere == short.count
    let end = source.size - tailLength + start
    guard start >= Self.locatorLength,
      LittleEndian.number(tail, at: start - Self.locatorLength, bytes: 4) == Self.locatorSignature
    else {
      self.init(short, endingAt: end, isSound: isWhole && LittleEndian.number(record, at: 4, bytes: 4) == 0)
      return
    }
    let locator = tail[(start - Self.locatorLength)...]
    let isAlone =
      LittleEndian.number(locator, at: 4, bytes: 4) == 0 && LittleEndian.number(locator, at: 16, bytes: 4) <= 1
    guard let offset = Int(exactly: LittleEndian.number(locator, at: 8, bytes: 8)), offset < end else {
      self.init(short, endingAt: end, isSound: false)
      return
    }
    let long = try source.bytes(at: offset, count: Self.length64)
    guard long.count == Self.length64, LittleEndian.number(long, at: 0, bytes: 4) == Self.signature64 else {
      self.init(short, endingAt: end, isSound: false)
      return
    }
    let claim = Claim(
      count: LittleEndian.number(long, at: 32, bytes: 8), size: LittleEndian.number(long, at: 40, bytes: 8),
      offset: LittleEndian.number(long, at: 48, bytes: 8))
    let reachesLocator =
      LittleEndian.number(long, at: 4, bytes: 8) == UInt64(max(0, end - Self.locatorLength - offset - 12))
    let isFirst =
      LittleEndian.number(long, at: 16, bytes: 8) == 0 && LittleEndian.number(long, at: 24, bytes: 8) == claim.count
    self.init(
      claim, endingAt: offset, isSound: isWhole && isAlone && reachesLocator && isFirst && claim.agrees(with: short))
  }

  private init(_ claim: Claim, endingAt end: Int, isSound: Bool) {
    count = claim.count
    let size = UInt64(end)
    let lies = claim.offset <= size && claim.size == size - claim.offset
    directory = lies ? Int(claim.offset)..<end : nil
    self.isSound = isSound
  }

  private struct Claim {
    let count: UInt64
    let size: UInt64
    let offset: UInt64

    /// The short form has room for small numbers only; the largest means that the long form is to be asked.
    func agrees(with short: Claim) -> Bool {
      (short.count == 0xFFFF || short.count == count) && (short.size == 0xFFFF_FFFF || short.size == size)
        && (short.offset == 0xFFFF_FFFF || short.offset == offset)
    }
  }

  /// Where the last record begins.
  private static func start(in tail: [UInt8]) -> Int? {
    var start = tail.count - length
    while start >= 0 {
      if tail[start] == 0x50, LittleEndian.number(tail, at: start, bytes: 4) == signature { return start }
      start -= 1
    }
    return nil
  }
}
