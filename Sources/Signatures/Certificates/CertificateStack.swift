import COpenSSL

/// A list of certificates as libcrypto takes it; it holds the certificates for as long as it lives.
struct CertificateStack: ~Copyable {
  let handle: OpaquePointer
  private let certificates: [Certificate]

  init(_ certificates: [Certificate]) {
    handle = Libcrypto.made(OPENSSL_sk_new_null(), by: "OPENSSL_sk_new_null")
    self.certificates = certificates
    for certificate in certificates {
      Libcrypto.require(
        OPENSSL_sk_push(handle, UnsafeRawPointer(certificate.handle)) > 0 ? 1 : 0, of: "OPENSSL_sk_push")
    }
  }

  deinit { OPENSSL_sk_free(handle) }

  /// Hands over each element of somebody else's list.
  static func forEach(_ stack: OpaquePointer?, _ body: (OpaquePointer) -> Void) {
    guard let stack else { return }
    for index in 0..<max(0, OPENSSL_sk_num(stack)) {
      if let element = OPENSSL_sk_value(stack, index) { body(OpaquePointer(element)) }
    }
  }
}
