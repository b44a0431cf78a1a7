import Domain
import Foundation
import SheetModel
import SpreadsheetWriter
import TestSupport

/// A roster as people write it: as texts, well or badly.
struct WrittenRoster {
  var rows: [[Field: String]]
  private var fields = TableLayout.roster.fields

  init(_ rows: [RosterRow], of units: [DetsisUnit]) {
    let names = Dictionary(uniqueKeysWithValues: units.map { ($0.no, $0.name) })
    self.rows = rows.map { row in
      var values = [Field: String]()
      for field in TableLayout.roster.fields { values[field] = row.text(field) }
      values[.unitName] = row.unit.flatMap { names[$0] }
      return values
    }
  }

  mutating func leaveOut(_ field: Field) { fields.removeAll { $0 == field } }

  /// Half of the rows get something odd into one cell; some stand twice.
  mutating func mangle(_ generator: inout SeededNumbers) {
    for index in rows.indices where Bool.random(using: &generator) {
      guard let (field, oddities) = Self.oddities.randomElement(using: &generator),
        let oddity = oddities.randomElement(using: &generator)
      else { continue }
      rows[index][field] = oddity(rows[index][field] ?? "")
      if Int.random(in: 0..<12, using: &generator) == 0 { leaveOnlyUnit(of: index) }
    }
    for _ in 0..<3 { if let row = rows.randomElement(using: &generator) { rows.append(row) } }
  }

  /// As the template has a row for each unit.
  private mutating func leaveOnlyUnit(of index: Int) {
    for field in fields where field != .unitDetsisNo && field != .unitName { rows[index][field] = nil }
  }

  /// In a fixed order, so that a seed gives the same roster on every run.
  private static let oddities: KeyValuePairs<Field, [@Sendable (String) -> String]> = [
    .unitDetsisNo: [
      { " " + $0 }, { $0 + "0" }, { _ in "99999999" }, { _ in "" }, { _ in "1,2E+07" },
      { $0.replacing("1", with: "١") },
    ],
    .unitName: [
      { $0.uppercased() }, { _ in "Bambaşka" }, { "  " + $0 + " " }, { _ in "" }, { $0 + "x" },
      { $0.replacing(" ", with: "\u{A0}") },
    ],
    .nationalId: [
      { String($0.dropLast()) + "7" }, { $0 + " " }, { _ in "" }, { _ in "12345678901" }, { "0" + $0.dropFirst() },
    ],
    .fullName: [
      { $0.uppercased() }, { $0.lowercased() }, { $0 + " 2" }, { String($0.prefix { $0 != " " }) }, { _ in "" },
      { $0.replacing(" ", with: "  ") }, { $0 + " -" }, { $0.decomposedStringWithCanonicalMapping }, { _ in ". ’" },
      { "Dr. " + $0 }, { $0 + " O’Neil" }, { $0.replacing("i", with: "ı") },
    ],
    .title: [{ _ in "" }, { $0.uppercased() }, { _ in "Şef" }, { $0 + "\t" }, { _ in "42" }, { _ in "“Müdür”" }],
    .appointmentType: [
      { $0.uppercased() }, { $0.lowercased() }, { $0.replacing(" ", with: "") }, { _ in "Vekaleten" }, { _ in "" },
      { _ in "asil" }, { _ in "Tedvir" }, { $0 + "." },
    ],
    .reference: [
      { $0.replacing("sayılı", with: "SAYILI") }, { $0.replacing("ve ", with: "ve sayılı ") }, { _ in "" },
      { $0.replacing("ve ", with: "ve SAYILI ") }, { $0.replacing("Karar", with: "") },
      { "31/02/2016" + $0.dropFirst(10) },
      { $0.replacing("/", with: ".") }, { $0.replacing(" ", with: "  ") }, { $0.replacing("ı", with: "i") },
      { $0 + " X" },
    ],
    .start: [
      { _ in "2016-01-11T09:00" }, { $0 + ":00" }, { String($0.prefix(10)) }, { _ in "" }, { " " + $0 },
      { $0.replacing("/", with: ".") }, { _ in "42523,4" }, { _ in "2016-01-11 10:00:00" }, { _ in "31/12/2020 10:00" },
    ],
    .end: [
      { _ in "" }, { _ in "01/01/2010 10:00" }, { _ in "-" }, { _ in "31/12/2030 10:00" }, { _ in " " },
      { _ in "11/01/2016 14:00" },
    ],
    .email: [
      { $0.uppercased() }, { "mailto:" + $0 }, { $0.replacing("i", with: "ı") },
      { $0.replacing("gov.tr", with: "com") },
      { _ in "" }, { $0 + "." }, { $0.replacing("@", with: "..@") }, { $0 + " " }, { $0.replacing("@", with: "@-") },
      { String(repeating: "a", count: 65) + $0 },
    ],
  ]

  // MARK: - Files

  var csv: String {
    let lines = [fields.map { TableLayout.roster.label($0) }] + rows.map { row in fields.map { row[$0] ?? "" } }
    // A tab within a value stands in quotes; no value has any.
    return lines.map { $0.map { "\"\($0)\"" }.joined(separator: ";") + "\r\n" }.joined()
  }

  /// Numbers stand as numbers where they can, and every third row's times as times.
  func workbook() throws -> [UInt8] {
    var book = try WorkbookWriter(DocumentProperties(title: "Liste", createdAt: 1_466_659_800))
    let sheet = try book.addSheet("Liste")
    var shownAsTime = CellStyle()
    shownAsTime.format = .code("dd/mm/yyyy hh:mm")
    let time = try book.style(shownAsTime)
    for (column, field) in fields.enumerated() {
      try book.write(TableLayout.roster.label(field), at: CellReference(column: column + 1, row: 1), on: sheet)
      for (index, row) in rows.enumerated() {
        guard let text = row[field], !text.isEmpty else { continue }
        let cell = CellReference(column: column + 1, row: index + 2)
        if field == .unitDetsisNo || field == .nationalId, let number = Int(text) {
          try book.write(number, at: cell, on: sheet)
        } else if index % 3 == 0, field == .start || field == .end, let serial = Self.serial(text) {
          try book.write(serial: serial, at: cell, on: sheet, style: time)
        } else {
          try book.write(text, at: cell, on: sheet)
        }
      }
    }
    return try book.finish()
  }

  /// A time of January 2016, two hours ahead of UTC, as Excel counts: days from 30 December 1899.
  private static func serial(_ text: String) -> Double? {
    guard text.contains("/01/2016 "), let moment = MinuteText.moment(text) else {
      return nil
    }
    return Double(moment.secondsSince1970 + 7_200) / 86_400 + 25_569
  }
}
