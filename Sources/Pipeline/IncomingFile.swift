import Crypto
import Domain
import Files
import Intake
import Mail
import SpreadsheetReader

/// A file that was read, and what it turned out to hold; its bytes are gone.
struct IncomingFile: Sendable {
  /// Its path below Inbox.
  let name: String
  let path: String
  /// Nil when the file could not be read.
  let stamp: FileStamp?
  /// SHA-256 in lower-case hexadecimal; nil when the file could not be read or is empty.
  let sha256: String?
  /// What may hold forms: the file itself or, where it is a mail, the files that came with it.
  let documents: [IncomingDocument]
  /// Nil for a bare file.
  let mail: IncomingMail?

  /// Never throws: a file that cannot be read is a finding like any other.
  init(name: String, path: String, limits: ReaderLimits, followsLinks: Bool) {
    self.name = name
    self.path = path
    let isMail = MailFile.isMail(name)
    do throws(FileError) {
      let limit = isMail ? MailFile.limits.messageBytes : limits.fileBytes
      let file = try InputFile(path, limit: limit, followsLinks: followsLinks)
      stamp = file.stamp
      sha256 = file.bytes.isEmpty ? nil : SHA256.hash(data: file.bytes).hexadecimal
      if isMail {
        let mail = MailFile(reading: file.bytes, name: name, limits: limits)
        self.mail = IncomingMail(mail)
        documents = mail.documents(name: MailFile.baseName(of: name), sha256: sha256)
      } else {
        mail = nil
        documents = [BareFile(name: name, bytes: file.bytes, sha256: sha256, limits: limits).document]
      }
    } catch {
      stamp = nil
      sha256 = nil
      mail = isMail ? IncomingMail(unreadable: error.reason) : nil
      documents = [IncomingDocument(unreadable: name, because: error.reason)]
    }
  }

  private init(refusing file: IncomingFile, because reason: String) {
    name = file.name
    path = file.path
    stamp = file.stamp
    sha256 = nil
    mail = file.mail.map { _ in IncomingMail(unreadable: reason) }
    documents = [IncomingDocument(unreadable: file.name, because: reason)]
  }

  /// The same file, of which nothing is taken; its bytes do not count as processed.
  func refused(because reason: String) -> IncomingFile { IncomingFile(refusing: self, because: reason) }

  /// When the file was last changed.
  var modifiedAt: Moment? { stamp.map { Moment(secondsSince1970: $0.modifiedAt) } }

  /// Reads files side by side, and gives them back in their order.
  static func read(
    _ files: some Collection<(name: String, path: String)> & Sendable, limits: ReaderLimits,
    followsLinks: Bool = false
  ) async -> [IncomingFile] {
    await withTaskGroup(of: (Int, IncomingFile).self) { group in
      for (index, file) in files.enumerated() {
        group.addTask {
          (index, IncomingFile(name: file.name, path: file.path, limits: limits, followsLinks: followsLinks))
        }
      }
      var read = [IncomingFile?](repeating: nil, count: files.count)
      for await (index, file) in group { read[index] = file }
      return read.compactMap { $0 }
    }
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
  /// What stands for a file of which nothing can be taken.
  fileprivate init(unreadable file: String, because reason: String) {
    let finding = Finding(.fileDamaged, details: [.part: file, .reason: reason])
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
