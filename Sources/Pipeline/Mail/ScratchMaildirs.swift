import Domain
import Files
import Foundation
import Messages
import Synchronization

/// A rehearsal's own copy of the mbox files of Inbox, cut into mails, in a hidden folder beside the registry.
///
/// The folder is made where there is such a file, and goes when the copy is given up. A lock in it tells that its rehearsal
/// lives: what a killed one left behind is removed by the next run or rehearsal.
final class ScratchMaildirs: Sendable {
  private let folder: String
  /// Nil while nothing had to be copied.
  private let lock = Mutex<FileLock?>(nil)

  private static let prefix = ".rehearsal-"

  init(_ home: Home) {
    // A rehearsal needs nothing of what is there.
    try? Self.removeAbandoned(home)
    folder = home.registryFolder + "/" + Self.prefix + UUID().uuidString
  }

  deinit {
    if lock.withLock({ $0 != nil }) { try? Folder.removeTree(folder) }
  }

  /// Removes the copies whose rehearsals live no more.
  static func removeAbandoned(_ home: Home) throws {
    guard Folder.isFolder(home.registryFolder) else { return }
    for entry in try Folder.entries(home.registryFolder, hidden: true) where entry.kind == .folder {
      guard let name = entry.name, name.hasPrefix(prefix) else { continue }
      let folder = home.registryFolder + "/" + name
      // One that is being made has no lock yet, and no mails.
      guard FileStamp(lockPath(folder)) != nil, let lock = try? Self.lock(folder) else { continue }
      defer { withExtendedLifetime(lock) {} }
      try Folder.removeTree(folder)
    }
  }

  private static func lockPath(_ folder: String) -> String { folder + "/lock" }

  private static func lock(_ folder: String) throws -> FileLock {
    try FileLock(lockPath(folder), since: Moment.now.description)
  }

  private func begin() throws {
    try lock.withLock { lock in
      guard lock == nil else { return }
      try Folder.make(folder)
      lock = try Self.lock(folder)
    }
  }

  /// The mails of an mbox file under the names that a run would give them; none where it is no mbox, or holds none.
  func mails(ofMbox name: String, at path: String) throws -> [(name: String, place: FilePlace)] {
    guard MboxFolder.isMbox(name, at: path) else { return [] }
    try begin()
    let maildir = try MboxFolder.folderName(of: name, at: path)
    guard try MboxFolder.split(path, into: folder + "/" + maildir) > 0 else { return [] }
    return try (Maildir(maildir, in: folder)?.files() ?? []).map { ($0, FilePlace(below: folder, $0)) }
  }

  /// What is whole of the files that a run would take; `notice` hears what it would pass over.
  func settledFiles(
    of inbox: Inbox, _ settling: Settling, notice: (Phrase) -> Void
  ) async throws -> [(name: String, place: FilePlace)] {
    let content = try await inbox.settledContent(settling)
    for thing in content.passedOver { notice(.passedOver(thing)) }
    return try files(of: inbox, except: Set(content.passedOver.filter { $0.reason == .unsettled }.map(\.name)))
  }

  /// The files that a run would take, in its order: mbox files are replaced by their mails, under the names that a run
  /// would give them.
  func files(of inbox: Inbox, except: Set<String> = []) throws -> [(name: String, place: FilePlace)] {
    var files = [(name: String, place: FilePlace)]()
    for name in try inbox.files() where !except.contains(name) {
      let mails = name.contains("/") ? [] : try mails(ofMbox: name, at: inbox.path(name))
      files += mails.isEmpty ? [(name, inbox.place(name))] : mails
    }
    // By the entries of Inbox, as a run lists them; the mails of one folder stay in their own order.
    let order = files.enumerated().sorted { first, second in
      let (left, right) = (Inbox.entry(of: first.element.name), Inbox.entry(of: second.element.name))
      return left == right ? first.offset < second.offset : left.utf8.lexicographicallyPrecedes(right.utf8)
    }
    return order.map(\.element)
  }
}
