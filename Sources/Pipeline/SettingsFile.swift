import Domain
import Files
import Messages
import Settings
import SpreadsheetReader

/// The settings of a home, and what the environment and the command line say otherwise; none are needed.
package struct SettingsFile: Sendable {
  package let settings: Settings
  /// Each setting as it is in force, and where that comes from.
  package let effective: [EffectiveSetting]

  private static let longest = 1 << 20

  /// Throws `settings` for what cannot be used, `fileSystem` for what cannot be read.
  package init(_ path: String, environment: [String: String] = [:], options: [String] = []) throws(Trouble) {
    let text = try Self.text(of: path)
    do throws(SettingsProblem) {
      (settings, effective) = try SettingsReader.read(text, environment: environment, options: options)
    } catch {
      throw .settings(path: path, error)
    }
  }

  /// The size that forms are limited to where no setting says otherwise; nil for a setting that is no limit.
  package static func standardLimit(of key: SettingKey) -> Int? {
    guard case .limit(let limit) = key else { return nil }
    return ReaderLimits.small[limit]
  }

  /// What is in force where no setting says otherwise and the settings themselves do not know it: the sizes that forms are
  /// limited to, and the folder of backups; nil for any other.
  package static func standard(of key: SettingKey, in home: Home) -> String? {
    if case .backupFolder = key { return BackupShelf(home: home, settings: BackupSettings()).folder }
    return standardLimit(of: key).map { String($0) }
  }

  private static func text(of path: String) throws(Trouble) -> String {
    guard FileStamp(path) != nil else { return "" }
    let bytes: [UInt8]
    do throws(FileError) {
      bytes = try InputFile(path, limit: longest, followsLinks: true).bytes
    } catch {
      throw .fileSystem(path: path, reason: error.reason)
    }
    // What is cut off would be a setting that is not in force, and nobody would know.
    guard bytes.count <= longest else { throw .settingsTooLong(path: path, limit: longest) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .fileSystem(path: path, reason: "it cannot be read as text (UTF-8)")
    }
    return text
  }
}
