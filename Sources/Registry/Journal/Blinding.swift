import Domain
import Files
import Foundation
import Register
import Signatures

/// What makes the digest of an entry one that nobody can guess (proof.md, "Leaves").
///
/// The value of a position is HMAC-SHA-256 of its number (8 bytes, big-endian) under a key of 32 bytes that lies beside the
/// registry, in `journal.key`, for the owner alone: so the same entries give the same bytes. Each value is kept with its
/// entry, so that nothing is lost with the key; a new one is made then.
struct Blinding: Sendable {
  private let key: HMACKey

  static let fileName = "journal.key"
  private static let length = 32

  /// A key that nobody keeps, for what does not last.
  init() { key = HMACKey(Self.made().span) }

  /// Reads the key beside a registry, or makes it. Throws `FileError`, and `damaged` for a file that holds no key.
  init(besideRegistry path: String) throws {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let file = folder + Self.fileName
    if FileStamp(file) == nil { try Self.make(file) }
    let bytes = try FileChunks(file).next() ?? []
    guard bytes.count == Self.length else { throw RegistryError.damaged(reason: "\(Self.fileName) holds no key") }
    key = HMACKey(bytes.span)
  }

  private static func made() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// Whoever makes it at the same time takes the one that came to stand there.
  private static func make(_ file: String) throws(FileError) {
    do throws(FileError) {
      var output = try OutputFile(file, replaces: false)
      try output.write(made())
      try output.commit()
    } catch {
      guard FileStamp(file) != nil else { throw error }
    }
  }

  /// 64 hexadecimal digits.
  func value(at position: Int64) -> String {
    let number = (0..<8).reversed().map { UInt8(truncatingIfNeeded: position >> ($0 * 8)) }
    var code = HMAC(key)
    code.update(number.span)
    return code.finish().hexadecimal
  }
}
