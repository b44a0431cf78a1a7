import Files
import Messages
import Register
import Registry

extension Registry {
  /// Opens the home's registry, to read it unless told otherwise; throws `Trouble.noHome` or `.noRegistry` where there is
  /// none.
  static func existing(in home: Home, mode: Mode = .readOnly) throws -> Registry {
    try home.requireRegistry()
    return try Registry(path: home.registry, mode: mode)
  }
}

extension Home {
  /// Throws `Trouble.noHome` where the folder is not there, as where its name was mistyped, else `.noRegistry` where the
  /// registry's file is not.
  func requireRegistry() throws(Trouble) {
    guard !FileStamp.isReadableFile(registry) else { return }
    guard Folder.isFolder(folder) else { throw .noHome(path: folder) }
    throw .noRegistry(path: registry)
  }

  /// Throws `Trouble.noHome` where neither the folder is there nor a registry that lies elsewhere.
  package func requireFolder() throws(Trouble) {
    guard Folder.isFolder(folder) || FileStamp.isReadableFile(registry) else { throw .noHome(path: folder) }
  }

  /// Whether there is a registry, or a folder made for one.
  package var isSetUp: Bool { Folder.isFolder(registryFolder) }
}
