import Files
import Foundation
import TestSupport
import Testing

@Suite struct `A file that is moved or kept` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o644]
    #expect(
      FileManager.default.createFile(atPath: folder.path("a"), contents: Data("form".utf8), attributes: attributes))
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  @Test func `has a second name with the same bytes, for the owner only, and loses none`() throws {
    let before = try #require(FileStamp(folder.path("a")))
    try FileMove.keep(folder.path("a"), as: folder.path("b"))
    let kept = try #require(FileStamp(folder.path("b")))
    #expect(kept.isSameFile(as: before))
    #expect(kept.modifiedAt == before.modifiedAt)
    #expect(try permissions(folder.path("b")) == 0o600)
    try FileMove.remove(folder.path("a"))
    #expect(try text(folder.path("b")) == "form")
  }

  @Test func `is kept over no other file`() throws {
    #expect(FileManager.default.createFile(atPath: folder.path("b"), contents: Data("other".utf8)))
    #expect(throws: FileError(call: "link", path: folder.path("b"), errno: EEXIST)) {
      try FileMove.keep(folder.path("a"), as: folder.path("b"))
    }
    #expect(try text(folder.path("b")) == "other")
  }

  @Test func `is copied with its time where the other place is on another file system`() throws {
    let shared = "/dev/shm/iyem-test-\(UUID().uuidString)"
    guard let here = FileStamp(folder.path("a")), let there = FileStamp("/dev/shm"), here.device != there.device else {
      return
    }
    let time = Date(timeIntervalSince1970: 1_466_663_400)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path("a"))
    defer { unlink(shared) }
    try FileMove.keep(folder.path("a"), as: shared)
    #expect(try text(shared) == "form")
    #expect(FileStamp(shared)?.modifiedAt == 1_466_663_400)
    #expect(try permissions(shared) == 0o600)
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `is copied with its time where it is another user's, who could change it still`() throws {
    let time = Date(timeIntervalSince1970: 1_466_663_400)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: folder.path("a"))
    #expect(chown(folder.path("a"), 65_534, 65_534) == 0)
    try FileMove.keep(folder.path("a"), as: folder.path("b"))
    let (first, kept) = (try #require(FileStamp(folder.path("a"))), try #require(FileStamp(folder.path("b"))))
    #expect(!kept.isSameFile(as: first) && kept.isKept(as: first))
    #expect(try text(folder.path("b")) == "form" && permissions(folder.path("b")) == 0o600)
    #expect(try permissions(folder.path("a")) == 0o644)
  }

  @Test func `leaves the rights of what a link leads to`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("a"))
    try FileMove.keep(folder.path("link"), as: folder.path("b"))
    #expect(FileStamp(folder.path("b"))?.isRegular == false)
    #expect(try permissions(folder.path("a")) == 0o644)
  }

  @Test func `has one name after it was renamed`() throws {
    try FileMove.rename(folder.path("a"), to: folder.path("b"))
    #expect(FileStamp(folder.path("a")) == nil)
    #expect(try text(folder.path("b")) == "form")
  }

  @Test func `that is missing is no error to remove, and one to keep or rename`() throws {
    try FileMove.remove(folder.path("no"))
    #expect(throws: FileError.self) { try FileMove.keep(folder.path("no"), as: folder.path("b")) }
    #expect(throws: FileError.self) { try FileMove.rename(folder.path("no"), to: folder.path("b")) }
    #expect(throws: FileError.self) { try FileMove.remove(folder.path) }
  }
}
