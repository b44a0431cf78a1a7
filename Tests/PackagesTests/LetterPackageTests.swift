import Domain
import Packages
import SheetModel
import Signatures
import TestSupport
import Testing

/// An office with certificates of its own, and its packages.
private struct Office {
  let root = InventedCertificate.root()
  let person: InventedCertificate
  let seal: InventedCertificate
  var package: SamplePackage

  init() {
    let intermediate = root.issue("Örnek Hizmet Sağlayıcısı", isAuthority: true)
    person = intermediate.issue("Ayşe ÖRNEK", serialNumber: "PNOTR-10000000146")
    seal = intermediate.issue("Örnek Bakanlığı")
    package = SamplePackage(signer: person, sealer: seal)
  }

  /// Trusts the office's root unless told otherwise; a year after the letter.
  func facts(_ bytes: [UInt8]? = nil, trusting roots: [[UInt8]]? = nil) -> LetterPackageFacts {
    let now = Moment(secondsSince1970: SamplePackage.signedAt + 365 * 86_400)
    return LetterPackage(trust: TrustAnchors(files: roots ?? [root.der]), now: now).facts(of: bytes ?? package.bytes)
  }

  func codes(_ bytes: [UInt8]? = nil) -> Set<LetterFindingCode> { Set(facts(bytes).findings.map(\.code)) }
}

@Suite struct `A package of a letter` {
  private var office = Office()

  @Test func `that is sound tells its letter and has no finding`() {
    let facts = office.facts()
    #expect(facts.findings.isEmpty)
    #expect(facts.digests.checked == 20 && facts.digests.wrong == 0)
    #expect(facts.signature.content == .valid && facts.signature.chain == .trusted)
    #expect(facts.signature.holders.map(\.nationalID?.digits) == ["10000000146"])
    let letter = facts.letter
    #expect(letter.version == "2.0" && letter.id == "11111111-2222-3333-4444-555555555555")
    #expect(letter.number == "E-60000002-903.07.02-4752" && letter.subject == "İmza Yetkilileri")
    #expect(letter.date == Moment(secondsSince1970: SamplePackage.signedAt))
    #expect(letter.sender == LetterParty(institution: "60000001", unit: "60000002", name: "Örnek Bakanlığı"))
    #expect(letter.signers.map(\.person.name) == ["Ayşe ÖRNEK"])
    #expect(letter.addressees.map(\.institution) == ["60000009"])
  }

  @Test(arguments: [SamplePackage.letter, SamplePackage.attachment, "Ustveri/Ustveri.xml"])
  mutating func `whose part was changed afterwards says which`(name: String) {
    office.package.changes[name] = { $0 + [UInt8(ascii: "\n")] }
    let facts = office.facts()
    #expect(facts.findings.map(\.code) == [.digestDiffers])
    #expect(facts.findings.map(\.part) == [name] && facts.digests.wrong == 4)
  }

  @Test mutating func `with the digests of two parts swapped tells both`() {
    let letter = Array("%PDF-1.7 yazı".utf8)
    office.package.changes = [
      SamplePackage.letter: { _ in Array("%PDF-1.7 ek".utf8) }, SamplePackage.attachment: { _ in letter },
    ]
    #expect(office.facts().findings.compactMap(\.part) == [SamplePackage.letter, SamplePackage.attachment])
  }

  @Test mutating func `with a part that no list covers says so`() {
    office.package.unlisted = [SamplePackage.attachment]
    let facts = office.facts()
    #expect(facts.findings.map(\.code) == [.partUncovered] && facts.findings[0].part == SamplePackage.attachment)
  }

  @Test(arguments: [
    (SamplePackage.letter, LetterFindingCode.partMissing), ("Ustveri/Ustveri.xml", .partMissing),
    ("PaketOzeti/PaketOzeti.xml", .partMissing), ("NihaiUstveri/NihaiUstveri.xml", .partMissing),
    ("Imzalar/ImzaCades.imz", .signatureMissing), ("Muhur/MuhurCades.imz", .sealMissing),
    (SamplePackage.attachment, .partUncovered),
  ])
  mutating func `without one of its parts says which is missing`(name: String, code: LetterFindingCode) {
    office.package.changes[name] = { _ in nil }
    #expect(office.codes().contains(code))
  }

  @Test mutating func `with the signature of another content says so`() {
    let other = InventedSignature.sign(Array("<PaketOzeti/>".utf8), by: [.init(office.person)])
    office.package.changes["Imzalar/ImzaCades.imz"] = { _ in other }
    #expect(office.codes() == [.signedContentDiffers, .digestDiffers])
    #expect(office.facts().signature.holders.isEmpty)
  }

  @Test mutating func `with a truncated or a dummy signature is not signed`() {
    for change: ([UInt8]) -> [UInt8] in [{ Array($0.prefix(100)) }, { _ in [1, 2, 3] }, { _ in [] }] {
      office.package.changes["Imzalar/ImzaCades.imz"] = change
      #expect(office.facts().signature.content == .invalid)
      #expect(office.codes().contains(.signatureInvalid))
    }
  }

  @Test mutating func `is trusted by whom the office trusts alone`() {
    #expect(office.facts(trusting: []).findings.map(\.code) == [.signatureUntrusted, .signatureUntrusted])
    #expect(office.facts(trusting: [InventedCertificate.root().der]).signature.chain == .untrusted)
    let now = Moment(secondsSince1970: SamplePackage.signedAt)
    let facts = LetterPackage(trust: nil, now: now).facts(of: office.package.bytes)
    #expect(facts.findings.map(\.code) == [.signatureUnchecked] && facts.signature.chain == .unchecked)
  }

  @Test mutating func `with a certificate that had expired is not trusted`() {
    let until = SamplePackage.signedAt - 86_400
    office.package.signer = office.root.issue("Ayşe ÖRNEK", valid: until - 86_400..<until)
    #expect(office.codes() == [.signatureUntrusted])
  }
}

@Suite struct `A hostile package` {
  private var office = Office()

  @Test func `that is something else is told what it is`() {
    #expect(office.facts([]).findings.map(\.kind) == [.notPackage(.file(.empty))])
    #expect(office.facts(Array("%PDF-1.7".utf8)).findings.map(\.kind) == [.notPackage(.file(.pdf))])
    var zip = StoredZip()
    zip.add("yazi.pdf", Array("%PDF".utf8))
    #expect(office.facts(zip.bytes).findings.map(\.kind) == [.notPackage(.file(.zip))])
  }

  @Test func `that is cut off is damaged wherever it is cut`() {
    let bytes = office.package.bytes
    for count in stride(from: 4, to: bytes.count - 1, by: 997) {
      #expect(office.codes(Array(bytes.prefix(count))) == [.damaged])
    }
  }

  @Test mutating func `with parts that stand twice, or names that climb, is damaged`() {
    for name in [SamplePackage.letter, "USTYAZI/yazi.pdf", "../../tmp/disarida.pdf", "UstYazi/..%2F../yazi"] {
      office.package.extra = [(name, Array("başka".utf8))]
      #expect(office.codes().contains(.damaged) == !name.contains("%2F"))
    }
  }

  @Test mutating func `with entities, deep nesting or endless lists is refused part by part`() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"
    let deep = String(repeating: "<a xmlns=\"urn:dpt:eyazisma:schema:xsd:Tipler-2\">", count: 1000)
    let list =
      "<PaketOzeti xmlns=\"urn:dpt:eyazisma:schema:xsd:PaketOzeti-2\">"
      + String(repeating: "<Reference URI=\"/a\"/>", count: 100_001) + "</PaketOzeti>"
    for (text, code) in [(bomb, LetterFindingCode.damaged), (deep, .tooLarge), (list, .tooLarge)] {
      office.package.changes["PaketOzeti/PaketOzeti.xml"] = { _ in Array(text.utf8) }
      #expect(office.codes().contains(code))
    }
  }

  /// A package of which any byte is changed is read to its end, and never passes for sound with another content.
  @Test func `never crashes, whatever byte is changed`() {
    let bytes = office.package.bytes
    let honest = office.facts().letter
    for index in stride(from: 0, to: bytes.count, by: 11) {
      var changed = bytes
      changed[index] ^= 0xFF
      let facts = office.facts(changed)
      #expect(!facts.findings.isEmpty || facts.letter == honest)
    }
  }
}
