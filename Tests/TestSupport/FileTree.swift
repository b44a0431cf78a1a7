import Foundation

/// The files below a folder, to be compared whole.
public enum FileTree {
  /// Every file's bytes by its path below the folder.
  public static func files(below folder: String) throws -> [String: Data] {
    var files = [String: Data]()
    for case let path as String in FileManager.default.enumerator(atPath: folder) ?? .init() {
      var isFolder: ObjCBool = false
      let full = folder + "/" + path
      guard FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), !isFolder.boolValue else { continue }
      files[path] = try Data(contentsOf: URL(fileURLWithPath: full))
    }
    return files
  }
}
