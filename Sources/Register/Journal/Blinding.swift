import Signatures

/// What makes the digest of an entry one that nobody can guess (proof.md, "Leaves").
///
/// The value of a position is HMAC-SHA-256 of its number (8 bytes, big-endian) under a key of 32 bytes: so the same entries
/// give the same bytes. Each value is kept with its entry, so that nothing is lost with the key.
package struct Blinding: Sendable {
  private let key: HMACKey

  package static let length = 32

  /// `key`: 32 bytes.
  package init(key: [UInt8]) { self.key = HMACKey(key.span) }

  /// A key that nobody keeps, for what does not last.
  package init() { self.init(key: Self.newKey()) }

  package static func newKey() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
  }

  /// 64 hexadecimal digits.
  package func value(at position: Int64) -> String {
    let number = (0..<8).reversed().map { UInt8(truncatingIfNeeded: position >> ($0 * 8)) }
    var code = HMAC(key)
    code.update(number.span)
    return code.finish().hexadecimal
  }
}
