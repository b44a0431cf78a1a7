import Synchronization
internal import XML

/// A parser, a decompressor and a buffer that are used for one package after the other.
///
/// Sendable without the compiler's proof: the pool hands a set to one owner at a time.
final class ReadingTools: @unchecked Sendable {
  let xml: XMLReader
  let inflater: Inflater
  var compressed: [UInt8] = []

  private static let pool = Mutex<[ReadingTools]>([])
  /// Sets that wait for work; more than threads are of no use.
  private static let maximumWaiting = 16
  /// A set whose buffer has grown larger than this is not kept, in bytes.
  private static let maximumKept = 4 << 20

  private init() throws(ReaderError) {
    guard let inflater = Inflater(), let xml = try? XMLReader() else {
      throw .damaged(part: "", reason: "no memory for a parser")
    }
    self.xml = xml
    self.inflater = inflater
  }

  /// Lends a set for the length of a call.
  static func with<Result>(_ body: (ReadingTools) throws(ReaderError) -> Result) throws(ReaderError) -> Result {
    let tools = if let waiting = waiting() { waiting } else { try ReadingTools() }
    defer { tools.giveBack() }
    return try body(tools)
  }

  private static func waiting() -> ReadingTools? { pool.withLock { $0.popLast() } }

  private func giveBack() {
    guard compressed.capacity <= Self.maximumKept else { return }
    Self.pool.withLock { if $0.count < Self.maximumWaiting { $0.append(self) } }
  }
}
