import Domain
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `What stands around the table` {
  /// Two requests in rows 7 and 8, without the explanations' title.
  private var sheet: SheetBuilder {
    var sheet = SheetBuilder(SampleForm(rows: 2))
    sheet.clear(1, 10)
    return sheet
  }

  private func expectBothRequests(_ form: RequestForm, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(form.texts == SampleForm(rows: 2).rows, sourceLocation: sourceLocation)
    #expect(form.rows.map(\.position) == [1, 2], sourceLocation: sourceLocation)
  }

  @Test func `is no request where people sign`() throws {
    var sheet = sheet
    sheet.put("DÜZENLEYEN", 2, 11)
    sheet.put("ONAYLAYAN", 7, 11)
    sheet.put("Tekin HAYALİ", 2, 12)
    sheet.put("İYEM Yetkilisi", 2, 13)
    sheet.put("Veri Hazırlama ve Kontrol İşletmeni", 2, 14)
    sheet.put("23/06/2016", 5, 15)
    sheet.put("Not: Bilgi için dahili 1234", 3, 17)
    let form = try #require(sheet.form)
    expectBothRequests(form)
    #expect(
      form.passedOver == [
        PassedRows(cell: try #require(CellReference("B11")), text: "DÜZENLEYEN", count: 5),
        PassedRows(cell: try #require(CellReference("C17")), text: "Not: Bilgi için dahili 1234"),
      ])
  }

  @Test func `is none in a total`() throws {
    var sheet = sheet
    sheet.put("TOPLAM", 2, 9)
    sheet.put(.number(2), 5, 9, isFormula: true)
    sheet.put("2 kişi", 6, 9)
    let form = try #require(sheet.form)
    expectBothRequests(form)
    #expect(form.passedOver.map(\.text) == ["TOPLAM"])
  }

  @Test(arguments: [["-", "—", "–"], ["x", "X", "XXX"], ["...", "***", "/"]])
  func `is none in rows of dashes`(signs: [String]) throws {
    var sheet = sheet
    for row in 9...16 {
      sheet.put(.number(Double(row - 6)), 1, row)
      for column in 2...9 { sheet.put(signs[column % 3], column, row) }
    }
    let form = try #require(sheet.form)
    expectBothRequests(form)
    #expect(form.passedOver.map(\.count) == [8])
  }

  @Test(arguments: ["(#)", "#", "#."])
  func `is none in a line of column numbers, from below which the rows count`(pattern: String) throws {
    var sheet = SheetBuilder(SampleForm(rows: 2), header: 6)
    for row in [7, 8].reversed() {
      for column in 1...9 {
        sheet.put(SampleForm(rows: 2).rows[row - 7][Field.columns[column - 1]], column, row + 1)
      }
    }
    for column in 1...9 { sheet.put(pattern.replacing("#", with: String(column)), column, 7) }
    let form = try #require(sheet.form)
    expectBothRequests(form)
    #expect(form.passedOver.map(\.count) == [1])
  }

  @Test func `belongs to the table where it has the table's numbers`() throws {
    var sheet = sheet
    for column in 2...9 { sheet.put("-", column, 7) }
    let form = try #require(sheet.form)
    #expect(form.rows.map(\.position) == [2])
    #expect(form.rows.map(\.rowNumber) == [2])
  }

  static let wrong: [(Field, String)] = [
    (.operation, "Yetki Kayt"), (.operation, "yetki"), (.operation, "KAYIT"), (.operation, "iptal edilsin"),
    (.operation, "Yetkilendirme"), (.operation, "Yteki Kayıt"), (.operation, "Ekleme"), (.operation, "Yetki Ä°ptali"),
    (.unitDetsisNo, "1234567"), (.unitDetsisNo, "8748 6070"), (.unitDetsisNo, "DETSİS: 87486070"),
    (.nationalId, "1234567890"), (.nationalId, "TC: 35093458490"), (.nationalId, "907 171 645 22"),
    (.nationalId, "1,23457E+10"),
  ]

  @Test(arguments: wrong)
  func `is none of the rows in which a value is merely wrong`(field: Field, text: String) throws {
    var sheet = sheet
    sheet.put(text, try #require(Field.columns.firstIndex(of: field)) + 1, 9)
    let form = try #require(sheet.form)
    #expect(form.rows.count == 3)
    #expect(form.passedOver.isEmpty)
  }

  @Test func `is none of the rows with an error of Excel's there`() throws {
    for column in [2, 3, 5] {
      var sheet = sheet
      sheet.put(.error("#REF!"), column, 9)
      #expect(try #require(sheet.form).rows.count == 3)
    }
  }
}
