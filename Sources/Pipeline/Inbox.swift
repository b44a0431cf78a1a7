import Domain
import Files

/// The folder that forms and mails arrive in.
struct Inbox: Sendable {
  let folder: String

  /// Where the daily run finds snapshots of DETSİS and rosters: no business of a run over forms.
  static let unitFolder = "DETSIS"
  static let rosterFolder = "Kadro"

  /// What a run finds there.
  struct Content: Sendable {
    /// The paths below Inbox of the files that a run takes, in the order in which they count: by the bytes of their names.
    var files: [String] = []
    var passedOver: [PassedOver] = []
    var ignored = 0
  }

  /// Taken are ordinary files, and the mails of Maildir folders. Other folders, symbolic links, hidden files and the lock
  /// files of office programs (`~$…`) are not.
  func content() throws -> Content {
    let listing = try DropFolder(folder: folder).list()
    var content = Content(files: [], passedOver: listing.passedOver, ignored: listing.ignored)
    var entries = listing.files.map { ($0, isFolder: false) } + listing.folders.map { ($0, isFolder: true) }
    entries.sort { $0.0.utf8.lexicographicallyPrecedes($1.0.utf8) }
    for (name, isFolder) in entries {
      if !isFolder {
        content.files.append(name)
      } else if name != Self.unitFolder, name != Self.rosterFolder {
        if let maildir = Maildir(name, in: folder) {
          content.files += try maildir.files()
        } else if let link = Maildir.link(in: name, of: folder) {
          content.passedOver.append(PassedOver(name: link, reason: .link))
        } else {
          content.passedOver.append(PassedOver(name: name, reason: .folder))
        }
      }
    }
    return content
  }

  func files() throws -> [String] { try content().files }

  /// What lies there and is whole; what is still being written is passed over.
  func settledContent(_ settling: Settling) async throws -> Content {
    var content = try content()
    let own = content.files.filter { !Maildir.holds($0) }
    let unsettled = try await settling.unsettled(own.map(place))
    content.files.removeAll { unsettled.contains(place($0)) }
    content.passedOver += own.filter { unsettled.contains(place($0)) }.map { PassedOver(name: $0, reason: .unsettled) }
    return content
  }

  /// What lies in Inbox itself of a path below it: the file, or the folder of a mail.
  static func entry(of name: String) -> Substring { name.prefix { $0 != "/" } }

  /// Where a file lies of which the path below Inbox is given.
  func place(_ name: String) -> FilePlace { FilePlace(below: folder, name) }

  func path(_ name: String) -> String { folder + "/" + name }
}
