import Files
import Messages
import Registry

extension Registry {
  /// Opens the home's registry for reading; throws `Trouble.noRegistry` where there is none to read.
  static func existing(in home: Home) throws -> Registry {
    guard FileStamp.isReadableFile(home.registry) else { throw Trouble.noRegistry(path: home.registry) }
    return try Registry(path: home.registry, mode: .readOnly)
  }
}
