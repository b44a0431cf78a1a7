import Files
import Foundation

/// A rehearsal's own copy of the mbox files of Inbox, cut into mails; it goes when it is given up.
final class ScratchMaildirs: Sendable {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/iyem-" + UUID().uuidString
    try Folder.make(folder)
  }

  deinit { try? Folder.removeTree(folder) }

  /// The files that a run would take: mbox files are replaced by their mails, under the names that a run would give them.
  func files(of inbox: Inbox) throws -> [(name: String, path: String)] {
    var files = [(name: String, path: String)]()
    for name in try inbox.files() {
      guard !name.contains("/"), MboxFolder.isMbox(name, at: inbox.path(name)) else {
        files.append((name, inbox.path(name)))
        continue
      }
      let maildir = try MboxFolder.folderName(of: name, at: inbox.path(name))
      try MboxFolder.split(inbox.path(name), into: folder + "/" + maildir)
      for mail in try Maildir(maildir, in: folder)?.files() ?? [] { files.append((mail, folder + "/" + mail)) }
    }
    return files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}
