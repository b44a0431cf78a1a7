import Domain
import Rules
import TestSupport
import Testing

@Suite struct `A person's name` {
  static let sound = [
    "Ayşe BİÇER", "Ali Can O'NEIL", "Ali O’NEIL", "Nur Ayşe-Gül ÇIĞ", "Âdem ŞENÂY", "José PÉREZ", "Ö Ü",
    "Ali  Veli", "Ayşe " + String(repeating: "B", count: 195),
  ]

  @Test(arguments: sound)
  func `is letters in two words or more, with full stop, apostrophe and hyphen`(name: String) throws {
    #expect(try findings(writing: name, in: .fullName).isEmpty)
  }

  static let faulty: [(String, [FindingCode])] = [
    ("", [.nameMissing]),
    ("Ayşe", [.nameIncomplete]),
    ("-", [.nameIncomplete]),
    ("- -", [.nameIncomplete]),
    ("Ayşe -", [.nameIncomplete]),
    ("Ayşe BİÇER 2", [.nameCharacters]),
    ("Ayşe BİÇ3R", [.nameCharacters]),
    ("Ayşe BİÇER (vekil)", [.nameCharacters]),
    ("Ayşe BİÇER, Müdür", [.nameCharacters]),
    ("Ayşe/Fatma BİÇER", [.nameCharacters]),
    ("Ayşe_BİÇER", [.nameCharacters, .nameIncomplete]),
    ("12345", [.nameCharacters, .nameIncomplete]),
    ("Ayşe " + String(repeating: "B", count: 196), [.nameCharacters]),
  ]

  @Test(arguments: faulty)
  func `is refused otherwise`(name: String, codes: [FindingCode]) throws {
    let plan = try plan(for: SampleForm().with([.fullName: name]).requestForm)
    #expect(plan.codes(on: .fullName) == codes)
    #expect(plan.effects == [.refused, .granted])
  }

  @Test func `with a sign in it has that sign named`() throws {
    #expect(try findings(writing: "Ayşe B1ÇER", in: .fullName).first?.kind == .nameCharacters(sign: "1"))
  }
}
