import Domain
import Files

/// A folder into which others put files, as it is found at one moment.
struct DropFolder: Sendable {
  /// What lies there.
  struct Listing: Sendable {
    /// Ordinary files by name, in the order of the names' bytes.
    var files: [String] = []
    /// Folders by name, in the same order.
    var folders: [String] = []
    /// What is told and not taken; folders are not among them.
    var passedOver: [PassedOver] = []
    /// How many names say that they are not meant for anybody else, or not yet.
    var ignored = 0
  }

  let folder: String

  /// Nothing where there is no such folder; throws `FileError` where it cannot be read.
  func list() throws(FileError) -> Listing {
    var listing = Listing()
    guard Folder.isFolder(folder) else { return listing }
    for entry in try Folder.entries(folder, hidden: true) {
      guard !Self.isIgnored(entry.nameBytes) else {
        listing.ignored += 1
        continue
      }
      let shown = String(decoding: entry.nameBytes, as: UTF8.self)
      switch (entry.kind, entry.name) {
      case (.link, _): listing.passedOver.append(PassedOver(name: shown, reason: .link))
      case (.other, _): listing.passedOver.append(PassedOver(name: shown, reason: .special))
      case (_, nil): listing.passedOver.append(PassedOver(name: shown, reason: .name))
      case (.file, let name?): listing.files.append(name)
      case (.folder, let name?): listing.folders.append(name)
      }
    }
    return listing
  }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Hidden files, the lock files of office programs, and what browsers and transfers write until it is whole.
  private static func isIgnored(_ name: [UInt8]) -> Bool {
    name.starts(with: [UInt8(ascii: ".")]) || name.starts(with: Array("~$".utf8))
      || endings.contains { name.count > $0.count && name.suffix($0.count).elementsEqual($0) }
  }

  private static let endings = [".part", ".partial", ".filepart", ".crdownload", ".tmp"].map { Array($0.utf8) }
}
