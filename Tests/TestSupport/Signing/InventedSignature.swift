internal import COpenSSL

/// Signs as programs of the state's correspondence do: CAdES-BES, the content inside.
public enum InventedSignature {
  public struct Signer: Sendable {
    var certificate: InventedCertificate
    /// Seconds since 1970; nil for the moment itself.
    var time: Int64?
    /// Who signs this one's signature.
    var countersigner: InventedCertificate?

    public init(_ certificate: InventedCertificate, at time: Int64? = nil, countersigner: InventedCertificate? = nil) {
      self.certificate = certificate
      self.time = time
      self.countersigner = countersigner
    }
  }

  /// `includingChain: false` leaves out all certificates but the signers' own.
  public static func sign(_ content: [UInt8], by signers: [Signer], includingChain: Bool = true) -> [UInt8] {
    let message = made(CMS_sign(nil, nil, nil, nil, UInt32(CMS_PARTIAL | CMS_BINARY)))
    defer { CMS_ContentInfo_free(message) }
    for signer in signers {
      let flags = UInt32(CMS_PARTIAL | CMS_BINARY | CMS_NOSMIMECAP | CMS_CADES)
      let info = made(
        CMS_add1_signer(message, signer.certificate.certificate, signer.certificate.key, EVP_sha256(), flags))
      if let time = signer.time {
        let stamp = ASN1_TIME_set(nil, time_t(time))
        CMS_signed_add1_attr_by_NID(info, NID_pkcs9_signingTime, V_ASN1_UTCTIME, stamp, -1)
        ASN1_STRING_free(stamp)
      }
      let others =
        (includingChain ? signer.certificate.chain.dropFirst() : []) + (signer.countersigner.map { [$0] } ?? [])
      for other in others { CMS_add1_cert(message, other.certificate) }
    }
    let input = BIO_new_mem_buf(content, Int32(content.count))
    defer { BIO_free(input) }
    precondition(CMS_final(message, input, nil, UInt32(CMS_BINARY)) == 1)
    let infos = made(CMS_get0_SignerInfos(message))
    for (index, signer) in signers.enumerated() {
      guard let countersigner = signer.countersigner, let info = OPENSSL_sk_value(infos, Int32(index)) else { continue }
      let structure = countersignature(of: OpaquePointer(info), by: countersigner)
      CMS_unsigned_add1_attr_by_NID(
        OpaquePointer(info), NID_pkcs9_countersignature, V_ASN1_SEQUENCE, structure, Int32(structure.count))
    }
    return InventedCertificate.encoded { i2d_CMS_ContentInfo(message, $0) }
  }

  /// A signer's structure over another one's signature (RFC 5652, 11.4).
  private static func countersignature(of info: OpaquePointer, by signer: InventedCertificate) -> [UInt8] {
    let octets = CMS_SignerInfo_get0_signature(info)
    let signature = Array(
      UnsafeBufferPointer(start: ASN1_STRING_get0_data(octets), count: Int(ASN1_STRING_length(octets))))
    let sha256 = element(0x30, [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, 0x01])
    let ecdsa = element(0x30, [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02])
    let attribute = element(
      0x30,
      [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x09, 0x04]
        + element(0x31, element(0x04, digest(of: signature))))
    let issuer =
      InventedCertificate.encoded { i2d_X509_NAME(X509_get_issuer_name(signer.certificate), $0) }
      + InventedCertificate.encoded { i2d_ASN1_INTEGER(X509_get0_serialNumber(signer.certificate), $0) }
    let body =
      element(0x02, [1]) + element(0x30, issuer) + sha256 + element(0xA0, attribute) + ecdsa
      + element(0x04, signed(element(0x31, attribute), by: signer))
    return element(0x30, body)
  }

  private static func digest(of bytes: [UInt8]) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_Q_digest(nil, "SHA256", nil, bytes, bytes.count, &digest, nil)
    return digest
  }

  private static func signed(_ bytes: [UInt8], by signer: InventedCertificate) -> [UInt8] {
    let context = made(EVP_MD_CTX_new())
    defer { EVP_MD_CTX_free(context) }
    var signature = [UInt8](repeating: 0, count: 128)
    var count = signature.count
    precondition(EVP_DigestSignInit(context, nil, EVP_sha256(), nil, signer.key) == 1)
    precondition(EVP_DigestSign(context, &signature, &count, bytes, bytes.count) == 1)
    return Array(signature.prefix(count))
  }

  private static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    let length: [UInt8] =
      content.count < 0x80
      ? [UInt8(content.count)] : [0x82, UInt8(content.count >> 8), UInt8(truncatingIfNeeded: content.count)]
    return [tag] + length + content
  }
}
