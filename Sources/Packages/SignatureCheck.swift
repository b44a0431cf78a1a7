import Domain
import SheetModel
import Signatures

/// Checks the signature over `PaketOzeti`, or the seal over `NihaiOzet`.
struct SignatureCheck {
  private(set) var signature = LetterSignature()
  private(set) var findings: [LetterFinding] = []

  /// `bytes`: the CMS message. `content`: the list's part, nil where it is missing. `fallback`: when it was signed where it
  /// does not say.
  init(
    _ bytes: [UInt8], of part: LetterPart, named name: String, over content: [UInt8]?, trust: TrustAnchors?,
    fallback: Moment
  ) {
    let message: SignedMessage
    do { message = try SignedMessage(bytes) } catch {
      signature.content = .invalid
      findings = [
        error == .tooLarge
          ? LetterFinding(.tooLarge(.partBytes, maximum: SignedMessage.maximumBytes), part: name)
          : LetterFinding(.signatureInvalid(part), part: name)
      ]
      return
    }
    signature.content = message.isValid ? .valid : .invalid
    if !message.isValid { findings.append(LetterFinding(.signatureInvalid(part), part: name)) }
    guard message.content == content else {
      // Whoever signed something else did not sign this.
      signature.content = .invalid
      findings.append(LetterFinding(.signedContentDiffers(part), part: name))
      return
    }
    let good = message.signers.filter(\.isValid)
    signature.holders = good.map { signer in
      CertificateHolder(
        name: signer.commonName, serialNumber: signer.serialNumber,
        signedAt: (signer.signingTime ?? signer.timestamp).map { Moment(secondsSince1970: $0) })
    }
    guard let trust, !good.isEmpty else { return }
    let strangers = zip(good, signature.holders).filter { signer, holder in
      !message.isTrusted(signer, by: trust, at: (holder.signedAt ?? fallback).secondsSince1970)
    }
    signature.chain = strangers.isEmpty ? .trusted : .untrusted
    guard !strangers.isEmpty else { return }
    findings.append(
      LetterFinding(.signatureUntrusted(part, names: strangers.compactMap { $0.1.name }), part: name))
  }
}
