import Foundation

/// The key that blinds the entries of a test's journal, so that the same work gives the same heads.
public enum JournalKey {
  /// Puts it where a registry of that folder looks for it.
  public static func put(in folder: String) throws {
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: folder + "/journal.key", contents: Data("0123456789abcdef0123456789abcdef".utf8),
      attributes: [.posixPermissions: 0o600])
  }
}
