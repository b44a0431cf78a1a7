import Files
import Foundation
import TestSupport
import Testing

@Suite struct `An output file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ text: String, to target: String) throws {
    var file = try OutputFile(target)
    try file.write(text)
    try file.commit()
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  @Test func `stands in its place once it is committed, and nothing beside it`() throws {
    try write("whole", to: folder.path("a.txt"))
    #expect(try text(folder.path("a.txt")) == "whole")
    #expect(try names == ["a.txt"])
  }

  @Test func `keeps a file that is there, where it is not to replace it`() throws {
    try write("mine", to: folder.path("a.txt"))
    #expect(throws: FileError(call: "open", path: folder.path("a.txt"), errno: EEXIST)) {
      _ = try OutputFile(folder.path("a.txt"), replaces: false)
    }
    #expect(try text(folder.path("a.txt")) == "mine")
  }

  @Test func `keeps a file that came into its place while it was written`() throws {
    var file = try OutputFile(folder.path("a.txt"), replaces: false)
    try file.write("new")
    try Data("mine".utf8).write(to: folder.url.appendingPathComponent("a.txt"))
    do {
      try file.commit()
      Issue.record("it was replaced")
    } catch { #expect(error.errno == EEXIST) }
    #expect(try text(folder.path("a.txt")) == "mine")
    #expect(try names == ["a.txt"])
  }

  @Test func `takes a free place without replacing anything`() throws {
    var file = try OutputFile(folder.path("a.txt"), replaces: false)
    try file.write("new")
    try file.commit()
    #expect(try text(folder.path("a.txt")) == "new")
  }

  @Test func `keeps every byte of many pieces in order`() throws {
    var file = try OutputFile(folder.path("a.bin"))
    var expected = [UInt8]()
    for piece in 0..<300 {
      let bytes = [UInt8](repeating: UInt8(piece % 251), count: 1_000)
      try file.write(bytes)
      expected += bytes
    }
    try file.commit(sync: false)
    #expect(try [UInt8](Data(contentsOf: URL(fileURLWithPath: folder.path("a.bin")))) == expected)
  }

  @Test func `may be empty`() throws {
    try OutputFile(folder.path("a.txt")).commit()
    #expect(try text(folder.path("a.txt")).isEmpty)
  }

  @Test func `is for its owner only`() throws {
    try write("x", to: folder.path("a.txt"))
    #expect(try permissions(folder.path("a.txt")) == 0o600)
  }

  @Test func `is for its owner only although an interrupted one was left in its place open to all`() throws {
    let stale = folder.path("a.txt")
    #expect(
      FileManager.default.createFile(
        atPath: stale, contents: Data("stale".utf8), attributes: [.posixPermissions: 0o644]))
    var file = try OutputFile(stale, isStaged: true)
    try file.write("x")
    try file.commit(sync: false)
    #expect(try permissions(folder.path("a.txt")) == 0o600)
    #expect(try text(folder.path("a.txt")) == "x")
  }

  @Test(arguments: [true, false])
  func `touches no file beside its target, whatever that is called`(replaces: Bool) throws {
    if replaces { try write("old", to: folder.path("a.txt")) }
    try write("mine", to: folder.path("a.txt.tmp"))
    var file = try OutputFile(folder.path("a.txt"), replaces: replaces)
    try file.write("new")
    // Nothing to be seen that somebody could swap.
    #expect(try names == (replaces ? ["a.txt", "a.txt.tmp"] : ["a.txt.tmp"]))
    try file.commit()
    #expect(try text(folder.path("a.txt.tmp")) == "mine" && text(folder.path("a.txt")) == "new")
    #expect(try names == ["a.txt", "a.txt.tmp"])
  }

  @Test func `may have another time than that of its writing`() throws {
    var file = try OutputFile(folder.path("a.txt"))
    file.modifiedAt = 1_466_663_400
    try file.write("x")
    try file.commit()
    #expect(FileStamp(folder.path("a.txt"))?.modifiedAt == 1_466_663_400)
  }

  @Test func `shows the old bytes until it is committed`() throws {
    try write("old", to: folder.path("a.txt"))
    var file = try OutputFile(folder.path("a.txt"))
    try file.write(String(repeating: "new", count: 100_000))
    #expect(try text(folder.path("a.txt")) == "old")
    try file.commit()
    #expect(try text(folder.path("a.txt")).hasPrefix("newnew"))
  }

  @Test func `that is abandoned leaves nothing, and the old one as it was`() throws {
    try write("old", to: folder.path("a.txt"))
    try abandon(folder.path("a.txt"))
    try abandon(folder.path("b.txt"))
    #expect(try names == ["a.txt"])
    #expect(try text(folder.path("a.txt")) == "old")
  }

  private func abandon(_ target: String) throws {
    var file = try OutputFile(target)
    try file.write("half")
  }

  @Test func `writes through no link that lies in its way`() throws {
    try write("precious", to: folder.path("precious.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.txt.tmp"), withDestinationPath: folder.path("precious.txt"))
    try? write("x", to: folder.path("a.txt"))
    #expect(try text(folder.path("precious.txt")) == "precious")
  }

  @Test func `takes the place of a link, not of what it leads to`() throws {
    try write("precious", to: folder.path("precious.txt"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("a.txt"), withDestinationPath: folder.path("precious.txt"))
    try write("x", to: folder.path("a.txt"))
    #expect(try text(folder.path("precious.txt")) == "precious")
    #expect(try text(folder.path("a.txt")) == "x")
  }

  @Test func `says what failed where its folder is missing or its place is taken by a folder`() throws {
    #expect(throws: FileError(call: "open", path: folder.path("no/a.txt"), errno: ENOENT)) {
      try write("x", to: folder.path("no/a.txt"))
    }
    try FileManager.default.createDirectory(atPath: folder.path("taken"), withIntermediateDirectories: false)
    #expect(throws: FileError(call: "rename", path: folder.path("taken"), errno: EISDIR)) {
      try write("x", to: folder.path("taken"))
    }
    #expect(try names == ["taken"])
  }

  @Test func `says why in the system's words`() {
    #expect(FileError(call: "open", path: "x", errno: ENOENT).reason == "No such file or directory (errno 2)")
  }
}

/// The lower nine bits of a file's mode.
func permissions(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? Int)
}
