import Domain
import Intake
import SheetModel
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `A cell is read` {
  /// The reading of a field whose cell holds `value`, in the first row or in the institution's block.
  private func reading(_ field: Field, _ value: CellValue, isFormula: Bool = false) throws -> FieldReading {
    var sheet = SheetBuilder(SampleForm(rows: 1))
    switch field {
    case .institutionDetsisNo: sheet.put(value, 4, 3, isFormula: isFormula)
    case .institutionName: sheet.put(value, 4, 4, isFormula: isFormula)
    default:
      let column = try #require(Field.columns.firstIndex(of: field)) + 1
      sheet.put(value, column, 7, isFormula: isFormula)
    }
    let form = try #require(sheet.form)
    switch field {
    case .institutionDetsisNo: return try #require(form.institutionNo)
    case .institutionName: return try #require(form.institutionName)
    default: return try #require(form.rows.first)[field]
    }
  }

  @Test(arguments: [
    ("\n\nAyşe BİÇER", true), ("\n\u{200B}\r\nAyşe BİÇER", true),
    (String(repeating: " ", count: 30) + "Ayşe BİÇER", true),
    ("Ayşe" + String(repeating: "\u{2003}", count: 40) + "BİÇER", true), ("\nAyşe BİÇER\n\n", false),
    ("Ayşe\n BİÇER", false), ("   Ayşe    BİÇER" + String(repeating: " ", count: 90), false),
  ])
  func `as not shown where white space pushes a part of it out of sight`(text: String, isHidden: Bool) throws {
    let reading = try reading(.fullName, .string(text))
    #expect(reading.fault == (isHidden ? .notShown : nil))
    #expect(reading.text == (isHidden ? "" : "Ayşe BİÇER"))
  }

  static let texts: [(Field, String, String)] = [
    (.fullName, " Ayşe BİÇER ", "Ayşe BİÇER"),
    (.fullName, "Ayşe  BİÇER", "Ayşe BİÇER"),
    (.fullName, "Ayşe\u{A0}BİÇER", "Ayşe BİÇER"),
    (.fullName, "Ayşe\nBİÇER", "Ayşe BİÇER"),
    (.fullName, "Ay\u{200B}şe BİÇER\u{FEFF}", "Ayşe BİÇER"),
    (.fullName, "Ays\u{327}e BI\u{307}ÇER", "Ayşe BİÇER"),
    (.unitName, "Personel Genel Müdürlüğü\t", "Personel Genel Müdürlüğü"),
    (.institutionName, "Örnek  Bakanlığı", "Örnek Bakanlığı"),
    (.institutionDetsisNo, " 10000001", "10000001"),
    (.unitDetsisNo, "10000002\u{A0}", "10000002"),
    (.nationalId, "\u{200E}10000000146", "10000000146"),
    (.operation, "YETKİ KAYIT", "Yetki Kayıt"),
    (.operation, "yetki kayit", "Yetki Kayıt"),
    (.operation, "Yetki  Kayıt ", "Yetki Kayıt"),
    (.operation, "YetkiKayıt", "Yetki Kayıt"),
    (.operation, "YETKI IPTALI", "Yetki İptali"),
    (.operation, "yetki i̇ptali", "Yetki İptali"),
    (.email, "AD.SOYAD@TICARET.GOV.TR", "ad.soyad@ticaret.gov.tr"),
    (.email, "mailto:x@ticaret.gov.tr", "x@ticaret.gov.tr"),
    (.email, "MailTo:X@ticaret.gov.tr", "x@ticaret.gov.tr"),
    (.email, " mailto: x@ticaret.gov.tr", "x@ticaret.gov.tr"),
    (.workPhone, "0312 555 10 10 - 0312 555 10 11", "0312 555 10 10-0312 555 10 11"),
    (.workPhone, "0312 555 10 10- 0312 555 10 11 -0312 555 10 12", "0312 555 10 10-0312 555 10 11-0312 555 10 12"),
    (.mobilePhone, "0532  555 10 10", "0532 555 10 10"),
    (.mobilePhone, "0532 555 10 10\u{FE0D}", "0532 555 10 10"),
    (.mobilePhone, "\u{202A}0532\u{2009}555\u{2009}10\u{2009}10\u{202C}", "0532 555 10 10"),
    (.nationalId, "\u{2066}10000000146\u{2069}", "10000000146"),
  ]

  @Test(arguments: texts)
  func `with corrections that cannot change the meaning, noted as such`(
    field: Field, written: String, text: String
  ) throws {
    let reading = try reading(field, .string(written))
    #expect(reading.text.utf8.elementsEqual(text.utf8))
    #expect(reading.original.utf8.elementsEqual(written.utf8))
    #expect(reading.isCorrected)
    #expect(reading.fault == nil)
  }

  static let untouched: [(Field, String)] = [
    (.fullName, "ayşe biçer"), (.fullName, "Ayşe - BİÇER"), (.unitName, "PERSONEL GENEL MÜDÜRLÜĞÜ"),
    (.unitName, "Personel - Genel"), (.operation, "Yetki Kayıt"), (.operation, "Yetki Kaydı"),
    (.operation, "Yetki-Kayıt"), (.operation, "Kayıt"), (.email, "ali@tİcaret.gov.tr"), (.email, "a b@x.gov.tr"),
    (.email, "ÇIĞ@x.gov.tr".lowercased()), (.workPhone, "03125551010"), (.workPhone, "0312 555 10 10 / 12"),
    (.workPhone, "0312 555 10 10 – 0312 555 10 11"), (.mobilePhone, "+90 532 555 10 10"),
    (.nationalId, "100 000 001 46"), (.nationalId, "10000000146."), (.nationalId, "１００００００４６"),
    (.unitDetsisNo, "10.000.002"), (.institutionDetsisNo, "10 000 001"), (.fullName, "Ｙetki"), (.fullName, "ﬁdan CAN"),
  ]

  @Test(arguments: untouched)
  func `as it stands where a correction could change the meaning`(field: Field, written: String) throws {
    let reading = try reading(field, .string(written))
    #expect(reading.text.utf8.elementsEqual(written.utf8))
    #expect(!reading.isCorrected)
  }

  static let numbers: [(Field, Double, String, isNoted: Bool)] = [
    (.nationalId, 10_000_000_146, "10000000146", true),
    (.unitDetsisNo, 10_000_002, "10000002", true),
    (.institutionDetsisNo, 10_000_001, "10000001", true),
    (.nationalId, 9_007_199_254_740_992, "9007199254740992", true),
    (.rowNumber, 1, "1", false),
    (.mobilePhone, 5_321_234_567, "5321234567", false),
    (.workPhone, 3_125_551_010, "3125551010", false),
    (.fullName, 12, "12", false),
    (.email, 1.5, "1.5", false),
  ]

  @Test(arguments: numbers)
  func `from a number cell digit by digit, with a note where digits are asked for`(
    field: Field, number: Double, text: String, isNoted: Bool
  ) throws {
    let reading = try reading(field, .number(number))
    #expect(reading.text == text)
    #expect(reading.original == text)
    #expect(reading.isCorrected == isNoted)
    #expect(reading.fault == nil)
  }

  static let lost: [(Field, CellValue)] = [
    (.nationalId, .number(10_000_000_146.5)), (.nationalId, .number(1e17)), (.nationalId, .number(.infinity)),
    (.unitDetsisNo, .number(0.1)), (.institutionDetsisNo, .number(1e300)), (.mobilePhone, .number(5.3e9 + 0.25)),
    (.nationalId, .string("1.2345E+10")), (.nationalId, .string("1,00E+10")), (.mobilePhone, .string("5,32E+09")),
    (.workPhone, .string("3.1e9")), (.unitDetsisNo, .string(" 1E+07 ")), (.institutionDetsisNo, .string("1E7")),
  ]

  @Test(arguments: lost)
  func `as lost digits where Excel lost them`(field: Field, value: CellValue) throws {
    let reading = try reading(field, value)
    #expect(reading.fault == .scientific)
    #expect(reading.text.isEmpty)
    #expect(!reading.original.isEmpty)
  }

  @Test(arguments: ["E+10", "1E", "1E+", "12e3x", "x1E+10", "1.2345"])
  func `not as lost digits where it is no such number`(text: String) throws {
    #expect(try reading(.nationalId, .string(text)).fault == nil)
  }

  @Test(arguments: ["1E+10 Şubesi", "3E5"])
  func `not as lost digits where words are asked for`(text: String) throws {
    #expect(try reading(.unitName, .string(text)).fault == nil)
  }

  static let judged = Field.formFields.filter { $0 != .rowNumber }

  @Test(arguments: judged)
  func `as an error, a date or a formula without a value where it is one`(field: Field) throws {
    let error = try reading(field, .error("#N/A"))
    #expect((error.fault, error.original, error.text) == (.error, "#N/A", ""))
    let date = try reading(field, .date(iso: "2016-06-23", serial: 42_544))
    #expect((date.fault, date.original, date.text) == (.date, "2016-06-23", ""))
    let formula = try reading(field, .formulaWithoutValue, isFormula: true)
    #expect((formula.fault, formula.original, formula.text) == (.error, "", ""))
  }

  @Test(arguments: judged)
  func `as a formula's value where one gave it`(field: Field) throws {
    let reading = try reading(field, .string("x"), isFormula: true)
    #expect(reading.isFormula)
    #expect(reading.text == "x")
    #expect(reading.fault == nil)
  }

  static let rowNumbers: [(CellValue, String)] = [
    (.string("1"), "1"), (.string(" 1. "), "1"), (.number(1), "1"), (.string("x"), "x"), (.error("#REF!"), ""),
    (.date(iso: "2016-06-23", serial: 42_544), ""), (.formulaWithoutValue, ""), (.number(1.5), "1.5"),
  ]

  @Test(arguments: rowNumbers)
  func `as a SIRA NO with neither a note nor a fault`(value: CellValue, text: String) throws {
    let reading = try reading(.rowNumber, value, isFormula: true)
    #expect(reading.text == text)
    #expect(!reading.isCorrected && !reading.isFormula && reading.fault == nil)
  }

  @Test func `as the words that Excel shows for a truth value`() throws {
    #expect(try reading(.fullName, .boolean(true)).text == "DOĞRU")
    #expect(try reading(.fullName, .boolean(false)).text == "YANLIŞ")
  }
}
