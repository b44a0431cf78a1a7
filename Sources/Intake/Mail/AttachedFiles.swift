import Domain
public import Mail
import SheetModel
public import SpreadsheetReader

/// The files of a mail that may hold a form: attachments, and what lies in those that are ZIP archives.
public struct AttachedFiles: Sendable {
  /// In the order of the mail; those of an archive in the place of the archive.
  public let files: [AttachedFile]

  /// So many files are looked at in one mail, those of its archives among them; so many parts may a mail have, too.
  public static let maximumFiles = 500

  /// The files of one mail hold no more forms and rows together than one file may, and no more text in them than one sheet;
  /// what is read of them may inflate to so many times what one file may.
  static let inflations = 4

  /// Reads every attachment; never throws: what cannot be read is a finding of its file.
  ///
  /// What another mail's report holds is no form, and with `isOpened: false` nothing is.
  public init(of message: MailMessage, limits: ReaderLimits, isOpened: Bool = true) {
    var opener = AttachmentOpener(limits)
    for attachment in message.attachments {
      if isOpened, attachment.returnedBy == nil { opener.open(attachment) } else { opener.passOver(attachment) }
    }
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
  package let parts: [WorkbookForms.Part]?
}

/// Takes the attachments of one mail, and opens archives.
private struct AttachmentOpener {
  private(set) var files: [AttachedFile] = []

  private let limits: ReaderLimits
  private var names = SafeNames()
  /// Bytes that all archives of the mail together may still give.
  private var budget: Int
  private var room: FormRoom

  /// An archive in an archive is opened, and no deeper one.
  private static let maximumDepth = 2

  init(_ limits: ReaderLimits) {
    self.limits = limits
    budget = limits.totalBytes
    room = FormRoom(limits)
  }

  /// Takes the attachment as it is, for no form.
  mutating func passOver(_ attachment: MailAttachment) { add(attachment.name, attachment.bytes, nil) }

  mutating func open(_ attachment: MailAttachment) {
    let claim = FileClaim(name: attachment.name, contentType: attachment.contentType)
    guard let bytes = attachment.bytes else {
      return add(
        attachment.name, nil, claim.mayHoldForm ? [refused(.tooLarge(.fileBytes, maximum: limits.fileBytes))] : nil)
    }
    open(attachment.name, bytes, claim, depth: 0)
  }

  private mutating func open(_ name: String, _ bytes: [UInt8], _ claim: FileClaim, depth: Int) {
    guard !bytes.starts(with: Self.fork) else { return add(name, bytes, nil) }
    if let full = room.full {
      // What is no file for forms would have been none with room, too.
      let isMeant = claim.mayHoldForm || bytes.starts(with: Self.package)
      return add(name, bytes, isMeant ? [refused(full)] : nil)
    }
    let parts = room.take(bytes)
    if depth < Self.maximumDepth, Self.isArchive(parts), openArchive(name, bytes, depth: depth) { return }
    add(name, bytes, claim.concerns(parts) ? parts : nil)
  }

  /// How workbooks and archives begin.
  private static let package = Array("PK".utf8)

  /// A file's fork on macOS (AppleDouble), which mailers attach under the file's own name.
  private static let fork: [UInt8] = [0x00, 0x05, 0x16, 0x07]

  /// Whether the reader said that this is a ZIP archive and no workbook.
  private static func isArchive(_ parts: [WorkbookForms.Part]) -> Bool {
    guard parts.count == 1, case .refused(nil, let finding) = parts[0] else { return false }
    return finding.kind == .fileNotXlsx(.zip)
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
    guard files.count + members.count <= AttachedFiles.maximumFiles else {
      add(name, bytes, [refused(.tooLarge(.entries, maximum: AttachedFiles.maximumFiles))])
      return true
    }
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
      let parts = [refusedInArchive(error)]
      add(member.name, nil, claim.mayHoldForm || error == .encrypted && claim.concerns(parts) ? parts : nil)
    }
  }

  /// What archivers and file managers leave in an archive.
  private static func isSystemFile(_ name: String) -> Bool {
    let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }.last.map(Array.init) ?? []
    return name.utf8.starts(with: "__MACOSX/".utf8) || last.starts(with: "._".utf8)
      || [".DS_Store", "Thumbs.db", "desktop.ini"].contains { last.elementsEqual($0.utf8) }
  }

  private func refused(_ error: ReaderError) -> WorkbookForms.Part { .refused(sheet: nil, error.finding) }

  /// What is locked in an archive is the archive's, whatever it holds.
  private func refusedInArchive(_ error: ReaderError) -> WorkbookForms.Part {
    error == .encrypted ? .refused(sheet: nil, Finding(.archiveEncrypted)) : refused(error)
  }

  private mutating func add(_ name: String, _ bytes: [UInt8]?, _ parts: [WorkbookForms.Part]?) {
    let fileName = names.name(for: name, fallback: parts == nil ? "ek" : "ek.xlsx")
    files.append(AttachedFile(name: name, fileName: fileName, bytes: bytes, parts: parts))
  }
}
