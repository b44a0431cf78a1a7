import Foundation
import SpreadsheetReader
import TestSupport
import Testing

@Suite struct `A workbook in a file` {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func put(_ bytes: [UInt8]) throws -> String {
    let path = folder.path("x.xlsx")
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  /// Opens the file, closes the descriptor, and gives the workbook.
  private func open(_ path: String) throws -> Workbook {
    let descriptor = Glibc.open(path, O_RDONLY)
    try #require(descriptor >= 0)
    defer { close(descriptor) }
    return try Workbook(descriptor: descriptor)
  }

  private func book(rows: Int) -> [UInt8] {
    let texts = (1...rows).map { "<row><c t='inlineStr'><is><t>satır \($0)</t></is></c></row>" }
    return PackageBuilder(rows: texts.joined()).bytes()
  }

  @Test(arguments: [3, 40_000])
  func `is read like one in memory, short or long`(rows: Int) throws {
    let bytes = book(rows: rows)
    #expect((bytes.count > 1 << 20) == (rows > 3))
    let workbook = try open(put(bytes))
    #expect(try workbook.sheet(at: 0) == Workbook(bytes: bytes).sheet(at: 0))
    #expect(try workbook.sheet(at: 0).cells.count == rows)
  }

  @Test func `stays the same when its path leads elsewhere by then`() throws {
    let path = try put(book(rows: 40_000))
    let workbook = try open(path)
    try FileManager.default.removeItem(atPath: path)
    _ = try put(book(rows: 1))
    #expect(try workbook.sheet(at: 0).cells.count == 40_000)
  }

  @Test func `is read by several threads at once`() async throws {
    let workbook = try open(put(book(rows: 20_000)))
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<4 { group.addTask { try workbook.sheet(at: 0).cells.count } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == [20_000, 20_000, 20_000, 20_000])
  }

  @Test func `that is none is named for what it is, however long it is`() throws {
    let path = try put(Array("%PDF-1.4".utf8) + [UInt8](repeating: 0, count: 2 << 20))
    #expect(throws: ReaderError.notWorkbook(.pdf)) { try open(path) }
    #expect(throws: ReaderError.notWorkbook(.empty)) { try open(put([])) }
  }

  @Test func `that cannot be read is damaged, and says why`() {
    #expect(throws: ReaderError.damaged(part: "", reason: "Bad file descriptor (errno 9)")) {
      try Workbook(descriptor: -1)
    }
  }
}
