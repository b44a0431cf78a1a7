import Domain
import Rules
import TestSupport
import Testing

@Suite struct `An abbreviation` {
  static let names: [(String, String?)] = [
    ("Ayşe BİÇER", nil),
    ("A. BİÇER", "A."),
    ("Ayşe N. BİÇER", "N."),
    ("Av. Ayşe BİÇER", "Av."),
    ("Ayşe Müd", "Müd"),
    ("Peri MÜDÜR", nil),
    ("Ayşe BİÇER .", nil),
  ]

  @Test(arguments: names)
  func `in a name draws a warning and is named`(name: String, word: String?) throws {
    let plan = try plan(for: SampleForm().with([.fullName: name]).requestForm)
    #expect(plan.codes(on: .fullName) == (word == nil ? [] : [.abbreviation]))
    #expect(plan.finding(.abbreviation)?.kind == word.map { .abbreviation(word: $0) })
    #expect(plan.effects == [.granted, .granted])
  }

  static let unitNames: [(String, String)] = [
    ("Per. Genel Müdürlüğü", "Per."), ("PERSONEL GN. MÜDÜRLÜĞÜ", "GN."), ("Personel Gn Müdürlüğü", "Gn"),
    ("Personel Genel Md", "Md"), ("PER. GENEL MÜDÜRLÜĞÜ", "PER."), ("Personel Genel Müdürlüğü/Şb", "Şb"),
  ]

  @Test(arguments: unitNames)
  func `in a unit's name stands beside the finding on the name`(name: String, word: String) throws {
    let found = try findings(writing: name, in: .unitName)
    #expect(found.map(\.code) == [.unitNameDiffers, .abbreviation])
    #expect(found.last?.kind == .abbreviation(word: word))
  }

  @Test(arguments: ["İK Personel Genel Müdürlüğü", "ik Personel Genel Müdürlüğü", "IK Personel Genel Müdürlüğü"])
  func `is known in any letter case`(name: String) throws {
    #expect(try findings(writing: name, in: .unitName).map(\.code).contains(.abbreviation))
  }

  @Test func `that the official name itself bears is none`() throws {
    let registry = FakeRegistry().renaming(SampleUnits.personnel, to: "T.C. Personel Md. Örneği")
    #expect(try findings(writing: "T.C. PERSONEL MD. ÖRNEĞİ", in: .unitName, registry: registry).isEmpty)
  }

  @Test func `is a matter of configuration`() throws {
    var settings = FormSettings()
    settings.abbreviations = ["biç"]
    #expect(try findings(writing: "Ayşe BİÇ", in: .fullName, settings: settings).map(\.code) == [.abbreviation])
    #expect(try findings(writing: "Ayşe MÜD", in: .fullName, settings: settings).isEmpty)
  }
}
