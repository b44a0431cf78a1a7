import Domain

extension Trouble {
  static let emptyEnglish = "no row of the roster is filled in."

  package var english: String {
    func said(_ reason: String) -> String { ReasonText.sentence(for: reason, in: .english) }
    return switch self {
    case .unreadableInput(let path, let reason): "\(path) cannot be read: \(said(reason))"
    case .notUnits(let path, let reason): "\(path) is no list of DETSİS units, nothing was imported: \(said(reason))"
    case .misplaced(let path, let place): "\(path): \(place.sentenceElsewhere(.english))"
    case .emptyRoster(let path): "\(path): \(Self.emptyEnglish)"
    case .noUnits: "The registry holds no DETSİS unit. Import the units first: iyem detsis import FILE.xml"
    case .noRegistry(let path): "There is no registry, or it cannot be read: \(path)"
    case .noHome(let path): "There is no folder \(path); check --home (or the variable IYEM_HOME)."
    case .unitUnknown(let no): "DETSİS has no unit numbered “\(no)”."
    case .personUnknown(let no): "No manager is registered under “\(Masking.numbers(in: no))”."
    case .noScope(let path):
      "\(path): the rows' units do not lie under one institution. Say which one to compare with: --institution NO."
    case .unitClosed(let no, let name): "The unit “\(no)” (\(name)) is closed in DETSİS; no form is made for it."
    case .fileExists(let path): "\(path) is there already and was not changed. Add --force to overwrite it."
    case .badJustification(let text):
      "The justification “\(text)” is not of the form “GG/AA/YYYY tarih ve … sayılı yazı gereği” or “GG/AA/YYYY "
        + "tarihli e-posta gereği”."
    case .justificationAhead(let day, let today):
      "The date of the justification (\(day)) lies after today (\(today)): a letter or mail that is still to be written justifies "
        + "nothing. Nothing was processed; check the date."
    case .settings(let path, let problem): (problem.isOfFile ? "\(path): " : "") + problem.english
    case .fileSystem(let path, let reason): "File system error: \(path): \(said(reason))"
    case .registryNewer(let found, let supported):
      "The registry was written by a newer iyem (schema \(found); this one knows \(supported)). Update iyem; "
        + "nothing was changed."
    case .registry(let reason):
      "The registry cannot be used: \(said(reason))"
        + (ReasonText.isDamage(reason) ? ". To put a sound backup in its place: iyem restore BACKUP" : "")
    case .registryAltered(let defect):
      "The registry's schema is not the one that iyem makes: \(DefectText.sentence(for: defect, in: .english)). Nothing that it "
        + "says can be relied on, and nothing was done. Ask iyem verify; to put a sound backup in its place: iyem restore BACKUP"
    case .registryForeign(let path): "\(path) is no registry of iyem; it was left as it is."
    case .stateUnreadable(let path):
      "\(path) cannot be read, and what it kept is not known; nothing was done. Put the file back from a copy, or remove it "
        + "to do without."
    case .settingsTooLong(let path, let limit): "\(path) is longer than \(limit.english("byte")); nothing was done."
    case .noTimeZone:
      "The system does not know Turkey's time zone (Europe/Istanbul), without which no time can be told (Debian package: "
        + "tzdata)."
    case .unexpected(let reason):
      "An error inside iyem, which nobody foresaw: “\(reason)”. Please report it with the command that led to it."
    case .countsDiffer(let expected, let found):
      "THE COUNTS DO NOT ADD UP: \(expected) files were taken from Inbox, \(found) came to an end. The run is "
        + "not finished; examine registry and Outbox."
    case .locked(0, _): "Another run holds the registry. Try again when it has ended."
    case .locked(let process, let since):
      "Another run holds the registry (process \(process), since \(Language.english.time(iso8601: since))). Try again when "
        + "it has ended."
    case .badHead(let text):
      "“\(text)” is no head of the chain: it is mistyped or cut off. It is written as position, colon, digest of 64 digits "
        + "(57:9f86…), each of 0–9 and a–f. Nothing was checked."
    case .mistypedHead(let text, let path): "\(path): " + Trouble.badHead(text).english
    case .noHead(let path): "\(path) holds no head of the chain (57:9f86…)."
    case .badUndoTarget(let text):
      "“\(text)” is nothing that can be undone. It is a run (2016-06-23-001), a row of a batch (2016-06-23-002:7), a "
        + "form (12) or a row of a form (12:3)."
    case .runUnknown(let text): "The registry holds no run or form “\(text)”."
    case .formRowUnknown(let form, let row): "Form \(form) has no row \(row); nothing was undone."
    case .batchRowUnknown(let run, let row):
      "Row \(row) of the batch \(run) changed nothing (it was refused, needed no change, or is not there); nothing was "
        + "undone."
    case .undoOfDaily(let run, let forms?):
      "\(run) is a daily run; what changed the registry is the run over forms in it. To undo it: iyem undo \(forms) "
        + "--reason TEXT"
    case .undoOfDaily(let run, nil):
      "\(run) is a daily run and processed no form: there is nothing to undo. Lists of DETSİS are not undone."
    case .runOpen(let run): "\(run) is not finished: iyem process has to resume and end it first."
    case .plan(let problem): PlanText.problem(problem).text(.english)
    case .heldDiffers(let path, let given, 0, _):
      "--held \(given): no row of \(path) is held; nothing was applied. Run it again without --held."
    case .heldDiffers(let path, let given, let held, let column):
      "--held \(given): \(held) rows of \(path) are held (those with something in the column \(column)); nothing was "
        + "applied. Once they were reviewed, it is --held \(held)."
    case .noReason: "The reason of an undo must not be empty: --reason TEXT."
    case .noJustification: "The justification of a decision must be neither empty nor over 1,000 bytes."
    case .badDomain(let text, let suffixes):
      "“\(text)” cannot be an institution's domain: it stands below \(suffixes.joined(separator: ", ")) and holds a-z, 0-9 "
        + "and - alone (such as ticaret.gov.tr)."
    case .formNotHeld(let form): "Form \(form) does not wait for confirmation; those that do: iyem forms list"
    case .formTaken(let form):
      "An interrupted run has taken up form \(form); finish that first: iyem process"
    case .backupUnsound(let reason):
      "The copy of the registry is not sound: no backup was made, and none taken away. Ask iyem verify (\(said(reason)))"
    case .noAge: "The program age, which encrypts, is not there (Debian package: age)."
    case .ageFailed(let reason): "age could not encrypt or decrypt: \(said(reason))"
    case .backupEncrypted(let path): "\(path) is encrypted: name the file of the secret key with --identity FILE."
    case .backupDamaged(let path, let reason):
      "\(path) is not sound, the registry was not touched: \(said(reason)). Try another backup."
    case .backupForeign(let path): "\(path) is no registry of iyem; nothing was changed."
    case .backupNewer(let path, let found, let supported):
      "\(path) was written by a newer iyem (schema \(found); this one knows \(supported)); nothing was changed."
    case .backupMisnamed(let path, let head):
      "\(path): the file's chain ends at \(head), which is not what its name says; nothing was changed."
    case .backupIsRegistry(let path): "\(path) is the registry itself."
    case .badDay(let text): "“\(text)” is no day. It is written as 2016-06-23, 23/06/2016 or 23.06.2016."
    case .timeAhead(let time):
      "\(Language.english.time(iso8601: time)) (--now) is more than a day ahead of this machine's clock; nothing was done. An entry of "
        + "that date would give it to all that come after."
    case .retention(let years, let limit):
      "Papers are kept for at least \(years) years (retention.years): what is before \(Language.english.day(iso8601: limit)) may go at the latest. Add "
        + "--below-retention to purge it all the same."
    case .purgeAhead(let day, let today):
      "\(Language.english.day(iso8601: day)) is still to come; nothing was purged. Papers of today are not purged: --before "
        + "\(today) at the latest."
    case .noMailServer:
      "No server is set that could send answers: mail: {smtp: {host: …}} in iyem.yaml. The answers lie in Outbox as "
        + "yanit.eml."
    case .mailServer(let reason): "The mail server cannot be reached: \(said(reason))"
    case .openSecret(let path, let mode):
      "\(path) holds a password, and others may open it (its permissions are \(mode)); it was not used. It has to be yours "
        + "alone: " + CommandHint.shell(["chmod", "600", path])
    }
  }
}
