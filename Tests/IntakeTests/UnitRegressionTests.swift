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
    let ending = try ending(bytes, inPiecesOf: length)
    #expect((ending == nil) == name.hasSuffix(".read.xml"))
    #expect(try ending == self.ending(bytes, inPiecesOf: bytes.count))
  }

  @Test(arguments: names)
  func `is described`(name: String) throws {
    let readme = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(readme.contains("`\(name)`"))
  }

  /// The kind of this reader's own error with which it is refused; nil when it is read.
  ///
  /// Of two faults in a broken document, the pieces decide which is met first.
  private func ending(_ bytes: [UInt8], inPiecesOf length: Int) throws -> String? {
    var rest = bytes[...]
    do {
      try UnitSnapshotReader.read(
        nextChunk: {
          defer { rest = rest.dropFirst(length) }
          return rest.isEmpty ? nil : Array(rest.prefix(length))
        }, each: { _ in })
      return nil
    } catch let error as UnitSnapshotError {
      return String("\(error)".prefix { $0 != "(" })
    }
  }
}
