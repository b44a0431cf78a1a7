import Testing

@testable import Domain

@Suite struct `The digest of an appointment` {
  private static func digest(_ texts: String...) -> Int {
    var maker = AppointmentDigest.Maker()
    for text in texts { maker.add(folded: text.utf8.span) }
    return maker.finish()
  }

  @Test func `is the same for the same fields`() {
    #expect(
      Self.digest("ayşe yılmaz", "2016 tarih ve 1 sayılı", "a@b.gov.tr")
        == Self.digest(
          "ayşe yılmaz", "2016 tarih ve 1 sayılı", "a@b.gov.tr"))
  }

  @Test(arguments: 0...40)
  func `differs with any letter, wherever it stands`(length: Int) {
    var seen = Set([AppointmentDigest.hash(folded: String(repeating: "a", count: length).utf8.span)])
    for place in 0..<length {
      var text = Array(repeating: Character("a"), count: length)
      text[place] = "b"
      #expect(seen.insert(AppointmentDigest.hash(folded: String(text).utf8.span)).inserted)
    }
  }

  @Test func `keeps neighbouring fields apart, and empty ones`() {
    let all = [
      Self.digest("ab", "c"), Self.digest("a", "bc"), Self.digest("abc"), Self.digest("abc", ""),
      Self.digest("", "abc"), Self.digest("", ""), Self.digest(""), Self.digest(),
      Self.digest("abc\0"), Self.digest("\0abc"),
    ]
    #expect(Set(all).count == all.count)
  }

  @Test func `tells no time from every time`() {
    let times: [Moment?] = [nil] + [0, 1, -1, 1 << 32, -(1 << 32), .max, .min].map { Moment(secondsSince1970: $0) }
    let digests = times.map { time in
      var maker = AppointmentDigest.Maker()
      maker.add(time)
      return maker.finish()
    }
    #expect(Set(digests).count == times.count)
  }
}
