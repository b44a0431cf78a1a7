import Domain
import Intake
import Messages
import Reports
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `The empty roster` {
  private static let units = [SampleUnits.ministry, SampleUnits.personnel, SampleUnits.support]

  private func bytes(
    _ institution: DetsisUnit? = SampleUnits.ministry, _ units: [DetsisUnit] = units, _ language: Language = .turkish
  ) throws -> [UInt8] {
    try RosterTemplate.bytes(
      institution: institution, units: units, emailSuffixes: ["gov.tr"], language: language,
      createdAt: SampleOutcome.now)
  }

  private struct Rows: TableHandler {
    var header: TableHeader?
    var count = 0
    mutating func begin(_ header: TableHeader) { self.header = header }
    mutating func row(_ row: borrowing TableRow) { count += 1 }
  }

  private func read(_ bytes: [UInt8]) throws -> Rows {
    var rest: [[UInt8]] = [bytes]
    var rows = Rows()
    let end = try TableReader(.roster).read(nextChunk: { rest.popLast() }, into: &rows)
    #expect(end.problem == nil)
    return rows
  }

  @Test(arguments: [(Language.turkish, "liste.txt"), (.english, "liste.en.txt")])
  func `has a row for each unit, and some to choose a unit in`(language: Language, golden: String) throws {
    try expectGolden(WorkbookDump.form(bytes(SampleUnits.ministry, Self.units, language)), golden)
  }

  @Test func `is read as a roster with all labels, under which only the units stand`() throws {
    let rows = try read(bytes())
    #expect(rows.header?.columns.allSatisfy { $0 != nil } == true)
    #expect(rows.count == Self.units.count)
    #expect(try read(bytes(nil, [])).count == 0)
  }

  @Test func `names nobody`() throws {
    let sheet = try Workbook(bytes: bytes()).sheet(at: 0)
    #expect(sheet.cells.filter { $0.reference.row > 4 && $0.reference.column > 2 }.isEmpty)
  }

  @Test func `gives equal bytes twice`() throws {
    #expect(try bytes() == bytes())
  }
}
