import COpenSSL
import Synchronization

/// SHA-256 (FIPS 180-4) of bytes that come a piece at a time.
package struct SHA256: ~Copyable {
  private let context: DigestContext

  package init() { context = .begun() }

  deinit { context.release() }

  package mutating func update(_ bytes: Span<UInt8>) { context.update(bytes) }

  /// The digest of all pieces.
  package consuming func finish() -> Digest { context.finish() }

  /// The digest of bytes that are there as a whole.
  package static func hash(of bytes: Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }
}

/// A context of libcrypto, which serves one digest after the other: to make one costs as much as the digest of a short entry.
///
/// It may go from thread to thread: whoever took it out of `idle` has it alone.
private struct DigestContext: @unchecked Sendable {
  private let pointer: OpaquePointer

  private static let idle = Mutex<[DigestContext]>([])
  /// So many are kept; what was used by more threads at once is freed.
  private static let mostIdle = 32

  static func begun() -> DigestContext {
    let context =
      idle.withLock { $0.popLast() } ?? DigestContext(pointer: Libcrypto.made(EVP_MD_CTX_new(), by: "EVP_MD_CTX_new"))
    Libcrypto.require(EVP_DigestInit_ex2(context.pointer, Libcrypto.sha256, nil), of: "EVP_DigestInit_ex2")
    return context
  }

  func release() {
    let isKept = Self.idle.withLock { idle in
      guard idle.count < Self.mostIdle else { return false }
      idle.append(self)
      return true
    }
    if !isKept { EVP_MD_CTX_free(pointer) }
  }

  func update(_ bytes: Span<UInt8>) {
    let status = bytes.withUnsafeBufferPointer { EVP_DigestUpdate(pointer, $0.baseAddress, $0.count) }
    Libcrypto.require(status, of: "EVP_DigestUpdate")
  }

  func finish() -> Digest {
    Digest { Libcrypto.require(EVP_DigestFinal_ex(pointer, $0, nil), of: "EVP_DigestFinal_ex") }
  }
}
