import FuzzSupport
import Mail

/// An mbox file gives the same messages however it is cut into pieces.
enum MboxReading {
  static func check(_ bytes: [UInt8]) {
    let whole = messages(bytes, piece: max(bytes.count, 1), limit: 1 << 20)
    promise(whole == messages(bytes, piece: 7, limit: 1 << 20), "pieces of an mbox file change its messages")
    promise(whole.reduce(0) { $0 + $1.count } <= bytes.count, "an mbox file grows")
    promise(messages(bytes, piece: 64, limit: 100).allSatisfy { $0.count <= 101 }, "a message is longer than the limit")
  }

  private static func messages(_ bytes: [UInt8], piece: Int, limit: Int) -> [[UInt8]] {
    var splitter = MboxSplitter()
    var messages = [[UInt8]]()
    for start in stride(from: 0, to: bytes.count, by: piece) {
      splitter.take(Array(bytes[start..<min(start + piece, bytes.count)]), limit: limit) { messages.append($0) }
    }
    splitter.finish { messages.append($0) }
    return messages
  }
}
