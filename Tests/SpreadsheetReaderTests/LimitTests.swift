import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `A workbook over a limit` {
  private let sheetPart = "xl/worksheets/sheet1.xml"

  private func limits(_ change: (inout ReaderLimits) -> Void) -> ReaderLimits {
    var limits = ReaderLimits.standard
    change(&limits)
    return limits
  }

  private func book(cells: Int = 3) -> PackageBuilder {
    PackageBuilder(rows: "<row>" + String(repeating: "<c><v>1</v></c>", count: cells) + "</row>")
  }

  /// Reads `book` with the limit at what it needs, where it passes, and one below, where it is refused.
  private func expectLimit(
    _ book: PackageBuilder, _ kind: SizeLimit, needs maximum: Int, _ path: WritableKeyPath<ReaderLimits, Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let bytes = book.bytes()
    #expect(readingError(bytes, limits: limits { $0[keyPath: path] = maximum }) == nil, sourceLocation: sourceLocation)
    #expect(
      readingError(bytes, limits: limits { $0[keyPath: path] = maximum - 1 }) == .tooLarge(kind, maximum: maximum - 1),
      sourceLocation: sourceLocation)
  }

  @Test func `is refused by the size of the file`() {
    expectLimit(book(), .fileBytes, needs: book().bytes().count, \.fileBytes)
  }

  @Test func `is refused by the size of a part`() {
    let largest = book(cells: 200).parts.map(\.content.utf8.count).max() ?? 0
    expectLimit(book(cells: 200), .partBytes, needs: largest, \.partBytes)
  }

  @Test func `is refused by the size of all parts`() {
    expectLimit(book(), .totalBytes, needs: book().parts.reduce(0) { $0 + $1.content.utf8.count }, \.totalBytes)
  }

  @Test func `is refused by the number of parts`() {
    expectLimit(book(), .entries, needs: book().parts.count, \.entries)
  }

  @Test func `is refused by the number of sheets`() {
    var book = book()
    book["xl/workbook.xml"] =
      "\(PackageBuilder.workbookTag)<sheets><sheet name='a' r:id='rId1'/><sheet name='b' r:id=''/></sheets></workbook>"
    expectLimit(book, .sheets, needs: 2, \.sheets)
  }

  @Test func `is refused by the number of cells`() {
    expectLimit(book(cells: 3), .cells, needs: 3, \.cells)
    expectLimit(book(cells: 3), .cells, needs: 3, \.heldCells)
  }

  @Test func `is refused by the number of rows, also of empty ones`() {
    let book = PackageBuilder(rows: String(repeating: "<row/>", count: 3))
    expectLimit(book, .elements, needs: 3, \.rowElements)
    #expect(ReaderLimits.standard.rowElements == 1_048_576)
  }

  @Test func `is refused by the number of shared strings`() {
    let book = PackageBuilder(strings: "<si><t>a</t></si><si><t>b</t></si>")
    expectLimit(book, .strings, needs: 2, \.strings)
  }

  @Test func `is refused by the length of one text`() {
    let inline = PackageBuilder(rows: "<row><c t='inlineStr'><is><r><t>beş</t></r><r><t>harf</t></r></is></c></row>")
    expectLimit(inline, .strings, needs: 8, \.textBytes)
    let shared = PackageBuilder(strings: "<si><t>kısa</t></si><si><r><t>beş</t></r><r><t>harf</t></r></si>")
    expectLimit(shared, .strings, needs: 8, \.textBytes)
  }

  @Test func `is refused by the number of merged ranges and links`() {
    // With the rows' own element and that of the list.
    let ranges = String(repeating: "<mergeCell ref='A1:B1'/>", count: 2)
    let merged = PackageBuilder(afterRows: "<mergeCells>\(ranges)</mergeCells>")
    expectLimit(merged, .elements, needs: 4, \.otherElements)
    let links = String(repeating: "<hyperlink ref='A1:B1' location='X'/>", count: 4)
    expectLimit(PackageBuilder(afterRows: "<hyperlinks>\(links)</hyperlinks>"), .elements, needs: 4, \.elements)
  }

  @Test func `is refused by how often it shows its shared strings`() {
    let rows = String(repeating: "<row><c t='s'><v>0</v></c></row>", count: 10)
    let book = PackageBuilder(rows: rows, strings: "<si><t>beş</t></si>")
    expectLimit(book, .stringBytes, needs: 40, \.sharedTextBytes)
    expectLimit(book, .stringBytes, needs: 40, \.heldTextBytes)
  }

  @Test func `is refused by a tag of megabytes, before its attributes are counted`() {
    let attributes = (0..<300_000).map { "a\($0)=''" }.joined(separator: " ")
    #expect(
      readingError(PackageBuilder(rows: "<row \(attributes)/>").bytes()) == .tooLarge(.tagBytes, maximum: 1 << 20))
  }

  @Test func `is read whole where its sheet is longer than the parser takes at once`() throws {
    let rows = (1...40_000).map { "<row><c t='inlineStr'><is><t>İ\($0)</t></is></c></row>" }.joined()
    let sheet = try PackageBuilder(rows: rows).sheet()
    #expect(sheet.cells.count == 40_000)
    #expect(sheet["A40000"] == .string("İ40000"))
  }

  @Test func `is refused by the nesting of elements`() {
    expectLimit(book(), .depth, needs: 5, \.depth)
  }

  @Test func `is refused by the attributes of an element`() {
    let attributes = (1...20).map { "a\($0)='1'" }.joined(separator: " ")
    expectLimit(PackageBuilder(rows: "<row \(attributes)/>"), .attributes, needs: 20, \.attributes)
  }

  @Test func `is refused by what its headers claim, before anything is inflated`() {
    let bytes = book().bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.claimedSize = 100 << 20
    }
    #expect(readingError(bytes) == .tooLarge(.inflationRatio, maximum: 100))
    let beyond = book().bytes(changing: sheetPart) { $0.claimedSize = 4_000_000_000 }
    #expect(readingError(beyond) == .tooLarge(.totalBytes, maximum: ReaderLimits.standard.totalBytes))
  }

  @Test func `is judged by its inflation only from some size on`() {
    let bytes = book().bytes(changing: sheetPart) { member in
      member.isDeflated = true
      member.claimedSize = 1 << 20 - 1
    }
    #expect(damagedPart(bytes) == sheetPart)
  }

  @Test func `nested two hundred thousand deep costs nothing`() {
    var book = book()
    book[sheetPart] = "<worksheet xmlns='\(PackageBuilder.transitional)'>" + String(repeating: "<a>", count: 200_000)
    #expect(readingError(book.bytes()) == .tooLarge(.depth, maximum: ReaderLimits.standard.depth))
  }

  @Test func `is refused by the length of a cell's text, counted as Excel counts`() throws {
    func book(_ text: String) -> PackageBuilder {
      PackageBuilder(rows: "<row><c t='inlineStr'><is><t>\(text)</t></is></c></row>")
    }
    let longest = String(repeating: "ğ", count: 32_765) + "😀"
    #expect(try book(longest).sheet().cells.count == 1)
    #expect(readingError(book(longest + "a").bytes()) == .tooLarge(.characters, maximum: 32_767))
  }

  @Test(arguments: ["\u{301}", "\u{20DD}", "\u{1DCA}", "\u{326}\u{301}"])
  func `is refused by the marks behind one letter`(mark: String) throws {
    func book(_ count: Int) -> PackageBuilder {
      let marks = String(String(repeating: mark, count: count).unicodeScalars.prefix(count))
      return PackageBuilder(rows: "<row><c t='inlineStr'><is><t>a\(marks)b\(marks)c</t></is></c></row>")
    }
    #expect(try book(30).sheet().cells.count == 1)
    #expect(readingError(book(31).bytes()) == .tooLarge(.marks, maximum: 30))
  }

  @Test func `is refused by marks between which nobody sees what parts them`() {
    let marks = String(repeating: "\u{301}\u{200D}", count: 31)
    let rows = "<row><c t='inlineStr'><is><t>a\(marks)</t></is></c></row>"
    #expect(readingError(PackageBuilder(rows: rows).bytes()) == .tooLarge(.marks, maximum: 30))
  }

  @Test func `is refused by the merged ranges of a sheet that is held`() {
    let merged = "<mergeCells>" + (1...9).map { "<mergeCell ref='A\($0):B\($0)'/>" }.joined() + "</mergeCells>"
    var limits = ReaderLimits.standard
    limits.heldMerges = 9
    #expect(readingError(PackageBuilder(afterRows: merged).bytes(), limits: limits) == nil)
    limits.heldMerges = 8
    #expect(
      readingError(PackageBuilder(afterRows: merged).bytes(), limits: limits) == .tooLarge(.elements, maximum: 8))
  }
}
