import Dispatch
import Synchronization
internal import XML

/// Parses the pieces of a long part on several threads and hands the results over in the order of the part.
///
/// The pieces that wait are few, so memory does not grow with the part.
final class PieceReader<Batch: Sendable>: Sendable {
  private struct State {
    /// Parsed, but not yet handed over.
    var results: [Int: Result<Batch, any Error>] = [:]
    /// How many pieces there are; nil until the last one has been cut.
    var total: Int?
    var isStopped = false
  }

  private let cutter: PieceCutter
  private let threads: Int
  private let parse: @Sendable (Piece, XMLReader) throws -> Batch
  private let state = Mutex(State())
  /// Counts the pieces that may be begun.
  private let room = DispatchSemaphore(value: 0)
  /// Counts what may be news to the caller.
  private let news = DispatchSemaphore(value: 0)

  /// Pieces begun and not handed over, for each thread.
  private static var pieces: Int { 3 }

  init(
    _ cutter: PieceCutter, threads: Int, parse: @escaping @Sendable (Piece, XMLReader) throws -> Batch
  ) {
    self.cutter = cutter
    self.threads = threads
    self.parse = parse
    // Raised from 0: a semaphore must not be given up below its first value.
    for _ in 0..<(threads * Self.pieces) { room.signal() }
  }

  /// Parses the part; the calling thread, with its parser `xml`, does its share.
  ///
  /// False when some piece cannot stand by itself: then the part is to be read as a whole, which also tells where a fault
  /// lies. Throws what reading the part's bytes or `deliver` throws.
  func run(with xml: XMLReader, deliver: (Batch) throws(ReaderError) -> Void) throws(ReaderError) -> Bool {
    let helpers = startHelpers()
    defer { stop(helpers) }
    var next = 0
    while true {
      if let result = takeResult(next) {
        room.signal()
        next += 1
        guard try hand(result, to: deliver) else { return false }
      } else if let total = total() {
        if next == total { return true }
        news.wait()
      } else if room.wait(timeout: .now()) == .success {
        if !parseNext(with: xml) { room.signal() }
      } else {
        news.wait()
      }
    }
  }

  private func hand(
    _ result: Result<Batch, any Error>, to deliver: (Batch) throws(ReaderError) -> Void
  ) throws(ReaderError) -> Bool {
    switch result {
    case .success(let batch):
      try deliver(batch)
      return true
    case .failure(let error):
      if let error = error as? PieceCutter.Unreadable { throw error.cause }
      return false
    }
  }

  private func takeResult(_ index: Int) -> Result<Batch, any Error>? {
    state.withLock { $0.results.removeValue(forKey: index) }
  }

  private func total() -> Int? { state.withLock { $0.total } }

  /// Parses the next piece; false when there is none.
  private func parseNext(with xml: XMLReader) -> Bool {
    let (index, cut) = cutter.next()
    defer { news.signal() }
    guard let cut else {
      state.withLock { $0.total = index }
      return false
    }
    let result = Result { try parse(try cut.get(), xml) }
    state.withLock { $0.results[index] = result }
    return true
  }

  // MARK: - Other threads

  private func startHelpers() -> DispatchGroup {
    let group = DispatchGroup()
    for _ in 1..<max(1, threads) {
      // A queue of its own has a thread at once, also while all of the shared ones are busy.
      DispatchQueue(label: "pieces").async(group: group) { self.help() }
    }
    return group
  }

  private func help() {
    try? ReadingTools.with { (tools) throws(ReaderError) in
      while true {
        room.wait()
        guard !state.withLock({ $0.isStopped }), parseNext(with: tools.xml) else { break }
      }
      room.signal()
    }
  }

  private func stop(_ helpers: DispatchGroup) {
    state.withLock { $0.isStopped = true }
    for _ in 1..<max(1, threads) { room.signal() }
    helpers.wait()
  }
}
