/// The codes of everything that can be found on an e-Yazışma package: the contract, never renamed and never reused.
package enum LetterFindingCode: String, CaseIterable, Sendable, Hashable {
  case notPackage = "eyp-not-package"
  case damaged = "eyp-damaged"
  case tooLarge = "eyp-too-large"
  case encrypted = "eyp-encrypted"
  case partMissing = "eyp-part-missing"
  case digestDiffers = "eyp-digest-differs"
  case digestWeak = "eyp-digest-weak"
  case partUncovered = "eyp-part-uncovered"
  case signatureMissing = "eyp-signature-missing"
  case signatureInvalid = "eyp-signature-invalid"
  case signedContentDiffers = "eyp-signed-content-differs"
  case signatureUntrusted = "eyp-signature-untrusted"
  case signatureUnchecked = "eyp-signature-unchecked"
  case sealMissing = "eyp-seal-missing"
  case senderUnknown = "eyp-sender-unknown"
  case senderClosed = "eyp-sender-closed"
  case senderUnitOutside = "eyp-sender-unit-outside"
  case addresseeUnknown = "eyp-addressee-unknown"
  case numberForm = "number-form"
  case numberUnitUnknown = "number-unit-unknown"
  case numberUnitClosed = "number-unit-closed"
  case numberUnitDiffers = "eyp-number-unit-differs"
  case dateMissing = "eyp-date-missing"
  case dateLater = "eyp-date-later"
  case signerUnknown = "signer-unknown"
  case signerNotAuthorised = "signer-not-authorised"
  case signerNotListed = "signer-not-listed"
  case signerNotSigned = "signer-not-signed"
  case signerIdentityDiffers = "signer-identity-differs"
  case signerNameDiffers = "signer-name-differs"
  case signerByName = "signer-by-name"
  case signerDateDiffers = "signer-date-differs"
  case delegatorNotAuthorised = "delegator-not-authorised"
  case proxyNotRegistered = "proxy-not-registered"

  package var severity: Severity {
    switch self {
    case .digestWeak, .signatureUnchecked, .sealMissing, .addresseeUnknown, .numberForm, .numberUnitUnknown,
      .numberUnitClosed, .numberUnitDiffers, .dateLater, .signerNameDiffers, .signerByName, .signerDateDiffers:
      .warning
    case .notPackage, .damaged, .tooLarge, .encrypted, .partMissing, .digestDiffers, .partUncovered, .signatureMissing,
      .signatureInvalid, .signedContentDiffers, .signatureUntrusted, .senderUnknown, .senderClosed, .senderUnitOutside,
      .dateMissing, .signerUnknown, .signerNotAuthorised, .signerNotListed, .signerNotSigned, .signerIdentityDiffers,
      .delegatorNotAuthorised, .proxyNotRegistered:
      .error
    }
  }
}

extension LetterFinding.Kind {
  package var code: LetterFindingCode {
    switch self {
    case .notPackage: .notPackage
    case .damaged: .damaged
    case .tooLarge: .tooLarge
    case .encrypted: .encrypted
    case .partMissing: .partMissing
    case .digestDiffers: .digestDiffers
    case .digestWeak: .digestWeak
    case .partUncovered, .listedPartAbsent: .partUncovered
    case .signatureMissing: .signatureMissing
    case .signatureInvalid: .signatureInvalid
    case .signedContentDiffers: .signedContentDiffers
    case .signatureUntrusted: .signatureUntrusted
    case .signatureUnchecked: .signatureUnchecked
    case .sealMissing: .sealMissing
    case .senderUnknown: .senderUnknown
    case .senderClosed: .senderClosed
    case .senderUnitOutside: .senderUnitOutside
    case .addresseeUnknown: .addresseeUnknown
    case .numberForm: .numberForm
    case .numberUnitUnknown: .numberUnitUnknown
    case .numberUnitClosed: .numberUnitClosed
    case .numberUnitDiffers: .numberUnitDiffers
    case .dateMissing: .dateMissing
    case .dateLater: .dateLater
    case .signerUnknown: .signerUnknown
    case .signerNotAuthorised: .signerNotAuthorised
    case .signerNotListed: .signerNotListed
    case .signerNotSigned: .signerNotSigned
    case .signerIdentityDiffers: .signerIdentityDiffers
    case .signerNameDiffers: .signerNameDiffers
    case .signerByName: .signerByName
    case .signerDateDiffers: .signerDateDiffers
    case .delegatorNotAuthorised: .delegatorNotAuthorised
    case .proxyNotRegistered: .proxyNotRegistered
    }
  }
}
