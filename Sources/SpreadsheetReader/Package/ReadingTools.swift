import Synchronization
internal import XML

/// A parser and a decompressor that are used for one package after the other.
///
/// Sendable without the compiler's proof: the pool hands a set to one owner at a time.
final class ReadingTools: @unchecked Sendable {
  let xml: XMLReader
  let inflater = Inflater()

  private static let pool = Mutex<[ReadingTools]>([])
  /// Sets that wait for work; more than threads are of no use.
  private static let maximumWaiting = 16
  /// A set whose parser has held more than this is not kept, in bytes.
  private static let maximumKept = 1 << 20

  private init() throws(ReaderError) {
    guard let xml = try? XMLReader() else { throw .damaged(part: "", reason: "no memory for a parser") }
    self.xml = xml
  }

  /// Lends a set for the length of a call.
  static func with<Result>(_ body: (ReadingTools) throws(ReaderError) -> Result) throws(ReaderError) -> Result {
    let tools = if let waiting = waiting() { waiting } else { try ReadingTools() }
    defer { tools.giveBack() }
    return try body(tools)
  }

  private static func waiting() -> ReadingTools? { pool.withLock { $0.popLast() } }

  private func giveBack() {
    guard xml.largestPiece <= Self.maximumKept else { return }
    Self.pool.withLock { if $0.count < Self.maximumWaiting { $0.append(self) } }
  }
}
