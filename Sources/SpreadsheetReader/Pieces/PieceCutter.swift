import Glibc
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

/// A run of whole items of a long part, as a document of its own.
struct Piece: Sendable {
  /// Counts from 0 in the order of the part.
  let index: Int
  /// Start tags in front of the content, where it does not bring its own.
  let opening: [UInt8]
  let content: ArraySlice<UInt8>
  /// End tags after the content, where it does not bring its own.
  let closing: [UInt8]

  /// How many marks show that it begins and ends between two items.
  var marks: Int { (opening.isEmpty ? 0 : 1) + (closing.isEmpty ? 0 : 1) }

  /// Bytes of the document.
  var count: Int { opening.count + content.count + closing.count }

  /// Writes the document into `space`, which is exactly as large.
  func write(into space: inout MutableRawSpan) {
    space.withUnsafeMutableBytes { space in
      var start = 0
      for part in [opening[...], content, closing[...]] {
        UnsafeMutableRawBufferPointer(rebasing: space[start...]).copyBytes(from: part)
        start += part.count
      }
    }
  }
}

/// How a long part is built: items, one after the other, in a container of the root element.
struct PieceShape: Sendable {
  /// The local names of the elements around the items, from the root on.
  let containers: [String]
  /// The local name of an item.
  let item: String

  static let sheet = PieceShape(containers: ["worksheet", "sheetData"], item: "row")
  static let sharedStrings = PieceShape(containers: ["sst"], item: "si")
}

/// When and how a long part is cut for several parsers.
struct PieceSizes: Sendable {
  /// A shorter part, in bytes, is not worth a thread.
  var worthwhile: UInt64 = 4 << 20
  /// A piece is cut at the last item within this many bytes …
  var length = 512 << 10
  /// … and where there is none, within at most this many: no tag passes `ReaderLimits.tagBytes` unseen.
  var maximum = 1 << 20
  /// Parsers that work at once, the caller's included.
  var threads = max(1, min(8, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  static let standard = PieceSizes()
}
