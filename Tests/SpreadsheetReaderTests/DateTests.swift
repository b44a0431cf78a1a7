import SpreadsheetReader
import Testing

@Suite struct `A date` {
  /// A workbook whose one cell holds `serial` under a format: a built-in number, or a code.
  private func value(_ serial: String, format: String, date1904: Bool = false) throws -> CellValue? {
    let isBuiltIn = Int(format) != nil
    let custom = isBuiltIn ? "" : #"<numFmts count="1"><numFmt numFmtId="164" formatCode="\#(format)"/></numFmts>"#
    let styles = """
      \(custom)<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
      <cellXfs><xf numFmtId="0"/><xf numFmtId="\(isBuiltIn ? format : "164")"/></cellXfs>
      """
    return try PackageBuilder(
      rows: #"<row><c s="1"><v>\#(serial)</v></c></row>"#, styles: styles, date1904: date1904
    ).sheet()["A1"]
  }

  static let shown: [(serial: String, format: String, iso: String)] = [
    ("42544", "14", "2016-06-23"),
    ("42544.395833333336", "22", "2016-06-23T09:30:00"),
    ("42544", "22", "2016-06-23T00:00:00"),
    ("0.395833333333333", "20", "09:30:00"),
    ("1.5625", "46", "37:30:00"),
    ("42544", "31", "2016-06-23"),
    ("42544", "58", "2016-06-23"),
    ("1", "14", "1900-01-01"),
    ("59", "14", "1900-02-28"),
    ("61", "14", "1900-03-01"),
    ("2958465", "14", "9999-12-31"),
    ("42544.3958352", "22", "2016-06-23T09:30:00.161"),
    ("42544.9999999999", "22", "2016-06-24T00:00:00"),
    ("42544", "dd/mm/yyyy", "2016-06-23"),
    ("42544", "[$-41F]d mmmm yyyy;@", "2016-06-23"),
    ("42544.5", "yyyy\\-mm\\-dd hh:mm", "2016-06-23T12:00:00"),
    ("1.5", "[h]:mm:ss", "36:00:00"),
    ("1.5", "[mm]:ss", "36:00:00"),
    ("42544", "&quot;gün: &quot;d", "2016-06-23"),
  ]

  @Test(arguments: shown)
  func `is a number whose format shows days or hours`(serial: String, format: String, iso: String) throws {
    #expect(try value(serial, format: format) == .date(iso: iso, serial: #require(Double(serial))))
  }

  @Test(arguments: [
    "0", "2", "9", "49", "General", "#,##0.00", "0.00E+00", "[Red]0", "&quot;yıl&quot; 0", "0\\d", "0_d", "*d0",
    "0;dd/mm/yyyy", "@",
  ])
  func `is not what other formats show`(format: String) throws {
    #expect(try value("42544", format: format) == .number(42544))
  }

  @Test func `counts from 1904 where the workbook says so`() throws {
    #expect(try value("41082", format: "14", date1904: true) == .date(iso: "2016-06-23", serial: 41082))
    #expect(try value("0", format: "14", date1904: true) == .date(iso: "1904-01-01", serial: 0))
    #expect(try value("0.25", format: "20", date1904: true) == .date(iso: "06:00:00", serial: 0.25))
  }

  @Test(arguments: ["-1", "2958466", "1E300"])
  func `outside the calendar stays a number`(serial: String) throws {
    #expect(try value(serial, format: "14") == .number(#require(Double(serial))))
  }

  static let written: [(text: String, iso: String, serial: Double)] = [
    ("2016-06-23", "2016-06-23", 42544),
    ("2016-06-23T12:00:00Z", "2016-06-23T12:00:00", 42544.5),
    ("2016-06-23T12:00:00.250", "2016-06-23T12:00:00.250", 42544.5 + 0.25 / 86400),
    ("2016-06-23T12:00:00.00000000000000000", "2016-06-23T12:00:00", 42544.5),
    ("2016-06-23T12:00:00.2500000000Z", "2016-06-23T12:00:00.250", 42544.5 + 0.25 / 86400),
    ("2016-06-23T06:00", "2016-06-23T06:00:00", 42544.25),
    ("18:00:00", "18:00:00", 0.75),
    ("1900-01-01", "1900-01-01", 1),
    ("1899-12-30", "1899-12-30", -1),
    ("1582-10-15", "1582-10-15", -115_859),
  ]

  @Test(arguments: written)
  func `may be written as ISO text`(text: String, iso: String, serial: Double) throws {
    let sheet = try PackageBuilder(rows: #"<row><c t="d"><v>\#(text)</v></c></row>"#).sheet()
    #expect(sheet["A1"] == .date(iso: iso, serial: serial))
  }

  @Test(arguments: [
    "dün", "2016-13-01", "2015-02-29", "2016-06-23T25:00:00", "23.06.2016", "2016-06-23T12:00:00.",
    "2016-06-23T12:00:00.1x",
  ])
  func `that is written wrongly stays a text`(text: String) throws {
    let sheet = try PackageBuilder(rows: #"<row><c t="d"><v>\#(text)</v></c></row>"#).sheet()
    #expect(sheet["A1"] == .string(text))
  }
}
