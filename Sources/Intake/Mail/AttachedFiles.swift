public import Mail
public import SpreadsheetReader

/// The files of a mail that may hold a form: attachments, and what lies in those that are ZIP archives.
public struct AttachedFiles: Sendable {
  /// In the order of the mail; those of an archive in the place of the archive.
  public let files: [AttachedFile]

  public init(of message: MailMessage, limits: ReaderLimits) { files = [] }
}

/// One file that came with a mail.
public struct AttachedFile: Sendable {
  /// As the sender named it: for people.
  public let name: String
  /// What it may be called in a folder: no path, no control characters, at most 150 bytes, unique within the mail.
  public let fileName: String
  /// Nil where it was too large to be taken.
  public let bytes: [UInt8]?
  /// Its forms; nil for what nobody would take for one (a picture, a PDF, a text beside a form).
  public let parts: [WorkbookForms.Part]?
}
