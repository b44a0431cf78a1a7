import Foundation
import TestSupport
import Testing

@testable import Files

@Suite struct `A lock` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `is refused while another handle has it, and tells who`() throws {
    let path = folder.path("lock")
    let held = try FileLock(path, since: "2016-06-23T09:30:00+03:00")
    let holder = FileLock.Holder(process: getpid(), since: "2016-06-23T09:30:00+03:00")
    #expect(throws: holder) { _ = try FileLock(path, since: "later") }
    #expect(throws: holder) { _ = try FileLock(path, since: "later still") }
    withExtendedLifetime(held) {}
  }

  @Test func `is free again when its holder has gone`() throws {
    let path = folder.path("lock")
    _ = try FileLock(path, since: "first")
    let second = try FileLock(path, since: "second")
    #expect(throws: FileLock.Holder(process: getpid(), since: "second")) { _ = try FileLock(path, since: "third") }
    withExtendedLifetime(second) {}
  }

  @Test func `is refused while another process has it, and free when that is killed`() throws {
    let path = folder.path("lock")
    let other = Process()
    let output = Pipe()
    other.executableURL = URL(fileURLWithPath: "/usr/bin/flock")
    other.arguments = [
      "-F", path, "sh", "-c", "echo '4711 2016-06-23T09:30:00+03:00' > \(path); echo ready; exec sleep infinity",
    ]
    other.standardOutput = output
    try other.run()
    // Another signal may be blocked, as in the thread that it comes from.
    defer { kill(other.processIdentifier, SIGKILL) }
    #expect(String(decoding: output.fileHandleForReading.availableData, as: UTF8.self) == "ready\n")
    #expect(throws: FileLock.Holder(process: 4711, since: "2016-06-23T09:30:00+03:00")) {
      _ = try FileLock(path, since: "now")
    }
  }

  @Test(arguments: ["", "x", "12", "\u{0}\u{0}"])
  func `tells what it can where its holder wrote nothing sensible`(content: String) throws {
    let path = folder.path("lock")
    let held = try FileLock(path, since: "x")
    try content.write(toFile: path, atomically: false, encoding: .utf8)
    let holder = #expect(throws: FileLock.Holder.self) { _ = try FileLock(path, since: "y") }
    #expect(holder?.since == "?")
    #expect(holder?.process == (content == "12" ? 12 : 0))
    withExtendedLifetime(held) {}
  }

  @Test func `says what failed where its file cannot be made`() {
    #expect(throws: FileError(call: "open", path: folder.path("no/lock"), errno: ENOENT)) {
      _ = try FileLock(folder.path("no/lock"), since: "x")
    }
  }

  @Test func `is seen from outside while it is held, and only then`() throws {
    let path = folder.path("lock")
    let held = try FileLock(path, since: "2016-06-23T09:30:00+03:00")
    #expect(FileLock.holder(of: path) == FileLock.Holder(process: getpid(), since: "2016-06-23T09:30:00+03:00"))
    withExtendedLifetime(held) {}
    try Data("4711 x\n".utf8).write(to: URL(fileURLWithPath: folder.path("free")))
    #expect(FileLock.holder(of: folder.path("free")) == nil)
  }

  @Test func `is not that of a file of the same number on another device`() throws {
    let path = folder.path("lock")
    let held = try FileLock(path, since: "x")
    let stamp = try #require(FileStamp(path))
    let locks = try String(contentsOfFile: "/proc/locks", encoding: .utf8)
    let line = try #require(locks.split(separator: "\n").first { $0.contains(":\(stamp.inode) ") })
    withExtendedLifetime(held) {}
    #expect(FileLock.isHeld(stamp, by: 1, in: String(line)))
    let elsewhere = String(line.replacing(/[0-9a-f]{2,}:[0-9a-f]{2,}:/, with: "ab:cd:"))
    #expect(!FileLock.isHeld(stamp, by: 1, in: elsewhere))
    // As btrfs tells it: another device, and the process that wrote its number into the file.
    #expect(FileLock.isHeld(stamp, by: getpid(), in: elsewhere))
    #expect(!FileLock.isHeld(stamp, by: getpid(), in: elsewhere.replacing("FLOCK", with: "-> FLOCK")))
  }

  @Test func `is for its owner only and follows no link`() throws {
    let held = try FileLock(folder.path("lock"), since: "x")
    #expect(try permissions(folder.path("lock")) == 0o600)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("link"), withDestinationPath: folder.path("elsewhere"))
    #expect(throws: FileError(call: "open", path: folder.path("link"), errno: ELOOP)) {
      _ = try FileLock(folder.path("link"), since: "x")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("elsewhere")))
    withExtendedLifetime(held) {}
  }
}
