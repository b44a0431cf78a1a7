import Crypto
import Files

extension SHA256 {
  /// The SHA-256 of a file in lower-case hexadecimal, read piece by piece.
  static func hexadecimal(ofFile path: String) throws(FileError) -> String {
    let chunks = try FileChunks(path)
    var hash = SHA256()
    while let chunk = try chunks.next() { hash.update(data: chunk) }
    return hash.finalize().hexadecimal
  }
}
