import COpenSSL

/// The structure of a CMS message, as libcrypto holds it.
final class CMSMessage {
  let handle: OpaquePointer
  let content: [UInt8]

  /// Throws `malformed` for what is no SignedData, or has bytes behind it.
  init(_ bytes: [UInt8]) throws(SignedMessage.Fault) {
    var made = CMS_ContentInfo_new_ex(Libcrypto.own, nil)
    let isWhole = bytes.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      // Where it fails it releases what it was given.
      guard d2i_CMS_ContentInfo(&made, &place, buffer.count) != nil else { return false }
      return place == buffer.baseAddress.map { $0 + buffer.count }
    }
    ERR_clear_error()
    guard isWhole, let handle = made, OBJ_obj2nid(CMS_get0_type(handle)) == NID_pkcs7_signed,
      let octets = CMS_get0_content(handle)?.pointee
    else {
      CMS_ContentInfo_free(made)
      throw .malformed
    }
    self.handle = handle
    content = Self.bytes(of: UnsafePointer(octets))
  }

  deinit { CMS_ContentInfo_free(handle) }

  /// What the signed attribute `content-type` has to repeat.
  var contentType: OpaquePointer? { CMS_get0_eContentType(handle) }

  func certificates() throws(SignedMessage.Fault) -> [Certificate] {
    guard let stack = CMS_get1_certs(handle) else { return [] }
    defer {
      CertificateStack.forEach(stack) { X509_free($0) }
      OPENSSL_sk_free(stack)
    }
    guard OPENSSL_sk_num(stack) <= SignedMessage.maximumCertificates else { throw .tooLarge }
    var certificates: [Certificate] = []
    CertificateStack.forEach(stack) { certificates.append(Certificate(sharing: $0)) }
    return certificates
  }

  /// The signers' structures, each given the certificate that it names among those.
  func signerInfos(_ certificates: [Certificate]) throws(SignedMessage.Fault) -> [OpaquePointer] {
    let stack = CertificateStack(certificates)
    // Counts those that were found, which is no matter here.
    CMS_set1_signers_certs(handle, stack.handle, 0)
    ERR_clear_error()
    guard let infos = CMS_get0_SignerInfos(handle) else { return [] }
    guard OPENSSL_sk_num(infos) <= SignedMessage.maximumSigners else { throw .tooLarge }
    var found: [OpaquePointer] = []
    CertificateStack.forEach(infos) { found.append($0) }
    return found
  }

  static func bytes(of string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
    guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
    return Array(UnsafeBufferPointer(start: start, count: Int(max(0, ASN1_STRING_length(string)))))
  }
}
