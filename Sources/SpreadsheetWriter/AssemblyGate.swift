import Foundation

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
