import Files
import Foundation
import TestSupport
import Testing

@Suite struct `A folder` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func put(_ name: String) {
    #expect(FileManager.default.createFile(atPath: folder.path(name), contents: Data(name.utf8)))
  }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder.path(name), withDestinationPath: target)
  }

  @Test func `is made with those above it, for the owner only`() throws {
    try Folder.make(folder.path("a/b/c"))
    for made in ["a", "a/b", "a/b/c"] {
      #expect(Folder.isFolder(folder.path(made)))
      #expect(try permissions(folder.path(made)) == 0o700)
    }
  }

  @Test func `that is there is left as it is`() throws {
    try Folder.make(folder.path("a"))
    try FileManager.default.setAttributes([.posixPermissions: 0o750], ofItemAtPath: folder.path("a"))
    put("a/x")
    try Folder.make(folder.path("a"))
    #expect(try permissions(folder.path("a")) == 0o750)
    #expect(FileManager.default.fileExists(atPath: folder.path("a/x")))
  }

  @Test func `is not made where a file lies in the way`() throws {
    put("a")
    #expect(throws: FileError(call: "mkdir", path: folder.path("a"), errno: ENOTDIR)) {
      try Folder.make(folder.path("a"))
    }
    #expect(throws: FileError.self) { try Folder.make(folder.path("a/b")) }
    #expect(!Folder.isFolder(folder.path("a")))
  }

  @Test func `lists its entries in the order of the names' bytes, without the hidden ones`() throws {
    for name in ["b", "a", "Z", "10", "9", "ş", ".hidden", "z"] { put(name) }
    #expect(try Folder.entries(folder.path).map(\.name) == ["10", "9", "Z", "a", "b", "z", "ş"])
    #expect(
      try Folder.entries(folder.path, hidden: true).map(\.name) == [".hidden", "10", "9", "Z", "a", "b", "z", "ş"])
  }

  @Test func `tells files, folders, links and other things apart`() throws {
    put("file")
    try Folder.make(folder.path("folder"))
    try link("link", to: folder.path("folder"))
    try link("nowhere", to: folder.path("no"))
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    let kinds = try Folder.entries(folder.path).map(\.kind)
    #expect(kinds == [.file, .folder, .link, .link, .other])
  }

  @Test func `lists an entry whose name is no UTF-8`() throws {
    let path = Array(folder.path.utf8) + Array("/x".utf8) + [0xFF, 0]
    let descriptor = path.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { creat($0.baseAddress!, 0o600) }
    }
    try #require(descriptor >= 0)
    close(descriptor)
    let entries = try Folder.entries(folder.path)
    #expect(entries.map(\.nameBytes) == [[0x78, 0xFF]])
    #expect(entries.map(\.name) == [nil])
    try Folder.removeTree(folder.path)
    #expect(!Folder.isFolder(folder.path))
  }

  @Test func `that is missing cannot be listed`() {
    #expect(throws: FileError(call: "opendir", path: folder.path("no"), errno: ENOENT)) {
      try Folder.entries(folder.path("no"))
    }
  }

  @Test func `is removed with all that lies in it`() throws {
    try Folder.make(folder.path("a/b/c"))
    for name in ["a/x", "a/.hidden", "a/b/y", "a/b/c/ş"] { put(name) }
    try Folder.removeTree(folder.path("a"))
    #expect(try Folder.entries(folder.path, hidden: true).isEmpty)
    try Folder.removeTree(folder.path("a"))
  }

  @Test func `is removed without following the links in it`() throws {
    try Folder.make(folder.path("kept"))
    put("kept/precious")
    try Folder.make(folder.path("a"))
    try link("a/link", to: folder.path("kept"))
    try link("a/file", to: folder.path("kept/precious"))
    try Folder.removeTree(folder.path("a"))
    #expect(try Folder.entries(folder.path).map(\.name) == ["kept"])
    #expect(try Folder.entries(folder.path("kept")).map(\.name) == ["precious"])
  }

  @Test func `is not emptied through a link that stands for it`() throws {
    try Folder.make(folder.path("kept"))
    put("kept/precious")
    try link("a", to: folder.path("kept"))
    try? Folder.removeTree(folder.path("a"))
    #expect(try Folder.entries(folder.path("kept")).map(\.name) == ["precious"])
  }

  @Test func `can be synced, alone and with its file system`() throws {
    try Folder.sync(folder.path)
    try Folder.syncFileSystem(of: folder.path)
    #expect(throws: FileError.self) { try Folder.sync(folder.path("no")) }
  }
}

@Suite struct `A folder for its owner only` {
  @Test func `is made with those above it, and its files are closed to others`() throws {
    let folder = try TemporaryFolder()
    try Folder.make(folder.path("a/b"))
    #expect(try permissions(folder.path("a")) == 0o700)
    #expect(try permissions(folder.path("a/b")) == 0o700)
    try OwnerOnly.makeFile(folder.path("a/b/x"))
    #expect(try permissions(folder.path("a/b/x")) == 0o600)
  }

  @Test func `takes the rights of others from a file that is there, and keeps its bytes`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("x")
    #expect(
      FileManager.default.createFile(atPath: path, contents: Data("kept".utf8), attributes: [.posixPermissions: 0o664]))
    try OwnerOnly.makeFile(path)
    #expect(try permissions(path) == 0o600)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
  }
}
