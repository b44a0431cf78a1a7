extension Finding.Kind {
  package var code: FindingCode {
    switch self {
    case .fileNotXlsx: .fileNotXlsx
    case .fileEncrypted, .archiveEncrypted: .fileEncrypted
    case .fileDamaged: .fileDamaged
    case .fileTooLarge, .unitTooLong: .fileTooLarge
    case .formNotRecognised: .formNotRecognised
    case .formHidden: .formHidden
    case .formAltered: .formAltered
    case .formEmpty: .formEmpty
    case .formDuplicate: .formDuplicate
    case .formOverTen: .formOverTen
    case .rowPassedOver: .rowPassedOver
    case .justificationDate: .justificationDate
    case .sequenceGap: .sequenceGap
    case .sequenceStart: .sequenceStart
    case .institutionMissing: .institutionMissing
    case .institutionFormat: .institutionFormat
    case .institutionUnknown: .institutionUnknown
    case .institutionClosed: .institutionClosed
    case .institutionNameDiffers: .institutionNameDiffers
    case .operationMissing: .operationMissing
    case .operationUnknown: .operationUnknown
    case .detsisMissing: .detsisMissing
    case .detsisFormat: .detsisFormat
    case .detsisUnknown: .detsisUnknown
    case .detsisClosed: .detsisClosed
    case .detsisOutsideInstitution: .detsisOutsideInstitution
    case .unitNameMissing: .unitNameMissing
    case .unitNameDiffers: .unitNameDiffers
    case .unitNameConflict: .unitNameConflict
    case .unitNotEntitled: .unitNotEntitled
    case .nationalIDMissing: .nationalIDMissing
    case .nationalIDFormat: .nationalIDFormat
    case .nationalIDChecksum: .nationalIDChecksum
    case .nameMissing: .nameMissing
    case .nameIncomplete: .nameIncomplete
    case .nameCharacters, .nameTooLong: .nameCharacters
    case .nameDiffers: .nameDiffers
    case .personNamesDiffer: .personNamesDiffer
    case .abbreviation: .abbreviation
    case .workPhoneMissing: .workPhoneMissing
    case .mobilePhoneMissing: .mobilePhoneMissing
    case .emailMissing: .emailMissing
    case .phoneFormat: .phoneFormat
    case .phonePrefix: .phonePrefix
    case .emailFormat: .emailFormat
    case .emailDomain: .emailDomain
    case .emailShared: .emailShared
    case .rowDuplicate: .rowDuplicate
    case .rowConflict: .rowConflict
    case .alreadyAuthorised: .alreadyAuthorised
    case .notAuthorised: .notAuthorised
    case .cellError: .cellError
    case .cellDate: .cellDate
    case .cellScientific: .cellScientific
    case .cellFormula: .cellFormula
    case .cellMerged, .cellsMerged: .cellMerged
    case .cellShowsOther, .rowsConcealed: .cellShowsOther
    case .valueCorrected: .valueCorrected
    case .tableNotRecognised: .tableNotRecognised
    case .tableRepeated: .tableRepeated
    case .tableCutOff: .tableCutOff
    case .tableEmpty: .tableEmpty
    case .rowShifted: .rowShifted
    case .cellEncoding: .cellEncoding
    case .typeMissing: .typeMissing
    case .typeUnknown: .typeUnknown
    case .referenceMissing: .referenceMissing
    case .referenceFormat: .referenceFormat
    case .startMissing: .startMissing
    case .endMissing: .endMissing
    case .dateFormat: .dateFormat
    case .endBeforeStart: .endBeforeStart
    case .proxyNeedsIncumbent: .proxyNeedsIncumbent
    case .unitHasManager: .unitHasManager
    case .datesOverlap: .datesOverlap
    case .notAppointed: .notAppointed
    case .endingAmbiguous: .endingAmbiguous
    case .endAfterRegistered: .endAfterRegistered
    case .alreadyAppointed: .alreadyAppointed
    case .lateRegistration: .lateRegistration
    case .dateAhead: .dateAhead
    case .personRenamed: .personRenamed
    case .proxyWithoutIncumbent: .proxyWithoutIncumbent
    case .proposalHeld: .proposalHeld
    case .managerCodeMissing: .managerCodeMissing
    case .managerCodeUnknown: .managerCodeUnknown
    case .institutionRegistered: .institutionRegistered
    case .deputyMissing: .deputyMissing
    case .deputyUnknown: .deputyUnknown
    case .alreadyTied: .alreadyTied
    case .unitNotTied: .unitNotTied
    case .senderNotInstitutional: .senderNotInstitutional
    case .senderUnauthenticated: .senderUnauthenticated
    case .senderUnconfirmed: .senderUnconfirmed
    case .senderOtherInstitution: .senderOtherInstitution
    case .mailReport: .mailReport
    case .mailAutomatic, .mailDeleted: .mailAutomatic
    case .mailNoForm: .mailNoForm
    case .mailDamaged: .mailDamaged
    case .mailDate: .mailDate
    case .mailDuplicate: .mailDuplicate
    case .fewerThanTwo: .fewerThanTwo
    }
  }

  /// The code's, but that a mail which its folder shows to nobody and a table with covered cells are not taken, and that nobody is
  /// refused where no host is trusted.
  package var severity: Severity {
    switch self {
    case .mailDeleted, .cellsMerged: .error
    case .senderUnauthenticated(_, .unasked): .warning
    default: code.severity
    }
  }
}
