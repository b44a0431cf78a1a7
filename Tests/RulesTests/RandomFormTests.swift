import Domain
import Rules
import SheetModel
import TestSupport
import Testing

/// A generator that gives the same numbers on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Forms in which any cell may hold what belongs there, nearly belongs there, or does not.
struct RandomForms {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let oddities = [
    "", "-", "/", "@", ".", "0", "-1", "9223372036854775807", "-9223372036854775808", "Yetki", "Yetki İptali", "i̇",
    "10000001", "10000005", "20000002", "99999999", "Personel", "Md.", "19090909018", "0312 555 10 10/", "+90", "00",
    "0532 555 10 10-", "a@gov.tr", "a@b.gov.tr.", "@.gov.tr", "👩‍👩‍👧", "\u{0301}", "\u{0}", "٣", "A\u{30A}",
    String(repeating: "a", count: 300), "Yetki Kayıt Yetki İptali", "x@y@z", "-------", "1/2/3",
  ]

  mutating func form() -> RequestForm {
    var form = SampleForm(rows: Int.random(in: 1...12, using: &generator))
    for index in form.rows.indices {
      form.rows[index] = SampleForm.row(Int.random(in: 1...4, using: &generator))
      form.rows[index][.rowNumber] = String(index + 1)
      for field in Field.columns where Int.random(in: 0..<6, using: &generator) == 0 {
        form.rows[index][field] = Self.oddities.randomElement(using: &generator) ?? ""
      }
    }
    if Int.random(in: 0..<4, using: &generator) == 0 {
      form.institutionNo = Self.oddities.randomElement(using: &generator)
    }
    return spoil(form.requestForm)
  }

  private mutating func spoil(_ form: RequestForm) -> RequestForm {
    var form = form
    for index in form.rows.indices where Int.random(in: 0..<5, using: &generator) == 0 {
      let row = form.rows[index]
      let spoilt = Field.columns.randomElement(using: &generator) ?? .email
      let fault = FieldReading.Fault.allCases.randomElement(using: &generator)
      let readings = Field.columns.map { field in
        var reading = row[field]
        guard field == spoilt, field != .rowNumber else { return reading }
        reading.fault = fault
        reading.text = ""
        return reading
      }
      form.rows[index] = RequestRow(position: row.position, readings: readings)
    }
    return form
  }
}

@Suite struct `Any form whatever` {
  static let registry: FakeRegistry = {
    var registry = FakeRegistry.authorising(1, in: SampleUnits.personnel)
    registry.names[InventedPeople.nationalID(2)] = "Başka BİRİ"
    return registry
  }()

  @Test(arguments: [FormSettings](arrayLiteral: FormSettings(), wholeForm))
  func `is checked to an end in which each filled row has one effect`(settings: FormSettings) throws {
    var forms = RandomForms(seed: 2016)
    for _ in 0..<300 {
      let form = forms.form()
      let plan = try plan(for: form, in: Self.registry, settings: settings)
      try expectConsistent(plan, form)
      #expect(try RulesTests.plan(for: form, in: Self.registry, settings: settings) == plan)
    }
  }

  static var wholeForm: FormSettings {
    var settings = FormSettings()
    settings.policy = .wholeForm
    return settings
  }

  private func expectConsistent(_ plan: FormPlan, _ form: RequestForm) throws {
    let rows = plan.outcome.rows
    #expect(rows.map(\.position) == form.rows.map(\.position))
    let changed = rows.filter { $0.effect == .granted || $0.effect == .revoked }
    #expect(plan.changes.map(\.position) == changed.map(\.position))
    #expect(rows.allSatisfy { ($0.justification != nil) == ($0.effect == .granted || $0.effect == .revoked) })
    let faulty = Set(
      plan.outcome.findings.filter { $0.severity == .error }.compactMap { $0.cell?.row }.map { $0 - 6 })
    #expect(rows.filter(\.isAccepted).allSatisfy { !faulty.contains($0.position) })
    let accepted = rows.count(where: \.isAccepted)
    #expect(plan.outcome.status == (accepted == 0 ? .refused : accepted == rows.count ? .accepted : .partial))
    #expect(Set(plan.outcome.findings).count == plan.outcome.findings.count)
  }
}
