import Domain

/// Which certificate belongs to which of the signers that a package names.
struct SignerMatch {
  enum Pair: Hashable {
    case holder(CertificateHolder)
    /// Others signed, and this one did not.
    case notSigned
    /// No signature verifies: nothing is known.
    case noSignature
  }

  private var pairs: [Pair]
  /// Who signed and is not named.
  private(set) var strangers: [CertificateHolder]

  subscript(index: Int) -> Pair { pairs[index] }

  /// By number first, then by name: a person's number in the certificate against the package's T.C. no and T.C. Yönetici
  /// Kodu, and the names in certificate and register against the package's.
  init(_ view: some LetterView, _ signers: [LetterSigner], _ holders: [CertificateHolder]) throws {
    pairs = signers.map { _ in holders.isEmpty ? .noSignature : .notSigned }
    strangers = holders
    for (index, signer) in signers.enumerated() {
      let coded = try signer.managerCode.flatMap { ManagerCode(written: $0) }.flatMap { try view.person(with: $0) }
      take(index) { holder in
        guard let number = holder.nationalID else { return false }
        return number.digits == signer.person.nationalID || signer.person.nationalID == nil && number == coded
      }
    }
    for (index, signer) in signers.enumerated() where pairs[index] == .notSigned {
      try take(index) { try Self.names(of: $0, in: view).contains { TurkishText.isSameName($0, signer.person.name) } }
    }
  }

  private mutating func take(_ index: Int, where isHis: (CertificateHolder) throws -> Bool) rethrows {
    guard let place = try strangers.firstIndex(where: isHis) else { return }
    pairs[index] = .holder(strangers.remove(at: place))
  }

  private static func names(of holder: CertificateHolder, in view: some LetterView) throws -> [String] {
    let registered = try holder.nationalID.map { try view.appointments(of: $0).map(\.appointment.fullName) } ?? []
    return (holder.name.map { [$0] } ?? []) + registered
  }
}

extension ManagerCode {
  /// The code that a text means by value: zeros before it do not count.
  init?(written text: String) {
    let tidy = TurkishText.tidy(text)
    guard (1...20).contains(tidy.utf8.count), tidy.utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int32(tidy)
    else { return nil }
    self.init(number)
  }
}
