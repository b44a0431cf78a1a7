import Domain
import Files
import Intake
import Mail
import SpreadsheetReader

/// A file that was read, and what it turned out to hold; its bytes are gone.
struct IncomingFile: Sendable {
  /// Its path below Inbox.
  let name: String
  /// When it was changed last; nil when the file could not be read.
  let modifiedAt: Moment?
  /// What is kept of it.
  let original: Original
  /// SHA-256 in lower-case hexadecimal; nil when the file could not be read or is empty.
  let sha256: String?
  /// What may hold forms: the file itself or, where it is a mail, the files that came with it.
  let documents: [IncomingDocument]
  /// Nil for a bare file.
  let mail: IncomingMail?
  /// What of it is taken up again, where it is the original of held forms; nil for a file of Inbox.
  var kept: KeptMail?

  /// A file that cannot be read is a finding like any other.
  ///
  /// What is read is written to `copy`, too, unless it is longer than what is judged. Throws only where that fails.
  init(
    name: String, place: FilePlace, limits: ReaderLimits, for office: MailOffice, copy: String? = nil
  ) throws(FileError) {
    let isMail = MailFile.isMail(name)
    let limit = isMail ? MailFile.limits.messageBytes : limits.fileBytes
    let file: InputFile
    do throws(FileError) { file = try InputFile(place, limit: limit) } catch {
      if let copy { try FileMove.remove(copy) }
      self.init(unreadable: name, isMail: isMail, because: error.reason)
      return
    }
    let sha256 = file.sha256()
    let original: Original = file.bytes.count > limit ? .tooLong(file.stamp) : .copied(sha256: sha256)
    if let copy, case .copied = original { try OriginalShelf.write(file, to: copy) }
    self.init(
      name: name, file: file, sha256: file.bytes.isEmpty ? nil : sha256, original: original, limits: limits, for: office
    )
  }

  private init(
    name: String, file: InputFile, sha256: String?, original: Original, limits: ReaderLimits, for office: MailOffice
  ) {
    self.name = name
    self.sha256 = sha256
    self.original = original
    modifiedAt = Moment(secondsSince1970: file.stamp.modifiedAt)
    if MailFile.isMail(name) {
      let mail = MailFile(reading: file.bytes, name: name, limits: limits, for: office)
      self.mail = IncomingMail(mail)
      documents = mail.documents(name: MailFile.baseName(of: name), sha256: sha256)
    } else {
      mail = nil
      documents = [BareFile(name: name, bytes: file.bytes, sha256: sha256, limits: limits).document]
    }
  }

  private init(unreadable name: String, isMail: Bool, because reason: String) {
    self.name = name
    original = .unreadable
    modifiedAt = nil
    sha256 = nil
    mail = isMail ? IncomingMail(unreadable: reason) : nil
    documents = [IncomingDocument(unreadable: name, because: reason)]
  }

  private init(refusing file: IncomingFile, because reason: String) {
    name = file.name
    modifiedAt = file.modifiedAt
    original = file.original
    sha256 = nil
    mail = file.mail.map { _ in IncomingMail(unreadable: reason) }
    kept = file.kept
    documents = [IncomingDocument(unreadable: file.name, because: reason)]
  }

  /// The same file, of which nothing is taken; its bytes do not count as processed.
  func refused(because reason: String) -> IncomingFile { IncomingFile(refusing: self, because: reason) }

  /// Reads files side by side, and gives them back in their order. `copy`: where each file's bytes are written, too; `kept`
  /// are originals of held forms among them, by name.
  static func read(
    _ files: some Collection<(name: String, place: FilePlace, copy: String?)> & Sendable, limits: ReaderLimits,
    for office: MailOffice, kept: [String: KeptMail] = [:]
  ) async throws -> [IncomingFile] {
    try await withThrowingTaskGroup(of: (Int, IncomingFile).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask {
          var read = try IncomingFile(name: file.name, place: file.place, limits: limits, for: office, copy: file.copy)
          read.kept = kept[file.name]
          return (index, read)
        }
      }
      var read = [IncomingFile?](repeating: nil, count: files.count)
      for try await (index, file) in group { read[index] = file }
      return read.compactMap { $0 }
    }
  }

  static func read(
    _ files: some Collection<(name: String, place: FilePlace)> & Sendable, limits: ReaderLimits,
    for office: MailOffice, kept: [String: KeptMail] = [:]
  ) async throws -> [IncomingFile] {
    try await read(files.map { (name: $0.name, place: $0.place, copy: nil) }, limits: limits, for: office, kept: kept)
  }
}

/// One thing that may hold forms: a file of Inbox, or a file that came with a mail.
struct IncomingDocument: Sendable {
  /// As people know it.
  let name: String
  /// As it is kept in Outbox, after which its folder is named.
  let fileName: String
  let sha256: String?
  /// Its number in the mail, from 1; nil for a bare file, and where it stands for the mail itself.
  let attachment: Int?
  let parts: [WorkbookForms.Part]
}

extension IncomingDocument {
  /// What stands for a held form whose original is not what was recorded.
  init(missing form: KeptMail.Form) {
    self.init(name: form.file, fileName: form.file, sha256: form.sha256, attachment: nil, parts: [])
  }

  /// What stands for a file of which nothing can be taken.
  fileprivate init(unreadable file: String, because reason: String) {
    let finding = Finding(.fileDamaged(part: file, reason: reason))
    self.init(
      name: file, fileName: MailFile.baseName(of: file), sha256: nil, attachment: nil,
      parts: [.refused(sheet: nil, finding)])
  }
}

/// What is kept of a mail until it is judged: all but the bytes of its attachments.
struct IncomingMail: Sendable {
  let envelope: MailEnvelope
  let attachments: [AttachmentOutcome]
  /// What is wrong with its structure.
  let damage: String?

  init(_ mail: MailFile) {
    envelope = mail.envelope
    attachments = mail.files.map { file in
      AttachmentOutcome(
        name: file.name, fileName: file.fileName, size: file.bytes?.count ?? 0,
        fate: file.parts == nil ? .noForm : .judged)
    }
    damage = mail.message.damage
  }

  init(unreadable reason: String) {
    envelope = MailEnvelope()
    attachments = []
    damage = reason
  }
}
