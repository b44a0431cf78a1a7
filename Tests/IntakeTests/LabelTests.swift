import Domain
import SheetModel
import TestSupport
import Testing

@testable import Intake

@Suite struct `A label of the form` {
  private let sample = SampleForm(rows: 2)

  private func form(_ labels: [Field: String]) throws -> RequestForm {
    var sheet = SheetBuilder(sample)
    for (field, label) in labels { sheet.put(label, try #require(Field.columns.firstIndex(of: field)) + 1, 6) }
    return try #require(sheet.form)
  }

  static let hints: [[Field: String]] = [
    [.operation: "İşlem Türü *", .unitDetsisNo: "DETSİS NO *", .unitName: "BİRİM ADI*", .nationalId: "T.C. NO.  *"],
    [.fullName: "ADI SOYADI (kısaltmasız)", .email: "E-POSTA (gov.tr uzantılı)"],
    [.workPhone: "İŞ TELEFONU\n(0999 999 99 99/9999 biçiminde, birden çok numara “-” ile ayrılarak yazılır)"],
    [.mobilePhone: "CEP TELEFONU [0999 999 99 99] *", .nationalId: "T.C. NO. (11 hane", .rowNumber: "SIRA NO (1–10)"],
  ]

  @Test(arguments: hints)
  func `is not changed by asterisks, or by a hint in brackets`(labels: [Field: String]) throws {
    let form = try form(labels)
    #expect(form.texts == sample.rows)
    #expect(!form.isAltered)
  }

  static let variants: [[Field: String]] = [
    [.unitDetsisNo: "T.C. DETSİS NO", .mobilePhone: "GSM", .email: "E-MAIL"],
    [.workPhone: "SABİT TELEFON", .mobilePhone: "CEP", .email: "KURUMSAL E-POSTA"],
    [.nationalId: "TC KİMLİK NO", .operation: "İŞLEM (Kayıt/İptal)", .email: "Kurumsal E-Posta Adresi (gov.tr)"],
    [
      .operation: "İşlem", .unitDetsisNo: "T.C. DETSİS NO", .unitName: "Birimin Adı", .nationalId: "TCKN",
      .fullName: "Ad Soyad", .workPhone: "Sabit Tel", .mobilePhone: "GSM No", .email: "E-mail",
    ],
  ]

  @Test(arguments: variants)
  func `may have a common other name, which is told`(labels: [Field: String]) throws {
    let form = try form(labels)
    #expect(form.texts == sample.rows)
    #expect(Set(form.renamedLabels) == Set(labels.values))
    #expect(form.addedLabels.isEmpty)
  }

  @Test func `has no hint that is all there is`() {
    #expect(LabelText.fold("(T.C. NO.)") == "tcno")
    #expect(LabelText.fold("T.C. NO. (11 hane) (zorunlu)") == "tcno")
    #expect(LabelText.fold("T.C. [kimlik (11)] NO.") == "tcno")
  }

  @Test func `is no longer than any label`() {
    let text = "T.C. NO. (" + String(repeating: "x", count: LabelText.longest) + ")"
    #expect(RenamedLabels.field("GSM") == .mobilePhone)
    #expect(RenamedLabels.field(text) == nil)
    #expect(InstitutionLabels.field("KURUM DETSİS NO" + String(repeating: " ", count: LabelText.longest)) == nil)
  }
}

@Suite struct `The institution's label and its value` {
  static let together: [(String, Field, String)] = [
    ("KURUM DETSİS NO: 62097521", .institutionDetsisNo, "62097521"),
    ("KURUM DETSİS NO : 62097521", .institutionDetsisNo, "62097521"),
    ("KURUM DETSİS NO=62097521", .institutionDetsisNo, "62097521"),
    ("Kurum Detsis No\n62097521", .institutionDetsisNo, "62097521"),
    ("KURUM DETSİS NO 62097521", .institutionDetsisNo, "62097521"),
    ("KURUM DETSİS NO (8 haneli): 62097521", .institutionDetsisNo, "62097521"),
    ("KURUM DETSİS NO (8 haneli) 62097521", .institutionDetsisNo, "62097521"),
    ("KURUM T.C. DETSİS NO - 62097521.0", .institutionDetsisNo, "62097521.0"),
    ("KURUMU ADI: Gençlik ve Spor Bakanlığı", .institutionName, "Gençlik ve Spor Bakanlığı"),
    ("KURUM ADI – Örnek: A Bakanlığı", .institutionName, "Örnek: A Bakanlığı"),
  ]

  @Test(arguments: together)
  func `may stand in one cell`(text: String, field: Field, value: String) throws {
    let read = try #require(LabelledValue(text))
    #expect(read.field == field)
    #expect(read.value == value)
  }

  @Test(arguments: [
    "KURUM DETSİS NO", "KURUM DETSİS NO:", "KURUM DETSİS NO : \u{A0}", "Kurum: 62097521", "KURUMU ADI Örnek Bakanlığı",
    "DETSİS NO: 62097521", "Kurumun adresi: Ankara", "",
  ])
  func `do not where there is no label, or nothing behind it`(text: String) {
    #expect(LabelledValue(text) == nil)
  }

  @Test func `are read from one cell like from two`() throws {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    for row in 3...4 { for column in 1...9 { sheet.clear(column, row) } }
    sheet.put("KURUM DETSİS NO: 10000001", 1, 3)
    // Both labels side by side: the second is no value of the first.
    sheet.put("KURUMU ADI:  Örnek Bakanlığı", 4, 3)
    let form = try #require(sheet.form)
    #expect(form.institutionNo?.text == "10000001")
    #expect(form.institutionNo?.cell == CellReference("A3"))
    #expect(form.institutionName?.text == "Örnek Bakanlığı")
    #expect(form.institutionName?.cell == CellReference("D3"))
  }

  @Test func `stand apart under other names, too`() throws {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    sheet.put("KURUMUN T.C. DETSİS NUMARASI (8 hane)", 1, 3)
    sheet.put("KURUM ADI", 1, 4)
    let form = try #require(sheet.form)
    #expect(form.institutionNo?.text == "10000001")
    #expect(form.institutionName?.text == SampleUnits.ministry.name)
  }
}
