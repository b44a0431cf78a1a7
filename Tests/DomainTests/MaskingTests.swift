import Domain
import Testing

@Suite struct `A T.C. number in a text` {
  private static let digest = "6ba2a2456dd52329234406ee2e84" + String(repeating: "0a", count: 18)

  @Test func `is masked, but not what looks like one within a digest`() {
    #expect(Masking.numbers(in: "kişi 10000000146.") == "kişi 100******46.")
    for digest in [Self.digest, Self.digest.uppercased(), String(Self.digest.dropLast()), Self.digest + "f"] {
      #expect(Masking.numbers(in: "32:\(digest)") == "32:\(digest)")
      #expect(Masking.numbers(in: "\(digest) 10000000146 \(digest)") == "\(digest) 100******46 \(digest)")
    }
  }

  @Test(arguments: ["a10000000146", "10000000146a", "beef10000000146beef", "10000000146", "x10000000146x"])
  func `is masked within shorter words, whatever their letters`(word: String) {
    #expect(!Masking.numbers(in: "ad: \(word)").contains("10000000146"))
  }
}
