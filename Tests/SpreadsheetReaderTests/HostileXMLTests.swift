import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `XML made to harm` {
  static let parts = [
    "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/sharedStrings.xml",
    "xl/worksheets/sheet1.xml",
  ]

  private let book = PackageBuilder(
    rows: #"<row r="1"><c r="A1"><v>7</v></c></row>"#, strings: "<si><t>a</t></si>",
    styles: "<cellXfs><xf/></cellXfs>")

  /// The error that `change` to the text of a part leads to.
  private func error(_ part: String, _ change: (String) -> String) -> ReaderError? {
    var book = book
    book[part] = change(book[part])
    return readingError(book.bytes())
  }

  @Test(
    arguments: parts,
    [
      "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM 'http://example.org/'>]>",
      "<!DOCTYPE a [<!ENTITY % b '<!ENTITY c \"d\">'>%b;]>",
      "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;&b;&b;'>]>",
    ])
  func `may declare no document type in any part`(part: String, type: String) {
    #expect(
      error(part) { type + $0 }
        == .damaged(part: part, reason: "it declares a document type (DTD), which is not allowed"))
  }

  @Test(arguments: parts)
  func `may not be nested deeply in any part`(part: String) {
    let depth = ReaderLimits.standard.depth
    let deep = String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    #expect(
      error(part) { $0.replacing(#/>([^>]*>)$/#) { ">" + deep + $0.output.1 } } == .tooLarge(.depth, maximum: depth))
  }

  @Test(arguments: parts)
  func `may not refer to an entity that nobody declared`(part: String) throws {
    let found = error(part) { $0.replacing(#/>([^>]*>)$/#) { ">&b;" + $0.output.1 } }
    guard case .damaged(part, let reason) = found else { throw Unexpected(error: found) }
    #expect(reason.hasSuffix("undefined entity"))
  }

  struct Unexpected: Error { let error: ReaderError? }

  @Test(arguments: ["UTF-7", "UTF-32", "IBM037", "x", "UTF-16", "utf-16le"])
  func `may not name an encoding that it does not have`(encoding: String) throws {
    let found = error(Self.parts[5]) { "<?xml version='1.0' encoding='\(encoding)'?>" + $0 }
    guard case .damaged("xl/worksheets/sheet1.xml", let reason) = found else { throw Unexpected(error: found) }
    #expect(
      reason.hasSuffix("unknown encoding") || reason.hasSuffix("encoding specified in XML declaration is incorrect"))
  }

  @Test func `may not be written in UTF-32 or EBCDIC`() {
    for start: [UInt8] in [[0xFF, 0xFE, 0, 0], [0, 0, 0xFE, 0xFF], [0x3C, 0, 0, 0], [0x4C, 0x6F, 0xA7, 0x94]] {
      let bytes = book.bytes(changing: Self.parts[5]) { $0.content = start + $0.content.flatMap { [$0, 0, 0, 0] } }
      #expect(damagedPart(bytes) == Self.parts[5])
    }
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xC3], [0x00],
  ])
  func `may not hold bytes that are no UTF-8`(bytes: [UInt8]) {
    let start = Array("<worksheet xmlns='\(PackageBuilder.transitional)'><sheetData><row><c t='str'><v>".utf8)
    let end = Array("</v></c></row></sheetData></worksheet>".utf8)
    #expect(damagedPart(book.bytes(changing: Self.parts[5]) { $0.content = start + bytes + end }) == Self.parts[5])
  }

  @Test(arguments: [("<!--", "-->"), ("<?a ", "?>"), ("<a b='", "'/>"), ("<a", "/>"), ("</worksheet", ">")])
  func `may not hold a comment, instruction, value, name or end tag of megabytes`(start: String, end: String) {
    let long = start + String(repeating: "x", count: 3 << 20) + end
    #expect(
      error(Self.parts[5]) { $0.replacing("<sheetData>", with: long + "<sheetData>") }
        == .tooLarge(.tagBytes, maximum: 1 << 20))
  }

  @Test func `may have names of colons alone`() {
    let colons = String(repeating: ":", count: 200_000)
    #expect(
      error(Self.parts[5]) { $0.replacing("<sheetData>", with: "<\(colons)a \(colons)b='c'/><sheetData>") } == nil)
  }

  @Test func `may repeat a prefix or a name within one tag`() {
    #expect(
      damagedPart(book.bytes(changing: Self.parts[5]) { $0.content = Array("<a b='1' b='2'/>".utf8) }) == Self.parts[5])
  }

  @Test func `may consist of comments, instructions and references`() throws {
    var book = book
    let noise = String(repeating: "<!--x--><?y z?>", count: 20_000)
    let references = String(repeating: "&#65;&lt;<![CDATA[<]]>", count: 20_000)
    book[Self.parts[5]] = PackageBuilder.sheet(
      rows: noise + "<row>\(noise)<c t='str'>\(noise)<v>\(references)</v></c></row>")
    #expect(try book.sheet()["A1"] == .string(String(repeating: "A<<", count: 20_000)))
  }
}
