import Domain
import Intake
import Mail
import SheetModel
import Signatures
import SpreadsheetReader

/// A mail as it lies in Inbox or in Outbox, read whole.
struct MailFile {
  static let limits = MailLimits.standard

  let message: MailMessage
  /// As the mail has it, and whether its folder has it for deleted.
  let envelope: MailEnvelope
  /// The files that came with it; those of archives in the place of the archive.
  let files: [AttachedFile]
  private let isTooLarge: Bool

  /// Of a mail that is too long, only what its beginning says is taken: nothing of it is judged.
  ///
  /// `name`: its path below Inbox, of which a Maildir's tells whether the mail is marked as deleted. Of such a mail, and of
  /// one that reports another, no attachment is looked into.
  init(reading bytes: [UInt8], name: String, limits: ReaderLimits, for office: MailOffice) {
    message = MailMessage(reading: bytes, limits: Self.limits, for: office)
    isTooLarge = bytes.count > Self.limits.messageBytes
    var envelope = message.envelope
    if Maildir.isDeleted(name) { envelope.isDeleted = true }
    self.envelope = envelope
    files = isTooLarge ? [] : AttachedFiles(of: message, limits: limits, isOpened: !envelope.isNoRequest).files
  }

  /// Files of these names are mails, and so is all that lies in a Maildir.
  static func isMail(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".eml") || Maildir.holds(name)
  }

  /// The last part of a path below Inbox.
  static func baseName(of name: String) -> String { name.split(separator: "/").last.map(String.init) ?? name }

  /// As a mail is kept in Outbox: under its own name, as what it is.
  static func keptName(of name: String) -> String {
    let name = baseName(of: name)
    return name.lowercased().hasSuffix(".eml") ? name : name + ".eml"
  }

  /// What may hold forms, in the order of the mail; where there is nothing, the mail stands for itself.
  func documents(name: String, sha256: String?) -> [IncomingDocument] {
    var documents = [IncomingDocument]()
    for (index, file) in files.enumerated() {
      guard let parts = file.parts else { continue }
      let hash = file.bytes.map { SHA256.hash(of: $0.span).hexadecimal }
      documents.append(
        IncomingDocument(
          name: file.name, fileName: file.fileName, sha256: hash, attachment: index + 1, parts: parts))
    }
    guard documents.isEmpty else { return documents }
    return [
      IncomingDocument(
        name: name, fileName: name, sha256: sha256, attachment: nil, parts: [.refused(sheet: nil, reason)])
    ]
  }

  /// Why no form of the mail is taken.
  private var reason: Finding {
    if isTooLarge {
      return Finding(.fileTooLarge(.fileBytes, maximum: Self.limits.messageBytes))
    }
    if let report = envelope.report { return Finding(.mailReport(report)) }
    if envelope.isDeleted { return .markedAsDeleted }
    if let report = message.attachments.lazy.compactMap(\.returnedBy).first {
      return Finding(.mailReport(report))
    }
    let names = files.map(\.name).joined(separator: ", ")
    return Finding(.mailNoForm(attached: names.isEmpty ? nil : names))
  }
}

extension Finding {
  /// `mail-automatic` of a mail that its folder shows to nobody: an error.
  static let markedAsDeleted = Finding(.mailDeleted)
}
