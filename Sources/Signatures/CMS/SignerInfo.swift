import COpenSSL

/// One signer's structure (RFC 5652, 5.3), lent by the message that it stands in.
struct SignerInfo {
  private let handle: OpaquePointer
  /// The certificate that it names, where the message has it.
  let certificate: OpaquePointer?
  private let digestAlgorithm: DigestAlgorithm?
  private let signatureKind: Int32

  init(_ handle: OpaquePointer) {
    self.handle = handle
    var (key, signer) = (OpaquePointer?.none, OpaquePointer?.none)
    var (digest, signature) = (UnsafeMutablePointer<X509_ALGOR>?.none, UnsafeMutablePointer<X509_ALGOR>?.none)
    CMS_SignerInfo_get0_algs(handle, &key, &signer, &digest, &signature)
    certificate = signer
    digestAlgorithm = Self.kind(digest).flatMap { OBJ_nid2sn($0) }.flatMap {
      DigestAlgorithm(identifier: String(cString: $0))
    }
    signatureKind = Self.kind(signature) ?? NID_undef
  }

  var signature: [UInt8] { CMSMessage.bytes(of: CMS_SignerInfo_get0_signature(handle)) }

  /// Whether it signs the content, as CAdES demands: by attributes that hold the content's digest and type and, where they
  /// name a certificate, that one.
  func signs(_ content: [UInt8], as type: OpaquePointer?) -> Bool {
    defer { ERR_clear_error() }
    guard certificate != nil, let told = object(NID_pkcs9_contentType), let type, OBJ_cmp(told, type) == 0 else {
      return false
    }
    return hasDigest(of: content) && namesCertificate && CMS_SignerInfo_verify(handle) == 1
  }

  /// The same over another one's signature, where no type of content is told (RFC 5652, 11.4).
  func countersigns(_ other: [UInt8]) -> Bool {
    defer { ERR_clear_error() }
    return certificate != nil && hasDigest(of: other) && namesCertificate && verifiesAttributes
  }

  // MARK: - Attributes

  /// Seconds since 1970.
  var signingTime: Int64? {
    guard let value = value(NID_pkcs9_signingTime) else { return nil }
    return ASN1Time.seconds(value)
  }

  /// The time of the first time stamp over the signature; not verified.
  var timestamp: Int64? {
    unsigned(NID_id_smime_aa_timeStampToken).lazy.compactMap { TimestampToken.seconds(in: $0) }.first
  }

  /// The encoded structures of those who signed this signature.
  var countersignatures: [[UInt8]] { unsigned(NID_pkcs9_countersignature) }

  private func hasDigest(of bytes: [UInt8]) -> Bool {
    guard let digestAlgorithm, let held = only(NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING) else { return false }
    return CMSMessage.bytes(of: held.assumingMemoryBound(to: ASN1_STRING.self))
      == digestAlgorithm.digest(of: bytes.span)
  }

  private func object(_ kind: Int32) -> OpaquePointer? { only(kind, V_ASN1_OBJECT).map { OpaquePointer($0) } }

  /// The one value of a signed attribute that stands once.
  private func only(_ kind: Int32, _ type: Int32) -> UnsafeMutableRawPointer? {
    CMS_signed_get0_data_by_OBJ(handle, OBJ_nid2obj(kind), -3, type)
  }

  private func value(_ kind: Int32) -> UnsafeMutablePointer<ASN1_TYPE>? {
    let index = CMS_signed_get_attr_by_NID(handle, kind, -1)
    guard index >= 0, let attribute = CMS_signed_get_attr(handle, index), X509_ATTRIBUTE_count(attribute) == 1 else {
      return nil
    }
    return X509_ATTRIBUTE_get0_type(attribute, 0)
  }

  /// The encoded values of an unsigned attribute.
  private func unsigned(_ kind: Int32) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var index = CMS_unsigned_get_attr_by_NID(handle, kind, -1)
    while index >= 0, found.count <= SignedMessage.maximumSigners {
      guard let attribute = CMS_unsigned_get_attr(handle, index) else { break }
      for place in 0..<min(Int32(SignedMessage.maximumSigners) + 1, max(0, X509_ATTRIBUTE_count(attribute))) {
        guard let type = X509_ATTRIBUTE_get0_type(attribute, place), type.pointee.type == V_ASN1_SEQUENCE else {
          continue
        }
        found.append(CMSMessage.bytes(of: type.pointee.value.sequence))
      }
      index = CMS_unsigned_get_attr_by_NID(handle, kind, index)
    }
    return found
  }

  // MARK: - The certificate that the signature names (RFC 5035)

  /// Also where it names none: a signature of BES has to, but many writers leave it out.
  private var namesCertificate: Bool {
    guard let certificate else { return false }
    let (first, second) = (named(NID_id_smime_aa_signingCertificate), named(NID_id_smime_aa_signingCertificateV2))
    guard first != nil || second != nil else { return true }
    let old = first.flatMap { bytes in Self.read(bytes) { d2i_ESS_SIGNING_CERT(nil, &$0, $1) } }
    let new = second.flatMap { bytes in Self.read(bytes) { d2i_ESS_SIGNING_CERT_V2(nil, &$0, $1) } }
    defer {
      ESS_SIGNING_CERT_free(old)
      ESS_SIGNING_CERT_V2_free(new)
    }
    guard (old != nil) == (first != nil), (new != nil) == (second != nil) else { return false }
    let chain = CertificateStack([Certificate(sharing: certificate)])
    return OSSL_ESS_check_signing_certs(old, new, chain.handle, 1) == 1
  }

  private func named(_ kind: Int32) -> [UInt8]? {
    guard let value = value(kind), value.pointee.type == V_ASN1_SEQUENCE else { return nil }
    return CMSMessage.bytes(of: value.pointee.value.sequence)
  }

  private static func read(
    _ bytes: [UInt8], _ decode: (inout UnsafePointer<UInt8>?, Int) -> OpaquePointer?
  ) -> OpaquePointer? {
    bytes.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      return decode(&place, buffer.count)
    }
  }

  // MARK: - The signature over the attributes

  /// libcrypto's own check asks for the type of content, which a countersignature must not tell.
  private var verifiesAttributes: Bool {
    guard let certificate, let key = X509_get0_pubkey(certificate), let digestAlgorithm,
      let context = EVP_MD_CTX_new()
    else { return false }
    defer { EVP_MD_CTX_free(context) }
    var keyContext: OpaquePointer?
    guard
      EVP_DigestVerifyInit_ex(context, &keyContext, digestAlgorithm.rawValue, Libcrypto.own, nil, key, nil) == 1
    else { return false }
    if signatureKind == NID_rsassaPss {
      guard EVP_PKEY_CTX_set_rsa_padding(keyContext, RSA_PKCS1_PSS_PADDING) == 1 else { return false }
    }
    let (signature, attributes) = (signature, signedAttributes)
    return EVP_DigestVerify(context, signature, signature.count, attributes, attributes.count) == 1
  }

  /// The set of attributes in its distinguished encoding, sorted: what was signed.
  private var signedAttributes: [UInt8] {
    let encoded = (0..<max(0, CMS_signed_get_attr_count(handle))).compactMap { index -> [UInt8]? in
      var bytes: UnsafeMutablePointer<UInt8>?
      let count = i2d_X509_ATTRIBUTE(CMS_signed_get_attr(handle, index), &bytes)
      defer { CRYPTO_free(bytes, nil, 0) }
      guard count > 0, let bytes else { return nil }
      return Array(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    return DER.element(0x31, encoded.sorted { $0.lexicographicallyPrecedes($1) }.flatMap { $0 })
  }

  private static func kind(_ algorithm: UnsafeMutablePointer<X509_ALGOR>?) -> Int32? {
    guard let algorithm else { return nil }
    var object: OpaquePointer?
    X509_ALGOR_get0(&object, nil, nil, algorithm)
    let kind = OBJ_obj2nid(object)
    return kind == NID_undef ? nil : kind
  }
}
