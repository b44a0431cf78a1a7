import Domain
import Register
import Testing

@Suite struct `An event` {
  private static let blinding = String(repeating: "ab", count: 32)

  private func event(_ fact: any Fact, reverses: Int64? = nil) -> Event {
    Event(
      position: 12, at: Moment(secondsSince1970: 1_466_663_400), actor: UserIdentity(uid: 1001, login: "ayşe"),
      reverses: reverses, fact: fact)
  }

  @Test func `has samples of every kind here`() throws {
    #expect(try SampleFacts.all().map(\.kind).sorted() == FactKinds.all.names)
    #expect(FactKinds.list.count == FactKinds.all.names.count)
  }

  @Test func `of every kind is read as it was written`() throws {
    for fact in try SampleFacts.all() {
      let bytes = event(fact, reverses: 9).canonical(blinding: Self.blinding)
      let read = try Event(reading: bytes)
      #expect(read.position == 12 && read.reverses == 9 && read.actor?.login == "ayşe")
      #expect(read.fact.isSame(as: fact), "\(fact.kind)")
      #expect(read.canonical(blinding: Self.blinding) == bytes, "\(fact.kind)")
    }
  }

  /// Whoever keeps a proof has these bytes: the form is fixed for good.
  @Test func `has bytes that stay as they are`() throws {
    let bytes = event(OlderNameNoted(unit: try #require(DetsisNo(Int32(10_000_001))), name: "“Ad”\t\u{1}\"\\\u{7F}"))
      .canonical(blinding: Self.blinding)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == #"{"actor":{"login":"ayşe","uid":1001},"at":1466663400,"blinding":""# + Self.blinding
        + #"","kind":"older-name-noted","position":12,"what":{"name":"“Ad”\t\u0001\"\\"# + "\u{7F}"
        + #"","unit":10000001}}"#)
  }

  @Test(arguments: [Int64.min, Int64.min + 1, -10, -1, 0, 9, 10, .max - 1, .max])
  func `keeps whole numbers whole`(number: Int64) throws {
    let bytes = event(PlanMade(plan: number, sha256: "ab")).canonical(blinding: Self.blinding)
    #expect(try (Event(reading: bytes).fact as? PlanMade)?.plan == number)
  }

  @Test func `is not read from bytes that say the same in another form`() throws {
    let bytes = event(PlanMade(plan: 1, sha256: "ab")).canonical(blinding: Self.blinding)
    let text = String(decoding: bytes, as: UTF8.self)
    let others =
      [
        text + " ", " " + text, text.replacing(#""plan":1"#, with: #""plan":01"#),
        text.replacing(#""plan":1"#, with: #""plan":1.0"#), text.replacing(#""plan":1"#, with: #""plan":"1""#),
        text.replacing(#""plan":1"#, with: #""plan": 1"#), text.replacing(#""ab""#, with: #""\u0061b""#),
        text.replacing(#""plan":1,"sha256":"ab""#, with: #""sha256":"ab","plan":1"#),
        text.replacing(#""plan":1"#, with: #""more":2,"plan":1"#), text.replacing("plan-made", with: "plan-mode"),
        text.replacing(#""what""#, with: #""reverses":null,"what""#), String(text.dropLast()), "", "{}", "[]",
        text.replacing("ayşe", with: "ay\u{0}şe"),
      ]
      + ["-0", "-01", "00", "-", "", "+1", "9223372036854775808", "-9223372036854775809", "1e2"].map { number in
        text.replacing(#""plan":1"#, with: #""plan":\#(number)"#)
      }
    for other in others {
      #expect(throws: RegistryError.self, "\(other)") { try Event(reading: Array(other.utf8)) }
    }
    var broken = bytes
    broken[20] = 0xFF
    #expect(throws: RegistryError.self) { try Event(reading: broken) }
  }

  /// Whatever stands in a damaged journal, reading it ends with an error or with what was written.
  @Test func `is never read from bytes that it would not write`() throws {
    var random = SystemRandomNumberGenerator()
    for fact in try SampleFacts.all() {
      let bytes = event(fact).canonical(blinding: Self.blinding)
      for _ in 0..<200 {
        var changed = bytes
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        if Bool.random() { changed.removeLast(Int.random(in: 0..<changed.count)) }
        guard let read = try? Event(reading: changed) else { continue }
        let blinding = try #require(Self.blinding(in: changed))
        #expect(read.canonical(blinding: blinding) == changed)
      }
    }
  }

  private static func blinding(in bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.split(separator: #""blinding":""#).last?.split(separator: #"""#, maxSplits: 1).first.map(String.init)
  }
}
