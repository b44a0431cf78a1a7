import Domain

/// Why a command could not do its work: what the operator reads, and what decides the exit status.
package enum Trouble: Error, Hashable, Sendable, Sentence {
  /// An input named on the command line cannot be read, or is not what the command takes.
  case unreadableInput(path: String, reason: String)
  case notUnits(path: String, reason: String)
  /// A file is something else than what the folder or the command that it came to takes.
  case misplaced(path: String, DropPlace)
  /// A roster without any row.
  case emptyRoster(path: String)
  case noUnits
  /// There is no registry where it should be, or it may not be read.
  case noRegistry(path: String)
  /// The folder that should be the home is not there, and so nothing in it.
  case noHome(path: String)
  case unitUnknown(String)
  /// Nobody of that T.C. Kimlik No or T.C. Yönetici Kodu was ever appointed.
  case personUnknown(String)
  case badJustification(String)
  /// A justification names a day that is still to come.
  case justificationAhead(day: String, today: String)
  /// The rows of a roster do not all lie under one institution: which one is meant has to be said.
  case noScope(path: String)
  /// An empty form is asked for an institution that is closed.
  case unitClosed(no: String, name: String)
  /// A file that is to be written is there already.
  case fileExists(path: String)
  case settings(path: String, SettingsProblem)

  case fileSystem(path: String, reason: String)
  case registryNewer(found: String, supported: String)
  case registry(reason: String)
  /// The registry's schema is not one that this program makes.
  case registryAltered(Defect)
  /// What should be the registry's file belongs to another program.
  case registryForeign(path: String)
  /// A file beside the registry cannot be read: what it kept is not known.
  case stateUnreadable(path: String)
  /// The settings are longer than they may be, in bytes.
  case settingsTooLong(path: String, limit: Int)
  /// The system's list of time zones lacks Turkey's.
  case noTimeZone
  /// An error that nobody foresaw, in its own words.
  case unexpected(reason: String)
  /// Files taken from Inbox and forms recorded do not add up.
  case countsDiffer(expected: Int, found: Int)

  case locked(process: Int32, since: String)

  /// What is named as a head of the hash chain is none.
  case badHead(String)
  /// The same of a word in a file that holds heads.
  case mistypedHead(String, path: String)
  /// A file that should hold heads of the hash chain holds none.
  case noHead(path: String)

  /// What is to be undone is named in no way that is known.
  case badUndoTarget(String)
  /// The registry holds no such run, batch or form.
  case runUnknown(String)
  /// A form has no such row.
  case formRowUnknown(form: Int64, row: Int)
  /// A row of a batch changed nothing, if there is one: refused rows of batches are not recorded.
  case batchRowUnknown(run: String, row: Int)
  /// A daily run changes nothing itself: the run over forms that belongs to it does, where it had one.
  case undoOfDaily(run: String, forms: String?)
  /// A run that was interrupted can be undone once it is finished.
  case runOpen(String)
  /// Held rows are to be applied, and the number given is not that of the file's held rows.
  case heldDiffers(path: String, given: Int, held: Int, column: String)
  /// Something is to be undone, and nobody said why.
  case noReason
  /// The same of a decision on a domain or a form; or far too much was said.
  case noJustification
  /// What is named as a sender's domain is none, or not below an accepted suffix.
  case badDomain(String, suffixes: [String])
  /// The form does not wait for the office's word, or there is no such form.
  case formNotHeld(Int)
  /// A run that was interrupted took up the form.
  case formTaken(Int)

  /// A plan is not made, or not applied.
  case plan(PlanProblem)
  /// The copy that a backup was to be made of is not sound.
  case backupUnsound(reason: String)
  /// Backups are to be encrypted or decrypted, and `age` is not there.
  case noAge
  case ageFailed(reason: String)
  /// A backup is encrypted, and no key was named.
  case backupEncrypted(path: String)
  /// What is to be restored is not sound, no registry, or of a newer release.
  case backupDamaged(path: String, reason: String)
  case backupForeign(path: String)
  case backupNewer(path: String, found: String, supported: String)
  /// A backup's name tells another head of the chain than the file has.
  case backupMisnamed(path: String, head: String)
  /// What is to be restored is the registry itself.
  case backupIsRegistry(path: String)

  case badDay(String)
  /// A run is to be dated later than the machine's clock says.
  case timeAhead(time: String)
  /// What is to be purged has to be kept still.
  case retention(years: Int, limit: String)
  /// Papers of days that are still to come are to be purged.
  case purgeAhead(day: String, today: String)

  /// Answers are to be sent, and the settings name no server.
  case noMailServer
  case mailServer(reason: String)
  /// A file with a secret, which others may read or write; `mode` as octal digits.
  case openSecret(path: String, mode: String)

  package var kind: FailureKind {
    switch self {
    case .badJustification, .justificationAhead, .settings, .settingsTooLong, .noScope, .noMailServer, .badHead,
      .badUndoTarget, .noReason,
      .noJustification, .badDomain, .heldDiffers, .backupEncrypted, .badDay, .timeAhead,
      .retention, .purgeAhead, .openSecret:
      .usage
    case .unreadableInput, .notUnits, .misplaced, .emptyRoster, .noUnits, .unitUnknown, .unitClosed, .personUnknown,
      .noHead, .runUnknown, .formNotHeld, .formTaken,
      .formRowUnknown, .batchRowUnknown, .mistypedHead, .undoOfDaily, .runOpen, .backupDamaged, .backupForeign,
      .backupNewer, .backupMisnamed, .backupIsRegistry:
      .input
    case .fileSystem, .fileExists, .noRegistry, .noHome, .registryNewer, .registry, .registryAltered, .registryForeign,
      .stateUnreadable, .noTimeZone, .unexpected, .countsDiffer, .mailServer, .backupUnsound, .noAge, .ageFailed:
      .system
    case .locked: .locked
    case .plan(let problem): problem.kind
    }
  }

  /// The same about a file that is told already: without its path.
  package func reason(about file: String, _ language: Language) -> String {
    switch self {
    case .unreadableInput(_, let reason), .notUnits(_, let reason), .fileSystem(_, let reason):
      ReasonText.sentence(for: reason, in: language)
    case .noScope: Trouble.noScope(path: file).text(language)
    case .misplaced(_, let place): place.sentenceElsewhere(language)
    case .emptyRoster: language == .turkish ? Self.emptyTurkish : Self.emptyEnglish
    default: text(language)
    }
  }
}
