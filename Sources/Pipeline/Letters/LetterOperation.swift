import Domain
import Files
import Messages
import Packages
import Registry
import Rules
import Settings
import Signatures
import SpreadsheetReader

/// Checks e-Yazışma packages against the register, which is read and never changed.
package struct LetterOperation: Sendable {
  private let home: Home
  private let settings: Settings
  private let now: Moment
  private let knownAt: Moment?

  /// `knownAt`: as the register stood then; nil for all that it knows.
  package init(home: Home, settings: Settings, now: Moment, knownAt: Moment? = nil) {
    self.home = home
    self.settings = settings
    self.now = now
    self.knownAt = knownAt
  }

  /// Hands on one report for each file, as they come; throws `Trouble` before anything is judged when a file or the folder
  /// of trusted certificates cannot be read.
  package func check(_ paths: [String], each: (LetterReport) throws -> Void) throws {
    try requireFiles(paths)
    let reader = LetterPackage(trust: try LetterTrust.anchors(home, settings), now: now)
    let registry = try Registry.existing(in: home)
    try registry.read { store in
      guard try store.hasUnits() else { throw Trouble.noUnits }
      let check = LetterCheck(store.letterView(), now: now, knownAt: knownAt)
      for path in paths {
        try each(try check.report(on: reader.facts(of: Self.bytes(of: path)), file: Self.shownName(path)))
      }
    }
  }

  /// What packages say of their letters, whoever signed them: the register is not asked.
  package func show(_ paths: [String], each: (LetterReport) throws -> Void) throws {
    try requireFiles(paths)
    let reader = LetterPackage(trust: try LetterTrust.anchors(home, settings), now: now)
    for path in paths {
      try each(LetterReport(file: Self.shownName(path), facts: reader.facts(of: Self.bytes(of: path))))
    }
  }

  private func requireFiles(_ paths: [String]) throws(Trouble) {
    for path in paths where !FileStamp.isReadableFile(path) {
      throw .unreadableInput(path: path, reason: FileError(unreadable: path).reason)
    }
  }

  /// One byte more than may be read, where there are more: then the package is told to be too large.
  private static func bytes(of path: String) throws -> [UInt8] {
    try InputFile(path, limit: ReaderLimits.letterPackage.fileBytes, followsLinks: true).bytes
  }

  private static func shownName(_ path: String) -> String {
    let shown = PathText.shown(path)
    return shown.split(separator: "/").last.map(String.init) ?? shown
  }
}

/// The certificates that the office trusts (`eyazisma.trust`).
enum LetterTrust {
  private static let endings = [".pem", ".crt", ".cer"]
  /// A bundle of all of a state's roots has some hundred thousand bytes.
  private static let maximumBytes = 8 << 20

  /// Nil where no folder is named; throws `Trouble` for one that cannot be read. A path that is not absolute stands below
  /// the home.
  static func anchors(_ home: Home, _ settings: Settings) throws -> TrustAnchors? {
    guard let named = settings.letterTrust else { return nil }
    let folder = named.hasPrefix("/") ? named : home.folder + "/" + named
    let names: [String]
    do {
      names = try Folder.entries(folder).filter { $0.kind == .file }.compactMap(\.name).sorted()
    } catch {
      throw Trouble.fileSystem(path: folder, reason: error.reason)
    }
    let files = try names.filter { name in endings.contains { name.lowercased().hasSuffix($0) } }.map { name in
      try InputFile(folder + "/" + name, limit: maximumBytes).bytes
    }
    return TrustAnchors(files: files)
  }
}
