import Domain
import Foundation
import Messages
import Pipeline
import Settings
import SheetModel
import SpreadsheetWriter
import TestSupport
import Testing

/// Comparing in bulk is a short cut: it leads to the very same place as checking row by row.
@Suite struct `Comparing in bulk` {
  private static let seeds: [UInt64] = Array(1...16)
  private static let now = 10

  @Test(arguments: seeds)
  func `comes to what checking row by row comes to, however the rows are written`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try ReconciledInstitution()
    try institution.fill(&generator)
    let rows = try institution.mutatedRows(at: Self.now, &generator)
    var roster = WrittenRoster(rows, of: institution.units)
    try expectSame(roster, seed, in: institution)
    roster.mangle(&generator)
    try expectSame(roster, seed, in: institution)
    roster.rows.shuffle(using: &generator)
    try expectSame(roster, seed, in: institution, below: nil)
    roster.leaveOut(seed % 2 == 0 ? .title : .unitName)
    try expectSame(roster, seed, in: institution)
  }

  @Test(arguments: seeds.prefix(4))
  func `leaves alone what other institutions have, also where they have no less`(seed: UInt64) throws {
    var generator = SeededNumbers(state: seed)
    let institution = try ReconciledInstitution()
    try institution.fill(&generator)
    let roster = WrittenRoster(try institution.mutatedRows(at: Self.now, &generator), of: institution.units)
    try expectSame(roster, seed, in: institution, below: ReconciledInstitution.size / 2)
  }

  @Test func `confirms the registry's own list, as text and as a workbook with numbers`() throws {
    var generator = SeededNumbers(state: 7)
    let institution = try ReconciledInstitution()
    try institution.fill(&generator)
    let roster = WrittenRoster(try institution.export(at: Self.now), of: institution.units)
    for (name, bytes) in [("liste.csv", Array(roster.csv.utf8)), ("liste.xlsx", try roster.workbook())] {
      let outcome = try compare(bytes, name, bulkSize: 0, in: institution).get()
      #expect(outcome.rows > 40 && outcome.counts[.confirmed] == outcome.rows && !outcome.differs)
    }
  }

  @Test func `of a file that is no roster says why, as without`() throws {
    let institution = try ReconciledInstitution()
    for text in ["Merhaba", "DETSİS NO;T.C. NO\r\n1;2\r\n"] {
      let outcomes = try [Int64.max, 0].map {
        try compare(Array(text.utf8), "not.csv", bulkSize: $0, in: institution)
      }
      guard case .failure(let plain) = outcomes[0], case .failure(let bulk) = outcomes[1] else {
        return #expect(Bool(false))
      }
      #expect(plain == bulk)
    }
  }

  // MARK: - Both ways

  private func expectSame(
    _ roster: WrittenRoster, _ seed: UInt64, in institution: ReconciledInstitution, below unit: Int? = 0
  ) throws {
    var files = [("liste.csv", Array(roster.csv.utf8)), ("liste.xlsx", try roster.workbook())]
    if seed % 4 == 0 { files.append(("kesik.csv", Array(files[0].1.dropLast(40)))) }
    for (name, bytes) in files {
      let plain = try compare(bytes, name, bulkSize: .max, in: institution, below: unit)
      let bulk = try compare(bytes, name, bulkSize: 0, in: institution, below: unit)
      switch (plain, bulk) {
      case (.success(let plain), .success(let bulk)):
        #expect(plain.counts == bulk.counts, "\(name)")
        #expect(plain.items == bulk.items, "\(name)")
        #expect(plain == bulk, "\(name)")
      case (.failure(let plain), .failure(let bulk)): #expect(plain == bulk)
      default: Issue.record("one way failed, the other did not")
      }
    }
  }

  private func compare(
    _ bytes: [UInt8], _ name: String, bulkSize: Int64, in institution: ReconciledInstitution, below unit: Int? = 0
  ) throws -> Result<ReconciliationOutcome, Trouble> {
    let path = institution.folder.path(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    var options = ReconcileOptions(
      now: ReconciledInstitution.moment(Self.now), language: .turkish,
      institution: unit.map { institution.units[$0].no.description })
    options.bulkSize = bulkSize
    let operation = ReconcileOperation(home: Home(institution.folder.path), settings: Settings(), options: options)
    return try #require(try operation.run([path]).first).outcome.map { outcome in
      var outcome = outcome
      outcome.outputs = nil
      return outcome
    }
  }
}
