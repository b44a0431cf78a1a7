import Dispatch
import Synchronization

/// Work that goes on beside the caller's own until its result is asked for.
final class Aside<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)
  private let group = DispatchGroup()

  init(_ work: @escaping @Sendable () throws -> Value) {
    // A queue of its own has a thread at once, also while all of the shared ones are busy.
    DispatchQueue(label: "aside").async(group: group) {
      let result = Result(catching: work)
      self.result.withLock { $0 = result }
    }
  }

  /// Waits for the result and hands it over, once; throws what the work threw.
  func value() throws -> Value? {
    group.wait()
    return try result.withLock { $0.take() }?.get()
  }
}
