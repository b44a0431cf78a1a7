import SheetModel
import Testing

@testable import SpreadsheetReader

/// What a sheet sends, call by call.
private struct Log: CellHandler {
  var lines: [String] = []
  /// Of the cells, with what the lines leave out.
  var places: [CellPlace] = []
  /// After how many calls the handler has had enough.
  var patience = Int.max

  mutating func text(_ text: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try add("\(place.reference) \(String(decoding: Array(copying: text), as: UTF8.self))", place)
  }

  mutating func number(_ number: Double, at place: CellPlace) throws(ReaderError) {
    try add("\(place.reference) \(number)", place)
  }

  mutating func boolean(_ value: Bool, at place: CellPlace) throws(ReaderError) {
    try add("\(place.reference) \(value)", place)
  }

  mutating func error(_ code: Span<UInt8>, at place: CellPlace) throws(ReaderError) {
    try add("\(place.reference) \(String(decoding: Array(copying: code), as: UTF8.self))", place)
  }

  mutating func date(_ date: DateValue, at place: CellPlace) throws(ReaderError) {
    try add("\(place.reference) \(date.iso)", place)
  }

  mutating func formulaWithoutValue(at place: CellPlace) throws(ReaderError) { try add("\(place.reference) ?", place) }

  mutating func merged(_ range: CellRange) { lines.append("merged \(range)") }

  mutating func concealed(_ range: CellRange) { lines.append("concealed \(range)") }

  mutating func disguised(_ range: CellRange) { lines.append("disguised \(range)") }

  mutating func hyperlink(_ target: String, on range: CellRange) { lines.append("link \(range) \(target)") }

  private mutating func add(_ line: String, _ place: CellPlace) throws(ReaderError) {
    guard lines.count < patience else { throw .damaged(part: "", reason: "enough") }
    lines.append(line + (place.isFormula ? " =" : "") + (place.isShown ? "" : " hidden"))
    places.append(place)
  }
}

extension Array where Element == UInt8 {
  fileprivate init(copying span: Span<UInt8>) { self = span.indices.map { span[$0] } }
}

@Suite struct `A sheet that is read in pieces` {
  /// So small that every test file is cut many times.
  private static let tiny = PieceSizes(worthwhile: 0, length: 600, maximum: 2400, threads: 3)
  private static let whole = PieceSizes(worthwhile: .max, length: 1, maximum: 1, threads: 1)

  private func log(
    _ book: PackageBuilder, _ sizes: PieceSizes, limits: ReaderLimits = .standard, patience: Int = .max
  ) throws -> [String] {
    try read(book, sizes, limits: limits, patience: patience).lines
  }

  private func read(
    _ book: PackageBuilder, _ sizes: PieceSizes, limits: ReaderLimits = .standard, patience: Int = .max
  ) throws -> Log {
    var log = Log(patience: patience)
    try Workbook(WorkbookSource(book.bytes()), limits: limits, sizes: sizes).read(sheetAt: 0, into: &log)
    return log
  }

  /// Both ways of reading give the same calls, more than one piece's worth of them.
  private func expectSame(_ book: PackageBuilder, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let pieces = try read(book, Self.tiny)
    let whole = try read(book, Self.whole)
    #expect(pieces.lines.count > 50, sourceLocation: sourceLocation)
    #expect(pieces.lines == whole.lines, sourceLocation: sourceLocation)
    #expect(pieces.places == whole.places, sourceLocation: sourceLocation)
  }

  /// The error is the same, and so is what was sent before it.
  private func expectSameError(_ book: PackageBuilder, sourceLocation: SourceLocation = #_sourceLocation) {
    func failure(_ sizes: PieceSizes) -> ReaderError? {
      do { _ = try log(book, sizes) } catch { return error as? ReaderError }
      return nil
    }
    let error = failure(Self.tiny)
    #expect(error != nil, sourceLocation: sourceLocation)
    #expect(error == failure(Self.whole), sourceLocation: sourceLocation)
  }

  /// Rows that follow a row of the number `last`, each `step` below the one before.
  private func rows(_ count: Int = 200, prefix: String = "", after last: Int = 0, every step: Int = 1) -> String {
    (1...count).map { last + $0 * step }.map { row in
      """
      <\(prefix)row r="\(row)"><\(prefix)c r="A\(row)"><\(prefix)v>\(row).5</\(prefix)v></\(prefix)c>\
      <\(prefix)c r="C\(row)" t="str"><\(prefix)f>x</\(prefix)f><\(prefix)v>satır \(row) ışık</\(prefix)v></\(prefix)c>\
      <\(prefix)c r="D\(row)" t="b"><\(prefix)v>1</\(prefix)v></\(prefix)c>\
      <\(prefix)c r="E\(row)" t="e"><\(prefix)v>#N/A</\(prefix)v></\(prefix)c>\
      <\(prefix)c r="F\(row)"><\(prefix)f>y</\(prefix)f></\(prefix)c></\(prefix)row>
      """
    }.joined()
  }

  @Test func `gives every kind of value in the order of the file`() throws {
    try expectSame(PackageBuilder(rows: rows()))
  }

  @Test func `is cut where rows are indented or empty`() throws {
    try expectSame(PackageBuilder(rows: rows().replacing("<row", with: "\n  <row\n")))
    try expectSame(PackageBuilder(rows: rows(every: 2).replacing("</row>", with: "</row><row hidden='1'/>")))
  }

  @Test func `is cut whatever prefix its elements have`() throws {
    var book = PackageBuilder()
    book["xl/worksheets/sheet1.xml"] = """
      <?xml version="1.0" encoding="UTF-8"?>
      <x:worksheet xmlns:x="\(PackageBuilder.transitional)"><x:sheetData>\(rows(prefix: "x:"))</x:sheetData></x:worksheet>
      """
    try expectSame(book)
  }

  @Test func `has merged ranges and links behind its rows`() throws {
    let links =
      "<mergeCells><mergeCell ref='A1:B2'/></mergeCells><hyperlinks><hyperlink ref='C3' location='X'/></hyperlinks>"
    let book = PackageBuilder(rows: rows(), afterRows: links)
    try expectSame(book)
    #expect(try log(book, Self.tiny).suffix(2) == ["merged A1:B2", "link C3 #X"])
  }

  @Test func `has conditional formats before or behind its rows`() throws {
    let format =
      "<conditionalFormatting sqref='A1 B2:C3'><cfRule><iconSet showValue='0'/></cfRule></conditionalFormatting>"
    var book = PackageBuilder(rows: rows(), afterRows: format)
    try expectSame(book)
    #expect(try log(book, Self.tiny).suffix(2) == ["disguised A1", "disguised B2:C3"])
    // What is read again as a whole is sent once.
    book = PackageBuilder(
      beforeRows: format,
      rows: rows().replacing("r=\"150\"", with: "r=\"150\" outlineLevel=\"1\"").replacing(
        "r=\"151\"", with: "r=\"151\" collapsed=\"1\""))
    try expectSame(book)
    #expect(try log(book, Self.tiny).count { $0.hasPrefix("disguised") } == 2)
  }

  @Test func `has hidden rows and columns, and groups of rows`() throws {
    let columns = "<cols><col min='3' max='3' hidden='1'/><col min='6' max='9' width='0'/></cols>"
    var book = PackageBuilder(beforeRows: columns, rows: rows().replacing("r=\"150\"", with: "r=\"150\" hidden=\"1\""))
    try expectSame(book)
    let hidden = try log(book, Self.tiny).filter { $0.hasSuffix("hidden") }
    #expect(hidden.count == 200 * 2 + 3)
    book = PackageBuilder(
      rows: rows().replacing("r=\"150\"", with: "r=\"150\" outlineLevel=\"1\"").replacing(
        "r=\"151\"", with: "r=\"151\" collapsed=\"1\""))
    try expectSame(book)
    #expect(try log(book, Self.tiny).contains("concealed A150:XFD150"))
  }

  @Test func `follows formulas of several cells, and columns' styles`() throws {
    let formula = "<row r='201'><c><f t='array' ref='A201:A230'>x</f><v>1</v></c></row>"
    try expectSame(PackageBuilder(rows: rows() + formula + rows(60, after: 201)))
    let styles = "<fonts><font/><font><strike/></font></fonts><cellXfs><xf/><xf fontId='1'/></cellXfs>"
    let columns = "<cols><col min='1' max='1' style='1'/></cols>"
    let book = PackageBuilder(beforeRows: columns, rows: rows(), styles: styles)
    try expectSame(book)
    #expect(try log(book, Self.tiny).allSatisfy { $0.hasPrefix("A") == $0.hasSuffix("hidden") })
  }

  @Test func `is damaged where a row stands twice or behind a later one`() {
    expectSameError(PackageBuilder(rows: rows() + rows(100)))
    expectSameError(PackageBuilder(rows: rows(100, after: 100) + rows(100)))
  }

  @Test func `keeps the namespaces of the whole in each of its pieces`() throws {
    let mine = PackageBuilder.transitional
    let sheets = [
      "<worksheet xmlns='\(mine)' xmlns:q='\(mine)'><sheetData>\(rows())\(rows(prefix: "q:", after: 200))</sheetData></worksheet>",
      "<worksheet xmlns='\(mine)' xmlns:q='urn:q'><sheetData>\(rows())<q:row/>\(rows(prefix: "q:"))\(rows(after: 200))</sheetData></worksheet>",
      "<worksheet xmlns='urn:q' xmlns:q='\(mine)'><sheetData/></worksheet>",
      // What looks like the table and is none, or declares what holds for its own rows alone.
      "<worksheet xmlns='\(mine)'><!-- <sheetData xmlns:q='\(mine)'> --><sheetData>\(rows())\(rows(prefix: "q:", after: 200))</sheetData></worksheet>",
      "<!-- <worksheet xmlns='urn:q'> --><worksheet xmlns='\(mine)'><sheetData>\(rows())</sheetData></worksheet>",
      "<worksheet xmlns='\(mine)'><sheetData xmlns:q='\(mine)'>\(rows(prefix: "q:"))\(rows(after: 200))</sheetData></worksheet>",
      "<q:worksheet xmlns:q='\(mine)'><sheetData xmlns='\(mine)'>\(rows())</sheetData></q:worksheet>",
      "<worksheet xmlns='\(mine)'><sheetData xmlns='urn:q'>\(rows())</sheetData><sheetData>\(rows())</sheetData></worksheet>",
    ]
    for (index, sheet) in sheets.enumerated() where index != 2 {
      var book = PackageBuilder()
      book["xl/worksheets/sheet1.xml"] = sheet
      try expectSame(book)
    }
    var last = PackageBuilder()
    last["xl/worksheets/sheet1.xml"] =
      "<worksheet xmlns='\(mine)'><sheetData>\(rows())</sheetData><sheetData xmlns='urn:q'>\(rows())</sheetData></worksheet>"
    try expectSame(last)
    #expect(try log(last, Self.tiny).count == 1000)
  }

  @Test func `is damaged where its rows stand in two places`() {
    expectSameError(PackageBuilder(rows: rows() + "</sheetData><sheetData>" + rows()))
  }

  @Test func `counts rows that do not say where they stand`() throws {
    try expectSame(PackageBuilder(rows: String(repeating: "<row><c><v>7</v></c><c><v>8</v></c></row>", count: 100)))
  }

  @Test(arguments: [
    "<!-- <row r='1'> -->", "<?pi <row r='1'> ?>", "<ext><row r='9'><c r='A9'><v>9</v></c></row></ext>",
  ])
  func `is not misled by what looks like a row`(decoy: String) throws {
    try expectSame(PackageBuilder(rows: rows().replacing("</row>", with: "</row>" + decoy)))
  }

  @Test func `is not misled by what looks like a row within a text`() throws {
    let text =
      "<row r='201'><c t='inlineStr'><is><t><![CDATA[ <row r='1'><c><v>5</v></c></row> ]]></t></is></c></row>"
    try expectSame(PackageBuilder(rows: rows() + text + rows(after: 201)))
  }

  @Test func `whose one row is longer than a piece may be`() throws {
    let cells = (1...500).map { _ in "<c><v>1</v></c>" }.joined()
    try expectSame(PackageBuilder(rows: "<row r='1'>\(cells)</row>"))
  }

  @Test func `names a fault as one that is read as a whole`() {
    expectSameError(PackageBuilder(rows: rows() + "<row r='300'><c r='A300'><v>beş</v></c></row>" + rows(3)))
    expectSameError(PackageBuilder(rows: rows() + "<row r='300'><c></row>" + rows(3)))
    expectSameError(PackageBuilder(rows: rows() + "<row r='0'/>" + rows(50)))
    expectSameError(PackageBuilder(rows: rows() + "<!DOCTYPE x>" + rows(50)))
  }

  @Test(arguments: [true, false])
  func `names a checksum that does not agree`(isDeflated: Bool) {
    let part = "xl/worksheets/sheet1.xml"
    let bytes = PackageBuilder(rows: rows()).bytes(changing: part) { member in
      member.isDeflated = isDeflated
      member.claimedCRC = 1
    }
    for sizes in [Self.tiny, Self.whole] {
      var log = Log()
      #expect(throws: ReaderError.damaged(part: part, reason: "its checksum (CRC-32) does not agree")) {
        try Workbook(WorkbookSource(bytes), limits: .standard, sizes: sizes).read(sheetAt: 0, into: &log)
      }
    }
  }

  @Test func `ends when the handler has had enough`() {
    for patience in [0, 1, 333] {
      #expect(throws: ReaderError.damaged(part: "", reason: "enough")) {
        try log(PackageBuilder(rows: rows()), Self.tiny, patience: patience)
      }
    }
  }

  @Test func `counts its rows over all pieces`() throws {
    var limits = ReaderLimits.standard
    limits.rowElements = 200
    #expect(try log(PackageBuilder(rows: rows(200)), Self.tiny, limits: limits).count == 1000)
    limits.rowElements = 199
    #expect(throws: ReaderError.tooLarge(.elements, maximum: 199)) {
      try log(PackageBuilder(rows: rows(200)), Self.tiny, limits: limits)
    }
  }

  @Test func `counts its cells over all pieces`() throws {
    var limits = ReaderLimits.standard
    limits.cells = 1000
    #expect(try log(PackageBuilder(rows: rows(200)), Self.tiny, limits: limits).count == 1000)
    limits.cells = 999
    #expect(throws: ReaderError.tooLarge(.cells, maximum: 999)) {
      try log(PackageBuilder(rows: rows(200)), Self.tiny, limits: limits)
    }
  }

  @Test func `finds its shared strings, which are read in pieces, too`() throws {
    let strings = (0..<3000).map { "<si><t>metin _x0041_\($0)</t></si>" }.joined()
    let rows = (0..<3000).map { "<row r='\($0 + 1)'><c t='s'><v>\(2999 - $0)</v></c></row>" }.joined()
    let book = PackageBuilder(rows: rows, strings: strings)
    try expectSame(book)
    #expect(try log(book, Self.tiny).first == "A1 metin A2999")
    #expect(try log(book, Self.tiny).last == "A3000 metin A0")
  }

  @Test func `knows which of its shared strings are struck out or white`() throws {
    let strings = (0..<3000).map { index in
      let look = index % 2 == 0 ? "<strike/>" : "<color rgb='FFFFFFFF'/>"
      return index % 7 == 0 ? "<si><r><rPr>\(look)</rPr><t>m\(index)</t></r></si>" : "<si><t>m\(index)</t></si>"
    }
    let rows = (0..<3000).map { "<row r='\($0 + 1)'><c t='s'><v>\($0)</v></c></row>" }.joined()
    let book = PackageBuilder(rows: rows, strings: strings.joined())
    try expectSame(book)
    let hidden = try log(book, Self.tiny).enumerated().filter { $0.element.hasSuffix("hidden") }.map(\.offset)
    #expect(hidden == Array(stride(from: 0, to: 3000, by: 7)))
  }

  @Test func `refuses shared strings that are too many or too long`() {
    let book = PackageBuilder(strings: String(repeating: "<si><t>beş</t></si>", count: 100))
    for (limit, needed) in [(SizeLimit.strings, 100), (.stringBytes, 400)] {
      for sizes in [Self.tiny, Self.whole] {
        var limits = ReaderLimits.standard
        limits[limit] = needed
        #expect(throws: Never.self) { try log(book, sizes, limits: limits) }
        limits[limit] = needed - 1
        #expect(throws: ReaderError.tooLarge(limit, maximum: needed - 1)) { try log(book, sizes, limits: limits) }
      }
    }
  }
}
