import Domain
import Files

/// A folder into which others put files, as it is found at one moment. No link in it is followed.
struct DropFolder: Sendable {
  /// What lies there.
  struct Listing: Sendable {
    /// Ordinary files by name, in the order of the names' bytes.
    var files: [String] = []
    /// Folders by name, in the same order.
    var folders: [String] = []
    /// What is told and not taken; folders are not among them.
    var passedOver: [PassedOver] = []
    /// How many names say that they are not meant for anybody.
    var ignored = 0
  }

  private let own: FilePlace

  /// A folder that the operator chose, to which a link may lead.
  init(folder: String) { own = FilePlace(named: folder) }

  /// A folder in one that others write into, to which no link may lead.
  init(below root: String, _ name: String) { own = FilePlace(below: root, name) }

  /// Nothing where there is no such folder; throws `FileError` where it cannot be read.
  func list() throws(FileError) -> Listing {
    var listing = Listing()
    guard Folder.isFolder(own) else { return listing }
    for entry in try Folder.entries(own, hidden: true) {
      guard !DroppedName.isIgnored(entry.nameBytes) else {
        listing.ignored += 1
        continue
      }
      let shown = String(decoding: entry.nameBytes, as: UTF8.self)
      switch (entry.kind, entry.name) {
      case (.link, _): listing.passedOver.append(PassedOver(name: shown, reason: .link))
      case (.other, _): listing.passedOver.append(PassedOver(name: shown, reason: .special))
      case (_, nil): listing.passedOver.append(PassedOver(name: shown, reason: .name))
      case (.file, let name?) where DroppedName.isPartial(entry.nameBytes):
        listing.passedOver.append(PassedOver(name: name, reason: .partial))
      case (.file, let name?): listing.files.append(name)
      case (.folder, let name?): listing.folders.append(name)
      }
    }
    return listing
  }

  func place(_ name: String) -> FilePlace { own.appending(name) }
}
