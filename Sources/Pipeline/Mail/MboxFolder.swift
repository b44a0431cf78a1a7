import Crypto
import Files
import Mail

/// Turns an mbox file of Inbox into a Maildir beside it, so that each of its mails is a file of the run.
///
/// The Maildir is made under a hidden name and shown whole; only then the mbox goes. Whenever that is interrupted, it is
/// done again and comes out the same.
struct MboxFolder {
  let inbox: String

  /// Marks the folders that were made here: they go when they are empty.
  private static let suffix = ".mbox-"
  /// So many hexadecimal digits follow.
  private static let markLength = 12
  private static let parts = ["new", "cur", "tmp"]

  /// Whether a file of Inbox is an mbox, by its name or its beginning; a single mail that begins like one is none.
  ///
  /// One that cannot be read is none: the run will say why.
  static func isMbox(_ name: String, at path: String) -> Bool {
    let lower = name.lowercased()
    if MailFile.isMail(name) || [".xlsx", ".xlsm"].contains(where: lower.hasSuffix) { return false }
    guard let head = try? FileChunks(path, chunkSize: 4096).next() else { return false }
    return lower.hasSuffix(".mbox") || MboxSplitter.isMbox(head)
  }

  /// Writes the mails of an mbox into the folder `target`, made for them, and gives their number back.
  @discardableResult
  static func split(_ path: String, into target: String) throws -> Int {
    for part in parts { try Folder.make(target + "/" + part) }
    var splitter = MboxSplitter()
    var count = 0
    func write(_ message: [UInt8]) throws {
      count += 1
      let number = String(count)
      let name = String(repeating: "0", count: max(0, 6 - number.count)) + number
      var file = try OutputFile("\(target)/new/\(name).eml", isStaged: true)
      try file.write(message)
      try file.commit(sync: false)
    }
    let chunks = try FileChunks(path)
    while let chunk = try chunks.next() {
      try splitter.take(chunk, limit: MailFile.limits.messageBytes, each: write)
    }
    try splitter.finish(each: write)
    return count
  }

  /// Puts a Maildir in the place of every mbox file among these; whether there was any.
  @discardableResult
  func expand(_ names: [String]) throws -> Bool {
    var found = false
    for name in names where Self.isMbox(name, at: inbox + "/" + name) {
      found = true
      let path = inbox + "/" + name
      let stamp = FileStamp(path)
      let folder = try Self.folderName(of: name, at: path)
      let target = inbox + "/" + folder
      if !Folder.isFolder(target) {
        let staging = inbox + "/." + folder + ".tmp"
        try Folder.removeTree(staging)
        try Self.split(path, into: staging)
        try Folder.syncFileSystem(of: staging)
        try FileMove.rename(staging, to: target)
        try Folder.sync(inbox)
      }
      // One that grew meanwhile is taken again as a whole by the next run: what was seen is known by its Message-ID.
      if stamp == FileStamp(path) { try FileMove.remove(path) }
    }
    return found
  }

  /// Removes the folders made here in which nothing is left.
  func clean() throws {
    for entry in try Folder.entries(inbox) where entry.kind == .folder {
      guard let name = entry.name, Self.isFolderName(name), Maildir(name, in: inbox) != nil else { continue }
      let path = inbox + "/" + name
      if try Self.parts.allSatisfy({ try Self.isEmpty(path + "/" + $0) }) { try Folder.removeTree(path) }
    }
  }

  private static func isFolderName(_ name: String) -> Bool {
    name.dropLast(markLength).hasSuffix(suffix)
      && name.suffix(markLength).utf8.allSatisfy { "0123456789abcdef".utf8.contains($0) }
  }

  /// Whether nothing at all lies in the folder, or it is not there.
  private static func isEmpty(_ path: String) throws -> Bool {
    try !Folder.isFolder(path) || Folder.entries(path, hidden: true).isEmpty
  }

  /// The Maildir that takes the place of an mbox file.
  static func folderName(of name: String, at path: String) throws -> String {
    try name.droppingMboxSuffix + suffix + mark(of: path)
  }

  /// Tells two files of one name apart.
  private static func mark(of path: String) throws -> String {
    let chunks = try FileChunks(path)
    var hash = SHA256()
    while let chunk = try chunks.next() { hash.update(data: chunk) }
    return String(hash.finalize().hexadecimal.prefix(markLength))
  }
}

extension String {
  fileprivate var droppingMboxSuffix: String {
    lowercased().hasSuffix(".mbox") ? String(dropLast(5)) : self
  }
}
