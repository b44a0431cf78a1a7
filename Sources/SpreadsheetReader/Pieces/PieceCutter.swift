import Synchronization

/// Inflates a long part and cuts it into pieces, for several threads that take them in turn.
///
/// Sendable without the compiler's proof: all that changes is touched under the lock alone.
final class PieceCutter: @unchecked Sendable {
  /// The part cannot be cut at items: it has to be read as a whole.
  struct Uncuttable: Error {}

  /// The part itself cannot be read.
  struct Unreadable: Error {
    let cause: ReaderError
  }

  private let lock = Mutex(())
  private let shape: PieceShape
  private let sizes: PieceSizes
  private var stream: PartStream
  private var markup: PieceMarkup?
  /// What was inflated behind the last piece's end.
  private var rest: ArraySlice<UInt8> = []
  private var nextIndex = 0
  private var hasEnded = false

  init(_ stream: consuming PartStream, _ shape: PieceShape, _ sizes: PieceSizes) {
    self.stream = stream
    self.shape = shape
    self.sizes = sizes
  }

  /// The next piece, or why there is none, with the index that it has or would have; after that, nil for ever.
  func next() -> (index: Int, piece: Result<Piece, any Error>?) {
    lock.withLock { _ in
      guard !hasEnded else { return (nextIndex, nil) }
      defer { nextIndex += 1 }
      do { return (nextIndex, .success(try cut())) } catch {
        hasEnded = true
        return (nextIndex, .failure(error))
      }
    }
  }

  private func cut() throws -> Piece {
    var bytes = try filled(rest, to: sizes.length)
    while !stream.isAtEnd {
      let markup = try markup(of: bytes)
      if let end = markup.lastItem(in: bytes) { return piece(bytes, endingAt: end, markup) }
      guard bytes.count < sizes.maximum else { throw Uncuttable() }
      bytes = try filled(bytes[...], to: min(2 * bytes.count, sizes.maximum))
    }
    return try lastPiece(bytes)
  }

  private func piece(_ bytes: [UInt8], endingAt end: Int, _ markup: PieceMarkup) -> Piece {
    rest = bytes[end...]
    return Piece(
      index: nextIndex, opening: nextIndex == 0 ? [] : markup.opening, content: bytes[..<end], closing: markup.closing)
  }

  private func lastPiece(_ bytes: [UInt8]) throws -> Piece {
    hasEnded = true
    let opening = nextIndex == 0 ? [] : try markup(of: bytes).opening
    return Piece(index: nextIndex, opening: opening, content: bytes[...], closing: [])
  }

  private func markup(of head: [UInt8]) throws -> PieceMarkup {
    if let markup { return markup }
    guard let found = PieceMarkup(shape, head: head) else { throw Uncuttable() }
    markup = found
    return found
  }

  /// `start` and what follows in the part, `count` bytes in all, fewer where the part ends.
  private func filled(_ start: ArraySlice<UInt8>, to count: Int) throws -> [UInt8] {
    do {
      return try [UInt8](unsafeUninitializedCapacity: max(count, start.count)) { space, length in
        length = space.update(fromContentsOf: start)
        let room = UnsafeMutableBufferPointer(rebasing: space[length...])
        length += try stream.read(into: UnsafeMutableRawBufferPointer(room))
      }
    } catch let error as ReaderError {
      throw Unreadable(cause: error)
    }
  }
}
