internal import COpenSSL

/// A certificate of an invented authority or person, with its key (P-256).
///
/// Sendable without the compiler's proof: nobody changes it once it is made.
public final class InventedCertificate: @unchecked Sendable {
  let certificate: OpaquePointer
  let key: OpaquePointer
  /// Nil for one that signed itself.
  let issuer: InventedCertificate?

  /// 1 January 2016 and 2030.
  public static let standard: Range<Int64> = 1_451_606_400..<1_893_456_000

  /// One that signs itself.
  public static func root(_ name: String = "Örnek Kök", valid: Range<Int64> = standard) -> InventedCertificate {
    InventedCertificate(name, serialNumber: nil, isAuthority: true, valid: valid, issuer: nil)
  }

  /// `serialNumber`: the subject's attribute SERIALNUMBER, nil for none.
  public func issue(
    _ name: String?, serialNumber: String? = nil, isAuthority: Bool = false, valid: Range<Int64> = standard
  ) -> InventedCertificate {
    InventedCertificate(name, serialNumber: serialNumber, isAuthority: isAuthority, valid: valid, issuer: self)
  }

  public var der: [UInt8] { Self.encoded { i2d_X509(certificate, $0) } }

  public var pem: String {
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)
    var text = ""
    for start in stride(from: 0, to: der.count, by: 3) {
      let piece = der[start..<min(start + 3, der.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < piece.count ? Int(piece[piece.startIndex + $1]) : 0) }
      for place in 0..<4 {
        let sign = place <= piece.count ? digits[bits >> (18 - 6 * place) & 63] : "="
        text.unicodeScalars.append(sign)
      }
      if (start / 3) % 16 == 15 { text += "\n" }
    }
    return "-----BEGIN CERTIFICATE-----\n\(text)\n-----END CERTIFICATE-----\n"
  }

  /// This one and those above it.
  public var chain: [InventedCertificate] { [self] + (issuer?.chain ?? []) }

  private init(
    _ name: String?, serialNumber: String?, isAuthority: Bool, valid: Range<Int64>, issuer: InventedCertificate?
  ) {
    let certificate = made(X509_new())
    key = Self.newKey()
    X509_set_version(certificate, 2)
    BN_to_ASN1_INTEGER(Self.number(), X509_get_serialNumber(certificate))
    ASN1_TIME_set(X509_getm_notBefore(certificate), time_t(valid.lowerBound))
    ASN1_TIME_set(X509_getm_notAfter(certificate), time_t(valid.upperBound))
    let subject = X509_get_subject_name(certificate)
    for (field, text) in [("CN", name), ("serialNumber", serialNumber)] {
      guard let text else { continue }
      let bytes = Array(text.utf8)
      X509_NAME_add_entry_by_txt(subject, field, Self.utf8, bytes, Int32(bytes.count), -1, 0)
    }
    X509_set_issuer_name(certificate, issuer.map { X509_get_subject_name($0.certificate) } ?? subject)
    X509_set_pubkey(certificate, key)
    Self.extend(certificate, NID_basic_constraints, isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE")
    Self.extend(
      certificate, NID_key_usage,
      isAuthority ? "critical,keyCertSign,cRLSign" : "critical,nonRepudiation,digitalSignature")
    precondition(X509_sign(certificate, issuer?.key ?? key, EVP_sha256()) > 0)
    self.certificate = certificate
    self.issuer = issuer
  }

  deinit {
    X509_free(certificate)
    EVP_PKEY_free(key)
  }

  /// `MBSTRING_UTF8`, which is no number that Swift sees.
  private static let utf8: Int32 = 0x1000

  private static func newKey() -> OpaquePointer {
    let context = made(EVP_PKEY_CTX_new_from_name(nil, "EC", nil))
    defer { EVP_PKEY_CTX_free(context) }
    precondition(EVP_PKEY_keygen_init(context) == 1 && EVP_PKEY_CTX_set_group_name(context, "P-256") == 1)
    var key: OpaquePointer?
    precondition(EVP_PKEY_generate(context, &key) == 1)
    return made(key)
  }

  private static func number() -> OpaquePointer {
    let number = made(BN_new())
    BN_rand(number, 120, 0, 0)
    return number
  }

  private static func extend(_ certificate: OpaquePointer, _ kind: Int32, _ text: String) {
    let field = made(X509V3_EXT_conf_nid(nil, nil, kind, text))
    X509_add_ext(certificate, field, -1)
    X509_EXTENSION_free(field)
  }

  /// What libcrypto writes into memory of its own.
  static func encoded(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>) -> Int32) -> [UInt8] {
    var bytes: UnsafeMutablePointer<UInt8>?
    let count = write(&bytes)
    defer { CRYPTO_free(bytes, nil, 0) }
    return Array(UnsafeBufferPointer(start: bytes, count: Int(max(0, count))))
  }
}

/// What a call made; tests end where it made nothing.
func made(_ result: OpaquePointer?) -> OpaquePointer {
  guard let result else { preconditionFailure("libcrypto made nothing") }
  return result
}
