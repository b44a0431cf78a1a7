import Domain
import Files
import Messages
import Settings

/// The settings of a home; none are needed.
public enum SettingsFile {
  private static let longest = 1 << 20

  /// Throws `settings` for what cannot be used, `fileSystem` for what cannot be read.
  public static func read(_ path: String) throws(Trouble) -> Settings {
    guard FileStamp(path) != nil else { return Settings() }
    let text: String
    do throws(FileError) {
      text = String(decoding: try InputFile(path, limit: longest, followsLinks: true).bytes, as: UTF8.self)
    } catch {
      throw .fileSystem(path: path, reason: error.reason)
    }
    do throws(SettingsProblem) {
      return try SettingsReader.read(text)
    } catch {
      throw .settings(path: path, error)
    }
  }
}
