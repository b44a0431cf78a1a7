import Files
import Foundation
import Messages

/// A rehearsal's own copy of the mbox files of Inbox, cut into mails; it goes when it is given up.
final class ScratchMaildirs: Sendable {
  private let folder: String

  init() throws {
    folder = NSTemporaryDirectory() + "/iyem-" + UUID().uuidString
    try Folder.make(folder)
  }

  deinit { try? Folder.removeTree(folder) }

  /// What is whole of the files that a run would take; `notice` hears what it would pass over.
  func settledFiles(
    of inbox: Inbox, _ settling: Settling, notice: (Phrase) -> Void
  ) async throws -> [(name: String, path: String)] {
    let content = try await inbox.settledContent(settling)
    for thing in content.passedOver { notice(.passedOver(thing)) }
    return try files(of: inbox, except: Set(content.passedOver.filter { $0.reason == .unsettled }.map(\.name)))
  }

  /// The files that a run would take, in its order: mbox files are replaced by their mails, under the names that a run
  /// would give them.
  func files(of inbox: Inbox, except: Set<String> = []) throws -> [(name: String, path: String)] {
    var files = [(name: String, path: String)]()
    for name in try inbox.files() where !except.contains(name) {
      guard !name.contains("/"), MboxFolder.isMbox(name, at: inbox.path(name)) else {
        files.append((name, inbox.path(name)))
        continue
      }
      let maildir = try MboxFolder.folderName(of: name, at: inbox.path(name))
      try MboxFolder.split(inbox.path(name), into: folder + "/" + maildir)
      for mail in try Maildir(maildir, in: folder)?.files() ?? [] { files.append((mail, folder + "/" + mail)) }
    }
    // By the entries of Inbox, as a run lists them; the mails of one folder stay in their own order.
    let order = files.enumerated().sorted { first, second in
      let (left, right) = (Inbox.entry(of: first.element.name), Inbox.entry(of: second.element.name))
      return left == right ? first.offset < second.offset : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return order.map(\.element)
  }
}
