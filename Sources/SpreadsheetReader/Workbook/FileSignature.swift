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
