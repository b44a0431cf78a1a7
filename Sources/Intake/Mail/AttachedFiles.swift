public import Mail
import SheetModel
public import SpreadsheetReader

/// The files of a mail that may hold a form: attachments, and what lies in those that are ZIP archives.
public struct AttachedFiles: Sendable {
  /// In the order of the mail; those of an archive in the place of the archive.
  public let files: [AttachedFile]

  /// Reads every attachment; never throws: what cannot be read is a finding of its file.
  public init(of message: MailMessage, limits: ReaderLimits) {
    var opener = AttachmentOpener(limits)
    for attachment in message.attachments { opener.open(attachment) }
    files = opener.files
  }
}

/// One file that came with a mail.
public struct AttachedFile: Sendable {
  /// As the sender named it: for people.
  public let name: String
  /// What it may be called in a folder: no path, no control characters, at most 150 bytes, unique within the mail.
  public let fileName: String
  /// Nil where it was too large to be taken, or cannot be taken out of its archive.
  public let bytes: [UInt8]?
  /// Its forms; nil for what nobody would take for one (a picture, a PDF, a text beside a form).
  public let parts: [WorkbookForms.Part]?
}

/// Takes the attachments of one mail, and opens archives.
private struct AttachmentOpener {
  private(set) var files: [AttachedFile] = []

  private let limits: ReaderLimits
  private var names = SafeNames()
  /// Bytes that all archives of the mail together may still give.
  private var budget: Int

  /// An archive in an archive is opened, and no deeper one.
  private static let maximumDepth = 2

  init(_ limits: ReaderLimits) {
    self.limits = limits
    budget = limits.totalBytes
  }

  mutating func open(_ attachment: MailAttachment) {
    let claim = FileClaim(name: attachment.name, contentType: attachment.contentType)
    guard let bytes = attachment.bytes else {
      return add(
        attachment.name, nil, claim.mayHoldForm ? [refused(.tooLarge(.fileBytes, maximum: limits.fileBytes))] : nil)
    }
    open(attachment.name, bytes, claim, depth: 0)
  }

  private mutating func open(_ name: String, _ bytes: [UInt8], _ claim: FileClaim, depth: Int) {
    let parts = WorkbookForms(reading: bytes, limits: limits).parts
    if depth < Self.maximumDepth, Self.isArchive(parts), openArchive(name, bytes, depth: depth) { return }
    add(name, bytes, claim.concerns(parts) ? parts : nil)
  }

  /// Whether the reader said that this is a ZIP archive and no workbook.
  private static func isArchive(_ parts: [WorkbookForms.Part]) -> Bool {
    guard parts.count == 1, case .refused(nil, let finding) = parts[0] else { return false }
    return finding.code == .fileNotXlsx && finding.details[.kind] == FileKind.zip.rawValue
  }

  /// Takes the files out; false where the archive holds none.
  private mutating func openArchive(_ name: String, _ bytes: [UInt8], depth: Int) -> Bool {
    var limits = limits
    limits.totalBytes = max(budget, 0)
    let archive: ArchiveMembers
    do throws(ReaderError) {
      archive = try ArchiveMembers(bytes: bytes, limits: limits)
    } catch {
      add(name, bytes, [refused(error)])
      return true
    }
    let members = archive.members.filter { !Self.isSystemFile($0.name) }
    for member in members { take(member, of: archive, depth: depth) }
    return !members.isEmpty
  }

  private mutating func take(_ member: ArchiveMembers.Member, of archive: ArchiveMembers, depth: Int) {
    let claim = FileClaim(name: member.name, contentType: "")
    budget -= Int(clamping: member.size)
    do throws(ReaderError) {
      let bytes = try archive.bytes(of: member)
      open(member.name, bytes, claim, depth: depth + 1)
    } catch {
      add(member.name, nil, claim.mayHoldForm ? [refused(error)] : nil)
    }
  }

  /// What archivers and file managers leave in an archive.
  private static func isSystemFile(_ name: String) -> Bool {
    let last = name.split { $0 == "/" || $0 == "\\" }.last ?? ""
    return name.hasPrefix("__MACOSX/") || last.hasPrefix("._")
      || [".DS_Store", "Thumbs.db", "desktop.ini"].contains(last)
  }

  private func refused(_ error: ReaderError) -> WorkbookForms.Part { .refused(sheet: nil, error.finding) }

  private mutating func add(_ name: String, _ bytes: [UInt8]?, _ parts: [WorkbookForms.Part]?) {
    let fileName = names.name(for: name, fallback: parts == nil ? "ek" : "ek.xlsx")
    files.append(AttachedFile(name: name, fileName: fileName, bytes: bytes, parts: parts))
  }
}
