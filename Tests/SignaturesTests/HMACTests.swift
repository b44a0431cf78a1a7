import Signatures
import Testing

/// A test case of RFC 4231.
struct HMACCase: Sendable, CustomTestStringConvertible {
  let number: Int
  let key: [UInt8]
  let data: [UInt8]
  /// The code, or its beginning.
  let code: String

  var testDescription: String { "test case \(number)" }

  init(_ number: Int, key: [UInt8], data: [UInt8], code: String) {
    (self.number, self.key, self.data, self.code) = (number, key, data, code)
  }

  init(_ number: Int, key: [UInt8], data: String, code: String) {
    self.init(number, key: key, data: Array(data.utf8), code: code)
  }

  /// RFC 4231, sections 4.2 to 4.8.
  static let all = [
    HMACCase(
      1, key: [UInt8](repeating: 0x0B, count: 20), data: "Hi There",
      code: "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"),
    HMACCase(
      2, key: Array("Jefe".utf8), data: "what do ya want for nothing?",
      code: "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"),
    HMACCase(
      3, key: [UInt8](repeating: 0xAA, count: 20), data: [UInt8](repeating: 0xDD, count: 50),
      code: "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe"),
    HMACCase(
      4, key: Array(0x01...0x19), data: [UInt8](repeating: 0xCD, count: 50),
      code: "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b"),
    HMACCase(
      5, key: [UInt8](repeating: 0x0C, count: 20), data: "Test With Truncation",
      code: "a3b6167473100ee06e0c796c2955552b"),
    HMACCase(
      6, key: [UInt8](repeating: 0xAA, count: 131), data: "Test Using Larger Than Block-Size Key - Hash Key First",
      code: "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"),
    HMACCase(
      7, key: [UInt8](repeating: 0xAA, count: 131),
      data: "This is a test using a larger than block-size key and a larger than block-size data. "
        + "The key needs to be hashed before being used by the HMAC algorithm.",
      code: "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2"),
  ]
}

@Suite struct `HMAC-SHA-256` {
  @Test(arguments: HMACCase.all)
  func `is what RFC 4231 says, also of single bytes`(_ test: HMACCase) {
    #expect(HMAC.code(of: test.data.span, key: test.key.span).hexadecimal.hasPrefix(test.code))
    var code = HMAC(key: test.key.span)
    for byte in test.data { code.update([byte].span) }
    let whole = code.finish()
    #expect(whole.hexadecimal.hasPrefix(test.code))
    let key = HMACKey(test.key.span)
    for _ in 1...2 {
      var again = HMAC(key)
      again.update(test.data.span)
      #expect(again.finish() == whole)
    }
  }

  /// Keys are filled up with zeros, so that one without bytes is one, too. The code is Python's hmac's.
  @Test func `takes a key without bytes`() {
    let expected = "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"
    #expect(HMAC.code(of: [UInt8]().span, key: [UInt8]().span).hexadecimal == expected)
    // One that lies nowhere at all.
    #expect(HMAC.code(of: Span(), key: Span()).hexadecimal == expected)
  }

  @Test func `is another one under another key`() {
    let data = Array("yetki".utf8)
    let keys: [[UInt8]] = [[], [1], [1, 1], [2], [UInt8](repeating: 1, count: 65)]
    #expect(Set(keys.map { HMAC.code(of: data.span, key: $0.span) }).count == keys.count)
  }
}
