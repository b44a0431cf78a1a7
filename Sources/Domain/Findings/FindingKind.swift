import SheetModel

extension Finding {
  /// What can be found, each with the facts that its sentence needs: no rule can leave one out, or give one that nobody asked
  /// for.
  ///
  /// A code has a case of its name; where what is said under it differs by its facts, it has several. Texts are what people
  /// read: labels joined by a comma, the registry's names, what a sender wrote.
  package enum Kind: Hashable, Sendable {
    // The file.
    /// `place`: where it belongs, if it is known as something else.
    case fileNotXlsx(FileKind, place: DropPlace? = nil)
    case fileEncrypted
    /// It lies in a ZIP archive with a password.
    case archiveEncrypted
    /// The part of the package at fault, empty where none is, and what is wrong inside.
    case fileDamaged(part: String, reason: String)
    case fileTooLarge(SizeLimit, maximum: Int)
    /// A batch has more rows of one unit than are judged.
    case unitTooLong(rows: Int, maximum: Int)

    // The form.
    case formNotRecognised(missing: String, place: DropPlace? = nil)
    case formHidden
    /// The labels that were added, renamed and moved; empty where none were.
    case formAltered(added: String, renamed: String, moved: String)
    case formEmpty
    case formDuplicate(EarlierFile)
    case formOverTen(rows: Int)
    /// `row`: the first of so many, by its number on the sheet.
    case rowPassedOver(row: Int, count: Int)
    case justificationDate(today: TimeText)
    /// `row`: by its place in the table.
    case sequenceGap(row: Int)
    case sequenceStart(first: Int, preceding: Int)

    // The institution.
    case institutionMissing, institutionFormat, institutionUnknown
    case institutionClosed(official: String)
    case institutionNameDiffers(official: String)

    // The row: the operation and the unit.
    case operationMissing(Operations)
    case operationUnknown(Operations)
    case detsisMissing, detsisFormat, detsisUnknown
    case detsisClosed(official: String)
    case detsisOutsideInstitution(official: String, institution: String)
    case unitNameMissing
    case unitNameDiffers(official: String)
    /// `namesake`: the unit that bears the name which was written.
    case unitNameConflict(official: String, namesake: NamedUnit?)
    case unitNotEntitled(official: String)

    // The row: the person.
    case nationalIDMissing, nationalIDFormat, nationalIDChecksum
    case nameMissing, nameIncomplete
    case nameCharacters(sign: String)
    case nameTooLong(maximum: Int)
    /// The registry's name stays with the finding, for the office; no sentence tells it.
    case nameDiffers(KnownName)
    case personNamesDiffer(other: String)
    case abbreviation(word: String)
    case workPhoneMissing, mobilePhoneMissing, emailMissing
    case phoneFormat
    case phonePrefix(String)
    case emailFormat
    /// `expected`: the domains below which addresses stand.
    case emailDomain(expected: String)
    /// `row`: the number of the row in which it stands, too.
    case emailShared(row: Int)

    // The row: what it asks for, seen beside the others and the registry.
    /// `file`: the earlier file of the run, nil where it is the same.
    case rowDuplicate(row: Int, file: String? = nil)
    case rowConflict, alreadyAuthorised, notAuthorised

    // The cell.
    case cellError, cellDate, cellScientific, cellFormula, cellMerged
    /// Cells of a table, `A1:B2`, are merged over others that hold something.
    case cellsMerged(over: String)
    case cellShowsOther
    /// Rows of a table stand in a group that is closed: `3–7`.
    case rowsConcealed(String)
    case valueCorrected

    // A table of managers.
    case tableNotRecognised(TableFault)
    case tableRepeated(sheets: String)
    case tableCutOff(row: Int)
    case tableEmpty, rowShifted, cellEncoding

    // A row of managers, seen by itself.
    case typeMissing
    case typeUnknown(expected: String)
    case referenceMissing, referenceFormat, startMissing, endMissing, dateFormat
    case endBeforeStart(start: TimeText, end: TimeText)

    // A row of managers, seen beside the registry.
    /// `holder`: who holds the office, and was to be the proxy of himself.
    case proxyNeedsIncumbent(holder: String?)
    case unitHasManager(HeldSeat)
    case datesOverlap(HeldSeat)
    /// `ended`: when the person's appointment ended; nil where there was none.
    case notAppointed(ended: TimeText?)
    case endingAmbiguous
    case endAfterRegistered(end: TimeText)
    case alreadyAppointed
    case lateRegistration(days: Int)
    /// A day that is still to come, or too far off; `today`: the day of registration.
    case dateAhead(today: TimeText)
    case personRenamed(official: String)
    case proxyWithoutIncumbent(holder: String?)
    /// `count`: how many rows of the batch are held.
    case proposalHeld(count: Int)

    // A row of the web service's list of managers, and an older name of a manager.
    case managerCodeMissing, managerCodeUnknown
    case institutionRegistered(official: String)

    // Deputies.
    case deputyMissing
    /// `official`: the unit's name, where there is such a unit.
    case deputyUnknown(official: String?)
    case alreadyTied
    case unitNotTied(DetsisNo, official: String)

    // The mail that a form came with.
    /// `expected`: the domains below which institutions write.
    case senderNotInstitutional(address: String, expected: String)
    case senderUnauthenticated(address: String, Authentication)
    case senderUnconfirmed(domain: String, institution: DetsisNo)
    case senderOtherInstitution(domain: String, institution: DetsisNo, other: NamedUnit)
    case mailReport(ReportSign)
    case mailAutomatic(AutomaticSign)
    /// Its folder shows it to nobody.
    case mailDeleted
    /// `attached`: the names of what it brought instead; nil where it brought nothing.
    case mailNoForm(attached: String?)
    case mailDamaged(reason: String)
    case mailDate(arrived: TimeText)
    case mailDuplicate(run: String, time: TimeText)

    // After applying.
    case fewerThanTwo(in: DetsisNo, official: String, count: Int)
  }
}
