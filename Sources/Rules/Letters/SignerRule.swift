import Domain

/// Whether one signer was entitled to sign for the sender's unit at that time (EK-2 §16; eyazisma.md 2).
struct SignerRule<View: LetterView> {
  private let view: View
  private let sender: SenderRule<View>.Sender
  private let letterDate: Moment?
  private let register: AuthorityQuestion<View>
  private(set) var findings: [LetterFinding] = []

  /// Own time and signing time may lie so far apart, in seconds.
  private static var longestGap: Int64 { 86_400 }

  init(_ view: View, sender: SenderRule<View>.Sender, letterDate: Moment?, knownAt: Moment?) {
    self.view = view
    self.sender = sender
    self.letterDate = letterDate
    register = AuthorityQuestion(view, line: sender.line, knownAt: knownAt)
  }

  mutating func judge(_ signer: LetterSigner, _ pair: SignerMatch.Pair) throws -> SignerJudgement {
    var judgement = SignerJudgement(name: signer.person.name)
    judgement.nationalID = signer.person.nationalID
    judgement.at = signer.date ?? letterDate
    judgement.capacity = signer.delegator != nil ? .delegated : signer.represented != nil ? .proxy : .own
    compare(signer, pair)
    guard pair != .notSigned else {
      findings.append(LetterFinding(.signerNotSigned(name: signer.person.name)))
      return judgement
    }
    guard let person = try identify(signer, pair, &judgement) else { return judgement }
    try tell(person, &judgement)
    guard let time = judgement.at, !sender.line.isEmpty else { return judgement }
    guard !person.appointments.isEmpty else {
      findings.append(LetterFinding(.signerUnknown(name: judgement.name), value: judgement.nationalID))
      judgement.identity = nil
      return judgement
    }
    judgement.basis = try basis(of: signer, person, at: time)
    let proved: SignerJudgement.Authority = judgement.identity == .name ? .byName : .authorised
    judgement.authority = judgement.basis == nil ? .notAuthorised : proved
    if judgement.authority == .byName {
      findings.append(LetterFinding(.signerByName(name: judgement.name)))
    }
    return judgement
  }

  // MARK: - Who it is

  /// The package's word against the certificate's.
  private mutating func compare(_ signer: LetterSigner, _ pair: SignerMatch.Pair) {
    guard case .holder(let holder) = pair else { return }
    if let number = holder.nationalID, let written = signer.person.nationalID, number.digits != written {
      findings.append(LetterFinding(.signerIdentityDiffers(name: signer.person.name), value: written))
    }
    if let date = signer.date, let signed = holder.signedAt,
      abs(date.secondsSince1970 - signed.secondsSince1970) > Self.longestGap
    {
      findings.append(
        LetterFinding(.signerDateDiffers(name: signer.person.name, date: date, signed: signed)))
    }
  }

  /// By the certificate's number, else the package's T.C. no, else its T.C. Yönetici Kodu, else the name among those who
  /// may sign; nil where nobody is found, which is told.
  private mutating func identify(
    _ signer: LetterSigner, _ pair: SignerMatch.Pair, _ judgement: inout SignerJudgement
  ) throws -> KnownPerson? {
    if case .holder(let holder) = pair, let number = holder.nationalID {
      judgement.identity = .certificate
      return try register.person(number)
    }
    if let written = signer.person.nationalID {
      if let number = try? TCKimlikNo(parsing: written) {
        judgement.identity = .tckn
        return try register.person(number)
      }
    } else if let written = signer.managerCode {
      if let code = ManagerCode(written: written), let number = try view.person(with: code) {
        judgement.identity = .tcyk
        return try register.person(number)
      }
    } else if let time = judgement.at, !sender.line.isEmpty {
      if let found = try register.signatory(named: signer.person.name, at: time) {
        judgement.identity = .name
        return found
      }
    } else {
      return nil
    }
    findings.append(LetterFinding(.signerUnknown(name: signer.person.name), value: judgement.nationalID))
    return nil
  }

  private mutating func tell(_ person: KnownPerson, _ judgement: inout SignerJudgement) throws {
    judgement.nationalID = person.number.digits
    judgement.managerCode = person.appointments.last?.code
    guard let official = person.appointments.last?.appointment.fullName, !judgement.name.isEmpty,
      !person.appointments.contains(where: { TurkishText.isSameName($0.appointment.fullName, judgement.name) })
    else { return }
    findings.append(LetterFinding(.signerNameDiffers(name: judgement.name, official: official)))
  }

  // MARK: - What the authority rests upon

  /// Nil where something is missing, which is told.
  private mutating func basis(
    of signer: LetterSigner, _ person: KnownPerson, at time: Moment
  ) throws -> RegisteredAppointment? {
    let name = signer.person.name
    let unit = sender.line.first.map { "\($0.no) \($0.name)" } ?? ""
    guard signer.delegator != nil || signer.represented != nil else {
      let own = register.entitling(person, at: time)
      if own == nil {
        let nearest = try register.nearest(of: person, at: time)
        findings.append(LetterFinding(.signerNotAuthorised(name: name, unit: unit, nearest)))
      }
      return own
    }
    var basis: [RegisteredAppointment?] = []
    if let delegator = signer.delegator {
      let entitled = try delegating(delegator, unit: unit, at: time)
      let manages = try register.managing(person, at: time)
      if manages == nil {
        let nearest = try register.nearest(of: person, at: time)
        findings.append(LetterFinding(.signerNotAuthorised(name: name, unit: unit, nearest)))
      }
      basis += [entitled, manages]
    }
    if let represented = signer.represented {
      let proxy = try register.proxy(person, for: represented, at: time)
      if proxy == nil {
        findings.append(LetterFinding(.proxyNotRegistered(name: name, represented: represented.name)))
      }
      basis.append(proxy)
    }
    return basis.contains { $0 == nil } ? nil : basis[0]
  }

  private mutating func delegating(
    _ delegator: LetterPerson, unit: String, at time: Moment
  ) throws -> RegisteredAppointment? {
    let person = try register.find(delegator, at: time)
    if let person, let entitling = register.entitling(person, at: time) { return entitling }
    let nearest = try person.map { try register.nearest(of: $0, at: time) } ?? .none
    findings.append(
      LetterFinding(
        .delegatorNotAuthorised(name: delegator.name, unit: unit, nearest), value: delegator.nationalID))
    return nil
  }
}
