internal import SheetModel

/// The container of old Office files and of encrypted workbooks (MS-CFB): which streams its directory names.
struct CompoundFile {
  private let names: Set<String>

  private static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Bytes of a directory entry; entries begin at multiples of it.
  private static let entrySize = 128
  private static let nameCapacity = 64
  private static let objectTypes: Set<UInt8> = [1, 2, 5]

  /// Nil when the bytes begin otherwise.
  ///
  /// The directory is found by the form of its entries, not by the allocation table: that works in damaged files, too.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.signature) else { return nil }
    var names: Set<String> = []
    for start in stride(from: 512, through: bytes.count - Self.entrySize, by: Self.entrySize) {
      if let name = Self.name(bytes[start..<start + Self.entrySize]) { names.insert(name) }
    }
    self.names = names
  }

  func contains(_ name: String) -> Bool { names.contains(name) }

  var kind: FileKind {
    if contains("Workbook") || contains("Book") { return .legacyXls }
    if contains("WordDocument") { return .word }
    if contains("PowerPoint Document") { return .presentation }
    return contains("__properties_version1.0") ? .outlook : .unknown
  }

  /// The name of a directory entry, when it is one with an ASCII name.
  private static func name(_ entry: ArraySlice<UInt8>) -> String? {
    let start = entry.startIndex
    let length = Int(entry[start + nameCapacity]) | Int(entry[start + nameCapacity + 1]) << 8
    guard objectTypes.contains(entry[start + nameCapacity + 2]), (4...nameCapacity).contains(length), length % 2 == 0
    else { return nil }
    var name: [UInt8] = []
    for index in stride(from: start, to: start + length - 2, by: 2) {
      guard (32..<127).contains(entry[index]), entry[index + 1] == 0 else { return nil }
      name.append(entry[index])
    }
    return String(decoding: name, as: UTF8.self)
  }
}
