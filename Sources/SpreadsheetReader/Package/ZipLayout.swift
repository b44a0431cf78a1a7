internal import SheetModel

/// Whether all programs find the same members in a ZIP archive (APPNOTE 4.3), judged before the library is asked, which
/// reads a directory of any length into memory.
///
/// Some look for the end of an archive from behind, others for its members from the front, and each believes other of the
/// sizes and names that stand there twice. So the members have to fill the archive from its first byte to the directory,
/// and the directory has to reach to the one record that ends the archive.
struct ZipLayout {
  private let source: WorkbookSource
  /// Whether extra fields may give members other names than their headers do.
  private let mayRename: Bool

  private static let headerLength = 30

  /// Throws `tooLarge` for more than `maximum` members and `damaged` where programs could find different ones; a file
  /// without an end is left to the library.
  static func judge(_ source: WorkbookSource, maximum: Int, mayRename: Bool = false) throws(ReaderError) {
    guard let end = try ZipEnd(source) else { return }
    guard end.count <= UInt64(maximum) else { throw .tooLarge(.entries, maximum: maximum) }
    guard end.isSound, let range = end.directory else { throw ambiguous }
    let layout = ZipLayout(source: source, mayRename: mayRename)
    try layout.judge(layout.records(in: range, count: Int(end.count)), upTo: range.lowerBound)
  }

  private static var ambiguous: ReaderError {
    .damaged(part: "", reason: "programs would find different members in it")
  }

  private func records(in range: Range<Int>, count: Int) throws(ReaderError) -> [ZipRecord] {
    let bytes = try source.bytes(at: range.lowerBound, count: range.count)
    var records: [ZipRecord] = []
    var index = 0
    for _ in 0..<count {
      guard let record = ZipRecord(bytes, at: index) else { throw Self.ambiguous }
      records.append(record)
      index = record.end
    }
    guard index == bytes.count else { throw Self.ambiguous }
    return records
  }

  private func judge(_ records: [ZipRecord], upTo directory: Int) throws(ReaderError) {
    var position = 0
    // What may follow a member whose sizes stand behind it (APPNOTE 4.3.9).
    var room = 0
    for record in records.sorted(by: { $0.offset < $1.offset }) {
      try judge(room, from: position, to: record.offset)
      position = try endOfMember(record, within: directory)
      room = record.hasDescriptor ? 24 : 0
    }
    try judge(room, from: position, to: directory)
  }

  private func judge(_ room: Int, from position: Int, to next: Int) throws(ReaderError) {
    guard next >= position else { throw .damaged(part: "", reason: "its members overlap") }
    guard next - position <= room else { throw Self.ambiguous }
  }

  /// Compares a member's own header with its record in the directory; gives the place behind its content.
  private func endOfMember(_ record: ZipRecord, within directory: Int) throws(ReaderError) -> Int {
    guard record.offset <= directory - Self.headerLength else { throw Self.ambiguous }
    let header = try source.bytes(at: record.offset, count: Self.headerLength)
    guard header.count == Self.headerLength, LittleEndian.number(header, at: 0, bytes: 4) == 0x0403_4B50 else {
      throw Self.ambiguous
    }
    let nameLength = Int(LittleEndian.number(header, at: 26, bytes: 2))
    let extraLength = Int(LittleEndian.number(header, at: 28, bytes: 2))
    let rest = try source.bytes(at: record.offset + Self.headerLength, count: nameLength + extraLength)
    guard rest.count == nameLength + extraLength, rest.prefix(nameLength) == record.name, record.agrees(with: header)
    else { throw Self.ambiguous }
    guard ZipExtra(record.extra).isSound(for: record.name, mayRename: mayRename),
      ZipExtra(rest.dropFirst(nameLength)).isSound(for: record.name, mayRename: mayRename)
    else { throw Self.ambiguous }
    let start = record.offset + Self.headerLength + nameLength + extraLength
    guard record.compressedSize <= UInt64(source.size) else { throw Self.ambiguous }
    return start + Int(record.compressedSize)
  }
}

/// Numbers with their lowest byte first.
enum LittleEndian {
  /// The bytes have to be there.
  static func number(_ bytes: some RandomAccessCollection<UInt8>, at index: Int, bytes count: Int) -> UInt64 {
    let start = bytes.index(bytes.startIndex, offsetBy: index)
    return bytes[start...].prefix(count).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
