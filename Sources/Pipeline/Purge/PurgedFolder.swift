import Domain
import Files
import Reports

/// The folder of one run in Outbox, of which originals and replies are purged.
///
/// What stays are the folders, `silinen.json`, the pages of daily runs (`gunluk.*`) and lists of DETSİS (`detsis/`), in which
/// no person stands. All else goes: originals and mails, replies, error workbooks, proposals, reports.
struct PurgedFolder {
  let run: String
  let path: String

  private static let longest = 1 << 30
  private static let kept: Set = [
    PurgeMarks.fileName, PurgeMarks.fileName + ".tmp", "gunluk.html", "gunluk.json", "detsis",
  ]

  /// The files that are to go, relative to the run's folder, in the order of their names. Links are not followed.
  func files() throws(FileError) -> [String] { try files(below: "") }

  private func files(below prefix: String) throws(FileError) -> [String] {
    var found = [String]()
    for entry in try Folder.entries(prefix.isEmpty ? path : path + "/" + prefix, hidden: true) {
      guard let name = entry.name, !(prefix.isEmpty && Self.kept.contains(name)) else { continue }
      let file = prefix.isEmpty ? name : prefix + "/" + name
      switch entry.kind {
      case .file: found.append(file)
      case .folder: found += try files(below: file)
      case .link, .other: continue
      }
    }
    return found
  }

  /// The marks that stand already; nil where they cannot be read. `head` is the run's, for a document that begins.
  func marks(head: ChainHead?) throws -> PurgeMarks? {
    let place = path + "/" + PurgeMarks.fileName
    guard FileStamp(place) != nil else { return PurgeMarks(run: run, head: head) }
    return DailyJSON.value(PurgeMarks.self, from: try InputFile(place, limit: Self.longest).bytes)
  }

  /// The size of the files together.
  func bytes(of files: [String]) -> Int64 { files.reduce(0) { $0 + (FileStamp(path + "/" + $1)?.size ?? 0) } }

  /// Writes the marks, and when they are on the disk, removes the files. Killed in between, it can be done again.
  func purge(_ files: [String], marks: PurgeMarks, at now: Moment, by user: String) throws {
    var marks = marks
    marks.add(try files.map { try mark($0, now, user) })
    var document = try OutputFile(path + "/" + PurgeMarks.fileName)
    try document.write(DailyJSON.bytes(of: marks))
    try document.commit()
    try Folder.sync(path)
    for file in files { try FileMove.remove(path + "/" + file) }
    for folder in Set(files.map(Self.folder)) { try Folder.sync(folder.isEmpty ? path : path + "/" + folder) }
  }

  private func mark(_ file: String, _ now: Moment, _ user: String) throws -> PurgeMarks.File {
    let place = path + "/" + file
    guard let stamp = FileStamp(place) else { throw FileError(unreadable: place) }
    return PurgeMarks.File(
      file: file, sha256: try FileChunks.sha256(ofFile: place), bytes: stamp.size,
      modifiedAt: Moment(secondsSince1970: stamp.modifiedAt), purgedAt: now, by: user)
  }

  private static func folder(of file: String) -> String {
    file.lastIndex(of: "/").map { String(file[..<$0]) } ?? ""
  }
}
