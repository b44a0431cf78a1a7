import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A file that is no workbook` {
  static let byContent: [(content: [UInt8], kind: FileKind)] = [
    ([], .empty),
    (Array("%PDF-1.7\n".utf8), .pdf),
    (Array("\n\n%PDF-1.4\n".utf8), .pdf),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], .image),
    ([0xFF, 0xD8, 0xFF, 0xE0], .image),
    (Array("GIF89a".utf8), .image),
    (Array("BM".utf8) + [0x36, 0, 0, 0, 0, 0, 0, 0, 0x36, 0, 0, 0, 0], .image),
    (Array("RIFF????WEBPVP8 ".utf8), .image),
    (Array("????ftypheic????".utf8), .image),
    ([0x49, 0x49, 0x2A, 0x00, 8], .image),
    (Array("{\\rtf1 metin}".utf8), .word),
    (Array("<html><body><table></table></body></html>".utf8), .html),
    (Array("\u{FEFF}  <!DOCTYPE HTML><head></head>".utf8), .html),
    (Array("<table><tr><td>1</td></tr></table>".utf8), .html),
    (Array("MIME-Version: 1.0\nContent-Type: multipart/related".utf8), .html),
    (
      Array(
        "<?xml version='1.0'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Table/></Workbook>".utf8),
      .xml
    ),
    (Array("SIRA NO;İşlem Türü\r\n1;Yetki Kayıt\r\n".utf8), .csv),
    (Array("a,b\n1,2\n".utf8), .csv),
    (Array("a\tb\n".utf8), .csv),
    ([0xFF, 0xFE] + "a;b\nc;d\n".utf16.flatMap { [UInt8($0), 0] }, .csv),
    ([0xFE, 0xFF] + "a;b\nc;d\n".utf16.flatMap { [0, UInt8($0)] }, .csv),
    (Array("Merhaba dünya".utf8), .text),
    (Array("  \n".utf8), .text),
    ([0x09, 0x00, 0x04, 0x00, 0x02, 0x00, 0x10, 0x00], .legacyXls),
    ([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00], .legacyXls),
    ([0x00, 0x01, 0x02, 0x03, 0x04], .unknown),
    (Array("Rar!\u{1A}\u{7}\u{1}\u{0}".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4], .archive),
    ([0x1F, 0x8B, 0x08, 0x00], .archive),
    ([UInt8](repeating: 0x61, count: 257) + Array("ustar\u{0}00".utf8), .archive),
    // CMS: signed data, of known and of indefinite length, and as text.
    ([0x30, 0x82, 0x12, 0x9A, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0], .signed),
    ([0x30, 0x80, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02, 0xA0], .signed),
    (Array("MIISmgYJKoZIhvcNAQcCoIISizCCEocCAQExDTALBglghkgBZQMEAgEwggU=".utf8), .signed),
    (Array("-----BEGIN PKCS7-----\nMIIS\n".utf8), .signed),
    ([0x30, 0x82, 0x12, 0x9A, 0x02, 0x01, 0x01, 0, 0, 0, 0, 0, 0, 0, 0, 0], .unknown),
    (Array("Received: from a\nFrom: a@b.gov.tr\n\nx\n".utf8), .mail),
    (Array("5250      \nAuthentication-Results: mx\nFrom: a@b.gov.tr\n\nx\n".utf8), .appleMail),
    (Array("Not: bugün\nKonu: yetki\n".utf8), .text),
    ([0x4C, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00, 0, 0, 0, 0], .shortcut),
    (Array("[InternetShortcut]\r\nURL=file:///a.xlsx\r\n".utf8), .shortcut),
  ]

  @Test(arguments: byContent)
  func `is named by its first bytes`(content: [UInt8], kind: FileKind) {
    #expect(readingError(content) == .notWorkbook(kind))
  }

  @Test(arguments: [
    (["Root Entry", "Workbook"], ReaderError.notWorkbook(.legacyXls)),
    (["Root Entry", "Book"], .notWorkbook(.legacyXls)),
    (["Root Entry", "WordDocument"], .notWorkbook(.word)),
    (["Root Entry", "PowerPoint Document"], .notWorkbook(.presentation)),
    (["Root Entry", "__nameid_version1.0", "__properties_version1.0"], .notWorkbook(.outlook)),
    (["Root Entry", "Contents"], .notWorkbook(.unknown)),
    (["Root Entry", "EncryptionInfo", "EncryptedPackage"], .encrypted),
  ])
  func `is named by the streams of its container`(streams: [String], error: ReaderError) {
    #expect(readingError(compoundFile(streams)) == error)
  }

  /// A compound file's header and directory sector (MS-CFB), without content.
  private func compoundFile(_ streams: [String]) -> [UInt8] {
    let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    var bytes = signature + [UInt8](repeating: 0, count: 512 - signature.count)
    for name in streams {
      var entry = name.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      entry += [UInt8](repeating: 0, count: 64 - entry.count)
      entry += [UInt8(name.utf16.count * 2 + 2), 0, name == "Root Entry" ? 5 : 2]
      bytes += entry + [UInt8](repeating: 0, count: 128 - entry.count)
    }
    return bytes
  }

  static let byParts: [(parts: [(String, String)], error: ReaderError)] = [
    ([], .notWorkbook(.zip)),
    ([("resim.jpg", "x")], .notWorkbook(.zip)),
    ([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "")], .notWorkbook(.ods)),
    ([("mimetype", "application/vnd.oasis.opendocument.text")], .notWorkbook(.word)),
    ([("word/document.xml", "<document/>")], .notWorkbook(.word)),
    ([("_rels/.rels", PackageBuilder.rels([("a", "officeDocument", "word/document.xml")]))], .notWorkbook(.word)),
    ([("_rels/.rels", PackageBuilder.rels([("a", "officeDocument", "xl/workbook.bin")]))], .notWorkbook(.xlsb)),
    (
      [("_rels/.rels", PackageBuilder.rels([("a", "officeDocument", "ppt/presentation.xml")]))],
      .notWorkbook(.presentation)
    ),
    (
      [("_rels/.rels", PackageBuilder.rels([("a", "officeDocument", "a.xml")])), ("a.xml", "<başka/>")],
      .notWorkbook(.zip)
    ),
  ]

  @Test(arguments: byParts)
  func `is named by what its archive holds`(parts: [(String, String)], error: ReaderError) {
    var book = PackageBuilder()
    book.parts = parts.map { (name: $0.0, content: $0.1) }
    #expect(readingError(book.bytes()) == error)
  }

  @Test func `is encrypted when a member of its archive is`() {
    let bytes = PackageBuilder().bytes(changing: "xl/worksheets/sheet1.xml") { $0.flags = 1 }
    #expect(readingError(bytes) == .encrypted)
  }
}
