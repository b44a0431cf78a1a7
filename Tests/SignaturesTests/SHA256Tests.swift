import Signatures
import Testing

@Suite struct `SHA-256` {
  /// FIPS 180-2, appendix B, and the digest of nothing (NIST CAVP, SHA256ShortMsg).
  static let known = [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000_000), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ]

  @Test(arguments: known)
  func `is what the standard says`(message: String, digest: String) {
    #expect(SHA256.hash(of: message.utf8.span).hexadecimal == digest)
  }

  @Test func `has 32 bytes, which are those of its digits`() {
    let digest = SHA256.hash(of: "abc".utf8.span)
    #expect(digest.bytes.count == Digest.byteCount)
    #expect(digest.bytes.prefix(4) == [0xBA, 0x78, 0x16, 0xBF] && digest.bytes.suffix(2) == [0x15, 0xAD])
  }

  /// 300,007 bytes, the same everywhere; their digest is Python's hashlib's.
  static let long = (0..<300_007).map { UInt8(truncatingIfNeeded: $0 * $0 * 31 + $0 * 7 + ($0 >> 8)) }
  static let longDigest = "4b2e06ce48962f503cbca56f7bad9eb94c62be00822b79b6f150568ce1ad25fa"

  /// In pieces of that many bytes; a piece of none is one, too.
  private static func digest(of bytes: [UInt8], pieces size: Int) -> Digest {
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: size) {
      hash.update(bytes[start..<min(start + size, bytes.count)].span)
      hash.update([UInt8]().span)
    }
    return hash.finish()
  }

  @Test(arguments: [1, 55, 56, 63, 64, 65, 127, 4_099, 300_006, 300_007])
  func `does not depend on how the bytes are cut`(size: Int) {
    #expect(Self.digest(of: Self.long, pieces: size).hexadecimal == Self.longDigest)
  }

  @Test func `of two streams at a time is that of each`() {
    var first = SHA256()
    var second = SHA256()
    for byte in Self.long {
      first.update([byte].span)
      second.update([byte, byte].span)
    }
    let one = first.finish()
    let two = second.finish()
    #expect(one.hexadecimal == Self.longDigest)
    let doubled = Self.long.flatMap { [$0, $0] }
    #expect(two == SHA256.hash(of: doubled.span))
  }

  @Test func `begins anew behind a stream that nobody finished`() {
    for _ in 0..<100 {
      var abandoned = SHA256()
      abandoned.update(Self.long.span)
    }
    #expect(SHA256.hash(of: Self.long.span).hexadecimal == Self.longDigest)
  }

  /// More threads than contexts are kept for, each with streams of its own.
  @Test func `of many threads at once is that of one`() async {
    func digests(of seed: Int) -> [Digest] {
      (0..<200).map { index in Self.digest(of: Array(Self.long[seed..<seed + 100 + index]), pieces: 1 + index % 7) }
    }
    let expected = (0..<64).map(digests)
    let found = await withTaskGroup(of: (Int, [Digest]).self) { group in
      for seed in 0..<64 { group.addTask { (seed, digests(of: seed)) } }
      var found = [[Digest]](repeating: [], count: 64)
      for await (seed, digests) in group { found[seed] = digests }
      return found
    }
    #expect(found == expected)
    #expect(Set(found.joined()).count == 64 * 200)
  }
}
