import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A unit's name` {
  static let official = [
    "Personel Genel Müdürlüğü", "PERSONEL GENEL MÜDÜRLÜĞÜ", "personel genel müdürlüğü", "Personel  Genel\nMüdürlüğü",
  ]

  @Test(arguments: official)
  func `is the official one whatever its letter case and spaces`(name: String) throws {
    #expect(try findings(writing: name, in: .unitName).isEmpty)
  }

  @Test func `is missing where the cell is empty`() throws {
    #expect(try findings(writing: "", in: .unitName).map(\.code) == [.unitNameMissing])
  }

  static let similar = [
    "Personel Genel Müdürlügü", "Personel Gnel Müdürlüğü", "Personel", "Genel Müdürlüğü",
    "Örnek Bakanlığı Personel Genel Müdürlüğü", "Personel Genel Müdürlüğü Şubesi", "Personel Genel Mudurlugu",
  ]

  @Test(arguments: similar)
  func `that is similar draws a warning and the official one`(name: String) throws {
    let plan = try plan(for: SampleForm().with([.unitName: name]).requestForm)
    #expect(plan.codes(on: .unitName) == [.unitNameDiffers])
    #expect(plan.finding(.unitNameDiffers)?.suggestion == SampleUnits.personnel.name)
    #expect(plan.effects == [.granted, .granted])
  }

  static let others = [
    "Hukuk Müşavirliği", "Strateji Geliştirme Başkanlığı", "Bilinmeyen", "İLÇE YAZI İŞLERİ MÜDÜRLÜĞÜ",
  ]

  @Test(arguments: others)
  func `that is no unit's is an error`(name: String) throws {
    let plan = try plan(for: SampleForm().with([.unitName: name]).requestForm)
    #expect(plan.codes(on: .unitName) == [.unitNameConflict])
    #expect(
      plan.finding(.unitNameConflict)?.kind
        == .unitNameConflict(official: SampleUnits.personnel.name, namesake: nil))
    #expect(plan.effects == [.refused, .granted])
  }

  /// Official `Personel İşi`: six letters in common with `Personak`, so Jaro is 3/4 and Jaro–Winkler 0.85 exactly.
  static let boundary: [(String, FindingCode)] = [("Personak", .unitNameDiffers), ("Personakt", .unitNameConflict)]

  @Test(arguments: boundary)
  func `is similar from 0.85 on`(name: String, code: FindingCode) throws {
    let registry = FakeRegistry().renaming(SampleUnits.personnel, to: "Personel İşi")
    #expect(try findings(writing: name, in: .unitName, registry: registry).map(\.code) == [code])
  }

  /// Of two names, one of which holds the other: similar from half of the words on.
  static let parts: [(String, String, FindingCode)] = [
    ("Eğitimi Dairesi Başkanlığı", "Personel Eğitimi Dairesi Başkanlığı", .unitNameDiffers),
    ("Dairesi Başkanlığı", "Strateji Geliştirme Dairesi Başkanlığı", .unitNameDiffers),
    ("Başkanlığı", "Strateji Geliştirme Dairesi Başkanlığı", .unitNameConflict),
    ("Dairesi", "Hukuk Dairesi Başkanlığı", .unitNameConflict),
    ("T.C. Örnek Bakanlığı Ankara Şubesi Arşiv", "Arşiv", .unitNameConflict),
  ]

  @Test(arguments: parts)
  func `that is part of the official one has at least half of its words`(
    written: String, official: String, code: FindingCode
  ) throws {
    let registry = FakeRegistry().renaming(SampleUnits.personnel, to: official)
    let found = try findings(writing: written, in: .unitName, registry: registry).filter { $0.code != .abbreviation }
    #expect(found.map(\.code) == [code])
  }

  @Test func `of another unit of the institution is an error however similar`() throws {
    let registry = FakeRegistry().renaming(SampleUnits.support, to: "Personel Genel Müdürlüğu")
    let found = try findings(writing: "PERSONEL GENEL MÜDÜRLÜĞU", in: .unitName, registry: registry)
    #expect(found.map(\.code) == [.unitNameConflict])
    #expect(found.first?.storedFacts["otherUnit"] == SampleUnits.support.no.description)
    #expect(found.first?.suggestion == SampleUnits.personnel.name)
  }

  @Test func `of the institution itself is another unit's`() throws {
    let found = try findings(writing: SampleUnits.ministry.name, in: .unitName)
    #expect(found.map(\.code) == [.unitNameConflict])
    #expect(found.first?.storedFacts["otherUnit"] == SampleUnits.ministry.no.description)
  }

  @Test func `of a closed unit or of another institution's is nobody's here`() throws {
    for (unit, name) in [
      (SampleUnits.closed, "Personel Genel Müdürlüğü A"), (SampleUnits.works, "Personel Genel Müdürlüğü B"),
    ] {
      let registry = FakeRegistry().renaming(unit, to: name)
      #expect(try findings(writing: name, in: .unitName, registry: registry).map(\.code) == [.unitNameDiffers])
    }
  }

  @Test func `that two units of the institution share is right for both`() throws {
    let registry = FakeRegistry().renaming(SampleUnits.support, to: SampleUnits.personnel.name)
    #expect(try plan(for: SampleForm().requestForm, in: registry).codes.isEmpty)
  }

  @Test(arguments: ["", "123", "99999999"])
  func `is not judged where the number is missing, malformed or unknown`(number: String) throws {
    let form = SampleForm().with([.unitDetsisNo: number, .unitName: "Hukuk Müşavirliği"])
    #expect(try plan(for: form.requestForm).codes(on: .unitName).isEmpty)
  }

  @Test func `is missing beside a bad number too`() throws {
    let form = SampleForm().with([.unitDetsisNo: "123", .unitName: ""])
    #expect(try plan(for: form.requestForm).codes == [.detsisFormat, .unitNameMissing])
  }
}
