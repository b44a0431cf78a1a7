import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A package made to harm` {
  private static let sheetPart = "xl/worksheets/sheet1.xml"
  private let sheetPart = Self.sheetPart
  private let book = PackageBuilder(rows: #"<row r="1"><c r="A1"><v>7</v></c></row>"#)
  private let standard = ReaderLimits.standard

  /// The archive of `book` with one member more.
  private func bytes(adding member: ZipBuilder.Member) -> [UInt8] {
    var zip = book.zip
    zip.members.append(member)
    return zip.bytes()
  }

  private func twice(_ part: String) -> ReaderError { .damaged(part: part, reason: "it stands twice in the package") }

  // MARK: - Entries

  @Test(arguments: [
    "XL/Worksheets/SHEET1.XML", "xl\\worksheets\\sheet1.xml", "/xl/worksheets/sheet1.xml",
    "xl//worksheets/./sheet1.xml",
  ])
  func `may not hold a part under two spellings of one name`(name: String) {
    #expect(readingError(bytes(adding: .init(name: name, content: []))) == twice(name))
  }

  @Test func `is refused by the number of entries that its directory lists`() {
    for count in [10_001, 65_535, 70_000] {
      var zip = book.zip
      for index in zip.members.count..<count {
        zip.members.append(.init(name: "x\(index)", content: [], claimedOffset: 0, isOnlyListed: true))
      }
      #expect(readingError(zip.bytes()) == .tooLarge(.entries, maximum: standard.entries))
    }
  }

  @Test(arguments: [UInt16(0), 1, 4, 6, 9999])
  func `may not list other than it claims to list`(count: UInt16) {
    var zip = book.zip
    zip.claimedCount = count
    #expect(damagedPart(zip.bytes()) == "")
  }

  @Test(arguments: [
    "../../../etc/passwd", "/etc/passwd", "C:\\Windows\\win.ini", "\\\\server\\share", "..", ".", "/", "", "xl/../../x",
    "\u{1}\n",
    String(repeating: "../", count: 21_000), String(repeating: "a", count: 65_535),
  ])
  func `may hold names that are no concern of ours`(name: String) throws {
    let bytes = bytes(adding: .init(name: name, content: [1, 2, 3]))
    #expect(try Workbook(bytes: bytes).sheet(at: 0)["A1"] == .number(7))
  }

  // MARK: - Sizes

  @Test(arguments: [1 << 62, 1 << 63, UInt64.max])
  func `may not claim a size beyond all bounds`(size: UInt64) {
    let bytes = book.bytes(changing: sheetPart) { member in
      member.isZip64 = true
      member.claimedLongSize = size
    }
    #expect(readingError(bytes) == .tooLarge(.totalBytes, maximum: standard.totalBytes))
  }

  @Test func `may not claim sizes whose sum begins again at nothing`() {
    var zip = book.zip
    for name in ["a", "b"] {
      zip.members.append(.init(name: name, content: [], claimedLongSize: 1 << 63, isZip64: true))
    }
    #expect(readingError(zip.bytes()) == .tooLarge(.totalBytes, maximum: standard.totalBytes))
  }

  @Test func `may not claim four gigabytes of spaces`() {
    let bytes = book.bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.isZip64 = true
      member.claimedLongSize = 4 << 30
    }
    #expect(readingError(bytes) == .tooLarge(.totalBytes, maximum: standard.totalBytes))
  }

  private func zeros(_ count: Int, claiming size: Int) -> [UInt8] {
    book.bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.raw = ZipBuilder.deflatedRun(of: 0, count: count)
      member.claimedSize = UInt32(size)
    }
  }

  @Test func `may not inflate megabytes of nothing`() {
    #expect(
      readingError(zeros(200_000_000, claiming: 200_000_000)) == .tooLarge(.inflationRatio, maximum: 100))
    #expect(
      readingError(zeros(100_000_000, claiming: 100_000_000))
        == .tooLarge(.inflationRatio, maximum: standard.inflationRatio))
  }

  @Test(arguments: [1, 1000, 1 << 20])
  func `may not inflate to more than it claims`(claim: Int) {
    #expect(
      readingError(zeros(100_000_000, claiming: claim))
        == .damaged(part: sheetPart, reason: "it is larger than its header says"))
  }

  @Test func `may not inflate to less than it claims`() {
    #expect(
      readingError(zeros(1000, claiming: 1_000_000))
        == .damaged(part: sheetPart, reason: "it is smaller than its header says"))
  }

  @Test func `may not store a part in two sizes`() {
    let bytes = book.bytes(changing: sheetPart) { $0.claimedSize = 5 }
    #expect(readingError(bytes) == .damaged(part: sheetPart, reason: "a stored part has two sizes"))
  }

  // MARK: - Relationships

  @Test(arguments: [
    ("../../../../etc/passwd", "etc/passwd"), ("/etc/passwd", "etc/passwd"), ("C:\\x", "xl/c:/x"),
    ("file:///etc/passwd", "xl/file:/etc/passwd"), ("http://example.org/", "xl/http:/example.org/"), ("", "xl/"),
  ])
  func `cannot lead out of itself`(target: String, part: String) {
    var book = book
    book["xl/_rels/workbook.xml.rels"] = PackageBuilder.rels([("rId1", "worksheet", target)])
    #expect(readingError(book.bytes()) == .damaged(part: part, reason: "it is missing"))
  }

  @Test(arguments: ["_rels/.rels", "[Content_Types].xml", "xl/worksheets/sheet1.xml"])
  func `needs a workbook for its workbook`(target: String) {
    var book = book
    book["_rels/.rels"] = PackageBuilder.rels([("rId1", "officeDocument", target)])
    #expect(readingError(book.bytes()) == .notWorkbook(.zip))
  }

  @Test func `may give one part to several sheets, but not a long one to many`() throws {
    var book = book
    book["xl/workbook.xml"] =
      "\(PackageBuilder.workbookTag)<sheets><sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/></sheets></workbook>"
    #expect(try Workbook(bytes: book.bytes()).sheet(at: 1)["A1"] == .number(7))
    var limits = standard
    limits.repeatedBytes = book["xl/worksheets/sheet1.xml"].utf8.count
    #expect(readingError(book.bytes(), limits: limits) == nil)
    limits.repeatedBytes -= 1
    #expect(readingError(book.bytes(), limits: limits) == .tooLarge(.totalBytes, maximum: limits.repeatedBytes))
  }

  @Test func `is refused by a million sheets`() {
    var book = book
    let sheets = String(repeating: "<sheet name='a' r:id='rId1'/>", count: 1_000_000)
    book["xl/workbook.xml"] = "\(PackageBuilder.workbookTag)<sheets>\(sheets)</sheets></workbook>"
    #expect(readingError(book.bytes()) == .tooLarge(.sheets, maximum: standard.sheets))
  }
}
