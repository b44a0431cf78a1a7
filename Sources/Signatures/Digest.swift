/// The 32 bytes that SHA-256 or HMAC-SHA-256 give.
package struct Digest: Hashable, Sendable {
  package static let byteCount = 32

  private let storage: SIMD32<UInt8>

  /// `fill` writes all of the bytes.
  init(filledBy fill: (UnsafeMutablePointer<UInt8>) -> Void) {
    storage = withUnsafeTemporaryAllocation(of: SIMD32<UInt8>.self, capacity: 1) { storage in
      storage.initialize(repeating: SIMD32())
      storage.withMemoryRebound(to: UInt8.self) { bytes in bytes.baseAddress.map(fill) }
      return storage[0]
    }
  }

  /// In their order.
  package var bytes: [UInt8] { withUnsafeBytes(of: storage) { Array($0) } }

  /// The 64 digits in lower case.
  package var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      for index in 0..<Self.byteCount {
        text[2 * index] = digits[Int(storage[index] >> 4)]
        text[2 * index + 1] = digits[Int(storage[index] & 15)]
      }
      return 2 * Self.byteCount
    }
  }
}
