import Domain
import Register
import SheetModel
import TestSupport
import Testing

@testable import Registry

@Suite(.serialized) struct FormRecordTests {
  /// Every status, effect and kind of finding, absent and present values, and texts that would break careless SQL.
  static let outcomes = [
    FormOutcome(
      file: "O'Neil; DROP TABLE form--.xlsx", sheet: "Sayfa \"1\"", status: .partial, institutionDetsisNo: "10000001",
      institutionName: "Millî Eğitim Bakanlığı",
      rows: [
        RowOutcome(
          position: 1, rowNumber: 11, operation: .grant,
          values: Dictionary(uniqueKeysWithValues: Field.columns.map { ($0, "değer '\($0.rawValue)'") }),
          effect: .granted, justification: "23/06/2016 tarihli e-posta gereği"),
        RowOutcome(position: 3, rowNumber: 3, operation: nil, values: [:], effect: .refused),
        RowOutcome(position: 4, rowNumber: -7, operation: .revoke, values: [.email: ""], effect: .revoked),
        RowOutcome(position: 5, rowNumber: 5, operation: .grant, values: [.nationalId: "1"], effect: .unchanged),
      ],
      findings: FindingCode.allCases.flatMap(SampleFindings.kinds).enumerated().map { index, kind in
        Finding(
          kind, cell: index.isMultiple(of: 2) ? CellReference(column: index + 1, row: 12) : nil,
          rowNumber: index.isMultiple(of: 3) ? index : nil, field: Field.allCases[index % Field.allCases.count],
          value: index.isMultiple(of: 5) ? nil : "\u{1}\"\\ / 😀 İı", suggestion: index.isMultiple(of: 7) ? "" : nil,
          severity: index.isMultiple(of: 11) ? .note : nil)
      },
      outputs: "2016-06-23-001/0001-form"),
    FormOutcome(file: "x.pdf", status: .refused, findings: [Finding(.fileNotXlsx(.pdf))]),
    FormOutcome(file: "y.xlsx", sheet: "", status: .accepted, institutionDetsisNo: "", institutionName: ""),
  ]

  private func recorded() throws -> (FreshRegistry, run: String) {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx", "b.xlsx").id
    try fresh.registry.write { transaction in
      // Recorded in another order than that of the files.
      for (index, (ordinal, part)) in [(2, 1), (1, 1), (1, 2)].enumerated() {
        _ = try transaction.record(
          form: Self.outcomes[index], run: run, ordinal: ordinal, part: part, sha256: "s\(index)",
          at: FreshRegistry.noon)
      }
    }
    return (fresh, run)
  }

  @Test func `A form comes back as it was recorded, in the order of recording`() throws {
    let (fresh, run) = try recorded()
    var found: [FormOutcome] = []
    try fresh.registry.read { try $0.forEachForm(run: run) { found.append($0.outcome) } }
    #expect(found == Self.outcomes.map(\.placed))
  }

  @Test func `A form can be asked for by its number`() throws {
    let (fresh, _) = try recorded()
    try fresh.registry.read { reading throws in
      #expect(try reading.form(FormID(number: 1))?.outcome == Self.outcomes[0].placed)
      #expect(try reading.form(FormID(number: 4)) == nil)
    }
  }

  @Test func `A body may ask for forms while forms are handed to it`() throws {
    let (fresh, run) = try recorded()
    var pairs = 0
    try fresh.registry.read { reading throws in
      try reading.forEachForm(run: run) { _ in try reading.forEachForm(run: run) { _ in pairs += 1 } }
    }
    #expect(pairs == 9)
  }

  @Test func `Findings made after applying stand behind the others`() throws {
    let (fresh, _) = try recorded()
    let late = [1, 0].map { Finding(.fewerThanTwo(in: SampleUnits.personnel.no, official: "", count: $0)) }
    try fresh.registry.write { try $0.add(findings: late, to: FormID(number: 2)) }
    let found = try fresh.registry.read { try $0.form(FormID(number: 2))?.outcome.findings }
    #expect(found == Self.outcomes[1].findings + late)
  }

  @Test func `A part of a file is recorded once`() throws {
    let (fresh, run) = try recorded()
    #expect(throws: RegistryError.constraint("UNIQUE constraint failed: form.run, form.ordinal, form.part")) {
      try fresh.registry.write {
        try $0.record(form: Self.outcomes[1], run: run, ordinal: 1, part: 1, sha256: "", at: FreshRegistry.noon)
      }
    }
  }

  @Test func `A form belongs to a file of a run`() throws {
    let (fresh, run) = try recorded()
    #expect(throws: RegistryError.constraint("FOREIGN KEY constraint failed")) {
      try fresh.registry.write {
        try $0.record(form: Self.outcomes[1], run: run, ordinal: 9, part: 1, sha256: "", at: FreshRegistry.noon)
      }
    }
  }

  @Test func `A row with a field that is no column is not silently shortened`() throws {
    let fresh = try FreshRegistry()
    let run = try fresh.begin("a.xlsx").id
    let row = RowOutcome(
      position: 1, rowNumber: 1, operation: nil, values: [.institutionName: "x"], effect: .refused)
    let form = FormOutcome(file: "a.xlsx", status: .refused, rows: [row])
    #expect(throws: RegistryError.constraint("a row has the nine fields of the table")) {
      try fresh.registry.write {
        try $0.record(form: form, run: run, ordinal: 1, part: 1, sha256: "", at: FreshRegistry.noon)
      }
    }
  }

  /// What a hand or a fault may have left in the column, for a finding of that code.
  static let damage: [(FindingCode, String)] = [
    (.emailShared, "{}"), (.emailShared, #"{"row":"x"}"#), (.emailShared, #"{"row":"07"}"#),
    (.emailShared, #"{"row":"99999999999999999999"}"#), (.emailShared, #"{"row":"1","count":"2"}"#),
    (.emailShared, #"{"row":"1","weather":"fine"}"#), (.emailShared, #"{"row":1}"#), (.emailShared, "[]"),
    (.emailShared, "{"), (.formEmpty, #"{"row":"1"}"#), (.formEmpty, #"{"severity":"fatal"}"#),
    (.fileNotXlsx, #"{"kind":"novel"}"#), (.mailAutomatic, #"{"reason":"moon"}"#), (.mailAutomatic, "{}"),
    (.fewerThanTwo, #"{"unit":"0","official":"","count":"1"}"#),
    (.nameDiffers, #"{"official":"a","form":"1"}"#), (.nameDiffers, #"{"official":"a","run":"r"}"#),
    (.unitNameConflict, #"{"official":"a","otherName":"b"}"#),
    (.senderUnauthenticated, #"{"address":"a","reason":"b"}"#),
  ]

  @Test(arguments: damage)
  func `Details that a code does not have are damage, and no crash`(code: FindingCode, details: String) {
    #expect(throws: RegistryError.self) { try FindingDetails.parse(details, of: code) }
  }

  @Test(arguments: FindingCode.allCases)
  func `The details of every code come back from what is stored of them`(code: FindingCode) throws {
    for kind in SampleFindings.kinds(code) {
      for severity in Severity.allCases {
        let finding = Finding(kind, severity: severity)
        let text = FindingDetails.text(finding)
        let (found, told) = try FindingDetails.parse(text, of: code)
        #expect(found == kind && told == severity)
        #expect(FindingDetails.text(Finding(found, severity: told)) == text)
      }
    }
  }

  @Test func `Details are stored with sorted keys, and the severity only where it is not the code's`() {
    let finding = Finding(.detsisOutsideInstitution(official: "a/b \"c\"", institution: "İl\nÖzel"))
    #expect(FindingDetails.text(finding) == #"{"official":"a/b \"c\"","otherName":"İl\nÖzel"}"#)
    #expect(FindingDetails.text(Finding(.phoneFormat, severity: .warning)) == #"{"severity":"warning"}"#)
    #expect(FindingDetails.text(Finding(.formEmpty)) == "{}")
    #expect(FindingDetails.text(Finding(.mailDeleted)) == #"{"reason":"deleted","severity":"error"}"#)
  }
}
