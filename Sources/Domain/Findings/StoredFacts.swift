import SheetModel

/// The names under which facts of findings are stored.
enum StoredFact: String {
  /// What a file is instead of a workbook, and where it belongs.
  case kind, place
  /// The part of a file at fault, and what is wrong with it.
  case part, reason
  case limit, maximum
  /// Labels, sheets, ranges, or names of files, joined by a comma.
  case missing, added, renamed, moved
  /// The registry's own name of a unit, an institution or a person.
  case official
  case otherUnit, otherName, unit
  /// An earlier form, and how it ended.
  case file, run, time, outputs, status, undone
  /// Its number, by which the office names it.
  case form
  case row, count, expected, word
  /// A sender's address, and the host that speaks for it.
  case address, host
  case holder, type, from, until
  /// Where it is not the code's.
  case severity
}

extension Finding {
  /// Its facts as they are stored, by name: those of the kind, and the severity where it is not the code's.
  package var storedFacts: [String: String] {
    var facts = kind.stored
    if severity != code.severity { facts[.severity] = severity.rawValue }
    return Dictionary(uniqueKeysWithValues: facts.compactMap { name, text in text.map { (name.rawValue, $0) } })
  }
}

extension Finding.Kind {
  /// Nil for what is left out.
  fileprivate var stored: [StoredFact: String?] {
    switch self {
    case .fileNotXlsx(let kind, let place): [.kind: kind.rawValue, .place: place?.rawValue]
    case .archiveEncrypted: [.kind: FileKind.zip.rawValue]
    case .fileDamaged(let part, let reason): [.part: part, .reason: reason]
    case .fileTooLarge(let limit, let maximum): [.limit: limit.rawValue, .maximum: String(maximum)]
    case .unitTooLong(let rows, let maximum): [.count: String(rows), .maximum: String(maximum)]

    case .formNotRecognised(let missing, let place): [.missing: missing, .place: place?.rawValue]
    case .formAltered(let added, let renamed, let moved):
      [.added: added.orNil, .renamed: renamed.orNil, .moved: moved.orNil]
    case .formDuplicate(let earlier):
      [
        .file: earlier.file, .run: earlier.run, .time: earlier.time.description, .outputs: earlier.outputs,
        .status: earlier.status?.rawValue, .undone: earlier.isUndone ? "true" : nil,
        .reason: earlier.reasons.map(\.stored).joined(separator: ",").orNil,
      ]
    case .formOverTen(let rows): [.count: String(rows)]
    case .rowPassedOver(let row, let count): [.row: String(row), .count: String(count)]
    case .justificationDate(let today), .dateAhead(let today): [.time: today.description]
    case .sequenceGap(let row): [.row: String(row)]
    case .sequenceStart(let first, let preceding): [.count: String(first), .expected: String(preceding)]

    case .institutionClosed(let official), .institutionNameDiffers(let official), .detsisClosed(let official),
      .unitNameDiffers(let official), .unitNotEntitled(let official), .personNamesDiffer(let official),
      .personRenamed(let official), .institutionRegistered(let official):
      [.official: official]
    case .deputyUnknown(let official): [.official: official]
    case .operationMissing(let operations), .operationUnknown(let operations):
      [.expected: operations == .managers ? ManagerAction.appoint.officialName : nil]
    case .detsisOutsideInstitution(let official, let institution): [.official: official, .otherName: institution]
    case .unitNameConflict(let official, let namesake):
      [.official: official, .otherUnit: namesake?.no.description, .otherName: namesake?.name]

    case .nameCharacters(let word), .abbreviation(let word), .phonePrefix(let word): [.word: word]
    case .nameTooLong(let maximum): [.maximum: String(maximum)]
    case .nameDiffers(let known):
      [
        .official: known.fullName, .form: known.claim.map { String($0.form) }, .run: known.claim?.run,
        .otherUnit: known.claim?.institution?.description,
      ]
    case .emailDomain(let expected), .typeUnknown(let expected): [.expected: expected]
    case .emailShared(let row), .tableCutOff(let row): [.row: String(row)]
    case .rowDuplicate(let row, let file): [.row: String(row), .file: file]

    case .cellsMerged(let added), .rowsConcealed(let added), .tableRepeated(let added): [.added: added]
    case .tableNotRecognised(let fault): fault.stored

    case .endBeforeStart(let start, let end): [.from: start.description, .until: end.description]
    case .proxyNeedsIncumbent(let holder), .proxyWithoutIncumbent(let holder): [.holder: holder]
    case .unitHasManager(let seat), .datesOverlap(let seat):
      [
        .holder: seat.holder, .type: seat.type.rawValue, .from: seat.from.description,
        .until: seat.until?.description,
      ]
    case .notAppointed(let end): [.until: end?.description]
    case .endAfterRegistered(let end): [.until: end.description]
    case .lateRegistration(let count), .proposalHeld(let count): [.count: String(count)]
    case .unitNotTied(let unit, let official): [.unit: unit.description, .official: official]

    case .senderNotInstitutional(let address, let expected): [.address: address, .expected: expected]
    case .senderUnauthenticated(let address, let said):
      switch said {
      case .unasked: [.address: address]
      case .silent(let host): [.address: address, .host: host]
      case .found(let words, let host): [.address: address, .host: host, .reason: words]
      }
    case .senderUnconfirmed(let domain, let institution): [.address: domain, .unit: institution.description]
    case .senderOtherInstitution(let domain, let institution, let other):
      [
        .address: domain, .unit: institution.description, .otherUnit: other.no.description, .otherName: other.name,
      ]
    case .mailReport(let sign): [.reason: sign.rawValue]
    case .mailAutomatic(let sign): [.reason: sign.rawValue]
    case .mailDeleted: [.reason: Self.deleted]
    case .mailNoForm(let attached): [.missing: attached]
    case .mailDamaged(let reason): [.reason: reason]
    case .mailDate(let arrived): [.time: arrived.description]
    case .mailDuplicate(let run, let time): [.run: run, .time: time.description]
    case .fewerThanTwo(let unit, let official, let count):
      [.unit: unit.description, .official: official, .count: String(count)]
    case .fileEncrypted, .formHidden, .formEmpty, .institutionMissing, .institutionFormat, .institutionUnknown,
      .detsisMissing, .detsisFormat, .detsisUnknown, .unitNameMissing, .nationalIDMissing, .nationalIDFormat,
      .nationalIDChecksum, .nameMissing, .nameIncomplete, .workPhoneMissing, .mobilePhoneMissing, .emailMissing,
      .phoneFormat, .emailFormat, .rowConflict, .alreadyAuthorised, .notAuthorised, .cellError, .cellDate,
      .cellScientific, .cellFormula, .cellMerged, .cellShowsOther, .valueCorrected, .tableEmpty, .rowShifted,
      .cellEncoding, .typeMissing, .referenceMissing, .referenceFormat, .startMissing, .endMissing, .dateFormat,
      .endingAmbiguous, .alreadyAppointed, .managerCodeMissing, .managerCodeUnknown, .deputyMissing, .alreadyTied:
      [:]
    }
  }

  /// Stands for a mail's own sign.
  static var deleted: String { "deleted" }
}

extension Finding.TableFault {
  fileprivate var stored: [StoredFact: String?] {
    switch self {
    case .none: [:]
    case .missing(let labels): [.missing: labels]
    case .repeated(let labels): [.added: labels]
    case .batch(let column): [.word: column]
    case .encoding(let name): [.kind: name]
    case .zeros: [.kind: Self.zerosName]
    }
  }

  /// Stands for the name of an encoding.
  static var zerosName: String { "NUL" }
}

extension String {
  fileprivate var orNil: String? { isEmpty ? nil : self }
}
