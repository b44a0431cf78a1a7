import Mail
import Testing

@Suite struct `An mbox file` {
  static let file =
    "From a@b Thu Jun 23 09:30:00 2016\nSubject: 1\n\nFrom the start\n>From me\n>>From you\nx From y\n\n"
    + "From c@d Thu Jun 23 09:31:00 2016\nSubject: 2\n\nBir\nFrom here\n\n"

  static let messages = [
    "Subject: 1\n\nFrom the start\nFrom me\n>From you\nx From y\n", "Subject: 2\n\nBir\nFrom here\n",
  ]

  private static func split(_ file: String, by length: Int, limit: Int = 1 << 20) -> [String] {
    var splitter = MboxSplitter()
    var messages = [String]()
    let bytes = Array(file.utf8)
    for start in stride(from: 0, to: bytes.count, by: length) {
      splitter.take(Array(bytes[start..<min(start + length, bytes.count)]), limit: limit) {
        messages.append(String(decoding: $0, as: UTF8.self))
      }
    }
    splitter.finish { messages.append(String(decoding: $0, as: UTF8.self)) }
    return messages
  }

  @Test func `is told by its first bytes`() {
    #expect(MboxSplitter.isMbox(Self.file.utf8))
    #expect(!MboxSplitter.isMbox("From: a@b".utf8))
    #expect(!MboxSplitter.isMbox("Fro".utf8))
  }

  @Test(arguments: [1, 2, 3, 7, 100, 10_000])
  func `is cut in front of the postmark lines, wherever its pieces end`(length: Int) {
    // The first body's own "From the start" follows an empty line: writers of mbox files have to quote it.
    let quoted = Self.file.replacing("\n\nFrom the start", with: "\n\n>From the start")
    #expect(Self.split(quoted, by: length) == Self.messages)
    let windows = quoted.replacing("\n", with: "\r\n")
    #expect(Self.split(windows, by: length) == Self.messages.map { $0.replacing("\n", with: "\r\n") })
  }

  @Test func `may lack its last line end, or hold nothing`() {
    #expect(Self.split("From a\nSubject: 1\n\nx", by: 4) == ["Subject: 1\n\nx"])
    #expect(Self.split("From a\nSubject: 1\n\nFro", by: 4) == ["Subject: 1\n\nFro"])
    #expect(Self.split("From a\n", by: 4).isEmpty)
    #expect(Self.split("", by: 4).isEmpty)
  }

  @Test func `hands a long message on cut, and goes on behind it`() {
    let file = "From a\n" + String(repeating: "x", count: 5_000) + "\n\nFrom b\ny\n"
    #expect(Self.split(file, by: 100, limit: 10) == [String(repeating: "x", count: 11), "y\n"])
  }

  @Test func `may have lines of many quote signs`() {
    let line = String(repeating: ">", count: 5_000)
    #expect(Self.split("From a\n\(line)From b\n", by: 100) == ["\(line)From b\n"])
  }
}
