import COpenSSL

/// A hash function that lists of digests and signatures name.
package enum DigestAlgorithm: String, CaseIterable, Sendable {
  case sha1 = "SHA1"
  case ripemd160 = "RIPEMD160"
  case sha224 = "SHA224"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"

  /// Whether others than its author may have made two contents of one digest: such a digest alone proves little.
  package var isWeak: Bool { self == .sha1 || self == .ripemd160 }

  /// What an identifier of XML Signature (RFC 6931, `…xmlenc#sha512`) or a short name of OpenSSL's means; nil for others.
  package init?(identifier: String) {
    let name = identifier.split(separator: "#").last.map { $0.uppercased() } ?? ""
    guard let algorithm = Self(rawValue: name) else { return nil }
    self = algorithm
  }

  /// The digest of bytes that are there as a whole: 20 to 64 bytes.
  package func digest(of bytes: Span<UInt8>) -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Int(EVP_MAX_MD_SIZE))
    var count = digest.count
    let status = bytes.withUnsafeBufferPointer { input in
      // A null pointer would be asked for where there are no bytes.
      var nothing: UInt8 = 0
      return withUnsafePointer(to: &nothing) {
        EVP_Q_digest(Libcrypto.own, rawValue, nil, input.baseAddress ?? $0, input.count, &digest, &count)
      }
    }
    Libcrypto.require(status, of: "EVP_Q_digest")
    return Array(digest.prefix(count))
  }
}
