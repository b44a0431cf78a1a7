import COpenSSL

/// The certificates that signatures have to lead to: roots, and intermediates that the signers left out.
///
/// Nothing but what is given counts: the system's own store is never asked.
package final class TrustAnchors: Sendable {
  /// How many certificates there are.
  package let count: Int
  /// All of them; and, where several bear one name, a store for each of these without its namesakes: libcrypto tries one of
  /// a name and no other.
  private let stores: [TrustStore]

  /// More of them are not taken.
  package static let maximumCount = 2_000
  /// Of those that share a name.
  private static let maximumNamesakes = 32

  /// Takes the certificates of some files, each PEM with any number of them or DER; what is neither is passed over.
  package init(files: [[UInt8]]) {
    var certificates: [Certificate] = []
    for file in files where certificates.count < Self.maximumCount {
      certificates += PEM.certificates(in: file).prefix(Self.maximumCount - certificates.count)
    }
    let named = Dictionary(grouping: certificates) { X509_subject_name_hash($0.handle) }
    let namesakes = named.values.filter { $0.count > 1 }.joined().prefix(Self.maximumNamesakes)
    let others = named.values.filter { $0.count == 1 }.joined()
    stores = [TrustStore(certificates)] + namesakes.map { TrustStore([$0] + others) }
    count = certificates.count
  }

  /// Whether the certificate leads to one of these by a chain of which every member was valid at that time (seconds since
  /// 1970); extended key usages and revocation are not looked at.
  func isLedTo(from certificate: Certificate, with others: [Certificate], at time: Int64) -> Bool {
    count > 0 && stores.contains { $0.isLedTo(from: certificate, with: others, at: time) }
  }
}

/// Certificates that are trusted, as libcrypto looks them up.
///
/// Sendable without the compiler's proof: libcrypto guards it by a lock of its own.
private final class TrustStore: @unchecked Sendable {
  private let handle: OpaquePointer

  /// Longer chains lead nowhere.
  private static let maximumDepth: Int32 = 16

  init(_ certificates: [Certificate]) {
    handle = Libcrypto.made(X509_STORE_new(), by: "X509_STORE_new")
    for certificate in certificates { X509_STORE_add_cert(handle, certificate.handle) }
    ERR_clear_error()
  }

  deinit { X509_STORE_free(handle) }

  func isLedTo(from certificate: Certificate, with others: [Certificate], at time: Int64) -> Bool {
    guard let context = X509_STORE_CTX_new_ex(Libcrypto.own, nil) else { return false }
    defer {
      X509_STORE_CTX_free(context)
      ERR_clear_error()
    }
    let untrusted = CertificateStack(others)
    guard X509_STORE_CTX_init(context, handle, certificate.handle, untrusted.handle) == 1,
      let parameters = X509_STORE_CTX_get0_param(context)
    else { return false }
    X509_VERIFY_PARAM_set_time(parameters, time_t(time))
    // A trusted intermediate is an end as good as a root.
    X509_VERIFY_PARAM_set_flags(parameters, UInt(X509_V_FLAG_PARTIAL_CHAIN))
    X509_VERIFY_PARAM_set_depth(parameters, Self.maximumDepth)
    return X509_verify_cert(context) == 1
  }
}
