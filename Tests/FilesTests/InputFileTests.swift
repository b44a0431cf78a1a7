import Files
import Foundation
import TestSupport
import Testing

@Suite struct `An input file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func put(_ bytes: Int, as name: String = "x") -> String {
    let content = Data((0..<bytes).map { UInt8($0 % 251) })
    #expect(FileManager.default.createFile(atPath: folder.path(name), contents: content))
    return folder.path(name)
  }

  /// Size, limit and how many bytes are read: one more than the limit tells that the file is longer.
  static let sizes = [
    (0, 10, 0), (9, 10, 9), (10, 10, 10), (11, 10, 11), (5_000, 10, 11), (100_000, 1_000_000, 100_000),
  ]

  @Test(arguments: sizes)
  func `is read whole, or to one byte over the limit`(size: Int, limit: Int, read: Int) throws {
    let file = try InputFile(put(size), limit: limit)
    #expect(file.bytes == (0..<read).map { UInt8($0 % 251) })
    #expect(file.stamp.size == Int64(size))
  }

  @Test func `is refused as a link, a folder, a pipe or nothing`() throws {
    let target = put(3)
    try FileManager.default.createSymbolicLink(atPath: folder.path("link"), withDestinationPath: target)
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    for (name, reason) in [("link", ELOOP), (".", EISDIR), ("pipe", ESPIPE), ("no", ENOENT)] {
      let error = #expect(throws: FileError.self) { try InputFile(folder.path(name), limit: 10) }
      #expect(error?.errno == reason, "\(name)")
    }
  }

  @Test func `is stamped by what it is, so that a change shows`() throws {
    let path = put(3)
    let stamp = try InputFile(path, limit: 10).stamp
    #expect(FileStamp(path) == stamp)
    #expect(FileManager.default.createFile(atPath: folder.path("new"), contents: Data("other".utf8)))
    try FileMove.rename(folder.path("new"), to: path)
    let later = try #require(FileStamp(path))
    #expect(later != stamp)
    #expect(!later.isSameFile(as: stamp))
    #expect(FileStamp(folder.path("no")) == nil)
  }

  @Test func `comes in pieces where that is asked for`() throws {
    let chunks = try FileChunks(put(1_000), chunkSize: 300)
    var sizes = [Int]()
    var bytes = [UInt8]()
    while let chunk = try chunks.next() {
      sizes.append(chunk.count)
      bytes += chunk
    }
    #expect(sizes == [300, 300, 300, 100])
    #expect(bytes == (0..<1_000).map { UInt8($0 % 251) })
  }

  @Test func `in pieces says what failed`() {
    #expect(throws: FileError(call: "open", path: folder.path("no"), errno: ENOENT)) {
      _ = try FileChunks(folder.path("no"))
    }
    #expect(throws: FileError(call: "read", path: folder.path, errno: EISDIR)) {
      _ = try FileChunks(folder.path).next()
    }
  }
}
