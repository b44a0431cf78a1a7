import COpenSSL

/// HMAC-SHA-256 (RFC 2104, FIPS 198-1) of bytes that come a piece at a time.
package struct HMAC: ~Copyable {
  private let context: OpaquePointer

  /// `key`: of any length.
  package init(key: Span<UInt8>) {
    context = Libcrypto.made(EVP_MAC_CTX_new(Libcrypto.hmac), by: "EVP_MAC_CTX_new")
    // Keys are filled up with zeros; a null pointer would stand for "the key of before".
    if key.isEmpty { begin([0]) } else { key.withUnsafeBufferPointer { begin($0) } }
  }

  /// With a key that is prepared already: for many short texts, preparing it is most of the work.
  package init(_ key: HMACKey) { context = Libcrypto.made(EVP_MAC_CTX_dup(key.context), by: "EVP_MAC_CTX_dup") }

  deinit { EVP_MAC_CTX_free(context) }

  /// What `init` has prepared. To be freed by whoever takes it.
  fileprivate consuming func prepared() -> OpaquePointer {
    Libcrypto.made(EVP_MAC_CTX_dup(context), by: "EVP_MAC_CTX_dup")
  }

  package mutating func update(_ bytes: Span<UInt8>) {
    let status = bytes.withUnsafeBufferPointer { EVP_MAC_update(context, $0.baseAddress, $0.count) }
    Libcrypto.require(status, of: "EVP_MAC_update")
  }

  /// The code of all pieces.
  package consuming func finish() -> Digest {
    Digest { Libcrypto.require(EVP_MAC_final(context, $0, nil, Digest.byteCount), of: "EVP_MAC_final") }
  }

  /// The code of bytes that are there as a whole.
  package static func code(of bytes: Span<UInt8>, key: Span<UInt8>) -> Digest {
    var code = HMAC(key: key)
    code.update(bytes)
    return code.finish()
  }

  private func begin(_ key: some Collection<UInt8>) {
    var name = Array("SHA2-256".utf8CString)
    let status = name.withUnsafeMutableBufferPointer { name in
      let parameters = [
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.baseAddress, 0), OSSL_PARAM_construct_end(),
      ]
      return key.withContiguousStorageIfAvailable { EVP_MAC_init(context, $0.baseAddress, $0.count, parameters) }
    }
    Libcrypto.require(status ?? 0, of: "EVP_MAC_init")
  }
}

/// A key of HMAC-SHA-256, prepared once for many codes.
package final class HMACKey: @unchecked Sendable {
  // Nothing changes it: OpenSSL copies it for each code.
  fileprivate let context: OpaquePointer

  /// `key`: of any length.
  package init(_ key: Span<UInt8>) { context = HMAC(key: key).prepared() }

  deinit { EVP_MAC_CTX_free(context) }
}
