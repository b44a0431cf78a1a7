import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `A path that is no UTF-8` {
  @Test(arguments: [
    Array("form.xlsx".utf8), Array("Şube/ek 1.xlsx".utf8), [0xDE, 0x75, 0x62, 0x65], [0x61, 0xFF, 0xC5, 0x9F, 0xC5], [],
    // What is written like such a byte.
    Array("\u{10FF41}\u{10FFDE}".utf8),
  ])
  func `is the same bytes again after it was text`(bytes: [UInt8]) {
    #expect(PathText.bytes(PathText.text(bytes)) == bytes)
    if let text = String(validating: bytes, as: UTF8.self), !text.contains("\u{10FFDE}") {
      #expect(PathText.text(bytes) == text && PathText.shown(text) == text)
    }
  }

  @Test func `is shown with a sign for what is no UTF-8, and read`() throws {
    let folder = try TemporaryFolder()
    let path = PathText.text(Array(folder.path.utf8) + Array("/".utf8) + [0xDE, 0x62])
    #expect(PathText.shown(path) == folder.path + "/\u{FFFD}b")
    let descriptor = PathText.use(path) { open($0, O_WRONLY | O_CREAT, 0o600) }
    #expect(write(descriptor, "form", 4) == 4 && close(descriptor) == 0)
    #expect(try InputFile(path, limit: 10).bytes == Array("form".utf8))
    #expect(try FileChunks(path).next() == Array("form".utf8))
    #expect(FileStamp.isReadableFile(path) && FileStamp(path)?.size == 4)
  }
}

@Suite struct `A file with a secret` {
  @Test(
    arguments: [(0o600, nil), (0o400, nil), (0o666, "666"), (0o640, "640"), (0o604, "604"), (0o620, "620")]
      as [(Int, String?)])
  func `is its owner's alone, or says what others may do`(mode: Int, rights: String?) throws {
    let folder = try TemporaryFolder()
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: mode]
    #expect(FileManager.default.createFile(atPath: folder.path("a"), contents: Data(), attributes: attributes))
    try FileManager.default.setAttributes(attributes, ofItemAtPath: folder.path("a"))
    #expect(try OwnerOnly.foreignRights(folder.path("a")) == rights)
  }
}
