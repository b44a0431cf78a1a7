import Domain
import Files
import Intake
import Mail
import Reports
import SpreadsheetReader

/// Puts the results of forms into the run's folder in Outbox, and takes their files out of Inbox.
///
/// A form's folder is made under a hidden name, synced and renamed: it appears whole or not at all. Everything can be
/// done again after a crash and comes out the same.
struct Publisher: Sendable {
  let inbox: Inbox
  let outbox: String
  /// The originals of held forms among the run's files: their paths below Outbox.
  let kept: Set<String>
  let run: RunInfo
  let language: Language
  let limits: ReaderLimits
  /// Who reads the mails: the same as when they were judged.
  let reader: MailOffice
  let letter: AnswerLetter
  /// Domains below which an institutional address must stand.
  let emailSuffixes: [String]

  /// A file that was recorded, and the outcomes of its forms.
  struct Parcel: Sendable {
    let ordinal: Int
    /// Its path below Inbox; that below Outbox where it is the kept original of held forms.
    let name: String
    /// Whether it is such an original: it stays where it lies, and is kept with its new results as well.
    var isKept = false
    /// What there is of its bytes; nil where a killed run left nothing of what it had recorded.
    var original: Original?
    /// Nil for a bare file.
    var mail: MailOutcome?
    /// In the order of the file.
    var forms: [PublishedForm] = []

    /// As the file is kept in Outbox.
    var keptName: String { OutputName.kept(mail == nil ? name : MailFile.keptName(of: name)) }
  }

  /// A form of a parcel.
  struct PublishedForm: Sendable {
    var part: Int
    var outcome: FormOutcome
    /// The number of its file in the mail, from 1.
    var attachment: Int?
  }

  var runFolder: String { outbox + "/" + run.id }
  var shelf: OriginalShelf {
    OriginalShelf(runFolder: runFolder, inbox: inbox, outbox: outbox, kept: kept, limits: limits)
  }

  /// Publishes the parcels; the names of files that changed meanwhile and so stay in Inbox are given back.
  func publish(_ parcels: [Parcel]) async throws -> [String] {
    guard !parcels.isEmpty else { return [] }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for parcel in parcels { group.addTask { try stage(parcel) } }
      try await group.waitForAll()
    }
    try Folder.syncFileSystem(of: runFolder)
    var changed = [String]()
    for parcel in parcels {
      for form in parcel.forms { try unveil(form.outcome) }
      if try !takeFromInbox(parcel) { changed.append(parcel.name) }
      try FileMove.remove(shelf.path(parcel.ordinal))
    }
    return changed
  }

  /// Makes the run's folder, and takes out what an interrupted run left half-made, with the scratch files (`tmp.…`) of its
  /// workbooks. The originals that it read stay.
  func begin() throws {
    try Folder.makeOwn(runFolder)
    try Folder.makeOwn(shelf.folder)
    for entry in try Folder.entries(runFolder, hidden: true) {
      guard let name = entry.name, name != OriginalShelf.folderName, name.hasPrefix(".") || name.hasPrefix("tmp.")
      else { continue }
      let path = runFolder + "/" + name
      if entry.kind == .folder { try Folder.removeTree(path) } else { try FileMove.remove(path) }
    }
  }

  /// Removes the copies of the originals, when all of them are kept where they belong.
  func end() throws { try Folder.removeTree(shelf.folder) }

  // MARK: - Staging

  private func stage(_ parcel: Parcel) throws {
    let missing = parcel.forms.filter { !isShown($0.outcome) }
    guard !missing.isEmpty else { return }
    // What was not copied is moved when the results stand. Where another file lies in its place, that is not what these
    // results are about.
    let copy: String? = if case .copied = parcel.original { shelf.path(parcel.ordinal) } else { nil }
    let files = try copy.map { try parcel.mail != nil ? attachments(of: $0, named: parcel.name) : [] } ?? []
    for form in missing {
      let folder = stagingPlace(of: form.outcome)
      try Folder.removeTree(folder)
      try Folder.makeOwn(folder)
      // A mail lies with its first form, each form with the file that it stood in.
      let isFirst = form.part == parcel.forms[0].part
      if let copy, isFirst || parcel.mail == nil { try FileMove.keep(copy, as: folder + "/" + parcel.keptName) }
      if let number = form.attachment, number <= files.count, let bytes = files[number - 1].bytes {
        try write(bytes, folder + "/" + Self.name(of: files[number - 1].fileName, beside: parcel.keptName))
      }
      try write(FormJSON.bytes(for: form.outcome, language: language, layout: .indented), folder + "/sonuc.json")
      if let workbook = try errors(of: form.outcome, in: parcel) { try write(workbook, folder + "/hatalar.xlsx") }
      if isFirst, let answer = try answer(parcel) { try write(answer, folder + "/yanit.eml") }
    }
  }

  private func attachments(of copy: String, named name: String) throws -> [AttachedFile] {
    let file = try InputFile(copy, limit: MailFile.limits.messageBytes)
    return MailFile(reading: file.bytes, name: name, limits: limits, for: reader).files
  }

  private static func name(of attachment: String, beside kept: String) -> String {
    let name = OutputName.kept(attachment)
    return name.lowercased() == kept.lowercased() ? "ek-" + name : name
  }

  /// The spreadsheet that goes back; nil where there is nothing to correct. A sender who was not believed gets none, nor
  /// does one whom nobody has confirmed yet.
  private func errors(of outcome: FormOutcome, in parcel: Parcel) throws -> [UInt8]? {
    guard parcel.mail?.isBelieved ?? true, !outcome.isAwaitingConfirmation else { return nil }
    return try ErrorWorkbook.bytes(
      for: outcome, emailSuffixes: emailSuffixes, language: language, createdAt: run.startedAt)
  }

  /// The mail that answers; nil where nobody is answered.
  private func answer(_ parcel: Parcel) throws -> [UInt8]? {
    guard let mail = parcel.mail, let identifier = mail.answerID else { return nil }
    var forms = [AnswerLetter.Form]()
    for form in parcel.forms {
      forms.append(AnswerLetter.Form(outcome: form.outcome, errors: try errors(of: form.outcome, in: parcel)))
    }
    return letter.mail(answering: mail, identifier: identifier, forms: forms, at: run.startedAt)
      .map { MailWriter.bytes(of: $0) }
  }

  private func write(_ bytes: [UInt8], _ path: String) throws {
    var file = try OutputFile(path, isStaged: true)
    try file.write(bytes)
    try file.commit(sync: false)
  }

  // MARK: - Showing

  private func unveil(_ outcome: FormOutcome) throws {
    if !isShown(outcome) { try FileMove.rename(stagingPlace(of: outcome), to: place(of: outcome)) }
  }

  private func isShown(_ outcome: FormOutcome) -> Bool {
    Folder.isFolder(FilePlace(below: outbox, outcome.outputs ?? ""))
  }

  /// False when the file is no longer the one that was read: then it stays for the next run.
  private func takeFromInbox(_ parcel: Parcel) throws -> Bool {
    if parcel.isKept { return true }
    let source = inbox.place(parcel.name)
    guard FileStamp(source) != nil, let first = parcel.forms.first else { return true }
    guard let original = parcel.original, shelf.isSame(parcel.name, as: original) else { return false }
    let kept = place(of: first.outcome) + "/" + parcel.keptName
    switch original {
    case .copied:
      guard FileStamp(kept) != nil else { return false }
      try FileMove.remove(source)
    case .tooLong, .unreadable:
      guard FileStamp(kept) == nil else { return false }
      try FileMove.take(source, as: kept)
    }
    return true
  }

  private func place(of outcome: FormOutcome) -> String { outbox + "/" + (outcome.outputs ?? "") }

  private func stagingPlace(of outcome: FormOutcome) -> String {
    let name = (outcome.outputs ?? "").split(separator: "/").last.map(String.init) ?? ""
    return runFolder + "/." + name + ".tmp"
  }
}
