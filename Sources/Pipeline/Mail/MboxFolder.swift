import Domain
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

  /// Whether a file of Inbox may be an mbox, by its name or its beginning; a single mail that begins like one is none.
  ///
  /// One that cannot be read is none: the run will say why.
  static func isMbox(_ name: String, at path: String) -> Bool {
    let lower = name.lowercased()
    if MailFile.isMail(name) || [".xlsx", ".xlsm"].contains(where: lower.hasSuffix) { return false }
    guard let head = try? FileChunks(path, chunkSize: 4096).next() else { return false }
    return lower.hasSuffix(".mbox") || MboxSplitter.isMbox(head)
  }

  /// Writes the mails of an mbox into the folder `target`, made for them, and gives their number back: 0 where the file
  /// holds none, and so is no mbox after all. Where no line ends otherwise, CR ends it.
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
    let endsByCR = try !holdsLineFeed(path)
    let chunks = try FileChunks(path)
    while let chunk = try chunks.next() {
      let piece = endsByCR ? chunk.map { $0 == 0x0D ? 0x0A : $0 } : chunk
      try splitter.take(piece, limit: MailFile.limits.messageBytes, each: write)
    }
    try splitter.finish(each: write)
    return count
  }

  private static func holdsLineFeed(_ path: String) throws -> Bool {
    let chunks = try FileChunks(path)
    while let chunk = try chunks.next() { if chunk.contains(0x0A) { return true } }
    return false
  }

  /// Puts a Maildir in the place of every mbox file among these; whether there was any.
  ///
  /// A file that gives no mail stays where it is, and is judged as what it is.
  @discardableResult
  func expand(_ names: [String]) throws -> Bool {
    var found = false
    for name in names where Self.isMbox(name, at: inbox + "/" + name) {
      let path = inbox + "/" + name
      let stamp = FileStamp(path)
      let folder = try Self.folderName(of: name, at: path)
      let staging = inbox + "/." + folder + ".tmp"
      try Folder.removeTree(staging)
      guard try Self.split(path, into: staging) > 0, try show(staging, as: inbox + "/" + folder) else {
        try Folder.removeTree(staging)
        continue
      }
      found = true
      // One that grew meanwhile is taken again as a whole by the next run: what was seen is known by its Message-ID.
      if stamp == FileStamp(path) { try FileMove.remove(path) }
    }
    return found
  }

  /// Shows the mails under the name of their folder; false where something else bears it.
  ///
  /// Where the folder is there already, of a run that was killed or made by somebody, each mail takes its place in it.
  private func show(_ staging: String, as target: String) throws -> Bool {
    try Folder.syncFileSystem(of: staging)
    if FileStamp(target) == nil {
      try FileMove.rename(staging, to: target)
    } else {
      guard try isOwn(target) else { return false }
      for part in Self.parts { try Folder.make(target + "/" + part) }
      for mail in try Folder.entries(staging + "/new") {
        guard let name = mail.name else { continue }
        try FileMove.rename(staging + "/new/" + name, to: target + "/new/" + name)
      }
      try Folder.syncFileSystem(of: target)
      try Folder.removeTree(staging)
    }
    try Folder.sync(inbox)
    return true
  }

  /// Whether it is a folder, and what it holds of a Maildir's are folders: no mail is written through a link.
  private func isOwn(_ target: String) throws -> Bool {
    let isFolder = try Folder.entries(inbox).contains { $0.kind == .folder && inbox + "/" + ($0.name ?? "") == target }
    return try isFolder
      && Folder.entries(target).allSatisfy { $0.kind == .folder || !Self.parts.contains($0.name ?? "") }
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
  ///
  /// A long name is cut: with its mark, and hidden, it has to be one that a folder can bear.
  static func folderName(of name: String, at path: String) throws -> String {
    try SafeFileName.cut(name.droppingMboxSuffix, to: longestStem) + suffix + mark(of: path)
  }

  private static let longestStem = 200

  /// Tells two files of one name apart.
  private static func mark(of path: String) throws -> String {
    try String(FileChunks.sha256(ofFile: path).prefix(markLength))
  }
}

extension String {
  fileprivate var droppingMboxSuffix: String {
    guard unicodeScalars.count > 5, String(unicodeScalars.suffix(5)).lowercased() == ".mbox" else { return self }
    return String(unicodeScalars.dropLast(5))
  }
}
