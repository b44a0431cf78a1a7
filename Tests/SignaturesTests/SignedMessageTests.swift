import Signatures
import TestSupport
import Testing

/// 14 February 2023, 10:15 in Turkey.
private let signed: Int64 = 1_676_358_900
private let year: Int64 = 365 * 86_400

/// A root, an intermediate and a person's certificate below it.
private struct Office {
  let root = InventedCertificate.root()
  let intermediate: InventedCertificate
  let person: InventedCertificate
  let content = Array("<PaketOzeti/>".utf8)

  init(valid: Range<Int64> = InventedCertificate.standard) {
    intermediate = root.issue("Örnek Hizmet Sağlayıcısı", isAuthority: true)
    person = intermediate.issue("Ayşe ÖRNEK", serialNumber: "10000000146", valid: valid)
  }

  func message(by signers: [InventedSignature.Signer]? = nil) -> [UInt8] {
    InventedSignature.sign(content, by: signers ?? [.init(person, at: signed)])
  }
}

@Suite struct `A signed message` {
  private let office = Office()

  @Test func `holds its content, who signed it and when`() throws {
    let message = try SignedMessage(office.message())
    #expect(message.content == office.content)
    #expect(message.isValid)
    let signer = try #require(message.signers.first)
    #expect(message.signers.count == 1)
    #expect(signer.commonName == "Ayşe ÖRNEK")
    #expect(signer.serialNumber == "10000000146")
    #expect(signer.signingTime == signed)
    #expect(signer.timestamp == nil)
  }

  @Test func `may have several signers, and each may be countersigned`() throws {
    let other = office.intermediate.issue("Mehmet ÖRNEK", serialNumber: "10000000078")
    let third = office.intermediate.issue("Zeynep ÖRNEK")
    let message = try SignedMessage(
      office.message(by: [.init(office.person, at: signed, countersigner: third), .init(other, at: signed + 60)]))
    #expect(message.isValid)
    #expect(Set(message.signers.map(\.commonName)) == ["Ayşe ÖRNEK", "Zeynep ÖRNEK", "Mehmet ÖRNEK"])
    #expect(message.signers.first { $0.commonName == "Zeynep ÖRNEK" }?.serialNumber == nil)
  }

  @Test func `whose content was changed is not valid`() throws {
    var bytes = office.message()
    let place = try #require(bytes.firstRange(of: Array("PaketOzeti".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "X")
    let message = try SignedMessage(bytes)
    #expect(!message.isValid)
    #expect(message.signers.first?.signingTime == nil)
  }

  @Test func `whose countersignature is another signature's is not valid`() throws {
    let third = office.intermediate.issue("Zeynep ÖRNEK")
    let bytes = office.message(by: [.init(office.person, at: signed, countersigner: third)])
    #expect(try SignedMessage(bytes).isValid)
    // The last bytes of the message are those of the countersignature.
    var changed = bytes
    changed[changed.count - 3] ^= 1
    let message = try SignedMessage(changed)
    #expect(message.signers.map(\.isValid) == [true, false])
  }

  @Test func `is trusted where its chain leads to an anchor, by its root or an intermediate`() throws {
    let message = try SignedMessage(office.message())
    let signer = try #require(message.signers.first)
    func trusts(_ files: [[UInt8]], at time: Int64 = signed) -> Bool {
      message.isTrusted(signer, by: TrustAnchors(files: files), at: time)
    }
    #expect(trusts([office.root.der]))
    #expect(trusts([Array(("Açıklama\n" + Office().root.pem + office.root.pem).utf8)]))
    #expect(trusts([office.intermediate.der]))
    #expect(!trusts([]))
    #expect(!trusts([InventedCertificate.root().der]))
    #expect(!trusts([Array("hiçbir şey".utf8)]))
  }

  @Test func `is trusted at a time at which its whole chain was valid`() throws {
    let office = Office(valid: signed - year..<signed + year)
    let message = try SignedMessage(office.message())
    let signer = try #require(message.signers.first)
    let anchors = TrustAnchors(files: [office.root.der])
    #expect(message.isTrusted(signer, by: anchors, at: signed))
    #expect(!message.isTrusted(signer, by: anchors, at: signed - 2 * year))
    #expect(!message.isTrusted(signer, by: anchors, at: signed + 2 * year))
  }

  @Test func `without the intermediate is trusted only by who has it`() throws {
    let bytes = InventedSignature.sign(office.content, by: [.init(office.person, at: signed)], includingChain: false)
    let message = try SignedMessage(bytes)
    let signer = try #require(message.signers.first)
    #expect(message.isValid)
    #expect(!message.isTrusted(signer, by: TrustAnchors(files: [office.root.der]), at: signed))
    #expect(message.isTrusted(signer, by: TrustAnchors(files: [office.root.der, office.intermediate.der]), at: signed))
  }
}

@Suite struct `What is no signed message` {
  private let bytes = Office().message()

  @Test func `is refused: nothing, a few bytes, half a message, bytes behind one, a certificate`() {
    for other in [[], [1, 2, 3], Array(bytes.prefix(bytes.count / 2)), bytes + [0], InventedCertificate.root().der] {
      #expect(throws: SignedMessage.Fault.malformed) { try SignedMessage(other) }
    }
  }

  @Test func `is refused for its size before it is read`() {
    #expect(throws: SignedMessage.Fault.tooLarge) {
      try SignedMessage([UInt8](repeating: 0x30, count: SignedMessage.maximumBytes + 1))
    }
  }

  /// Lengths that lie, endless nesting.
  @Test func `is refused whatever lengths it claims`() {
    for head: [UInt8] in [[0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], [0x30, 0x88] + [UInt8](repeating: 0x7F, count: 8)] {
      #expect(throws: SignedMessage.Fault.malformed) { try SignedMessage(head + bytes) }
    }
    #expect(throws: SignedMessage.Fault.malformed) { try SignedMessage([UInt8](repeating: 0x30, count: 100_000)) }
    let open = [UInt8]([0x30, 0x80])
    #expect(throws: SignedMessage.Fault.malformed) {
      try SignedMessage(Array(repeatElement(open, count: 50_000).joined()))
    }
  }

  /// Whatever byte is changed, the message is refused, not valid, or says the same as before.
  @Test func `never comes of a change of one byte`() throws {
    let honest = try SignedMessage(bytes)
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 0x5A
      guard let message = try? SignedMessage(changed), message.isValid else { continue }
      #expect(message.content == honest.content)
      #expect(message.signers.map(\.signingTime) == honest.signers.map(\.signingTime))
      #expect(message.signers.map(\.serialNumber) == honest.signers.map(\.serialNumber))
    }
  }
}

@Suite struct `A digest algorithm` {
  /// The digests of FIPS 180-4's and the RIPEMD authors' example "abc".
  @Test(arguments: [
    ("http://www.w3.org/2000/09/xmldsig#sha1", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("http://www.w3.org/2001/04/xmlenc#ripemd160", "8eb208f7e05d987a9b044a8e98c6b087f15a0bfc"),
    (
      "http://www.w3.org/2001/04/xmlenc#sha256", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    ),
    (
      "http://www.w3.org/2001/04/xmldsig-more#sha384",
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
    ),
  ])
  func `is known by its identifier, and gives the standard's digest`(_ identifier: String, _ digest: String) throws {
    let algorithm = try #require(DigestAlgorithm(identifier: identifier))
    let hexadecimal = algorithm.digest(of: Array("abc".utf8).span).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }
    #expect(hexadecimal.joined() == digest)
    #expect(algorithm.isWeak == (digest.count == 40))
  }

  @Test func `is not made up`() {
    for name in ["", "#", "http://www.w3.org/2001/04/xmldsig-more#md5", "sha3"] {
      #expect(DigestAlgorithm(identifier: name) == nil)
    }
  }

  @Test func `digests no bytes, too`() {
    #expect(DigestAlgorithm.sha512.digest(of: [UInt8]().span).count == 64)
  }
}

@Suite struct `Text in Base64` {
  @Test(arguments: [
    ("", ""), ("Zg==", "f"), ("Zm8=", "fo"), ("Zm9v", "foo"), ("Zm9v\n YmFy\t", "foobar"), ("Zg", "f"),
  ])
  func `gives the bytes of RFC 4648`(_ text: String, _ bytes: String) {
    #expect(Base64.bytes(of: text.utf8) == Array(bytes.utf8))
  }

  @Test(arguments: ["Z", "Zg=", "Zg==Zg==", "Zm9v!", "====", "Zm9vY"])
  func `refuses what is none`(_ text: String) { #expect(Base64.bytes(of: text.utf8) == nil) }
}
