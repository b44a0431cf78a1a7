/// The record at the end of a ZIP archive (APPNOTE 4.3.16), and its ZIP64 form (4.3.14).
///
/// It is looked at before the library is: that reads a directory of any length into memory.
enum ZipTrailer {
  private static let signature: UInt64 = 0x0605_4B50
  private static let locatorSignature: UInt64 = 0x0706_4B50
  private static let signature64: UInt64 = 0x0606_4B50
  private static let length = 22
  private static let locatorLength = 20
  private static let length64 = 56
  private static let longestComment = 0xFFFF

  /// How many members the archive says it has; nil when there is no such record.
  static func members(of source: WorkbookSource) throws(ReaderError) -> UInt64? {
    let tailLength = min(source.size, length + longestComment + locatorLength)
    let tail = try source.bytes(at: source.size - tailLength, count: tailLength)
    guard let start = start(in: tail) else { return nil }
    let count = number(tail, at: start + 10, bytes: 2)
    guard count == 0xFFFF, let offset = offset64(tail, before: start), offset < source.size else { return count }
    let record = try source.bytes(at: offset, count: length64)
    guard record.count == length64, number(record, at: 0, bytes: 4) == signature64 else { return count }
    return number(record, at: 32, bytes: 8)
  }

  private static func start(in tail: [UInt8]) -> Int? {
    var start = tail.count - length
    while start >= 0 {
      if tail[start] == 0x50, number(tail, at: start, bytes: 4) == signature { return start }
      start -= 1
    }
    return nil
  }

  /// Where the locator in front of the record says that the ZIP64 record is.
  private static func offset64(_ tail: [UInt8], before start: Int) -> Int? {
    let locator = start - locatorLength
    guard locator >= 0, number(tail, at: locator, bytes: 4) == locatorSignature else { return nil }
    return Int(exactly: number(tail, at: locator + 8, bytes: 8))
  }

  /// A number with its lowest byte first.
  private static func number(_ bytes: [UInt8], at index: Int, bytes count: Int) -> UInt64 {
    (0..<count).reduce(0) { $0 | UInt64(bytes[index + $1]) << (8 * UInt64($1)) }
  }
}
