import Dispatch
import Domain
import Files
import Intake
import Synchronization

/// The units of a file: parsed on a thread of its own, while the caller takes them up.
final class UnitSource: Sendable {
  private let input: OpenedInput
  private let progress: @Sendable (Int, Int) -> Void
  private let state = Mutex(State())
  /// Counts the batches that wait to be taken, and the room for more.
  private let filled = DispatchSemaphore(value: 0)
  private let room = DispatchSemaphore(value: 0)

  private static let batchSize = 512
  private static let waitingBatches = 8

  private struct State {
    var batches: [[UnitRecord]] = []
    var failure: (any Error)?
    /// The caller has given up: what is parsed from now on is thrown away.
    var isAbandoned = false
  }

  private struct Abandoned: Error {}

  /// `progress` hears how many bytes of how many are read, on the thread that reads them.
  init(_ input: OpenedInput, progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }) {
    self.input = input
    self.progress = progress
    // Raised from 0: a semaphore must not be given up below its first value.
    for _ in 1...Self.waitingBatches { room.signal() }
  }

  /// Hands over every unit, in the order of the file; throws what reading it or `body` throws.
  func forEachUnit(_ body: (UnitRecord) throws -> Void) throws {
    DispatchQueue.global().async { self.parse() }
    defer { abandon() }
    while let batch = try next() {
      for unit in batch { try body(unit) }
    }
  }

  private func next() throws -> [UnitRecord]? {
    filled.wait()
    defer { room.signal() }
    let (batch, failure) = state.withLock { state -> ([UnitRecord]?, (any Error)?) in
      state.batches.isEmpty ? (nil, state.failure) : (state.batches.removeFirst(), nil)
    }
    if let failure { throw failure }
    return batch
  }

  private func abandon() {
    state.withLock { $0.isAbandoned = true }
    room.signal()
  }

  private func parse() {
    var batch = [UnitRecord]()
    var failure: (any Error)?
    do {
      var pieces = input.pieces()
      let take: (UnitRecord) throws -> Void = { unit in
        batch.append(unit)
        if batch.count == Self.batchSize { try self.put(&batch) }
      }
      let size = Int(clamping: input.stamp.size)
      var done = 0
      try UnitSnapshotReader.read(
        nextChunk: {
          progress(done, size)
          let chunk = try pieces.next()
          done += chunk?.count ?? 0
          return chunk
        }, each: take)
      try put(&batch)
    } catch {
      failure = error
    }
    let end = failure
    state.withLock { state in
      state.failure = end
    }
    filled.signal()
  }

  private func put(_ batch: inout [UnitRecord]) throws {
    guard !batch.isEmpty else { return }
    room.wait()
    let full = batch
    batch.removeAll(keepingCapacity: true)
    let isAbandoned = state.withLock { state in
      state.batches.append(full)
      return state.isAbandoned
    }
    if isAbandoned { throw Abandoned() }
    filled.signal()
  }
}
