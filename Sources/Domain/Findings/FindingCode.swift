/// The codes of everything that can be found on a form or in a table of managers: the contract, never renamed and never reused.
package enum FindingCode: String, CaseIterable, Sendable, Hashable {
  // The file.
  case fileNotXlsx = "file-not-xlsx"
  case fileEncrypted = "file-encrypted"
  case fileDamaged = "file-damaged"
  case fileTooLarge = "file-too-large"

  // The form.
  case formNotRecognised = "form-not-recognised"
  case formHidden = "form-hidden"
  case formAltered = "form-altered"
  case formEmpty = "form-empty"
  case formDuplicate = "form-duplicate"
  case formOverTen = "form-over-ten"
  case rowPassedOver = "row-passed-over"
  case justificationDate = "justification-date"
  case sequenceGap = "sequence-gap"
  case sequenceStart = "sequence-start"

  // The institution.
  case institutionMissing = "institution-missing"
  case institutionFormat = "institution-format"
  case institutionUnknown = "institution-unknown"
  case institutionClosed = "institution-closed"
  case institutionNameDiffers = "institution-name-differs"

  // The row: the operation and the unit.
  case operationMissing = "operation-missing"
  case operationUnknown = "operation-unknown"
  case detsisMissing = "detsis-missing"
  case detsisFormat = "detsis-format"
  case detsisUnknown = "detsis-unknown"
  case detsisClosed = "detsis-closed"
  case detsisOutsideInstitution = "detsis-outside-institution"
  case unitNameMissing = "unit-name-missing"
  case unitNameDiffers = "unit-name-differs"
  case unitNameConflict = "unit-name-conflict"
  case unitNotEntitled = "unit-not-entitled"

  // The row: the person.
  case nationalIDMissing = "national-id-missing"
  case nationalIDFormat = "national-id-format"
  case nationalIDChecksum = "national-id-checksum"
  case nameMissing = "name-missing"
  case nameIncomplete = "name-incomplete"
  case nameCharacters = "name-characters"
  case nameDiffers = "name-differs"
  case personNamesDiffer = "person-names-differ"
  case abbreviation
  case workPhoneMissing = "work-phone-missing"
  case mobilePhoneMissing = "mobile-phone-missing"
  case emailMissing = "email-missing"
  case phoneFormat = "phone-format"
  case phonePrefix = "phone-prefix"
  case emailFormat = "email-format"
  case emailDomain = "email-domain"
  case emailShared = "email-shared"

  // The row: what it asks for, seen beside the others and the registry.
  case rowDuplicate = "row-duplicate"
  case rowConflict = "row-conflict"
  case alreadyAuthorised = "already-authorised"
  case notAuthorised = "not-authorised"

  // The cell.
  case cellError = "cell-error"
  case cellDate = "cell-date"
  case cellScientific = "cell-scientific"
  case cellFormula = "cell-formula"
  case cellMerged = "cell-merged"
  case cellShowsOther = "cell-shows-other"
  case valueCorrected = "value-corrected"

  // A table of managers.
  case tableNotRecognised = "table-not-recognised"
  case tableRepeated = "table-repeated"
  case tableCutOff = "table-cut-off"
  case tableEmpty = "table-empty"
  case rowShifted = "row-shifted"
  case cellEncoding = "cell-encoding"

  // A row of managers, seen by itself.
  case typeMissing = "type-missing"
  case typeUnknown = "type-unknown"
  case referenceMissing = "reference-missing"
  case referenceFormat = "reference-format"
  case startMissing = "start-missing"
  case endMissing = "end-missing"
  case dateFormat = "date-format"
  case endBeforeStart = "end-before-start"

  // A row of managers, seen beside the registry.
  case proxyNeedsIncumbent = "proxy-needs-incumbent"
  case unitHasManager = "unit-has-manager"
  case datesOverlap = "dates-overlap"
  case notAppointed = "not-appointed"
  case endingAmbiguous = "ending-ambiguous"
  case endAfterRegistered = "end-after-registered"
  case alreadyAppointed = "already-appointed"
  case lateRegistration = "late-registration"
  case dateAhead = "date-ahead"
  case personRenamed = "person-renamed"
  case proxyWithoutIncumbent = "proxy-without-incumbent"
  case proposalHeld = "proposal-held"

  // A row of the web service's list of managers.
  case managerCodeMissing = "manager-code-missing"
  case managerCodeUnknown = "manager-code-unknown"

  // An older name of a manager.
  case institutionRegistered = "institution-registered"

  // Deputies.
  case deputyMissing = "deputy-missing"
  case deputyUnknown = "deputy-unknown"
  case alreadyTied = "already-tied"
  case unitNotTied = "unit-not-tied"

  // The mail that a form came with.
  case senderNotInstitutional = "sender-not-institutional"
  case senderUnauthenticated = "sender-unauthenticated"
  case senderUnconfirmed = "sender-unconfirmed"
  case senderOtherInstitution = "sender-other-institution"
  case mailReport = "mail-report"
  case mailAutomatic = "mail-automatic"
  case mailNoForm = "mail-no-form"
  case mailDamaged = "mail-damaged"
  case mailDate = "mail-date"
  case mailDuplicate = "mail-duplicate"

  // After applying.
  case fewerThanTwo = "fewer-than-two"

  /// Whether a form with such an error waits for the office's word instead of being refused.
  package var holdsForm: Bool { self == .senderUnconfirmed || self == .senderOtherInstitution }

  /// Whether it is about the mail that brought a form, or its sender, and not about the form.
  package var isAboutTheMail: Bool {
    switch self {
    case .senderNotInstitutional, .senderUnauthenticated, .senderUnconfirmed, .senderOtherInstitution, .mailReport,
      .mailAutomatic, .mailNoForm, .mailDamaged, .mailDate, .mailDuplicate:
      true
    default: false
    }
  }

  package var severity: Severity {
    switch self {
    case .valueCorrected, .rowPassedOver: .note
    case .formAltered, .formOverTen, .justificationDate, .personNamesDiffer, .sequenceGap, .sequenceStart,
      .institutionNameDiffers, .unitNameDiffers, .unitNotEntitled, .abbreviation, .phonePrefix, .emailShared,
      .alreadyAuthorised, .cellFormula, .cellMerged,
      .fewerThanTwo,
      .alreadyAppointed, .lateRegistration, .dateAhead, .personRenamed, .proxyWithoutIncumbent, .alreadyTied,
      .unitNotTied,
      .mailAutomatic, .mailDamaged, .mailDate, .mailDuplicate, .institutionRegistered:
      .warning
    case .fileNotXlsx, .fileEncrypted, .fileDamaged, .fileTooLarge, .formNotRecognised, .formHidden, .formEmpty,
      .formDuplicate, .institutionMissing, .institutionFormat, .institutionUnknown, .institutionClosed,
      .operationMissing, .operationUnknown, .detsisMissing, .detsisFormat, .detsisUnknown, .detsisClosed,
      .detsisOutsideInstitution, .unitNameMissing, .unitNameConflict, .nationalIDMissing, .nationalIDFormat,
      .nationalIDChecksum, .nameMissing, .nameIncomplete, .nameCharacters, .nameDiffers, .workPhoneMissing,
      .mobilePhoneMissing, .emailMissing, .phoneFormat, .emailFormat, .emailDomain, .rowDuplicate, .rowConflict,
      .notAuthorised, .cellError, .cellDate, .cellScientific, .cellShowsOther, .tableNotRecognised, .tableRepeated,
      .tableCutOff,
      .tableEmpty, .rowShifted, .cellEncoding, .typeMissing, .typeUnknown, .referenceMissing, .referenceFormat,
      .startMissing, .endMissing, .dateFormat, .endBeforeStart, .proxyNeedsIncumbent, .unitHasManager, .datesOverlap,
      .notAppointed, .endingAmbiguous, .endAfterRegistered, .deputyMissing, .deputyUnknown, .proposalHeld,
      .managerCodeMissing, .managerCodeUnknown, .senderNotInstitutional, .senderUnauthenticated, .senderUnconfirmed,
      .senderOtherInstitution, .mailReport, .mailNoForm:
      .error
    }
  }
}
