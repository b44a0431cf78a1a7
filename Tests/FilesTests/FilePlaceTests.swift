import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `A place below a folder that others write into` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["box/m/cur", "secret"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: true)
    }
    try Data("mail".utf8).write(to: URL(fileURLWithPath: folder.path("box/m/cur/1")))
    try Data("secret".utf8).write(to: URL(fileURLWithPath: folder.path("secret/1")))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("box/m/new"), withDestinationPath: folder.path("secret"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("box/link"), withDestinationPath: folder.path("secret"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("root"), withDestinationPath: folder.path("box"))
  }

  private func place(_ name: String, in root: String = "box") -> FilePlace {
    FilePlace(below: folder.path(root), name)
  }

  @Test(arguments: ["box", "root"])
  func `is read where folders alone lead to it, and the operator's own folder may be a link`(root: String) throws {
    #expect(try InputFile(place("m/cur/1", in: root), limit: 10).bytes == Array("mail".utf8))
    #expect(FileStamp(place("m/cur/1", in: root))?.size == 4)
  }

  @Test(arguments: ["m/new/1", "link/1", "root/m/cur/1", "../secret/1", "m/../../secret/1", "m//1", "", "m/cur/."])
  func `is neither read, seen, moved nor removed through a link or out of the folder`(name: String) throws {
    #expect(throws: FileError.self) { try InputFile(place(name), limit: 10) }
    #expect(throws: FileError.self) { try OpenedInput(place(name)) }
    #expect(FileStamp(place(name)) == nil)
    #expect(throws: FileError.self) { try FileMove.rename(place(name), to: folder.path("stolen")) }
    #expect(throws: FileError.self) { try FileMove.remove(place(name)) }
    #expect(FileStamp(folder.path("secret/1")) != nil && FileStamp(folder.path("stolen")) == nil)
  }

  @Test func `is moved and removed by its own name`() throws {
    try FileMove.rename(place("m/cur/1"), to: folder.path("kept"))
    #expect(FileStamp(folder.path("kept")) != nil && FileStamp(place("m/cur/1")) == nil)
    try FileMove.remove(place("link"))
    #expect(FileStamp(folder.path("box/link")) == nil && FileStamp(folder.path("secret/1")) != nil)
    try FileMove.remove(place("m/cur/1"))
  }

  @Test func `is followed through links where the operator named it`() throws {
    #expect(try InputFile(FilePlace(named: folder.path("box/m/new/1")), limit: 10).bytes == Array("secret".utf8))
  }
}

@Suite struct `A file that was opened once` {
  let folder: TemporaryFolder
  let path: String
  static let text = String(repeating: "yetki ", count: 100)

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path("a")
    try Data(Self.text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private func open() throws -> OpenedInput { try OpenedInput(FilePlace(below: folder.path, "a")) }

  /// Writes into the file itself, and gives it back its size and time.
  private func rewrite() throws {
    let time = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate])
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data("YETKİ".utf8))
    try file.close()
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    #expect(FileStamp(path)?.size == Int64(Self.text.utf8.count))
  }

  private func text(of input: OpenedInput, pieces size: Int) throws -> String {
    var pieces = input.pieces(of: size)
    var bytes = [UInt8]()
    while let piece = try pieces.next() { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `gives the same bytes and their digest as often as it is asked`() throws {
    let input = try open()
    #expect(try text(of: input, pieces: 7) == Self.text && text(of: input, pieces: 1_000) == Self.text)
    // sha256sum of the same text.
    #expect(try input.sha256() == "45456de7322b73f887d837dc9bee90cfa1834147f49a92f8c556f1956e30734d")
  }

  @Test func `gives what it opened, also when another file has its name by now`() throws {
    let input = try open()
    try Data("other".utf8).write(to: URL(fileURLWithPath: folder.path("b")))
    try FileMove.rename(folder.path("b"), to: path)
    #expect(try text(of: input, pieces: 100) == Self.text)
  }

  @Test func `tells that it was written meanwhile, although its size and time are as they were`() throws {
    let input = try open()
    _ = try input.sha256()
    try rewrite()
    let error = #expect(throws: FileError.self) { try text(of: input, pieces: 100) }
    #expect(error?.isChange == true)
    #expect(throws: FileError.self) { try input.copy(to: folder.path("copy")) }
    #expect(FileStamp(folder.path("copy")) == nil)
  }

  @Test func `is copied with its time, for the owner only`() throws {
    let time = Date(timeIntervalSince1970: 1_466_663_400)
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: path)
    try open().copy(to: folder.path("copy"))
    #expect(try String(contentsOfFile: folder.path("copy"), encoding: .utf8) == Self.text)
    #expect(FileStamp(folder.path("copy"))?.modifiedAt == 1_466_663_400)
    #expect(try permissions(folder.path("copy")) == 0o600)
  }
}
