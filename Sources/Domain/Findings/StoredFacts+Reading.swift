import SheetModel

/// What is stored of a finding is not what its code has.
package struct StoredFactsError: Error, Hashable, Sendable {}

extension Finding {
  /// The kind and the severity that were stored; the same facts are stored of them again.
  ///
  /// Throws where a fact is missing, malformed, or one that the code does not have.
  package static func stored(
    _ code: FindingCode, _ facts: [String: String]
  ) throws(StoredFactsError) -> (kind: Kind, severity: Severity) {
    var reader = StoredFactsReader(facts)
    let severity: Severity? = try reader.named(.severity)
    let kind = try Kind(code, &reader)
    guard reader.isRead, severity != code.severity else { throw StoredFactsError() }
    return (kind, severity ?? code.severity)
  }
}

/// Stored facts, each of which is taken once.
private struct StoredFactsReader {
  private var left: [String: String]

  init(_ facts: [String: String]) { left = facts }

  var isRead: Bool { left.isEmpty }

  func has(_ fact: StoredFact) -> Bool { left[fact.rawValue] != nil }

  mutating func textIfAny(_ fact: StoredFact) -> String? { left.removeValue(forKey: fact.rawValue) }

  mutating func text(_ fact: StoredFact) throws(StoredFactsError) -> String {
    guard let text = textIfAny(fact) else { throw StoredFactsError() }
    return text
  }

  /// A number as programs write it: no sign in front of a positive one, no leading zeros.
  mutating func number<Number: FixedWidthInteger & LosslessStringConvertible>(
    _ fact: StoredFact
  ) throws(StoredFactsError) -> Number {
    let text = try text(fact)
    guard let number = Number(text), String(number) == text else { throw StoredFactsError() }
    return number
  }

  mutating func unit(_ fact: StoredFact) throws(StoredFactsError) -> DetsisNo {
    guard let unit = DetsisNo(try text(fact)) else { throw StoredFactsError() }
    return unit
  }

  mutating func time(_ fact: StoredFact) throws(StoredFactsError) -> TimeText { TimeText(stored: try text(fact)) }

  mutating func timeIfAny(_ fact: StoredFact) -> TimeText? { textIfAny(fact).map(TimeText.init(stored:)) }

  /// A raw value; nil where the fact is missing.
  mutating func named<Value: RawRepresentable<String>>(_ fact: StoredFact) throws(StoredFactsError) -> Value? {
    guard let text = textIfAny(fact) else { return nil }
    guard let value = Value(rawValue: text) else { throw StoredFactsError() }
    return value
  }

  mutating func value<Value: RawRepresentable<String>>(_ fact: StoredFact) throws(StoredFactsError) -> Value {
    guard let value: Value = try named(fact) else { throw StoredFactsError() }
    return value
  }

  mutating func operations() throws(StoredFactsError) -> Finding.Operations {
    guard let expected = textIfAny(.expected) else { return .form }
    guard expected == ManagerAction.appoint.officialName else { throw StoredFactsError() }
    return .managers
  }

  mutating func namesake() throws(StoredFactsError) -> Finding.NamedUnit? {
    has(.otherUnit) ? Finding.NamedUnit(try unit(.otherUnit), name: textIfAny(.otherName)) : nil
  }

  mutating func knownName() throws(StoredFactsError) -> KnownName {
    let name = try text(.official)
    guard has(.form) else { return KnownName(name) }
    let institution = has(.otherUnit) ? try unit(.otherUnit) : nil
    return KnownName(name, claim: .init(form: try number(.form), run: try text(.run), institution: institution))
  }

  mutating func earlierFile() throws(StoredFactsError) -> Finding.EarlierFile {
    .init(
      file: try text(.file), run: try text(.run), time: try time(.time), outputs: try text(.outputs),
      status: try named(.status), isUndone: textIfAny(.undone) != nil, reasons: try earlierReasons())
  }

  private mutating func earlierReasons() throws(StoredFactsError) -> [Finding.EarlierReason] {
    var reasons = [Finding.EarlierReason]()
    for text in textIfAny(.reason)?.split(separator: ",") ?? [] {
      guard let reason = Finding.EarlierReason(stored: String(text)) else { throw StoredFactsError() }
      reasons.append(reason)
    }
    return reasons
  }

  mutating func seat() throws(StoredFactsError) -> Finding.HeldSeat {
    .init(holder: textIfAny(.holder), type: try value(.type), from: try time(.from), until: timeIfAny(.until))
  }

  mutating func tableFault() throws(StoredFactsError) -> Finding.TableFault {
    if let labels = textIfAny(.missing) { return .missing(labels) }
    if let labels = textIfAny(.added) { return .repeated(labels) }
    if let column = textIfAny(.word) { return .batch(column: column) }
    guard let encoding = textIfAny(.kind) else { return .none }
    return encoding == Finding.TableFault.zerosName ? .zeros : .encoding(encoding)
  }

  mutating func authentication() throws(StoredFactsError) -> Finding.Authentication {
    guard let host = textIfAny(.host) else { return .unasked }
    return textIfAny(.reason).map { .found($0, host: host) } ?? .silent(host: host)
  }

  mutating func automatic() throws(StoredFactsError) -> Finding.Kind {
    let reason = try text(.reason)
    if reason == Finding.Kind.deleted { return .mailDeleted }
    guard let sign = AutomaticSign(rawValue: reason) else { throw StoredFactsError() }
    return .mailAutomatic(sign)
  }

  mutating func encrypted() throws(StoredFactsError) -> Finding.Kind {
    guard let kind: FileKind = try named(.kind) else { return .fileEncrypted }
    guard kind == .zip else { throw StoredFactsError() }
    return .archiveEncrypted
  }
}

extension Finding.Kind {
  fileprivate init(_ code: FindingCode, _ facts: inout StoredFactsReader) throws(StoredFactsError) {
    switch code {
    case .fileNotXlsx: self = .fileNotXlsx(try facts.value(.kind), place: try facts.named(.place))
    case .fileEncrypted: self = try facts.encrypted()
    case .fileDamaged: self = .fileDamaged(part: try facts.text(.part), reason: try facts.text(.reason))
    case .fileTooLarge where facts.has(.count):
      self = .unitTooLong(rows: try facts.number(.count), maximum: try facts.number(.maximum))
    case .fileTooLarge: self = .fileTooLarge(try facts.value(.limit), maximum: try facts.number(.maximum))

    case .formNotRecognised:
      self = .formNotRecognised(missing: try facts.text(.missing), place: try facts.named(.place))
    case .formHidden: self = .formHidden
    case .formAltered:
      self = .formAltered(
        added: facts.textIfAny(.added) ?? "", renamed: facts.textIfAny(.renamed) ?? "",
        moved: facts.textIfAny(.moved) ?? "")
    case .formEmpty: self = .formEmpty
    case .formDuplicate: self = .formDuplicate(try facts.earlierFile())
    case .formOverTen: self = .formOverTen(rows: try facts.number(.count))
    case .rowPassedOver: self = .rowPassedOver(row: try facts.number(.row), count: try facts.number(.count))
    case .justificationDate: self = .justificationDate(today: try facts.time(.time))
    case .sequenceGap: self = .sequenceGap(row: try facts.number(.row))
    case .sequenceStart:
      self = .sequenceStart(first: try facts.number(.count), preceding: try facts.number(.expected))

    case .institutionMissing: self = .institutionMissing
    case .institutionFormat: self = .institutionFormat
    case .institutionUnknown: self = .institutionUnknown
    case .institutionClosed: self = .institutionClosed(official: try facts.text(.official))
    case .institutionNameDiffers: self = .institutionNameDiffers(official: try facts.text(.official))

    case .operationMissing: self = .operationMissing(try facts.operations())
    case .operationUnknown: self = .operationUnknown(try facts.operations())
    case .detsisMissing: self = .detsisMissing
    case .detsisFormat: self = .detsisFormat
    case .detsisUnknown: self = .detsisUnknown
    case .detsisClosed: self = .detsisClosed(official: try facts.text(.official))
    case .detsisOutsideInstitution:
      self = .detsisOutsideInstitution(official: try facts.text(.official), institution: try facts.text(.otherName))
    case .unitNameMissing: self = .unitNameMissing
    case .unitNameDiffers: self = .unitNameDiffers(official: try facts.text(.official))
    case .unitNameConflict:
      self = .unitNameConflict(official: try facts.text(.official), namesake: try facts.namesake())
    case .unitNotEntitled: self = .unitNotEntitled(official: try facts.text(.official))

    case .nationalIDMissing: self = .nationalIDMissing
    case .nationalIDFormat: self = .nationalIDFormat
    case .nationalIDChecksum: self = .nationalIDChecksum
    case .nameMissing: self = .nameMissing
    case .nameIncomplete: self = .nameIncomplete
    case .nameCharacters where facts.has(.maximum): self = .nameTooLong(maximum: try facts.number(.maximum))
    case .nameCharacters: self = .nameCharacters(sign: try facts.text(.word))
    case .nameDiffers: self = .nameDiffers(try facts.knownName())
    case .personNamesDiffer: self = .personNamesDiffer(other: try facts.text(.official))
    case .abbreviation: self = .abbreviation(word: try facts.text(.word))
    case .workPhoneMissing: self = .workPhoneMissing
    case .mobilePhoneMissing: self = .mobilePhoneMissing
    case .emailMissing: self = .emailMissing
    case .phoneFormat: self = .phoneFormat
    case .phonePrefix: self = .phonePrefix(try facts.text(.word))
    case .emailFormat: self = .emailFormat
    case .emailDomain: self = .emailDomain(expected: try facts.text(.expected))
    case .emailShared: self = .emailShared(row: try facts.number(.row))

    case .rowDuplicate: self = .rowDuplicate(row: try facts.number(.row), file: facts.textIfAny(.file))
    case .rowConflict: self = .rowConflict
    case .alreadyAuthorised: self = .alreadyAuthorised
    case .notAuthorised: self = .notAuthorised

    case .cellError: self = .cellError
    case .cellDate: self = .cellDate
    case .cellScientific: self = .cellScientific
    case .cellFormula: self = .cellFormula
    case .cellMerged: self = facts.has(.added) ? .cellsMerged(over: try facts.text(.added)) : .cellMerged
    case .cellShowsOther: self = facts.has(.added) ? .rowsConcealed(try facts.text(.added)) : .cellShowsOther
    case .cellEncoding: self = .cellEncoding
    case .valueCorrected: self = .valueCorrected

    case .tableNotRecognised: self = .tableNotRecognised(try facts.tableFault())
    case .tableRepeated: self = .tableRepeated(sheets: try facts.text(.added))
    case .tableCutOff: self = .tableCutOff(row: try facts.number(.row))
    case .tableEmpty: self = .tableEmpty
    case .rowShifted: self = .rowShifted

    case .typeMissing: self = .typeMissing
    case .typeUnknown: self = .typeUnknown(expected: try facts.text(.expected))
    case .referenceMissing: self = .referenceMissing
    case .referenceFormat: self = .referenceFormat
    case .startMissing: self = .startMissing
    case .endMissing: self = .endMissing
    case .dateFormat: self = .dateFormat
    case .endBeforeStart: self = .endBeforeStart(start: try facts.time(.from), end: try facts.time(.until))

    case .proxyNeedsIncumbent: self = .proxyNeedsIncumbent(holder: facts.textIfAny(.holder))
    case .unitHasManager: self = .unitHasManager(try facts.seat())
    case .datesOverlap: self = .datesOverlap(try facts.seat())
    case .notAppointed: self = .notAppointed(ended: facts.timeIfAny(.until))
    case .endingAmbiguous: self = .endingAmbiguous
    case .endAfterRegistered: self = .endAfterRegistered(end: try facts.time(.until))
    case .alreadyAppointed: self = .alreadyAppointed
    case .dateAhead: self = .dateAhead(today: try facts.time(.time))
    case .lateRegistration: self = .lateRegistration(days: try facts.number(.count))
    case .personRenamed: self = .personRenamed(official: try facts.text(.official))
    case .proxyWithoutIncumbent: self = .proxyWithoutIncumbent(holder: facts.textIfAny(.holder))
    case .proposalHeld: self = .proposalHeld(count: try facts.number(.count))
    case .managerCodeMissing: self = .managerCodeMissing
    case .managerCodeUnknown: self = .managerCodeUnknown
    case .institutionRegistered: self = .institutionRegistered(official: try facts.text(.official))

    case .deputyMissing: self = .deputyMissing
    case .deputyUnknown: self = .deputyUnknown(official: facts.textIfAny(.official))
    case .alreadyTied: self = .alreadyTied
    case .unitNotTied: self = .unitNotTied(try facts.unit(.unit), official: try facts.text(.official))

    case .senderNotInstitutional:
      self = .senderNotInstitutional(address: try facts.text(.address), expected: try facts.text(.expected))
    case .senderUnauthenticated:
      self = .senderUnauthenticated(address: try facts.text(.address), try facts.authentication())
    case .senderUnconfirmed:
      self = .senderUnconfirmed(domain: try facts.text(.address), institution: try facts.unit(.unit))
    case .senderOtherInstitution:
      self = .senderOtherInstitution(
        domain: try facts.text(.address), institution: try facts.unit(.unit),
        other: .init(try facts.unit(.otherUnit), name: facts.textIfAny(.otherName)))
    case .mailReport: self = .mailReport(try facts.value(.reason))
    case .mailAutomatic: self = try facts.automatic()
    case .mailNoForm: self = .mailNoForm(attached: facts.textIfAny(.missing))
    case .mailDamaged: self = .mailDamaged(reason: try facts.text(.reason))
    case .mailDate: self = .mailDate(arrived: try facts.time(.time))
    case .mailDuplicate: self = .mailDuplicate(run: try facts.text(.run), time: try facts.time(.time))
    case .fewerThanTwo:
      self = .fewerThanTwo(
        in: try facts.unit(.unit), official: try facts.text(.official), count: try facts.number(.count))
    }
  }
}
