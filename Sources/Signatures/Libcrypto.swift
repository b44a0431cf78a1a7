import COpenSSL

/// What this module has of libcrypto: a library context of its own, and the algorithms that were found in it, once for all.
///
/// In a context of one's own only the provider that libcrypto brings along is asked: neither `openssl.cnf` nor the environment
/// (`OPENSSL_CONF`, `OPENSSL_MODULES`) can put another one in its place.
///
/// libcrypto's documentation lets algorithms be used from several threads at once, since they never change.
enum Libcrypto {
  nonisolated(unsafe) static let own = made(OSSL_LIB_CTX_new(), by: "OSSL_LIB_CTX_new")

  nonisolated(unsafe) static let sha256 = made(EVP_MD_fetch(own, "SHA2-256", nil), by: "EVP_MD_fetch")
  nonisolated(unsafe) static let hmac = made(EVP_MAC_fetch(own, "HMAC", nil), by: "EVP_MAC_fetch")

  /// What a call made; ends the process where it made nothing.
  ///
  /// No input leads here. Digests fail for want of memory alone, for which Swift ends the process everywhere else, too; as
  /// errors they could be taken for something else on their way up, and an entry would pass for changed that nobody touched.
  static func made(_ result: OpaquePointer?, by call: StaticString) -> OpaquePointer {
    guard let result else { stop(call) }
    return result
  }

  /// The same of a call that gives 1 where it succeeds.
  static func require(_ status: Int32, of call: StaticString) {
    if status != 1 { stop(call) }
  }

  private static func stop(_ call: StaticString) -> Never {
    var words = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(ERR_get_error(), &words, words.count)
    let reason = words.prefix { $0 != 0 }.map(UInt8.init(bitPattern:))
    preconditionFailure("\(call): \(String(decoding: reason, as: UTF8.self))")
  }
}
