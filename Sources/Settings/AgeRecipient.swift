import Domain
import Foundation

/// A public key of `age`: its own, of a plugin, or of SSH.
///
/// A key that was copied with a slip is found here, not on the night when the backup is due. Source: BIP 173 (Bech32) and
/// C2SP's age specification.
enum AgeRecipient {
  static func isSound(_ key: String) -> Bool {
    if key.hasPrefix("age1") { return isBech32(Array(key.utf8)) }
    let words = key.split(separator: " ")
    guard words.count >= 2, ["ssh-ed25519", "ssh-rsa"].contains(words[0]) else { return false }
    // The key begins with its own kind: four bytes of length, then the name.
    let bytes = Data(base64Encoded: String(words[1])).map(Array.init) ?? []
    return bytes.count > words[0].utf8.count + 4 && bytes.dropFirst(4).starts(with: words[0].utf8)
  }

  private static let letters = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)
  private static let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
  private static let shortest = 6

  /// Whether the text's checksum, its last six letters, is that of the letters before.
  private static func isBech32(_ text: [UInt8]) -> Bool {
    guard let separator = text.lastIndex(of: UInt8(ascii: "1")) else { return false }
    let (name, data) = (text[..<separator], text[(separator + 1)...])
    let values = data.compactMap { letters.firstIndex(of: $0) }
    guard values.count == data.count, values.count > shortest else { return false }
    let spread = name.map { Int($0 >> 5) } + [0] + name.map { Int($0 & 31) }
    return (spread + values).reduce(1, checksum) == 1
  }

  private static func checksum(_ sum: UInt32, _ value: Int) -> UInt32 {
    let top = sum >> 25
    let next = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
    return generator.enumerated().reduce(next) { (top >> $1.offset) & 1 == 1 ? $0 ^ $1.element : $0 }
  }
}
