import Domain
import Messages
import SheetModel
import Testing

@Suite struct `A sentence about a letter` {
  private static let day = Moment(secondsSince1970: 1_676_358_900)

  /// One of each kind.
  static let kinds: [LetterFinding.Kind] = [
    .notPackage(.workbook), .notPackage(.file(.pdf)), .damaged(reason: "it stands twice in the package"),
    .tooLarge(.partBytes, maximum: 5), .encrypted, .partMissing(.letter), .digestDiffers(algorithm: "SHA512"),
    .digestWeak(algorithm: "SHA1"), .partUncovered(list: .packageSummary), .listedPartAbsent, .signatureMissing,
    .signatureInvalid(.seal), .signedContentDiffers(.signature), .signedContentDiffers(.seal),
    .signatureUntrusted(.signature, names: ["Ayşe ÖRNEK"]), .signatureUnchecked, .sealMissing, .senderUnknown,
    .senderClosed(official: "Örnek"), .senderUnitOutside(official: "Örnek", institution: "Başka"), .addresseeUnknown,
    .numberForm, .numberUnitUnknown(unit: "60000001"), .numberUnitClosed(unit: "60000001", official: "Örnek"),
    .numberUnitDiffers(unit: "60000001"), .dateMissing, .dateLater(date: day, signed: day),
    .dateLater(date: day, signed: nil), .signerUnknown(name: "Ayşe"),
    .signerNotAuthorised(name: "Ayşe", unit: "60000001 Örnek", .ended(at: day, unit: "Örnek")),
    .signerNotListed(name: "Ayşe"), .signerNotSigned(name: "Ayşe"), .signerIdentityDiffers(name: "Ayşe"),
    .signerNameDiffers(name: "Ayşe", official: "Fatma"), .signerByName(name: "Ayşe"),
    .signerDateDiffers(name: "Ayşe", date: day, signed: day),
    .delegatorNotAuthorised(name: "Ayşe", unit: "60000001 Örnek", .none),
    .proxyNotRegistered(name: "Ayşe", represented: "Fatma"),
  ]

  @Test func `is there for every code, in both languages, and ends as one`() {
    #expect(Set(Self.kinds.map(\.code)) == Set(LetterFindingCode.allCases))
    for kind in Self.kinds {
      let texts = Language.allCases.map { LetterFindingText.sentence(for: LetterFinding(kind, value: "x"), in: $0) }
      #expect(Set(texts).count == 2 && texts.allSatisfy { $0.hasSuffix(".") && $0.count > 10 })
    }
  }

  @Test func `names what comes nearest to the authority that somebody lacks`() throws {
    let unit = try #require(DetsisNo("60000003"))
    for (nearest, words): (NearestAuthority, String) in [
      (.ended(at: Self.day, unit: "Örnek"), "14.02.2023"), (.begins(at: Self.day, unit: "Örnek"), "14.02.2023"),
      (.registered(at: Self.day, unit: "Örnek"), "14.02.2023"),
      (.onlyFor(unit: unit, name: "Örnek Dairesi"), "60000003 Örnek Dairesi"),
    ] {
      let finding = LetterFinding(.signerNotAuthorised(name: "Ayşe", unit: "60000001 Örnek", nearest))
      #expect(LetterFindingText.sentence(for: finding, in: .turkish).contains(words))
    }
  }

  @Test func `masks T.C. numbers where it is told to`() {
    let finding = LetterFinding(.signerUnknown(name: "10000000146"))
    #expect(LetterFindingText.sentence(for: finding, in: .turkish, masked: true).contains("100******46"))
  }
}
