/// A CMS message that holds what was signed and who signed it: SignedData of RFC 5652, as CAdES (EN 319 122-1) has it.
///
/// Everything is checked when it is made but the chains, which need a time and somebody to trust. Time stamps are read and
/// not verified; revocation is not looked at.
package struct SignedMessage: Sendable {
  /// Why bytes are no such message.
  package enum Fault: Error, Hashable, Sendable {
    /// They are no CMS message, or one of another kind, without content, or with bytes behind it.
    case malformed
    /// There are more bytes, signers or certificates than are looked at.
    case tooLarge
  }

  /// Whoever signed the content or, countersigning, another one's signature.
  package struct Signer: Sendable {
    /// Whether the digest, the signed attributes and the signature fit each other and the certificate.
    package let isValid: Bool
    /// CN and SERIALNUMBER of the certificate's subject; nil where the message lacks the certificate, or it the name.
    package let commonName: String?
    package let serialNumber: String?
    /// Seconds since 1970: what the signer says; nil where nothing is said or the signature is not valid.
    package let signingTime: Int64?
    /// What a time stamp over the signature says; not verified.
    package let timestamp: Int64?

    let certificate: Certificate?
  }

  package let content: [UInt8]
  /// In the order of the message, each followed by those who countersigned it.
  package let signers: [Signer]

  private let certificates: [Certificate]

  /// A message holds a list of digests: 16 MiB are those of some ten thousand parts.
  package static let maximumBytes = 16 << 20
  package static let maximumSigners = 64
  package static let maximumCertificates = 256

  package init(_ bytes: [UInt8]) throws(Fault) {
    guard bytes.count <= Self.maximumBytes else { throw .tooLarge }
    let message = try CMSMessage(bytes)
    content = message.content
    certificates = try message.certificates()
    signers = try SignerReader(message: message, certificates: certificates).signers()
  }

  /// Whether there is a signer, and every signature is good.
  package var isValid: Bool { !signers.isEmpty && signers.allSatisfy(\.isValid) }

  /// Whether a signer's certificate leads to one that is trusted, at that time (seconds since 1970).
  package func isTrusted(_ signer: Signer, by anchors: TrustAnchors, at time: Int64) -> Bool {
    guard let certificate = signer.certificate else { return false }
    return anchors.isLedTo(from: certificate, with: certificates, at: time)
  }
}
