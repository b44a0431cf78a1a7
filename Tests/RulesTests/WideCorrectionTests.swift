import Domain
import Rules
import TestSupport
import Testing

@Suite struct `Corrections of values` {
  private func found(_ field: Field, _ text: String, _ corrections: Corrections) throws -> FormPlan {
    var settings = FormSettings()
    settings.corrections = corrections
    return try plan(for: SampleForm(rows: 1).with([field: text]).requestForm, settings: settings)
  }

  static let certain: [(Field, String, String, FindingCode)] = [
    (.operation, "Yetki Kayt", "Yetki Kayıt", .operationUnknown),
    (.operation, "Yeki Kayıt", "Yetki Kayıt", .operationUnknown),
    (.unitDetsisNo, "10 000 002", "10000002", .detsisFormat), (.unitDetsisNo, "10000002.0", "10000002", .detsisFormat),
    (.nationalId, "100 000 001 46", "10000000146", .nationalIDFormat),
    (.nationalId, "10000000146,0", "10000000146", .nationalIDFormat),
    (.workPhone, "3125551010", "0312 555 10 10", .phoneFormat),
    (.workPhone, "0312‑555‑10‑10", "0312 555 10 10", .phoneFormat),
    (.mobilePhone, "+90 (532) 123-4567", "0532 123 45 67", .phoneFormat),
    (.email, "Ayşe BİÇER <ayse@ornek.gov.tr>", "ayse@ornek.gov.tr", .emailFormat),
    (.email, "ayse@ornek.gov.tr;", "ayse@ornek.gov.tr", .emailFormat),
  ]

  @Test(arguments: certain)
  func `that are certain are made under wide, and suggested under safe`(
    field: Field, written: String, meant: String, code: FindingCode
  ) throws {
    let safe = try found(field, written, .safe)
    #expect(safe.codes(on: field) == [code])
    #expect(safe.finding(code)?.suggestion == meant)
    #expect(safe.effects == [.refused])
    let wide = try found(field, written, .wide)
    #expect(wide.codes == [.valueCorrected])
    let note = wide.finding(.valueCorrected)
    #expect(note?.field == field && note?.value == written && note?.suggestion == meant)
    #expect(wide.effects == [.granted])
    #expect(wide.outcome.rows[0].values[field] == meant)
  }

  static let uncertain: [(Field, String)] = [
    (.operation, "Kayıt"), (.operation, "Yetki"), (.nationalId, "1000000014"), (.nationalId, "10000000147.0"),
    (.unitDetsisNo, "1000002"), (.workPhone, "555 10 10"), (.email, "ali veli@ornek.gov.tr"),
    (.email, "ayşe@ornek.gov.tr"), (.email, "a@ornek.gov.tr, b@ornek.gov.tr"), (.email, "x@gov.tr"),
    (.fullName, "Ayşe"),
    (.unitName, "Hukuk Müşavirliği"),
  ]

  @Test(arguments: uncertain)
  func `that are not certain are made under neither`(field: Field, written: String) throws {
    #expect(try found(field, written, .wide).effects == [.refused])
    #expect(try found(field, written, .wide).codes == found(field, written, .safe).codes)
  }

  @Test func `are made in the institution's number, too`() throws {
    var form = SampleForm(rows: 1)
    form.institutionNo = "10000001.0"
    #expect(try plan(for: form.requestForm).outcome.status == .refused)
    var settings = FormSettings()
    settings.corrections = .wide
    let wide = try plan(for: form.requestForm, settings: settings)
    #expect(wide.codes == [.valueCorrected])
    #expect(wide.effects == [.granted])
  }
}
