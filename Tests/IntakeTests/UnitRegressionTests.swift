import Foundation
import Intake
import Testing

/// The files of `Regressions`, each of which once did harm or might have; its README says what each holds.
@Suite struct `A response kept because it did harm` {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Regressions")

  static let names: [String] = {
    let all = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (all ?? []).filter { $0.hasSuffix(".xml") }.sorted()
  }()

  @Test func `is one of several`() { #expect(!Self.names.isEmpty) }

  @Test(arguments: names, [1, 3, 64, 1 << 20])
  func `ends as its name says, whatever the length of the pieces`(name: String, length: Int) throws {
    let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent(name)))
    #expect(try isRead(bytes, inPiecesOf: length) == name.hasSuffix(".read.xml"))
  }

  @Test(arguments: names)
  func `is described`(name: String) throws {
    let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("`\(name)`"))
  }

  /// False when it is refused with an error of this reader's own.
  private func isRead(_ bytes: [UInt8], inPiecesOf length: Int) throws -> Bool {
    var rest = bytes[...]
    do {
      try UnitSnapshotReader.read(
        nextChunk: {
          defer { rest = rest.dropFirst(length) }
          return rest.isEmpty ? nil : Array(rest.prefix(length))
        }, each: { _ in })
      return true
    } catch is UnitSnapshotError {
      return false
    }
  }
}
