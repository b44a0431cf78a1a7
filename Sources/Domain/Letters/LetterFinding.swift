import SheetModel

/// One thing that was found on an e-Yazışma package or its letter: a value, never an exception.
package struct LetterFinding: Hashable, Sendable {
  /// What was found, with the facts that its sentence names.
  package var kind: Kind
  /// The part of the package that it stands on, as the package names it; nil when it is about the whole.
  package var part: String?
  /// What stands there, unchanged.
  package var value: String?
  /// What could stand there instead, where that can be worked out.
  package var suggestion: String?

  package init(_ kind: Kind, part: String? = nil, value: String? = nil, suggestion: String? = nil) {
    self.kind = kind
    self.part = part
    self.value = value
    self.suggestion = suggestion
  }

  package var code: LetterFindingCode { kind.code }
  package var severity: Severity { code.severity }

  package enum Kind: Hashable, Sendable {
    // The container.
    case notPackage(NoPackage)
    /// What is wrong inside, in technical English.
    case damaged(reason: String)
    /// A size and its maximum; nil for a size that has no name among the limits.
    case tooLarge(SizeLimit?, maximum: Int)
    case encrypted
    case partMissing(LetterPart)

    // The digests.
    case digestDiffers(algorithm: String)
    case digestWeak(algorithm: String)
    /// A list has to cover the part, and does not.
    case partUncovered(list: LetterPart)
    /// A list covers the part, or the letter tells of it, and it is not there.
    case listedPartAbsent

    // The signatures.
    case signatureMissing
    case signatureInvalid(LetterPart)
    case signedContentDiffers(LetterPart)
    case signatureUntrusted(LetterPart, names: [String])
    case signatureUnchecked
    case sealMissing

    // The letter.
    case senderUnknown
    case senderClosed(official: String)
    case senderUnitOutside(official: String, institution: String)
    case addresseeUnknown
    case numberForm
    case numberUnitUnknown(unit: String)
    case numberUnitClosed(unit: String, official: String)
    case numberUnitDiffers(unit: String)
    case dateMissing
    /// The date lies after the time of the signature; nil: ahead of now.
    case dateLater(date: Moment, signed: Moment?)

    // The signers.
    case signerUnknown(name: String)
    case signerNotAuthorised(name: String, unit: String, NearestAuthority)
    case signerNotListed(name: String)
    case signerNotSigned(name: String)
    case signerIdentityDiffers(name: String)
    case signerNameDiffers(name: String, official: String)
    case signerByName(name: String)
    case signerDateDiffers(name: String, date: Moment, signed: Moment)
    case delegatorNotAuthorised(name: String, unit: String, NearestAuthority)
    case proxyNotRegistered(name: String, represented: String)
  }
}

/// What comes nearest to the authority that somebody lacks.
package enum NearestAuthority: Hashable, Sendable {
  /// He was entitled for the unit (its name) until then, from then on, or as the register learned then.
  case ended(at: Moment, unit: String)
  case begins(at: Moment, unit: String)
  case registered(at: Moment, unit: String)
  /// He was entitled at that time, for another unit only: its number and name.
  case onlyFor(unit: DetsisNo, name: String)
  /// Nothing of it.
  case none
}

/// What a file that is no package is instead.
package enum NoPackage: Hashable, Sendable {
  case file(FileKind)
  case workbook
}

/// A part of a package by what it is for.
package enum LetterPart: String, Hashable, Sendable, CaseIterable {
  case letter = "UstYazi"
  case metadata = "Ustveri"
  case finalMetadata = "NihaiUstveri"
  case signerList = "BelgeImza"
  case packageSummary = "PaketOzeti"
  case finalSummary = "NihaiOzet"
  case initialsSummary = "ParafOzeti"
  case signature = "ImzaCades"
  case seal = "MuhurCades"
  case innerPackage = "OrijinalPaket"
}
