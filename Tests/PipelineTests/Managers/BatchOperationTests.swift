import Domain
import Foundation
import Messages
import Pipeline
import Register
import Registry
import SpreadsheetReader
import TestSupport
import Testing

extension Office {
  /// The evening of the day on which the sample appointments begin.
  static let evening = Moment(secondsSince1970: 1_452_526_200)

  func write(_ text: String, as name: String) throws -> String {
    let path = folder.path(name)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    return path
  }

  @discardableResult
  func apply(
    _ path: String, kind: BatchRecord.Kind = .managers, at now: Moment = evening, again: Bool = false,
    dryRun: Bool = false, held: Int? = nil, language: Language = .turkish
  ) throws -> BatchResult {
    let options = BatchOptions(now: now, language: language, again: again, isDryRun: dryRun, held: held)
    return try BatchOperation(home: home, settings: settings, options: options, kind: kind).run(path)
  }

  func signing(_ unit: DetsisUnit = SampleUnits.personnel, at time: Moment = evening) throws -> [String] {
    try ManagerQueries(home: home).signing(for: unit.no.description, at: time).appointments
      .map(\.appointment.fullName)
  }
}

@Suite struct `A batch of managers` {
  private let office: Office

  init() throws { office = try Office() }

  private var faulty: [[Field: String]] {
    [
      SampleManagers.row(1), SampleManagers.row(2, in: SampleUnits.support),
      SampleManagers.row(3), SampleManagers.row(4, in: SampleUnits.planning, as: .doluKadroyaVekaleten),
      SampleManagers.row(5, in: SampleUnits.works).merging([.start: "11/01/2016", .email: "KİŞİ@ornek"]) { $1 },
      SampleManagers.row(6, in: SampleUnits.district).merging([.reference: "8.1.2016 tarih ve 6 sayılı Onay"]) { $1 },
      SampleManagers.row(7, in: SampleUnits.municipality).merging([.start: "08/01/2016 09:00"]) { $1 },
    ]
  }

  @Test func `is applied, and tells who may sign`() throws {
    let result = try office.apply(office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "liste.csv"))
    #expect(result.outcome.status == .accepted)
    #expect(result.outcome.outputs == "2016-01-11-001/0001-liste")
    #expect(result.outcome.rows[0].code == ManagerCode(serial: 10_000_000))
    #expect(try office.signing() == [InventedPeople.name(1)])
    #expect(try office.signing(at: Moment(secondsSince1970: Office.evening.secondsSince1970 - 1)) == [])
  }

  @Test func `has outputs as the golden files show them`() throws {
    let path = try office.write(SampleManagers.csv(faulty), as: "yönetici listesi.csv")
    try office.apply(path)
    for (path, data) in try office.outbox() {
      let name = path.replacing("/", with: "~")
      if path.hasSuffix(".xlsx") {
        try expectGolden(try dump(Array(data)), name + ".txt")
      } else if !path.hasSuffix(".csv") {
        try expectGolden(String(decoding: data, as: UTF8.self), name)
      }
    }
    #expect(try office.outbox().count == 6)
  }

  @Test(arguments: ["hatalar.xlsx", "sonuc.json"])
  func `keeps the file beside its results, whatever its name`(name: String) throws {
    let text = SampleManagers.csv(faulty)
    try office.apply(office.write(text, as: name))
    let files = try office.outbox().filter { $0.key.contains("/0001-") }
    let names = files.keys.map { $0.split(separator: "/").last.map(String.init) ?? "" }.sorted()
    #expect(names == ["gelen-" + name, "hatalar.xlsx", "sonuc.json"])
    #expect(files.first { $0.key.hasSuffix("/gelen-" + name) }?.value == Data(text.utf8))
  }

  @Test func `ends an appointment that was registered by a clock which ran ahead`() throws {
    try office.apply(office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "a.csv"))
    let ending = SampleManagers.row(1).merging([.operation: "Sonlandırma", .end: "11/01/2016 12:00"]) { $1 }
    let earlier = Office.evening.adding(days: -1)
    let result = try office.apply(office.write(SampleManagers.csv([ending]), as: "b.csv"), at: earlier)
    #expect(result.outcome.rows.map(\.effect) == [.ended])
    #expect(result.info.registeredAt == Office.evening)
  }

  @Test func `shows the office no T.C. number of the file's name or in a wrong column`() throws {
    let number = "12345678901"
    var row = SampleManagers.row(1)
    for field in [Field.unitDetsisNo, .fullName, .operation, .start] { row[field] = number }
    let outcome = try office.apply(office.write(SampleManagers.csv([row]), as: "\(number) Ayşe.csv")).outcome
    #expect(outcome.status == .refused)
    let files = try office.outbox()
    let page = String(decoding: try #require(files["2016-01-11-001/rapor.html"]), as: UTF8.self)
    let sheets = try dump(Array(try #require(files["2016-01-11-001/rapor.xlsx"])))
    #expect(!page.contains(number) && !sheets.contains(number))
    #expect(page.contains("123******01 Ayşe.csv") && sheets.contains("123******01 Ayşe.csv"))
  }

  @Test func `takes what is held once its number is named, and what was free beside it not again`() throws {
    let csv = SampleManagers.csv([SampleManagers.row(1), SampleManagers.row(2, in: SampleUnits.support)])
    let lines = csv.split(whereSeparator: \.isNewline)
    let path = try office.write(
      zip(lines, [";BEKLETME", ";", ";boş kalır"]).map { $0 + $1 }.joined(separator: "\r\n"), as: "oneriler.csv")
    #expect(try office.apply(path).outcome.rows.map(\.effect) == [.appointed, .refused])
    #expect(try office.apply(path, held: 1).outcome.rows.map(\.effect) == [.appointed])
    #expect(try office.apply(path, held: 1).outcome.findings.map(\.code) == [.formDuplicate])
    #expect(try office.signing(SampleUnits.support) == [InventedPeople.name(2)])
  }

  @Test func `comes back with its refused rows, which can be corrected and applied`() throws {
    let result = try office.apply(office.write(SampleManagers.csv(faulty), as: "liste.csv"))
    #expect(result.outcome.status == .partial)
    let errors = office.home.outbox + "/" + (result.outcome.outputs ?? "") + "/hatalar.xlsx"
    let again = try office.apply(errors)
    #expect(again.outcome.rows.count == 4)
    #expect(again.outcome.rows.allSatisfy { $0.effect == .refused })
    #expect(
      Set(again.outcome.findings.filter { $0.severity == .error }.map(\.code))
        == Set(result.outcome.findings.filter { $0.severity == .error }.map(\.code)))
  }

  @Test func `is recognised when it comes again`() throws {
    let path = try office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "liste.csv")
    try office.apply(path)
    let before = try office.outbox()
    let second = try office.apply(path)
    #expect(second.outcome.status == .refused)
    #expect(second.outcome.findings.map(\.code) == [.formDuplicate])
    #expect(second.outcome.outputs == "2016-01-11-001/0001-liste")
    #expect(try office.outbox() == before)
    let third = try office.apply(path, again: true)
    #expect(third.outcome.rows.map(\.effect) == [.unchanged])
  }

  @Test func `changes nothing in a dry run, and tells all`() throws {
    let path = try office.write(SampleManagers.csv(faulty), as: "liste.csv")
    let rehearsed = try office.apply(path, dryRun: true)
    #expect(try office.outbox().isEmpty)
    #expect(try office.signing() == [])
    let applied = try office.apply(path)
    #expect(rehearsed.outcome.rows.map(\.effect) == applied.outcome.rows.map(\.effect))
    #expect(rehearsed.outcome.findings == applied.outcome.findings)
  }

  @Test func `gives the same bytes for the same input`() throws {
    let other = try Office()
    for office in [office, other] {
      try office.apply(office.write(SampleManagers.csv(faulty), as: "liste.csv"))
    }
    #expect(try office.outbox() == other.outbox())
  }

  @Test func `that breaks off is applied as far as it is whole`() throws {
    let text = SampleManagers.csv([SampleManagers.row(1), SampleManagers.row(2, in: SampleUnits.support)])
    let result = try office.apply(office.write(String(text.dropLast(60)), as: "liste.csv"))
    #expect(result.outcome.status == .partial)
    #expect(result.outcome.findings.map(\.code) == [.tableCutOff])
    #expect(try office.signing() == [InventedPeople.name(1)])
  }

  @Test(arguments: [
    "%PDF-1.4", "DETSİS NO;T.C. NO\r\n10000001;10000000146\r\n", "",
  ])
  func `that is none is not taken`(text: String) throws {
    let path = try office.write(text, as: "liste.csv")
    #expect {
      try office.apply(path)
    } throws: { error in
      if case Trouble.unreadableInput = error { true } else { false }
    }
    #expect(try office.outbox().isEmpty)
  }

  @Test func `that was killed before its results were shown has them shown by the next`() throws {
    let path = try office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "liste.csv")
    try office.apply(path)
    let files = FileManager.default
    let before = try office.outbox()
    // As if the process had ended between the commit and the last rename, and another one before its commit.
    try files.moveItem(
      atPath: office.home.outbox + "/2016-01-11-001", toPath: office.home.outbox + "/.2016-01-11-001.batch")
    try files.createDirectory(
      atPath: office.home.outbox + "/.2016-01-11-002.batch", withIntermediateDirectories: true)
    try office.apply(path)
    #expect(try office.outbox() == before)
    #expect(try files.contentsOfDirectory(atPath: office.home.outbox) == ["2016-01-11-001"])
  }

  /// One line for each cell: `Liste!A1  text`.
  private func dump(_ bytes: [UInt8]) throws -> String {
    let workbook = try Workbook(bytes: bytes)
    var text = ""
    for (index, info) in workbook.sheets.enumerated() {
      for cell in try workbook.sheet(at: index).cells {
        let value =
          switch cell.value {
          case .string(let string): string.replacing("\n", with: "⏎")
          case .number(let number): "number \(number)"
          default: "\(cell.value)"
          }
        text += "\(info.name)!\(cell.reference)\t\(value)\n"
      }
    }
    return text
  }
}

@Suite struct `A batch of ties` {
  @Test func `is told what it is where it is a list of appointments, also one that was applied before`() throws {
    let office = try Office()
    let path = try office.write(SampleManagers.csv([SampleManagers.row(1)]), as: "liste.csv")
    for _ in 1...2 {
      #expect(throws: Trouble.misplaced(path: path, .batch)) { try office.apply(path, kind: .hierarchy) }
      _ = try office.apply(path)
    }
  }

  @Test func `ties units to their deputies`() throws {
    let office = try Office()
    let rows: [[Field: String]] = [
      [.unitDetsisNo: SampleUnits.personnel.no.description, .deputyDetsisNo: SampleUnits.support.no.description]
    ]
    let path = try office.write(SampleManagers.csv(rows, layout: .hierarchy), as: "hiyerarşi.csv")
    let result = try office.apply(path, kind: .hierarchy)
    #expect(result.outcome.findings.map(\.code) == [.deputyUnknown])
    #expect(result.outcome.status == .refused)
    #expect(try office.outbox().keys.contains { $0.hasSuffix("hatalar.xlsx") })
  }
}
