import Domain
import SheetModel

/// What can be found under each code, with facts that say what they are.
public enum SampleFindings {
  /// Every way in which a code can be found; there is one at least.
  public static func kinds(_ code: FindingCode) -> [Finding.Kind] {
    switch code {
    case .fileNotXlsx: FileKind.allCases.map { .fileNotXlsx($0) } + places.map { .fileNotXlsx(.pdf, place: $0) }
    case .fileEncrypted: [.fileEncrypted, .archiveEncrypted]
    case .fileDamaged:
      [("PART", "REASON"), ("", "REASON"), ("PART", "Permission denied (errno 13)")].map {
        .fileDamaged(part: $0.0, reason: $0.1)
      }
    case .fileTooLarge:
      [.unitTooLong(rows: 11, maximum: 99)] + SizeLimit.allCases.map { .fileTooLarge($0, maximum: 99) }
    case .formNotRecognised:
      [.formNotRecognised(missing: "MISSING")] + places.map { .formNotRecognised(missing: "MISSING", place: $0) }
    case .formHidden: [.formHidden]
    case .formAltered:
      [("ADDED", "", "MOVED"), ("", "", ""), ("ADDED", "RENAMED", "MOVED")].map {
        .formAltered(added: $0.0, renamed: $0.1, moved: $0.2)
      }
    case .formEmpty: [.formEmpty]
    case .formDuplicate:
      [.formDuplicate(earlier(nil)), .formDuplicate(undone)] + FormStatus.allCases.map { .formDuplicate(earlier($0)) }
    case .formOverTen: [.formOverTen(rows: 11)]
    case .rowPassedOver: [.rowPassedOver(row: 7, count: 11), .rowPassedOver(row: 7, count: 1)]
    case .justificationDate: [.justificationDate(today: time)]
    case .sequenceGap: [.sequenceGap(row: 7)]
    case .sequenceStart: [.sequenceStart(first: 11, preceding: 10)]
    case .institutionMissing: [.institutionMissing]
    case .institutionFormat: [.institutionFormat]
    case .institutionUnknown: [.institutionUnknown]
    case .institutionClosed: [.institutionClosed(official: "OFFICIAL")]
    case .institutionNameDiffers: [.institutionNameDiffers(official: "OFFICIAL")]
    case .operationMissing: Finding.Operations.allCases.map { .operationMissing($0) }
    case .operationUnknown: Finding.Operations.allCases.map { .operationUnknown($0) }
    case .detsisMissing: [.detsisMissing]
    case .detsisFormat: [.detsisFormat]
    case .detsisUnknown: [.detsisUnknown]
    case .detsisClosed: [.detsisClosed(official: "OFFICIAL")]
    case .detsisOutsideInstitution: [.detsisOutsideInstitution(official: "OFFICIAL", institution: "OTHER")]
    case .unitNameMissing: [.unitNameMissing]
    case .unitNameDiffers: [.unitNameDiffers(official: "OFFICIAL")]
    case .unitNameConflict: [other, nil].map { .unitNameConflict(official: "OFFICIAL", namesake: $0) }
    case .unitNotEntitled: [.unitNotEntitled(official: "OFFICIAL")]
    case .nationalIDMissing: [.nationalIDMissing]
    case .nationalIDFormat: [.nationalIDFormat]
    case .nationalIDChecksum: [.nationalIDChecksum]
    case .nameMissing: [.nameMissing]
    case .nameIncomplete: [.nameIncomplete]
    case .nameCharacters: [.nameCharacters(sign: "WORD"), .nameTooLong(maximum: 99)]
    case .nameDiffers:
      [nil, claim(other.no), claim(nil)].map { .nameDiffers(KnownName("OFFICIAL", claim: $0)) }
    case .personNamesDiffer: [.personNamesDiffer(other: "OFFICIAL")]
    case .abbreviation: [.abbreviation(word: "WORD")]
    case .workPhoneMissing: [.workPhoneMissing]
    case .mobilePhoneMissing: [.mobilePhoneMissing]
    case .emailMissing: [.emailMissing]
    case .phoneFormat: [.phoneFormat]
    case .phonePrefix: [.phonePrefix("WORD")]
    case .emailFormat: [.emailFormat]
    case .emailDomain: [.emailDomain(expected: "10")]
    case .emailShared: [.emailShared(row: 7)]
    case .rowDuplicate: [.rowDuplicate(row: 7, file: "FILE"), .rowDuplicate(row: 7)]
    case .rowConflict: [.rowConflict]
    case .alreadyAuthorised: [.alreadyAuthorised]
    case .notAuthorised: [.notAuthorised]
    case .cellError: [.cellError]
    case .cellDate: [.cellDate]
    case .cellScientific: [.cellScientific]
    case .cellFormula: [.cellFormula]
    case .cellMerged: [.cellsMerged(over: "ADDED"), .cellMerged]
    case .cellShowsOther: [.rowsConcealed("ADDED"), .cellShowsOther]
    case .valueCorrected: [.valueCorrected]
    case .tableNotRecognised: tableFaults.map { .tableNotRecognised($0) }
    case .tableRepeated: [.tableRepeated(sheets: "ADDED")]
    case .tableCutOff: [.tableCutOff(row: 7)]
    case .tableEmpty: [.tableEmpty]
    case .rowShifted: [.rowShifted]
    case .cellEncoding: [.cellEncoding]
    case .typeMissing: [.typeMissing]
    case .typeUnknown: [.typeUnknown(expected: "10")]
    case .referenceMissing: [.referenceMissing]
    case .referenceFormat: [.referenceFormat]
    case .startMissing: [.startMissing]
    case .endMissing: [.endMissing]
    case .dateFormat: [.dateFormat]
    case .endBeforeStart: [.endBeforeStart(start: from, end: until)]
    case .proxyNeedsIncumbent: ["HOLDER", nil].map { .proxyNeedsIncumbent(holder: $0) }
    case .unitHasManager: [.unitHasManager(seat)]
    case .datesOverlap: [.datesOverlap(seat)]
    case .notAppointed: [until, nil].map { .notAppointed(ended: $0) }
    case .endingAmbiguous: [.endingAmbiguous]
    case .endAfterRegistered: [.endAfterRegistered(end: until)]
    case .alreadyAppointed: [.alreadyAppointed]
    case .lateRegistration: [.lateRegistration(days: 11)]
    case .dateAhead: [.dateAhead(today: time)]
    case .personRenamed: [.personRenamed(official: "OFFICIAL")]
    case .proxyWithoutIncumbent: [.proxyWithoutIncumbent(holder: "HOLDER")]
    case .proposalHeld: [.proposalHeld(count: 11)]
    case .managerCodeMissing: [.managerCodeMissing]
    case .managerCodeUnknown: [.managerCodeUnknown]
    case .institutionRegistered: [.institutionRegistered(official: "OFFICIAL")]
    case .deputyMissing: [.deputyMissing]
    case .deputyUnknown: ["OFFICIAL", nil].map { .deputyUnknown(official: $0) }
    case .alreadyTied: [.alreadyTied]
    case .unitNotTied: [.unitNotTied(unit, official: "OFFICIAL")]
    case .senderNotInstitutional: [.senderNotInstitutional(address: "ADDRESS", expected: "10")]
    case .senderUnauthenticated:
      [.found("REASON", host: "HOST"), .silent(host: "HOST"), .unasked].map {
        .senderUnauthenticated(address: "ADDRESS", $0)
      }
    case .senderUnconfirmed: [.senderUnconfirmed(domain: "ADDRESS", institution: unit)]
    case .senderOtherInstitution:
      [other, .init(other.no, name: nil)].map {
        .senderOtherInstitution(domain: "ADDRESS", institution: unit, other: $0)
      }
    case .mailReport: ReportSign.allCases.map { .mailReport($0) }
    case .mailAutomatic: [.mailDeleted] + [.autoSubmitted, .mailingList].map { .mailAutomatic($0) }
    case .mailNoForm: ["MISSING", nil].map { .mailNoForm(attached: $0) }
    case .mailDamaged: [.mailDamaged(reason: "REASON")]
    case .mailDate: [.mailDate(arrived: time)]
    case .mailDuplicate: [.mailDuplicate(run: "2016-06-23-001", time: time)]
    case .fewerThanTwo: [.fewerThanTwo(in: unit, official: "OFFICIAL", count: 11)]
    }
  }

  /// One way in which a code can be found; a code's first.
  public static func kind(_ code: FindingCode) -> Finding.Kind {
    guard let first = kinds(code).first else { preconditionFailure("\(code) is never found") }
    return first
  }

  private static let unit = SampleUnits.personnel.no
  private static let other = Finding.NamedUnit(SampleUnits.interior.no, name: "OTHER")
  private static let time = TimeText(stored: "23.06.2016 09:30")
  private static let from = TimeText(stored: "FROM")
  private static let until = TimeText(stored: "UNTIL")
  private static let seat = Finding.HeldSeat(holder: "HOLDER", type: .asaleten, from: from, until: until)
  private static let places = DropPlace.allCases.filter { $0 != .form }
  private static let tableFaults: [Finding.TableFault] = [
    .batch(column: "WORD"), .zeros, .encoding("UTF-32"), .repeated("ADDED"), .missing("MISSING"), .none,
  ]

  private static func earlier(_ status: FormStatus?) -> Finding.EarlierFile {
    .init(file: "FILE", run: "2016-06-23-001", time: time, outputs: "OUTPUTS", status: status)
  }

  private static let undone = Finding.EarlierFile(
    file: "FILE", run: "2016-06-23-001", time: time, outputs: "OUTPUTS", status: nil, isUndone: true)

  private static func claim(_ institution: DetsisNo?) -> KnownName.Claim {
    .init(form: 17, run: "2016-06-23-001", institution: institution)
  }
}
