import Domain
import Files
import Foundation
import Messages
import Pipeline
import Registry
import TestSupport
import Testing

/// Whoever can write to a file, or to its folder, can do so while it is judged: what is recorded, applied and kept are the
/// same bytes all the same, or nothing is.
@Suite struct `A file that is replaced while it is judged` {
  private let office: Office

  init() throws {
    office = try Office()
    try office.apply(office.write(SampleManagers.csv([SampleManagers.row(9, in: SampleUnits.planning)]), as: "a.csv"))
  }

  /// Applies a batch, and does something else once its digest was taken: then the clock turns out to be behind.
  private func apply(_ path: String, meanwhile: @escaping @Sendable () -> Void) throws -> BatchResult {
    let options = BatchOptions(now: Office.evening.adding(days: -1), language: .turkish)
    return try BatchOperation(
      home: office.home, settings: office.settings, options: options, kind: .managers, notice: { _ in meanwhile() }
    ).run(path)
  }

  private func csv(_ person: Int) -> Data { Data(SampleManagers.csv([SampleManagers.row(person)]).utf8) }

  @Test func `is applied and kept as it was opened, where another takes its name`() throws {
    let path = office.folder.path("b.csv")
    try csv(1).write(to: URL(fileURLWithPath: path))
    let rogue = csv(2)
    let result = try apply(path) {
      try? rogue.write(to: URL(fileURLWithPath: path + "2"))
      try? FileMove.rename(path + "2", to: path)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == rogue)
    #expect(try office.signing() == [InventedPeople.name(1)])
    let kept = office.home.outbox + "/" + (result.outcome.outputs ?? "") + "/b.csv"
    #expect(try Data(contentsOf: URL(fileURLWithPath: kept)) == csv(1))
  }

  @Test func `changes nothing, where other bytes are written into it`() throws {
    let path = office.folder.path("b.csv")
    try csv(1).write(to: URL(fileURLWithPath: path))
    // As long as the file: its size tells nothing.
    let rogue = try #require((2...8).map(csv).first { $0.count == csv(1).count })
    #expect(throws: (any Error).self) {
      try apply(path) {
        guard let file = FileHandle(forWritingAtPath: path) else { return }
        file.write(rogue)
        try? file.close()
      }
    }
    #expect(try office.signing() == [])
  }

  @Test func `changes no unit, where it is a list of them`() throws {
    let path = office.folder.path("yeni.xml")
    let renamed = SampleUnits.response.replacing(SampleUnits.personnel.name, with: "Yeni Birim")
    try Data(renamed.utf8).write(to: URL(fileURLWithPath: path))
    let operation = UnitImportOperation(
      home: office.home, settings: office.settings, now: Office.evening, kind: .full, isConfirmed: true, isDryRun: false
    )
    #expect(throws: (any Error).self) {
      _ = try operation.run(path) { done, _ in
        guard done == 0, let file = FileHandle(forWritingAtPath: path) else { return }
        file.seekToEndOfFile()
        file.write(Data("<!-- -->".utf8))
        try? file.close()
      }
    }
    let name = try Registry(path: office.home.registry, mode: .readOnly).read {
      try $0.managerView().unit(SampleUnits.personnel.no)?.name
    }
    #expect(name == SampleUnits.personnel.name)
  }
}
