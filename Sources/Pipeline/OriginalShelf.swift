import Domain
import Files
import SpreadsheetReader

/// What a run has of a file's own bytes when its results are made.
enum Original: Sendable, Hashable {
  /// A copy of what was judged, with its SHA-256 in lower-case hexadecimal.
  case copied(sha256: String)
  /// The file is longer than anything that is judged: nothing of it was taken.
  case tooLong(FileStamp)
  /// It could not be read.
  case unreadable
}

/// The files of a run as they were read: a copy of each lies in a hidden folder of the run until its results stand.
///
/// What is judged, recorded and kept are so the same bytes, whatever becomes of the file in Inbox meanwhile.
struct OriginalShelf: Sendable {
  /// Its name in the folder of the run.
  static let folderName = ".gelen"

  let folder: String
  let inbox: Inbox
  let outbox: String
  /// The originals of held forms among the files: their paths below Outbox.
  let kept: Set<String>
  let limits: ReaderLimits

  init(runFolder: String, inbox: Inbox, outbox: String, kept: Set<String>, limits: ReaderLimits) {
    folder = runFolder + "/" + Self.folderName
    self.inbox = inbox
    self.outbox = outbox
    self.kept = kept
    self.limits = limits
  }

  /// Where a file of the run lies: in Inbox, or in Outbox where it is the kept original of held forms.
  func place(_ name: String) -> FilePlace {
    kept.contains(name) ? FilePlace(below: outbox, name) : inbox.place(name)
  }

  /// Where the copy of a file lies.
  func path(_ ordinal: Int) -> String { folder + "/" + String(ordinal) }

  /// Writes what was read, with the file's time.
  static func write(_ file: InputFile, to path: String) throws(FileError) {
    var copy = try OutputFile(path, isStaged: true)
    copy.modifiedAt = file.stamp.modifiedAt
    try copy.write(file.bytes)
    try copy.commit(sync: false)
  }

  /// What is left of a file that a killed run had recorded; nil where nothing is that it recorded.
  ///
  /// `sha256`: as recorded, empty for a file that was empty or could not be read, and for one of which nothing was taken. A
  /// copy that a loss of power took is made again, if the file is still the same.
  func recovered(_ ordinal: Int, _ name: String, sha256: String) throws(FileError) -> Original? {
    if let copy = Self.digest(FilePlace(named: path(ordinal)), limit: .max - 1), sha256.isEmpty || copy == sha256 {
      return .copied(sha256: copy)
    }
    let place = place(name)
    guard FileStamp(place)?.isRegular == true else { return nil }
    let limit = limit(of: name)
    guard let file = try? InputFile(place, limit: limit) else { return sha256.isEmpty ? .unreadable : nil }
    let digest = file.sha256()
    guard digest == sha256 || sha256.isEmpty && file.bytes.isEmpty else { return nil }
    guard file.bytes.count <= limit else { return .tooLong(file.stamp) }
    try Self.write(file, to: path(ordinal))
    return .copied(sha256: digest)
  }

  /// Whether a file in Inbox is still the one of which this is known.
  func isSame(_ name: String, as original: Original) -> Bool {
    let place = place(name)
    guard let current = FileStamp(place), current.isRegular else { return false }
    return switch original {
    case .copied(let sha256): Self.digest(place, limit: limit(of: name)) == sha256
    case .tooLong(let stamp): current == stamp
    case .unreadable: (try? InputFile(place, limit: 0)) == nil
    }
  }

  private func limit(of name: String) -> Int {
    MailFile.isMail(name) ? MailFile.limits.messageBytes : limits.fileBytes
  }

  /// Nil for what cannot be read, and for what is written while it is.
  private static func digest(_ place: FilePlace, limit: Int) -> String? {
    guard let file = try? InputFile(place, limit: limit), FileStamp(place) == file.stamp else { return nil }
    return file.sha256()
  }
}
