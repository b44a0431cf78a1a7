/// A member as the directory of a ZIP archive describes it (APPNOTE 4.3.12), byte by byte.
struct ZipRecord {
  let name: ArraySlice<UInt8>
  let extra: ArraySlice<UInt8>
  let compressedSize: UInt64
  /// Where the member's own header begins.
  let offset: Int
  /// Behind the record.
  let end: Int
  private let flags: UInt64
  private let method: UInt64
  private let crc: UInt64
  /// As they stand in the record, the largest number for one that stands in an extra field.
  private let shortSizes: [UInt64]

  private static let length = 46
  private static let isElsewhere: UInt64 = 0xFFFF_FFFF

  /// Nil where no whole record begins.
  init?(_ bytes: [UInt8], at start: Int) {
    guard start <= bytes.count - Self.length else { return nil }
    let record = bytes[start...]
    func number(_ index: Int, _ count: Int) -> UInt64 { LittleEndian.number(record, at: index, bytes: count) }
    guard number(0, 4) == 0x0201_4B50 else { return nil }
    let nameStart = start + Self.length
    let extraStart = nameStart + Int(number(28, 2))
    let commentStart = extraStart + Int(number(30, 2))
    end = commentStart + Int(number(32, 2))
    guard end <= bytes.count else { return nil }
    name = bytes[nameStart..<extraStart]
    extra = bytes[extraStart..<commentStart]
    (flags, method, crc) = (number(8, 2), number(10, 2), number(16, 4))
    shortSizes = [number(20, 4), number(24, 4)]
    var long = ZipExtra(extra).longNumbers[...]
    func whole(_ short: UInt64) -> UInt64? { short == Self.isElsewhere ? long.popFirst() : short }
    // In this order, each only where the record has no room for it (APPNOTE 4.5.3).
    guard whole(shortSizes[1]) != nil, let compressed = whole(shortSizes[0]), let place = whole(number(42, 4)),
      let offset = Int(exactly: place)
    else { return nil }
    compressedSize = compressed
    self.offset = offset
  }

  /// The sizes stand behind the content.
  var hasDescriptor: Bool { flags & 8 != 0 }

  /// Whether the member's own header, of 30 bytes, says the same.
  func agrees(with header: [UInt8]) -> Bool {
    func number(_ index: Int, _ count: Int) -> UInt64 { LittleEndian.number(header, at: index, bytes: count) }
    // Encrypted, sizes that follow.
    guard (number(6, 2) ^ flags) & 9 == 0, number(8, 2) == method else { return false }
    if hasDescriptor { return true }
    let sizes = [number(18, 4), number(22, 4)]
    return number(14, 4) == crc
      && zip(sizes, shortSizes).allSatisfy { $0 == $1 || $0 == Self.isElsewhere || $1 == Self.isElsewhere }
  }
}

/// The extra fields of a member's header (APPNOTE 4.5).
struct ZipExtra {
  private var fields: [(id: UInt64, content: ArraySlice<UInt8>)] = []

  private static let zip64: UInt64 = 1
  /// Info-ZIP's Unicode Path (APPNOTE 4.6.9).
  private static let unicodePath: UInt64 = 0x7075

  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while rest.count >= 4 {
      let length = Int(LittleEndian.number(rest, at: 2, bytes: 2))
      let id = LittleEndian.number(rest, at: 0, bytes: 2)
      rest = rest.dropFirst(4)
      fields.append((id, rest.prefix(length)))
      rest = rest.dropFirst(length)
    }
  }

  /// What has no room in the header.
  var longNumbers: [UInt64] {
    guard let content = fields.first(where: { $0.id == Self.zip64 })?.content else { return [] }
    return (0..<content.count / 8).map { LittleEndian.number(content, at: 8 * $0, bytes: 8) }
  }

  /// Whether all programs take the same sizes and, unless it `mayRename`, the same name from it.
  func isSound(for name: ArraySlice<UInt8>, mayRename: Bool) -> Bool {
    guard fields.count(where: { $0.id == Self.zip64 }) <= 1 else { return false }
    // A version and the header's name's checksum stand in front of the other name.
    return mayRename || fields.allSatisfy { $0.id != Self.unicodePath || $0.content.dropFirst(5) == name }
  }
}

/// What the directory of a ZIP archive says of one member: claims, until the member has been inflated and checked.
struct ZipEntry: Sendable {
  enum Method: Hashable {
    case stored
    case deflated
    case other(Int)
  }

  let index: UInt64
  let name: String
  let compressedSize: UInt64
  let size: UInt64
  let crc: UInt32
  let method: Method
  let isEncrypted: Bool
}
