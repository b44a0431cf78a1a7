import COpenSSL

/// Checks the signers of one message, and those who countersigned them.
struct SignerReader {
  let message: CMSMessage
  let certificates: [Certificate]

  /// Countersignatures of countersignatures are followed so far.
  private static let deepest = 4

  func signers() throws(SignedMessage.Fault) -> [SignedMessage.Signer] {
    var found: [SignedMessage.Signer] = []
    for info in try message.signerInfos(certificates) {
      let signer = SignerInfo(info)
      try add(signer, isValid: signer.signs(message.content, as: message.contentType), depth: 0, to: &found)
    }
    return found
  }

  private func add(
    _ signer: SignerInfo, isValid: Bool, depth: Int, to found: inout [SignedMessage.Signer]
  ) throws(SignedMessage.Fault) {
    guard found.count < SignedMessage.maximumSigners else { throw .tooLarge }
    let certificate = signer.certificate.map { Certificate(sharing: $0) }
    found.append(
      SignedMessage.Signer(
        isValid: isValid, commonName: certificate?.commonName, serialNumber: certificate?.serialNumber,
        signingTime: isValid ? signer.signingTime : nil, timestamp: isValid ? signer.timestamp : nil,
        certificate: certificate))
    guard depth < Self.deepest else { return }
    for encoded in signer.countersignatures {
      let other = try CMSMessage(Countersignature.message(holding: encoded, over: signer.signature))
      guard let info = try other.signerInfos(certificates).first else { throw .malformed }
      let countersigner = SignerInfo(info)
      // The other message is where the structure lives.
      try withExtendedLifetime(other) { () throws(SignedMessage.Fault) in
        try add(
          countersigner, isValid: countersigner.countersigns(signer.signature), depth: depth + 1, to: &found)
      }
    }
  }
}

/// A countersignature (RFC 5652, 11.4) in the shape of a message of its own, for libcrypto reads it in no other.
enum Countersignature {
  private static let signedData: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x02]
  private static let data: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07, 0x01]

  /// `signerInfo`: its DER. `signature`: the bytes that it signs.
  static func message(holding signerInfo: [UInt8], over signature: [UInt8]) -> [UInt8] {
    let content = DER.element(0x30, data + DER.element(0xA0, DER.element(0x04, signature)))
    let body = DER.element(0x02, [1]) + DER.element(0x31, []) + content + DER.element(0x31, signerInfo)
    return DER.element(0x30, signedData + DER.element(0xA0, DER.element(0x30, body)))
  }
}

/// Distinguished encoding rules (X.690), as far as they are written here.
enum DER {
  static func element(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    let head = content.count < 0x80 ? [UInt8(content.count)] : [0x80 | UInt8(length.count)] + length
    return [tag] + head + content
  }
}
