internal import SheetModel

/// Tells by the first bytes what a file is that is no ZIP archive.
enum FileSignature {
  /// Returns for a ZIP archive; throws `notWorkbook` or `encrypted` for everything else.
  static func check(_ source: WorkbookSource) throws(ReaderError) {
    if isArchive(try source.bytes(at: 0, count: 4)) { return }
    let bytes = try source.bytes(at: 0, count: maximumJudged)
    if let container = CompoundFile(bytes) {
      throw container.contains("EncryptedPackage") ? .encrypted : .notWorkbook(container.kind)
    }
    throw .notWorkbook(kind(bytes))
  }

  /// As much of a file that is no archive is looked at, in bytes.
  private static let maximumJudged = 64 << 20

  private static func isArchive(_ head: [UInt8]) -> Bool {
    head == Array("PK\u{3}\u{4}".utf8) || head == Array("PK\u{5}\u{6}".utf8)
  }

  private static let signatures: [(FileKind, [UInt8])] = [
    (.pdf, Array("%PDF".utf8)),
    (.image, [0x89, 0x50, 0x4E, 0x47]),
    (.image, [0xFF, 0xD8, 0xFF]),
    (.image, Array("GIF8".utf8)),
    (.image, [0x49, 0x49, 0x2A, 0x00]),
    (.image, [0x4D, 0x4D, 0x00, 0x2A]),
    (.image, Array("8BPS".utf8)),
    (.image, Array("AT&TFORM".utf8)),
    (.image, [0, 0, 0, 0x0C, 0x6A, 0x50, 0x20, 0x20]),
    (.word, Array("{\\rtf".utf8)),
    (.archive, Array("Rar!\u{1A}\u{7}".utf8)),
    (.archive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.archive, [0x1F, 0x8B, 0x08]),
    (.archive, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]),
    (.archive, Array("BZh".utf8)),
    (.archive, Array("MSCF".utf8)),
    (.shortcut, [0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]),
    // Excel 2, 3 and 4 wrote their records without a container.
    (.legacyXls, [0x09, 0x00, 0x04, 0x00]),
    (.legacyXls, [0x09, 0x02, 0x06, 0x00]),
    (.legacyXls, [0x09, 0x04, 0x06, 0x00]),
  ]

  private static func kind(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    for (kind, signature) in signatures where bytes.starts(with: signature) { return kind }
    if isPicture(bytes) { return .image }
    if isSigned(bytes) { return .signed }
    if bytes.count > 262, bytes[257...261].elementsEqual("ustar".utf8) { return .archive }
    if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    return TextSignature.kind(bytes) ?? .unknown
  }

  /// BMP, WebP and HEIC, whose signatures do not stand alone at the start.
  private static func isPicture(_ bytes: [UInt8]) -> Bool {
    guard bytes.count > 14 else { return false }
    if bytes.starts(with: "BM".utf8) { return bytes[6...9].allSatisfy { $0 == 0 } }
    if bytes.starts(with: "RIFF".utf8) { return bytes[8...11].elementsEqual("WEBP".utf8) }
    return bytes[4...7].elementsEqual("ftyp".utf8)
      && ["heic", "heix", "heim", "hevc", "mif1", "msf1", "avif"].contains { brand in
        bytes[8...11].elementsEqual(brand.utf8)
      }
  }

  /// Data that is signed, sealed or packed (RFC 5652): a sequence that begins with the name of its kind, as bytes or as the
  /// text that mails make of them.
  private static func isSigned(_ bytes: [UInt8]) -> Bool {
    let names: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
    if bytes.first == 0x30 { return bytes.prefix(20).firstRange(of: names) != nil }
    let head = bytes.prefix(64)
    return head.starts(with: "-----BEGIN PKCS7".utf8) || head.starts(with: "-----BEGIN CMS".utf8)
      || head.starts(with: "MI".utf8) && head.firstRange(of: Array("KoZIhvcNAQc".utf8)) != nil
  }
}

/// Names a ZIP archive that is no .xlsx workbook.
enum PackageKind {
  /// What a package is whose main document is not an .xlsx workbook's; nil for one that may be.
  static func kind(ofDocument part: PartName) -> FileKind? {
    if part.key.hasPrefix("word/") { return .word }
    if part.key.hasPrefix("ppt/") { return .presentation }
    if part.key.hasPrefix("visio/") { return .unknown }
    return part.key.hasSuffix(".bin") ? .xlsb : nil
  }

  /// Why an archive without a main document cannot be read.
  static func error(of package: borrowing PackageReader) throws(ReaderError) -> ReaderError {
    if let kind = try openDocumentKind(of: package) { return .notWorkbook(kind) }
    let names = package.directory.names
    if names.contains(where: { $0.key.hasPrefix("word/") }) { return .notWorkbook(.word) }
    if names.contains(where: { $0.key.hasPrefix("ustveri/") || $0.key.hasPrefix("ustyazi/") }) {
      return .notWorkbook(.eyp)
    }
    if names.contains(where: { $0.key.hasSuffix(".iwa") || $0.key == "index.zip" }) { return .notWorkbook(.iwork) }
    guard names.contains(where: { $0.key.hasPrefix("xl/") }) else { return .notWorkbook(.zip) }
    return .damaged(part: "_rels/.rels", reason: "it names no workbook")
  }

  /// OpenDocument packages name their type in a member of their own.
  private static func openDocumentKind(of package: borrowing PackageReader) throws(ReaderError) -> FileKind? {
    guard let bytes = try package.smallPart(PartName(member: "mimetype"), maximum: 256) else { return nil }
    let type = String(decoding: bytes, as: UTF8.self)
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return nil }
    if type.contains("spreadsheet") { return .ods }
    if type.contains("opendocument.presentation") { return .presentation }
    return type.contains("opendocument.text") ? .word : .unknown
  }
}

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
