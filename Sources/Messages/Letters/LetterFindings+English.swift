import Domain

extension LetterTelling {
  var english: String {
    switch kind {
    case .notPackage(let what): "The file is no e-Yazışma package: \(LetterWords.english(what))."
    case .damaged(let reason): "\(part) cannot be read: \(self.reason(reason))."
    case .tooLarge(_, let maximum):
      "\(part) is larger than what is allowed (\(maximum.english) at most) and was not read."
    case .encrypted: "The package is encrypted: sender and recipients can be seen, the letter cannot be judged."
    case .partMissing(let part): "The package lacks \(LetterWords.english(part))."
    case .digestDiffers(let algorithm): "\(part) was changed: its bytes and its \(algorithm) digest do not agree."
    case .digestWeak(let algorithm): "The digests are \(algorithm) alone, which does not count as safe any more."
    case .partUncovered(let list):
      "\(part) does not stand in the list of digests (\(list.rawValue)) that has to cover it."
    case .listedPartAbsent: "\(part) is listed and not in the package."
    case .signatureMissing: "The package has no electronic signature."
    case .signatureInvalid(let part): "\(LetterWords.capital(part)) does not verify."
    case .signedContentDiffers(.seal):
      "The seal is that of another content: what was sealed is not the package's NihaiOzet."
    case .signedContentDiffers:
      "The signature is that of another content: what was signed is not the package's PaketOzeti."
    case .signatureUntrusted(let part, let names):
      "\(LetterWords.capital(part)): the certificate led to no trusted root (eyazisma.trust) when it was signed\(list(names))."
    case .signatureUnchecked:
      "The signature's certificate was not checked: no folder of trusted roots (eyazisma.trust) is configured."
    case .sealMissing: "The package has no electronic seal."
    case .senderUnknown:
      value.isEmpty
        ? "The sender has no DETSİS number." : "The sender's DETSİS number (\(value)) is not in the registry."
    case .senderClosed(let official): "The sender \(value) \(official) was closed at the letter's date."
    case .senderUnitOutside(let official, let institution):
      "The sending unit (\(value) \(official)) does not stand below the institution that is named (\(institution))."
    case .addresseeUnknown: "The addressee's DETSİS number (\(value)) is not in the registry."
    case .numberForm:
      "“\(value)” looks like an official number and is none: E-DETSİS no-file plan code-register no is expected."
    case .numberUnitUnknown(let unit): "The DETSİS number (\(unit)) in “\(value)” is not in the registry."
    case .numberUnitClosed(let unit, let official):
      "The unit (\(unit) \(official)) in “\(value)” was closed at the letter's date."
    case .numberUnitDiffers(let unit):
      "The DETSİS number (\(unit)) of the letter's number is neither the institution's nor the unit's."
    case .dateMissing: "The letter has no date."
    case .dateLater(let date, let signed?):
      "The letter's date (\(time(date))) lies after its signature (\(time(signed)))."
    case .dateLater(let date, nil): "The letter's date (\(time(date))) is still to come."
    default: englishOfSigners
    }
  }

  private var englishOfSigners: String {
    switch kind {
    case .signerUnknown(let name): "The signer \(quoted(name)) is not in the register."
    case .signerNotAuthorised(let name, let unit, let near):
      "\(quoted(name)) might not sign for \(unit) when the letter was signed." + nearest(near)
    case .signerNotListed(let name): "\(quoted(name)), who signed, is not among the signers that the letter names."
    case .signerNotSigned(let name): "\(quoted(name)), who is named as a signer, did not sign this letter."
    case .signerIdentityDiffers(let name):
      "The T.C. number that the letter gives for \(quoted(name)) is another than the certificate's."
    case .signerNameDiffers(let name, let official):
      "The name in the letter (\(quoted(name))) is another than the register's (\(quoted(official)))."
    case .signerByName(let name): "\(quoted(name)) was recognised by the name alone, which is no proof."
    case .signerDateDiffers(let name, let date, let signed):
      "The time given for \(quoted(name)) (\(time(date))) lies more than a day from the signature's own (\(time(signed)))."
    case .delegatorNotAuthorised(let name, let unit, let near):
      "\(quoted(name)), whose authority is used, might not sign for \(unit) when the letter was signed." + nearest(near)
    case .proxyNotRegistered(let name, let represented):
      "\(quoted(name)) was not registered as the proxy of \(quoted(represented)) when the letter was signed."
    default: ""
    }
  }

  private func list(_ names: [String]) -> String {
    names.isEmpty ? "" : " (\(names.map(quoted).joined(separator: ", ")))"
  }
}
