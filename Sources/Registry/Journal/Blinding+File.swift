import Files
import Register

/// The key lies beside the registry, in `journal.key`, for the owner alone; a lost one is made anew.
extension Blinding {
  static let fileName = "journal.key"

  /// Reads the key beside a registry, or makes it. Throws `FileError`, and `damaged` for a file that holds no key.
  init(besideRegistry path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let file = folder + Self.fileName
    if FileStamp(file) == nil { try Self.make(file) }
    let bytes = try FileChunks(file).next() ?? []
    guard bytes.count == Self.length else { throw RegistryError.damaged(reason: "\(Self.fileName) holds no key") }
    self.init(key: bytes)
  }

  /// Whoever makes it at the same time takes the one that came to stand there.
  private static func make(_ file: String) throws(FileError) {
    do throws(FileError) {
      var output = try OutputFile(file, replaces: false)
      try output.write(newKey())
      try output.commit()
    } catch {
      guard FileStamp(file) != nil else { throw error }
    }
  }
}
