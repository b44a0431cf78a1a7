import Foundation
import SpreadsheetReader
import Testing

/// The files of `Regressions`, each of which once did harm or might have; its README says what each holds.
@Suite struct `A file kept because it did harm` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Regressions")

  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0.hasSuffix(".xlsx") }.sorted()
  }()

  @Test func `is one of several`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names)
  func `ends as its name says, and does so again`(name: String) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    let error = readingError(bytes, limits: .small)
    #expect(error == readingError(bytes, limits: .small))
    #expect((error == nil) == name.hasSuffix(".read.xlsx"), "\(String(describing: error))")
  }

  @Test(arguments: names)
  func `is described`(name: String) throws {
    let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("`\(name)`"))
  }
}
