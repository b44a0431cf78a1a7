import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A damaged workbook` {
  private let sheetPart = "xl/worksheets/sheet1.xml"
  private let book = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>7</v></c></row>"#)

  @Test func `is told from a whole one at every length to which it is cut`() {
    let bytes = book.bytes()
    for length in 1..<bytes.count {
      let error = readingError(Array(bytes.prefix(length)))
      #expect(error != nil, "cut to \(length) bytes")
    }
    #expect(readingError(bytes) == nil)
  }

  @Test func `names the part whose checksum does not agree`() {
    let bytes = book.bytes(changing: sheetPart) { $0.claimedCRC = 1 }
    #expect(
      readingError(bytes) == .damaged(part: sheetPart, reason: "its checksum (CRC-32) does not agree"))
  }

  @Test(arguments: [-1, 1])
  func `is found out when a header lies about the size`(difference: Int) {
    let bytes = book.bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.claimedSize = UInt32(member.content.count + difference)
    }
    #expect(damagedPart(bytes) == sheetPart)
    let stored = book.bytes(changing: sheetPart) { $0.claimedSize = UInt32($0.content.count + difference) }
    #expect(damagedPart(stored) == sheetPart)
  }

  @Test func `may have broken compressed data`() {
    let bytes = book.bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.raw = [UInt8](repeating: 0xFF, count: 100)
    }
    #expect(damagedPart(bytes) == sheetPart)
  }

  @Test func `may use a compression that nobody reads`() {
    let bytes = book.bytes(changing: sheetPart) { $0.claimedMethod = 97 }
    #expect(readingError(bytes) == .damaged(part: sheetPart, reason: "compression method 97 is not known"))
  }

  @Test(arguments: [
    "<worksheet><sheetData></worksheet>", "<worksheet>", "", "metin", "<worksheet/><worksheet/>",
    "<worksheet>&yok;</worksheet>",
    "<worksheet>\u{1}</worksheet>",
  ])
  func `may have broken XML`(text: String) {
    var book = book
    book[sheetPart] = text
    #expect(damagedPart(book.bytes()) == sheetPart)
  }

  @Test func `says where its XML is broken`() {
    var book = book
    book[sheetPart] = "<worksheet>\n  <sheetData></c>\n</worksheet>"
    #expect(readingError(book.bytes()) == .damaged(part: sheetPart, reason: "line 2, column 16: mismatched tag"))
  }

  @Test(arguments: ["_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/worksheets/sheet1.xml"])
  func `may lack a part that it needs`(name: String) {
    var book = book
    book.remove(name)
    #expect(damagedPart(book.bytes()) == name)
  }

  @Test func `may hold a part twice`() {
    var book = book
    book.parts.append((sheetPart, book[sheetPart]))
    #expect(readingError(book.bytes()) == .damaged(part: sheetPart, reason: "it stands twice in the package"))
  }

  @Test func `may name a sheet that no relationship leads to`() {
    var book = book
    book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([])
    #expect(readingError(book.bytes()) == .damaged(part: "Sayfa1", reason: "the sheet has no part"))
  }

  @Test func `may list no sheet`() {
    var book = book
    book["xl/workbook.xml"] = "\(PackageBuilder.workbookTag)<sheets/></workbook>"
    #expect(damagedPart(book.bytes()) == "xl/workbook.xml")
  }

  @Test(arguments: ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "_rels/.rels"])
  func `may not declare a document type`(part: String) {
    var book = book
    book[part] = "<!DOCTYPE a [<!ENTITY b \"c\">]>" + book[part]
    #expect(
      readingError(book.bytes())
        == .damaged(part: part, reason: "it declares a document type (DTD), which is not allowed"))
  }

  @Test func `never crashes the reader, whatever byte is changed`() {
    let bytes = book.bytes()
    for index in stride(from: 0, to: bytes.count, by: 2) {
      var changed = bytes
      changed[index] ^= 0xFF
      _ = readingError(changed)
    }
    var state: UInt64 = 42
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0..<4 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        changed[Int(state >> 33) % changed.count] = UInt8(truncatingIfNeeded: state >> 24)
      }
      _ = readingError(changed)
    }
  }
}
