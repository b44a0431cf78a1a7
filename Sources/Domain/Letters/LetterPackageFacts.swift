/// What was read and checked of an e-Yazışma package, before anybody asks the register.
package struct LetterPackageFacts: Hashable, Sendable {
  package var letter = Letter()
  /// Of the update that the package came in (`.eypg`).
  package var update: LetterUpdate?
  package var digests = DigestCounts()
  package var signature = LetterSignature()
  package var findings: [LetterFinding] = []
  /// Whether there is a letter to be judged: not where the package is none, is encrypted or broken beyond reading.
  package var isJudged = false

  package init() {}
}

/// Version and GUID of an update's own package.
package struct LetterUpdate: Hashable, Sendable {
  package var version: String?
  package var id: String?

  package init(version: String?, id: String?) {
    self.version = version
    self.id = id
  }
}

/// How many values of the lists of digests were compared, and how many of them differ.
package struct DigestCounts: Hashable, Sendable {
  package var checked = 0
  package var wrong = 0

  package init() {}
}

/// What is known of the signature over a letter.
package struct LetterSignature: Hashable, Sendable {
  package enum Content: String, Sendable { case valid, invalid, missing }

  package enum Chain: String, Sendable {
    case trusted, untrusted
    /// Nobody said whom to trust, or there is nothing to be checked.
    case unchecked
  }

  package var content = Content.missing
  package var chain = Chain.unchecked
  /// Those whose signatures verify.
  package var holders: [CertificateHolder] = []

  package init() {}
}

/// Somebody whose certificate made a signature that verifies.
package struct CertificateHolder: Hashable, Sendable {
  /// CN of the certificate's subject.
  package var name: String?
  /// SERIALNUMBER of the subject where it is a T.C. Kimlik No.
  package var nationalID: TCKimlikNo?
  /// What the signature says, or else its time stamp.
  package var signedAt: Moment?

  package init(name: String?, nationalID: TCKimlikNo?, signedAt: Moment?) {
    self.name = name
    self.nationalID = nationalID
    self.signedAt = signedAt
  }

  /// `serialNumber`: as it stands in the certificate, also as EN 319 412-1 writes it, `PNOTR-10000000146`.
  package init(name: String?, serialNumber: String?, signedAt: Moment?) {
    let text = TurkishText.tidy(serialNumber ?? "")
    let digits = text.uppercased().hasPrefix("PNOTR-") ? String(text.dropFirst(6)) : text
    self.init(name: name, nationalID: try? TCKimlikNo(parsing: digits), signedAt: signedAt)
  }
}
