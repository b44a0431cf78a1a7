/// Writes ZIP archives member by member, and breaks the rules of the format where a test asks for it.
struct ZipBuilder {
  struct Member {
    var name: String
    var content: [UInt8]
    /// Kept as a deflate stream of stored blocks instead of as it is.
    var isDeflated = false
    /// What the headers claim instead of the truth.
    var claimedSize: UInt32?
    var claimedCRC: UInt32?
    var claimedMethod: UInt16?
    /// What the ZIP64 extra fields claim instead of the size.
    var claimedLongSize: UInt64?
    /// Where the directory says that the member stands.
    var claimedOffset: UInt32?
    /// Stands in the directory alone.
    var isOnlyListed = false
    var flags: UInt16 = 0
    /// The sizes follow the content instead of standing in the local header.
    var hasDataDescriptor = false
    /// The sizes stand in ZIP64 extra fields.
    var isZip64 = false
    /// The bytes that the archive holds, when they are no encoding of `content`.
    var raw: [UInt8]?
    /// Further extra fields of the member's own header, and of its record in the directory.
    var localExtra: [UInt8] = []
    var extra: [UInt8] = []
    /// What the member's own header claims instead of what the directory says.
    var claimedLocalName: String?
  }

  var members: [Member] = []
  /// How many members the end of the archive claims.
  var claimedCount: UInt16?
  /// Stands in front of the first member; offsets count from its start.
  var junk: [UInt8] = []
  /// Stands between the last member and the directory.
  var gap: [UInt8] = []
  var comment: [UInt8] = []
  /// The bytes of the comment that the record claims instead of the truth.
  var claimedCommentLength: UInt16?
  /// Writes the ZIP64 record in any case, with so many members claimed there.
  var claimedLongCount: UInt64?

  func bytes() -> [UInt8] {
    var archive = junk
    var directory: [UInt8] = []
    for member in members {
      let offset = UInt32(archive.count)
      if !member.isOnlyListed { append(member, to: &archive) }
      appendDirectoryEntry(member, at: member.claimedOffset ?? offset, to: &directory)
    }
    archive += gap
    let start = archive.count
    archive += directory
    if members.count > 0xFFFF || claimedLongCount != nil { archive += longEnd(directory.count, start) }
    let count = claimedCount ?? UInt16(clamping: members.count)
    archive += little(0x0605_4b50 as UInt32) + little(0 as UInt32) + little(count) + little(count)
    archive += little(UInt32(directory.count)) + little(UInt32(start))
    archive += little(claimedCommentLength ?? UInt16(comment.count)) + comment
    return archive
  }

  /// The ZIP64 record of the directory and the pointer to it.
  private func longEnd(_ length: Int, _ start: Int) -> [UInt8] {
    let count = little(claimedLongCount ?? UInt64(members.count))
    let record = little(0x0606_4b50 as UInt32) + little(44 as UInt64) + little(45 as UInt16) + little(45 as UInt16)
    let sizes = little(0 as UInt64) + count + count + little(UInt64(length)) + little(UInt64(start))
    return record + sizes + little(0x0706_4b50 as UInt32) + little(0 as UInt32) + little(UInt64(start + length))
      + little(1 as UInt32)
  }

  private func append(_ member: Member, to archive: inout [UInt8]) {
    let stored = stored(member)
    archive += little(0x0403_4b50 as UInt32) + little(member.isZip64 ? 45 : 20 as UInt16)
    archive += common(member, stored, sizesFollow: member.hasDataDescriptor)
    let name = Array((member.claimedLocalName ?? member.name).utf8)
    let extra = zip64(member, stored) + member.localExtra
    archive += little(UInt16(name.count)) + little(UInt16(extra.count)) + name + extra + stored
    if member.hasDataDescriptor {
      archive += little(0x0807_4b50 as UInt32) + little(crc(member))
      archive += little(UInt32(stored.count)) + little(size(member))
    }
  }

  private func appendDirectoryEntry(_ member: Member, at offset: UInt32, to directory: inout [UInt8]) {
    let stored = stored(member)
    directory += little(0x0201_4b50 as UInt32) + little(45 as UInt16) + little(member.isZip64 ? 45 : 20 as UInt16)
    directory += common(member, stored, sizesFollow: false)
    let extra = zip64(member, stored) + member.extra
    directory += little(UInt16(member.name.utf8.count)) + little(UInt16(extra.count))
    directory += little(0 as UInt16) + little(0 as UInt16) + little(0 as UInt16) + little(0 as UInt32)
    directory += little(offset) + Array(member.name.utf8) + extra
  }

  /// Flags to sizes, which both headers share.
  private func common(_ member: Member, _ stored: [UInt8], sizesFollow: Bool) -> [UInt8] {
    let method = member.claimedMethod ?? (member.isDeflated ? 8 : 0)
    let flags = member.flags | (member.hasDataDescriptor ? 8 : 0)
    var bytes = little(flags) + little(method) + little(0 as UInt16) + little(0x21 as UInt16)
    if sizesFollow { return bytes + [UInt8](repeating: 0, count: 12) }
    bytes += little(crc(member))
    return bytes + little(member.isZip64 ? .max : UInt32(stored.count)) + little(member.isZip64 ? .max : size(member))
  }

  private func zip64(_ member: Member, _ stored: [UInt8]) -> [UInt8] {
    guard member.isZip64 else { return [] }
    return little(1 as UInt16) + little(16 as UInt16) + little(member.claimedLongSize ?? UInt64(size(member)))
      + little(UInt64(stored.count))
  }

  /// Info-ZIP's extra field that gives a member another name (APPNOTE 4.6.9).
  static func unicodePath(_ path: String, insteadOf name: String) -> [UInt8] {
    little(0x7075 as UInt16) + little(UInt16(5 + path.utf8.count)) + [1] + little(crc32(Array(name.utf8)))
      + Array(path.utf8)
  }

  private func size(_ member: Member) -> UInt32 { member.claimedSize ?? UInt32(member.content.count) }

  private func crc(_ member: Member) -> UInt32 { member.claimedCRC ?? Self.crc32(member.content) }

  private func stored(_ member: Member) -> [UInt8] {
    member.raw ?? (member.isDeflated ? Self.deflated(member.content) : member.content)
  }

  /// A deflate stream (RFC 1951) of stored blocks.
  static func deflated(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = []
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      stream.append(rest.isEmpty ? 1 : 0)
      stream += little(UInt16(block.count)) + little(~UInt16(block.count)) + block
    } while !rest.isEmpty
    return stream
  }

  /// A deflate stream that inflates to `count` times one byte below 144: a block of fixed Huffman codes that repeats 258
  /// bytes with every 13 bits.
  static func deflatedRun(of byte: UInt8, count: Int) -> [UInt8] {
    var stream: [UInt8] = []
    var bits: UInt32 = 0b011
    var held = 3
    func put(_ value: UInt32, _ count: Int) {
      bits |= value << UInt32(held)
      held += count
      while held >= 8 {
        stream.append(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
        held -= 8
      }
    }
    // Huffman codes stand with their first bit first.
    func putLiteral() { put(UInt32(byte &+ 0x30).bitReversed8, 8) }
    putLiteral()
    for _ in 0..<((count - 1) / 258) { put(UInt32(0b1100_0101).bitReversed8, 13) }
    for _ in 0..<((count - 1) % 258) { putLiteral() }
    put(0, 7 + 7)
    return stream
  }

  static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var crc = UInt32.max
    crcTable.withUnsafeBufferPointer { table in
      bytes.withUnsafeBufferPointer { bytes in
        var index = 0
        while index < bytes.count {
          crc = crc &>> 8 ^ table[Int(UInt8(truncatingIfNeeded: crc) ^ bytes[index])]
          index &+= 1
        }
      }
    }
    return ~crc
  }

  private static let crcTable: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc >> 1 ^ (crc & 1 == 1 ? 0xEDB8_8320 : 0) }
  }
}

extension UInt32 {
  /// The lowest eight bits in reverse order.
  fileprivate var bitReversed8: UInt32 { (0..<8).reduce(0) { $0 | (self >> UInt32($1) & 1) << UInt32(7 - $1) } }
}

private func little(_ number: some FixedWidthInteger) -> [UInt8] {
  withUnsafeBytes(of: number.littleEndian) { Array($0) }
}
