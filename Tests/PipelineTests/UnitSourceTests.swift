import Domain
import Files
import Foundation
import TestSupport
import Testing

@testable import Pipeline

@Suite struct `A source of units` {
  private struct Enough: Error {}

  /// A file of so many units below one root, more than wait between the two threads.
  private func file(in folder: TemporaryFolder, units count: Int) throws -> OpenedInput {
    let head = SampleUnits.response.prefix { $0 != "\n" } + "<e><Body><r><SonucHatali>false</SonucHatali><Sonuclar>"
    let units = (0..<count).map { number in
      "<KurumBirimWS><DETSISNo>\(10_000_000 + number)</DETSISNo><Ad>Birim \(number)</Ad>"
        + "<ParentIdareKimlikKodu>0</ParentIdareKimlikKodu><FaalOlupOlmadigi>true</FaalOlupOlmadigi></KurumBirimWS>"
    }
    let path = folder.path("units.xml")
    try Data((head + units.joined() + "</Sonuclar></r></Body></e>").utf8).write(to: URL(fileURLWithPath: path))
    return try OpenedInput(FilePlace(named: path))
  }

  @Test func `gives every unit in the order of the file`() throws {
    let folder = try TemporaryFolder()
    var numbers = [Int32]()
    try UnitSource(try file(in: folder, units: 10_000)).forEachUnit { numbers.append($0.no.number) }
    #expect(numbers == (0..<10_000).map { 10_000_000 + $0 })
  }

  @Test func `lets its parser go when the taker has had enough`() throws {
    let folder = try TemporaryFolder()
    let source = UnitSource(try file(in: folder, units: 10_000))
    #expect(throws: Enough.self) { try source.forEachUnit { _ in throw Enough() } }
  }

  @Test func `says what is wrong with the file after the units before it`() throws {
    let folder = try TemporaryFolder()
    let path = try file(in: folder, units: 600).path
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    try whole.dropLast(40).write(to: URL(fileURLWithPath: path))
    var count = 0
    #expect(throws: (any Error).self) {
      try UnitSource(OpenedInput(FilePlace(named: path))).forEachUnit { _ in count += 1 }
    }
    #expect(count >= 512)
  }
}
