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

  /// A postmark, as short as they come.
  static let mark = "From a@b Thu Jun 23 09:30:00 2016\n"

  @Test func `is told by its first line, whatever ends it`() {
    #expect(MboxSplitter.isMbox(Array(Self.file.utf8)))
    #expect(MboxSplitter.isMbox(Array("\u{FEFF}\(Self.file)".utf8)))
    #expect(MboxSplitter.isMbox(Array(Self.file.replacing("\n", with: "\r").utf8)))
    for text in ["From: a@b", "Fro", "From what I know, nothing came.\n\n"] {
      #expect(!MboxSplitter.isMbox(Array(text.utf8)))
    }
  }

  static let postmarks = [
    "From - Thu Jun 23 08:50:00 2016", "From MAILER-DAEMON Thu Jun  2 08:50:00 2016",
    "From 1507@xxx Thu Jun 23 09:30:00 +0000 2016", "From a@b Thu Jun 23 09:30:00 EEST 2016",
    "From \"Ali Veli\" Thu Jun 23 09:30:00 2016", "From ???@??? Thu Jun 23 09:30:00 2016",
    "From a@b Thu Jun 23 09:30 2016 remote from x", "From a@b Thu, 23 Jun 2016 09:30:00 +0300",
    "From a@b 2016-06-23 09:30:00", "From a@b 2016-06-23T09:30:00Z", "From personel Thu Jun 23 09:30:00 2016",
    "From  Thu Jun 23 09:30:00 2016", "From Ali Veli <ali@ornek.gov.tr>  Thu Jun 23 09:30:00 2016",
    "From \"Ali Veli\" <ali@ornek.gov.tr> Thu Jun  2 09:30:00 2016",
  ]

  @Test(arguments: postmarks)
  func `is cut where a line has a sender and a date, as any program writes them`(line: String) {
    #expect(Self.split("\(Self.mark)Subject: 1\n\nx\n\n\(line)\nSubject: 2\n\ny\n", by: 5).count == 2)
  }

  static let bounces = [
    "From MAILER-DAEMON Thu Jun  2 08:50:00 2016", "From  Thu Jun 23 09:30:00 2016", "From <> Thu Jun 23 09:30:00 2016",
  ]

  @Test(arguments: bounces)
  func `keeps the postmark of a mail that nobody sent, and no other`(line: String) {
    let messages = Self.split("\(line)\nSubject: 1\n\nx\n\n\(Self.mark)Subject: 2\n\ny\n", by: 5)
    #expect(messages == ["\(line)\nSubject: 1\n\nx\n", "Subject: 2\n\ny\n"])
  }

  static let texts = [
    "From bugün itibaren formlar ektedir.", "From Monday on, at 09:30, we are closed until Jun 2016",
    "From a@b we got nothing", "From", "From a@b", "From a@b Thu Jun 23 2016", "From a@b Thu Jun 99 09:30:00 2016",
    "From Ali Veli <ali@ornek.gov.tr> we got nothing", "From  Monday on", "From Thu Jun 23 09:30:00 2016",
    "From a@b T 23", "From a@b T", "From a@b 2016-06-23T", "From a@b -T09:30", "From \" Thu Jun 23 09:30:00 2016",
    "From here 23 Jun 2016 09:30:00", "From \"Ali Thu Jun 23 09:30:00 2016",
    "From a@b Thu Jun 23 09:30:00 2016" + String(repeating: " x", count: 500),
  ]

  @Test(arguments: texts, [1, 7, 10_000])
  func `is not cut where a text begins with From`(line: String, length: Int) {
    let body = "Subject: 1\n\nSayın yetkili,\n\n\(line)\n\nİyi çalışmalar\n"
    #expect(Self.split("\(Self.mark)\(body)", by: length) == [body])
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
    #expect(Self.split("\(Self.mark)Subject: 1\n\nx", by: 4) == ["Subject: 1\n\nx"])
    #expect(Self.split("\(Self.mark)Subject: 1\n\nFro", by: 4) == ["Subject: 1\n\nFro"])
    #expect(Self.split("\(Self.mark)Subject: 1\n\nFrom a", by: 4) == ["Subject: 1\n\nFrom a"])
    #expect(Self.split(Self.mark, by: 4).isEmpty)
    #expect(Self.split("From what I know", by: 4) == ["From what I know"])
    #expect(Self.split("", by: 4).isEmpty)
  }

  @Test func `hands a long message on cut, and goes on behind it`() {
    let file = Self.mark + String(repeating: "x", count: 5_000) + "\n\n\(Self.mark)y\n"
    #expect(Self.split(file, by: 100, limit: 10) == [String(repeating: "x", count: 11), "y\n"])
  }

  @Test func `may have lines of many quote signs`() {
    let line = String(repeating: ">", count: 5_000)
    #expect(Self.split("\(Self.mark)\(line)From b\n", by: 100) == ["\(line)From b\n"])
  }
}
