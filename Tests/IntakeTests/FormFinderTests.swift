import Domain
import Intake
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The form on a sheet` {
  let sample = SampleForm(rows: 3)

  private func expectSample(_ form: RequestForm?, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let form = try #require(form, sourceLocation: sourceLocation)
    #expect(form.texts == sample.rows, sourceLocation: sourceLocation)
    #expect(form.institutionNo?.text == sample.institutionNo, sourceLocation: sourceLocation)
    #expect(form.institutionName?.text == sample.institutionName, sourceLocation: sourceLocation)
    #expect(!form.isHidden, sourceLocation: sourceLocation)
  }

  @Test func `is read with the place of every cell`() throws {
    let form = try #require(SheetBuilder(sample).form)
    try expectSample(form)
    #expect(form.sheet == "Sayfa1")
    #expect(form.rows.map(\.position) == [1, 2, 3])
    #expect(form.rows[1][.email].cell == CellReference("I8"))
    #expect(form.institutionNo?.cell == CellReference("D3"))
    #expect(!form.isAltered)
  }

  @Test(arguments: [(6, 1), (10, 1), (6, 5), (40, 30)])
  func `is found wherever it was moved to`(header: Int, column: Int) throws {
    var sheet = SheetBuilder(sample, header: header, column: column)
    sheet.put("T.C. Örnek Bakanlığı logosu", column, header - 5)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(!form.isAltered)
    #expect(form.rows[0][.rowNumber].cell == CellReference(column: column, row: header + 1))
  }

  @Test func `needs no title`() throws {
    var sheet = SheetBuilder(sample)
    sheet.clear(1, 1)
    try expectSample(sheet.form)
  }

  static let spellings: [(Field, String)] = [
    (.rowNumber, "sıra\nno"), (.rowNumber, "SIRA NO."), (.operation, "İŞLEM TÜRÜ"), (.operation, "İşlem  türü:"),
    (.operation, "i̇şlem türü"), (.operation, "I\u{307}S\u{327}LEM TÜRÜ"), (.unitDetsisNo, "Detsis No"),
    (.unitName, "Birim\r\nAdı"), (.nationalId, "T.C. NO"), (.nationalId, "TC NO"), (.nationalId, "t.c.\u{A0}no"),
    (.fullName, "Adı Soyadı"), (.workPhone, "iş telefonu"), (.mobilePhone, "CEP TELEFONU*"), (.email, "e-posta"),
    (.email, "E‑Posta"), (.email, "EPOSTA"),
  ]

  @Test(arguments: spellings)
  func `has labels in any letter case, with any spaces and punctuation`(field: Field, label: String) throws {
    var sheet = SheetBuilder(sample)
    sheet.put(label, try #require(Field.columns.firstIndex(of: field)) + 1, 6)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(!form.isAltered)
  }

  @Test(arguments: Field.columns)
  func `is none without one of its labels, which is named`(field: Field) throws {
    var sheet = SheetBuilder(sample)
    sheet.put("BAŞKA", try #require(Field.columns.firstIndex(of: field)) + 1, 6)
    #expect(sheet.missing == [field])
  }

  @Test func `is not looked for in a few labels of another table`() {
    var sheet = SheetBuilder()
    for (column, label) in ["SIRA NO", "BİRİM ADI", "ADI SOYADI", "E-POSTA"].enumerated() {
      sheet.put(label, column + 1, 1)
    }
    #expect(sheet.isNothing)
    #expect(FormFinder(sheet.sheet).absentLabels == [.operation, .unitDetsisNo, .nationalId, .workPhone, .mobilePhone])
    #expect(SheetBuilder().isNothing)
  }

  @Test func `may have its columns in another order, and they are named`() throws {
    let form = try #require(
      SheetBuilder(
        sample,
        columns: [
          .rowNumber, .unitDetsisNo, .operation, .unitName, .nationalId, .fullName, .workPhone, .mobilePhone, .email,
        ]
      ).form)
    try expectSample(form)
    #expect(form.movedLabels == [.operation, .unitDetsisNo])
    #expect(form.addedLabels.isEmpty)
  }

  @Test func `may have columns added, and they are named`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put(" UNVANI ", 10, 6)
    sheet.put("Müdür", 10, 7)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(form.addedLabels == ["UNVANI"])
    #expect(form.movedLabels.isEmpty)
  }

  @Test func `may have columns renamed, and they are named`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put("T.C. Kimlik No", 5, 6)
    sheet.put("E-Posta Adresi", 9, 6)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(form.renamedLabels == ["T.C. Kimlik No", "E-Posta Adresi"])
    #expect(form.isAltered && form.addedLabels.isEmpty && form.movedLabels.isEmpty)
  }

  @Test func `has no second name for a column that bears its own`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put("E-Posta Adresi", 10, 6)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(form.addedLabels == ["E-Posta Adresi"] && form.renamedLabels.isEmpty)
  }

  @Test func `takes the first of two columns with one label`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put("E-POSTA", 10, 6)
    sheet.put("other@x.gov.tr", 10, 7)
    let form = try #require(sheet.form)
    try expectSample(form)
    #expect(form.addedLabels == ["E-POSTA"])
  }

  @Test(arguments: [SheetInfo.Visibility.hidden, .veryHidden])
  func `is known to be hidden`(visibility: SheetInfo.Visibility) throws {
    var sheet = SheetBuilder(sample)
    sheet.visibility = visibility
    #expect(try #require(sheet.form).isHidden)
  }

  @Test func `may stand below another on one sheet`() throws {
    var sheet = SheetBuilder(sample)
    var second = SampleForm(rows: 2)
    second.institutionNo = "20000001"
    for cell in SheetBuilder(second, header: 30).sheet.cells {
      sheet.put(cell.value, cell.reference.column, cell.reference.row)
    }
    guard case .forms(let forms) = sheet.result else {
      Issue.record("no form")
      return
    }
    #expect(forms.map(\.rows.count) == [3, 2])
    #expect(forms.map(\.institutionNo?.text) == ["10000001", "20000001"])
  }
}

@Suite struct `The rows of the table` {
  let sample = SampleForm(rows: 3)

  @Test func `end where the explanations begin`() throws {
    var sheet = SheetBuilder(sample)
    sheet.put("1- Bu form sadece merkez birimlerce doldurulur.", 2, 12)
    sheet.put("x", 5, 14)
    #expect(try #require(sheet.form).rows.count == 3)
  }

  @Test(arguments: ["AÇIKLAMALAR", "Açıklamalar :", "açıklamalar"])
  func `end at the title of the explanations in any spelling and column`(title: String) throws {
    var sheet = SheetBuilder(sample)
    sheet.clear(1, 11)
    sheet.put(title, 4, 10)
    sheet.put("Ayşe", 6, 11)
    #expect(try #require(sheet.form).rows.count == 3)
  }

  static let explanations = [
    "Bu form sadece merkez birimler ile valilikler tarafından doldurulacaktır.",
    "3) İşlem Türü alanına “Yetki Kayıt” ya da “Yetki İptali” yazınız.",
    "BİLGİLERDE KISALTMA YAPMAYINIZ. Örnek: Md. yerine Müdürlüğü yazınız.",
  ]

  @Test(arguments: explanations)
  func `end at an explanation where the title is missing`(text: String) throws {
    var sheet = SheetBuilder(sample)
    sheet.clear(1, 11)
    sheet.put(text, 2, 10)
    #expect(try #require(sheet.form).rows.count == 3)
  }

  @Test(arguments: [12, 20])
  func `end there also where a sender put more persons among or below the explanations, which is told`(row: Int) throws
  {
    var sheet = SheetBuilder(sample)
    for (column, field) in Field.columns.enumerated() { sheet.put(SampleForm.row(4)[field], column + 1, row) }
    let form = try #require(sheet.form)
    #expect(form.rows.map(\.rowNumber) == [1, 2, 3])
    #expect(form.passedOver.map(\.cell) == [CellReference(column: 2, row: row)])
  }

  @Test func `may leave a row blank between them`() throws {
    var sheet = SheetBuilder(sample)
    for column in 2...9 { sheet.clear(column, 8) }
    let form = try #require(sheet.form)
    #expect(form.rows.map(\.position) == [1, 3])
    #expect(form.rows.map(\.rowNumber) == [1, 3])
  }

  @Test func `are not filled by their number, by white space or by formulas that show nothing`() throws {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    sheet.clear(1, 9)
    for row in 8...16 {
      sheet.put(.number(Double(row - 6)), 1, row)
      sheet.put(" \u{A0}\u{200B}\n", 3, row)
      sheet.put(.string(""), 4, row, isFormula: true)
    }
    #expect(try #require(sheet.form).rows.count == 1)
  }

  @Test(arguments: [(Field.operation, "Yetki Kayıt"), (.unitDetsisNo, "10000002"), (.nationalId, "10000000146")])
  func `are filled by an operation, a unit's or a person's number`(field: Field, text: String) throws {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    sheet.clear(1, 9)
    sheet.put(text, try #require(Field.columns.firstIndex(of: field)) + 1, 9)
    let rows = try #require(sheet.form).rows
    #expect(rows.map(\.position) == [1, 3])
    #expect(rows[1].rowNumber == 3)
  }

  @Test(arguments: [Field.unitName, .fullName, .workPhone, .mobilePhone, .email])
  func `are none where another cell alone is filled, which is told`(field: Field) throws {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    sheet.clear(1, 9)
    sheet.put("x", try #require(Field.columns.firstIndex(of: field)) + 1, 9)
    let form = try #require(sheet.form)
    #expect(form.rows.map(\.position) == [1])
    #expect(form.passedOver.map(\.cell.row) == [9])
  }

  @Test func `may be none`() throws {
    var sheet = SheetBuilder(sample)
    for row in 7...9 { for column in 2...9 { sheet.clear(column, row) } }
    #expect(try #require(sheet.form).rows.isEmpty)
  }

  @Test func `begin below a header of merged cells`() throws {
    var sheet = SheetBuilder(sample)
    for column in 1...9 { sheet.clear(column, 7) }
    sheet.merge(1...1, 6...7)
    let rows = try #require(sheet.form).rows
    #expect(rows.map(\.position) == [1, 2])
    #expect(rows.map(\.rowNumber) == [2, 3])
  }

  @Test func `may be many`() throws {
    let form = try #require(SheetBuilder(SampleForm(rows: 500)).form)
    #expect(form.rows.count == 500)
    #expect(form.rows.last?.position == 500)
  }
}
