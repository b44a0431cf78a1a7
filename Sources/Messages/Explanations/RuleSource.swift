import Domain

/// Where a rule comes from.
public enum RuleSource: Hashable, Sendable {
  /// The EK-1 form of the user guide (seed 000), and the number of its explanation; nil for the form itself.
  case ek1(Int?)
  /// A paragraph of EK-2, the working principles (seed 000).
  case ek2(Int)
  /// A section of the user guide (seed 000).
  case guide(String)
  /// The check digits of a T.C. Kimlik No.
  case nationalID
  /// RFC 5321, Internet mail addresses.
  case rfc5321
  /// What the form can be read from, or what the office needs to process it: in no guide.
  case office

  public func text(_ language: Language) -> String {
    switch (self, language) {
    case (.ek1(nil), .turkish): "İYEM Kullanım Kılavuzu, EK-1 (form)"
    case (.ek1(nil), .english): "İYEM user guide, EK-1 (the form)"
    case (.ek1(.some(let number)), .turkish): "İYEM Kullanım Kılavuzu, EK-1, \(number). açıklama"
    case (.ek1(.some(let number)), .english): "İYEM user guide, EK-1, explanation \(number)"
    case (.ek2(let number), .turkish): "İYEM Çalışma Esasları (EK-2), \(number). madde"
    case (.ek2(let number), .english): "İYEM working principles (EK-2), §\(number)"
    case (.guide(let section), .turkish): "İYEM Kullanım Kılavuzu, \(section). bölüm"
    case (.guide(let section), .english): "İYEM user guide, section \(section)"
    case (.nationalID, .turkish): "T.C. Kimlik No'nun denetim haneleri"
    case (.nationalID, .english): "The check digits of a T.C. Kimlik No"
    case (.rfc5321, .turkish): "RFC 5321 (e-posta adresleri)"
    case (.rfc5321, .english): "RFC 5321 (mail addresses)"
    case (.office, .turkish): "Kılavuzda yok: formun okunabilmesi ve işlenebilmesi için gereklidir"
    case (.office, .english): "In no guide: needed to read and to process the form"
    }
  }

  /// The sources of a code's rule, the most specific first.
  public static func of(_ code: FindingCode) -> [RuleSource] {
    switch code {
    case .fileNotXlsx, .formAltered, .formNotRecognised: [.ek1(2)]
    case .fileEncrypted, .fileDamaged, .fileTooLarge, .formHidden, .formDuplicate, .formEmpty: [.office]
    case .formOverTen, .sequenceGap, .sequenceStart: [.ek1(6)]
    case .rowPassedOver: [.office]
    case .justificationDate: [.guide("2.2")]
    case .institutionMissing, .institutionFormat, .institutionUnknown, .institutionClosed: [.ek1(5), .ek1(4)]
    case .institutionNameDiffers: [.ek1(4)]
    case .operationMissing, .operationUnknown: [.ek1(3)]
    case .detsisMissing, .detsisFormat, .detsisUnknown, .detsisClosed, .detsisOutsideInstitution: [.ek1(5)]
    case .unitNameMissing: [.ek1(4)]
    case .unitNameDiffers, .unitNameConflict: [.ek1(5), .guide("3.1")]
    case .unitNotEntitled: [.ek1(1), .ek2(2), .ek2(4)]
    case .nationalIDMissing: [.ek1(4)]
    case .nationalIDFormat, .nationalIDChecksum: [.nationalID]
    case .nameMissing, .nameIncomplete: [.ek1(4)]
    case .nameCharacters, .nameDiffers, .personNamesDiffer: [.office]
    case .abbreviation: [.ek1(4)]
    case .workPhoneMissing, .mobilePhoneMissing, .emailMissing: [.ek1(4), .ek2(8)]
    case .phoneFormat: [.ek1(8)]
    case .phonePrefix: [.ek1(8), .office]
    case .emailFormat: [.rfc5321, .ek1(7)]
    case .emailDomain, .emailShared: [.ek1(7)]
    case .rowDuplicate, .rowConflict, .alreadyAuthorised: [.office]
    case .notAuthorised: [.guide("2.3")]
    case .cellError, .cellDate, .cellScientific, .cellFormula, .cellMerged, .cellShowsOther, .valueCorrected: [.office]
    case .tableNotRecognised, .tableRepeated, .tableCutOff, .tableEmpty, .rowShifted, .cellEncoding: [.office]
    case .typeMissing, .typeUnknown: [.guide("3.2"), .guide("3.3")]
    case .referenceMissing, .referenceFormat: [.guide("3.2")]
    case .startMissing, .dateFormat: [.guide("3.3"), .ek2(13)]
    case .endMissing: [.guide("3.5"), .ek2(13)]
    case .endBeforeStart, .datesOverlap, .notAppointed, .endingAmbiguous, .endAfterRegistered: [.guide("3.5")]
    case .proxyNeedsIncumbent: [.guide("3.2"), .ek2(17)]
    case .unitHasManager: [.guide("3.2")]
    case .alreadyAppointed, .personRenamed, .proxyWithoutIncumbent, .proposalHeld: [.office]
    case .lateRegistration: [.ek2(13)]
    case .managerCodeMissing, .managerCodeUnknown: [.ek2(15)]
    case .deputyMissing, .deputyUnknown, .alreadyTied, .unitNotTied: [.guide("4"), .ek2(14)]
    case .institutionRegistered: [.ek2(11)]
    case .senderNotInstitutional: [.ek1(1), .ek1(7)]
    case .senderUnauthenticated, .senderUnconfirmed, .senderOtherInstitution: [.ek1(1), .office]
    case .mailReport, .mailAutomatic: [.office]
    case .mailNoForm: [.ek1(2)]
    case .mailDate: [.guide("2.2")]
    case .mailDamaged, .mailDuplicate: [.office]
    case .fewerThanTwo: [.ek1(9), .ek2(4)]
    }
  }
}
