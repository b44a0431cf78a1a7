import Foundation

/// A workbook that is done, to be taken piece by piece: a long one need not lie in memory twice.
package struct FinishedWorkbook {
  private static let pieceSize = 1 << 18

  private let file: MemoryFile
  private var offset = 0
  /// In bytes.
  package let size: Int

  init(_ file: MemoryFile) throws(WriterError) {
    self.file = file
    size = try file.size
  }

  /// The next bytes; nil at the end.
  package mutating func next() throws(WriterError) -> [UInt8]? {
    guard offset < size else { return nil }
    let piece = try file.bytes(from: offset, count: min(Self.pieceSize, size - offset))
    offset += piece.count
    return piece
  }

  /// All bytes at once.
  func bytes() throws(WriterError) -> [UInt8] { try file.bytes(from: 0, count: size) }
}

/// Lets workbooks be assembled at the same time where they bear the same time of making, others one after the other.
///
/// The C library asks the system's one shared calendar for that time (`gmtime`): in there it is the same for all then.
final class AssemblyGate: @unchecked Sendable {
  private let condition = NSCondition()
  private var time: Int64 = 0
  private var count = 0

  func pass<Result>(_ time: Int64, _ body: () -> Result) -> Result {
    condition.lock()
    while count > 0, self.time != time { condition.wait() }
    self.time = time
    count += 1
    condition.unlock()
    defer {
      condition.lock()
      count -= 1
      if count == 0 { condition.broadcast() }
      condition.unlock()
    }
    return body()
  }
}
