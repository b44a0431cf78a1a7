import Domain
import Mail
import Testing

@Suite struct `A mail made to harm` {
  static let part = "Content-Type: application/pdf; name=a.pdf\n\n%PDF"

  @Test func `without its last delimiter gives what it holds`() {
    let read = mail("From: a@b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\(Self.part)\n")
    #expect(read.attachments.map(\.name) == ["a.pdf"])
    #expect(read.damage?.contains("it ends early") == true)
  }

  @Test(arguments: [
    "", "\n", "\0", "no colon", "--", "From: a@b", String(repeating: "(", count: 100_000), "\u{FEFF}From: a@b\n\n",
  ])
  func `that is none at all gives nothing`(text: String) {
    let read = MailMessage(reading: Array(text.utf8))
    #expect(read.attachments.isEmpty)
  }

  @Test func `of bytes that are no mail is damaged`() {
    #expect(MailMessage(reading: Array("PK\u{3}\u{4}\0\0".utf8)).damage?.contains("it has no header") == true)
  }

  @Test func `with NUL bytes is read as if they were other letters`() {
    let read = mail(
      "From: a@b\nSubject: a\0b\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\(Self.part)\0\n--b--\n")
    #expect(read.attachments.first?.bytes == Array("%PDF\0".utf8))
    #expect(read.envelope.subject.hasPrefix("a"))
  }

  @Test func `with a multipart that names no boundary is damaged`() {
    let read = mail("From: a@b\nContent-Type: multipart/mixed\n\n--b\n\(Self.part)\n--b--\n")
    #expect(read.attachments.isEmpty)
    #expect(read.damage?.contains("names no boundary") == true)
  }

  @Test func `with too many parts gives the first ones`() {
    let read = mail(parts: Array(repeating: Self.part, count: 600))
    #expect(read.attachments.count == 500)
    #expect(read.damage?.contains("more than 500 parts") == true)
  }

  @Test func `with 100,000 parts costs little`() {
    let read = mail(parts: Array(repeating: Self.part, count: 100_000))
    #expect(read.attachments.count == 500)
    #expect(read.damage?.contains("too many parts") == true)
  }

  @Test(arguments: [1_000, 10_000])
  func `of multiparts within each other is not followed for ever`(depth: Int) {
    let head = (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
    let read = mail("From: a@b\n" + head + Self.part + "\n")
    #expect(read.attachments.isEmpty)
    #expect(read.damage?.contains("nested more than 20 deep") == true)
  }

  @Test(arguments: [1_000, 10_000])
  func `of messages within each other is not followed for ever`(depth: Int) {
    let read = mail("From: a@b\n" + String(repeating: "Content-Type: message/rfc822\n\n", count: depth) + Self.part)
    #expect(read.attachments.isEmpty)
    #expect(read.damage != nil)
  }

  @Test func `with headers of megabytes keeps what fits`() {
    let long = String(repeating: "a", count: 3 << 20)
    let read = mail("X-Long: \(long)\nFrom: a@b\nSubject: \(long)\nDate: Thu, 23 Jun 2016 09:30:00 +0300\n\nMetin")
    #expect(read.envelope.from.map(\.address) == ["a@b"])
    #expect(read.envelope.date != .missing)
    #expect(read.damage?.contains("header is too long") == true)
  }

  @Test func `with 20,000 header fields counts every From`() {
    let read = mail(header: String(repeating: "From: a@b\n", count: 20_000) + "Subject: x")
    #expect(read.envelope.fromHeaders == 20_000)
  }

  @Test func `with a part whose header never ends stops there`() {
    let read = mail(parts: [Self.part, String(repeating: "To: a@b\n", count: 10_000) + "\nx", Self.part])
    #expect(read.attachments.count == 1)
    #expect(read.damage?.contains("header is too long") == true)
  }

  @Test(arguments: [100, 4_000, 5_000, 60_000])
  func `with a long boundary ends`(length: Int) {
    let boundary = String(repeating: "x", count: length)
    let read = mail(
      "From: a@b\nContent-Type: multipart/mixed; boundary=\(boundary)\n\n--\(boundary)\n\(Self.part)\n--\(boundary)--\n"
    )
    if length <= 100 { #expect(read.attachments.count == 1) }
  }

  @Test func `with an attachment over the limit tells its size`() {
    var limits = MailLimits()
    limits.attachmentBytes = 10
    let read = mail(
      parts: [
        "Content-Type: a/b; name=a\nContent-Transfer-Encoding: base64\n\nMDEyMzQ1Njc4OTA=", Self.part,
        "Content-Type: a/b; name=c\n\n0123456789",
      ],
      limits)
    #expect(read.attachments.map { $0.bytes?.count } == [nil, 4, 10])
    #expect(read.attachments.map(\.size) == [11, 4, 10])
  }

  @Test func `that is too long gives its envelope alone`() {
    var limits = MailLimits()
    limits.messageBytes = 1_000
    let read = mail(parts: [Self.part + String(repeating: " ", count: 1_000)], limits)
    #expect(read.envelope.from.map(\.address) == ["a@ornek.gov.tr"])
    #expect(read.attachments.isEmpty)
    #expect(read.damage == "it is longer than 1000 bytes")
  }
}
