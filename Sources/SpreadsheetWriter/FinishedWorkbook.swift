/// A workbook that is done, to be taken piece by piece: a long one need not lie in memory twice.
public struct FinishedWorkbook {
  private static let pieceSize = 1 << 18

  private let file: MemoryFile
  private var offset = 0
  /// In bytes.
  public let size: Int

  init(_ file: MemoryFile) throws(WriterError) {
    self.file = file
    size = try file.size
  }

  /// The next bytes; nil at the end.
  public mutating func next() throws(WriterError) -> [UInt8]? {
    guard offset < size else { return nil }
    let piece = try file.bytes(from: offset, count: min(Self.pieceSize, size - offset))
    offset += piece.count
    return piece
  }

  /// All bytes at once.
  func bytes() throws(WriterError) -> [UInt8] { try file.bytes(from: 0, count: size) }
}
