import SheetModel
import SpreadsheetReader
import Testing

@Suite struct `Cells made to harm` {
  private let part = "xl/worksheets/sheet1.xml"

  private func error(_ rows: String, strings: String = "<si><t>a</t></si>") -> ReaderError? {
    readingError(PackageBuilder(rows: rows, strings: strings).bytes())
  }

  private func damage(_ reason: String) -> ReaderError { .damaged(part: part, reason: reason) }

  private func value(_ type: String, _ text: String) throws -> CellValue? {
    try PackageBuilder(rows: "<row><c t='\(type)'><v>\(text)</v></c></row>").sheet()["A1"]
  }

  @Test(arguments: [
    ("1", "there is no shared string 1"), ("999999999999999", "there is no shared string 999999999999999"),
    ("4611686018427387904", "its shared string has no proper number"), ("-1", "its shared string has no proper number"),
    ("9223372036854775808", "its shared string has no proper number"),
    ("0e0", "its shared string has no proper number"), ("0.0", "its shared string has no proper number"),
    ("+0", "its shared string has no proper number"), (" 0", "its shared string has no proper number"),
    ("1e300", "its shared string has no proper number"), ("0.5", "its shared string has no proper number"),
    ("a", "its shared string has no proper number"),
  ])
  func `may not ask for a shared string that does not exist`(index: String, reason: String) {
    #expect(error("<row><c t='s'><v>\(index)</v></c></row>") == damage("A1: \(reason)"))
  }

  @Test(arguments: [
    ("0", "row 0 does not exist"), ("1048577", "row 1048577 does not exist"),
    ("-1", "a row after row 0 has no proper number"), ("9223372036854775808", "a row after row 0 has no proper number"),
  ])
  func `may not stand in a row off the grid`(row: String, reason: String) {
    #expect(error("<row r='\(row)'/>") == damage(reason))
  }

  @Test func `may not run off the end of the grid`() {
    #expect(error("<row r='1048576'/><row/>") == damage("row 1048577 does not exist"))
    #expect(error("<row><c r='XFD1'/><c/></row>") == damage("row 1 has too many cells"))
    #expect(error("<row>" + String(repeating: "<c/>", count: 16_385) + "</row>") == damage("row 1 has too many cells"))
  }

  @Test func `may be empty by the hundred thousand`() throws {
    let row = "<row>" + String(repeating: "<c/>", count: 16_384) + "</row>"
    let sheet = try PackageBuilder(rows: String(repeating: row, count: 10) + "<row><c><v>1</v></c></row>").sheet()
    #expect(sheet.cells.map(\.reference.description) == ["A11"])
  }

  @Test func `are refused by the strings of which nobody counts the texts`() {
    var limits = ReaderLimits.standard
    limits.strings = 100_000
    for item in ["<si/>", "<si><t/></si>", "<si><si/></si>"] {
      let book = PackageBuilder(strings: String(repeating: item, count: 100_001))
      #expect(readingError(book.bytes(), limits: limits) == .tooLarge(.strings, maximum: 100_000))
    }
  }

  // MARK: - Numbers

  @Test func `may write numbers with a million digits`() throws {
    let ones = String(repeating: "1", count: 1_000_000)
    #expect(error("<row><c><v>\(ones)</v></c></row>") == damage("A1: its value is no number"))
    #expect(try value("n", "0." + ones) == .number(1.0 / 9))
    #expect(try value("n", String(repeating: "0", count: 1_000_000) + "7") == .number(7))
    #expect(try value("n", "1" + String(repeating: "0", count: 1_000_000) + "e-1000000") == .number(1))
    let limit = ReaderLimits.standard.textBytes
    #expect(error("<row><c><v>\(ones)\(ones)</v></c></row>") == .tooLarge(.strings, maximum: limit))
  }

  @Test(arguments: [
    "nan", "inf", "-Infinity", "0x10", "1e309", "1,5", "١", "1 2", "--1", "1e", ".", "-", "1_000", "\u{FEFF}1",
  ])
  func `may not give for a number what is none`(text: String) {
    #expect(error("<row><c><v>\(text)</v></c></row>") == damage("A1: its value is no number"))
  }

  @Test func `may be styled by numbers without end`() throws {
    for style in ["99999", "-1", "99999999999999999999", "x"] {
      let book = PackageBuilder(
        rows: "<row><c s='\(style)'><v>1</v></c></row>", styles: "<cellXfs><xf/><xf numFmtId='14'/></cellXfs>")
      #expect(try book.sheet()["A1"] == .number(1))
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "9223372036854775808", "x", ""])
  func `may be formatted by numbers without end`(id: String) throws {
    let book = PackageBuilder(
      rows: "<row><c s='0'><v>1</v></c></row>",
      styles: "<numFmts><numFmt numFmtId='\(id)' formatCode='0'/></numFmts><cellXfs><xf numFmtId='\(id)'/></cellXfs>")
    #expect(try book.sheet()["A1"] == .number(1))
  }

  @Test(arguments: [
    ("[", CellValue.number(1)), ("\"", .number(1)), ("\\", .number(1)), ("yy", .date(iso: "1900-01-01", serial: 1)),
  ])
  func `may be formatted by a code of nearly a megabyte`(word: String, expected: CellValue) throws {
    let code = String(repeating: word == "\"" ? "&quot;" : word, count: 150_000)
    let book = PackageBuilder(
      rows: "<row><c s='0'><v>1</v></c></row>",
      styles: "<numFmts><numFmt numFmtId='200' formatCode='\(code)'/></numFmts><cellXfs><xf numFmtId='200'/></cellXfs>")
    #expect(try book.sheet()["A1"] == expected)
  }

  // MARK: - Dates

  @Test(arguments: [
    "9999-99-99", "0000-00-00", "2016-02-30", "-0001-01-01", "99999-01-01", "2016-06-23T24:00:00", "2016-06-23T",
    "T", "::", "2016-06-23T09:30:00+99:99", "23:59:60", "2016-06-23T09:30:00.", "2016-6-23", "２０１６-06-23", "1e5",
  ])
  func `may give for a date what is none, which stays text`(text: String) throws {
    #expect(try value("d", text) == .string(text))
  }

  @Test(arguments: ["-", ":", "T", "2016-06-23T", "9", "0.", "Z"])
  func `may give for a date a megabyte of nothing`(word: String) throws {
    let text = String(repeating: word, count: 1_000_000 / word.count)
    #expect(try value("d", text) == .string(text))
  }

  @Test(arguments: [("0000-01-01", "0000-01-01"), ("9999-12-31T23:59:59.9999", "10000-01-01T00:00:00")])
  func `may give the first and the last day of the calendar`(text: String, iso: String) throws {
    guard case .date(iso, _) = try value("d", text) else {
      Issue.record("\(String(describing: try value("d", text)))")
      return
    }
  }

  // MARK: - Texts

  @Test(arguments: [
    ("_x0041_", "A"), ("_x005F_", "_"), ("_x0000_", "\0"), ("_xD83D__xDE00_", "😀"), ("_xD83D_", "\u{FFFD}"),
    ("_xDE00_", "\u{FFFD}"), ("_xFFFF_", "\u{FFFF}"), ("_x005F_x0041_", "_x0041_"), ("_x00", "_x00"), ("_x", "_x"),
  ])
  func `may be a flood of escapes`(escape: String, text: String) throws {
    let count = 1_000_000 / escape.utf8.count
    #expect(
      try value("str", String(repeating: escape, count: count)) == .string(String(repeating: text, count: count)))
  }

  @Test(arguments: ["A1:", ":A1", "A1:B", "A0:B2", "XFE1", "A1048577", "A1:B2:C3", "", "1:1", "A:A"])
  func `may not be merged off the grid`(range: String) {
    let book = PackageBuilder(afterRows: "<mergeCells><mergeCell ref='\(range)'/></mergeCells>")
    #expect(readingError(book.bytes()) == damage("a merged range has no place"))
  }
}
