import Files
import Messages
import Registry

extension Registry {
  /// Opens the home's registry, to read it unless told otherwise; throws `Trouble.noRegistry` where there is none.
  static func existing(in home: Home, mode: Mode = .readOnly) throws -> Registry {
    guard FileStamp.isReadableFile(home.registry) else { throw Trouble.noRegistry(path: home.registry) }
    return try Registry(path: home.registry, mode: mode)
  }
}
