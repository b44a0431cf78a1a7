import Domain
import Files
import Registry

/// Checks the registry's integrity, which is only read: it works while another run holds the registry.
public struct VerifyOperation: Sendable {
  private let home: Home

  public init(home: Home) { self.home = home }

  /// Whatever is wrong, one defect at a time. Throws `Trouble` where the registry cannot be read.
  public func run(_ found: (Defect) throws -> Void) throws {
    let registry = try Registry.existing(in: home)
    try registry.read { store in
      try store.forEachDefect(found)
      try store.forEachPublishedFolder { folder in
        guard !Folder.isFolder(home.outbox + "/" + folder) else { return }
        try found(Defect(.outputsMissing, table: "outbox", row: folder))
      }
    }
  }
}
