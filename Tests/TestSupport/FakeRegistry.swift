import Domain

/// A registry of a few facts, for tests of the rules.
public struct FakeRegistry: RegistryView, MailView, Sendable {
  public struct Seat: Hashable, Sendable {
    public var person: String
    public var unit: DetsisNo

    public init(_ person: String, _ unit: DetsisUnit) {
      self.person = person
      self.unit = unit.no
    }
  }

  public var units: [DetsisUnit] = SampleUnits.all
  public var standing: Set<Seat> = []
  public var names: [String: String] = [:]
  /// The form that gave those names.
  public var claim: KnownName.Claim?
  public var managerNames: [String: String] = [:]
  public var acceptedRows: [Seat: (FormOperation, EarlierRow)] = [:]
  /// SIRA NO and the time of its form, by institution.
  public var numbers: [DetsisNo: [Int: Moment]] = [:]
  public var files: [String: EarlierForm] = [:]
  /// The office's last words on domains.
  public var decisions: [DomainDecision] = []

  public init() {}

  public func unit(_ no: DetsisNo) -> DetsisUnit? { units.first { $0.no == no } }

  public func activeUnits(named foldedName: String, inside institution: DetsisNo) -> [DetsisUnit] {
    units.active(named: foldedName, inside: institution)
  }

  public func name(of person: TCKimlikNo) -> KnownName? { names[person.digits].map { KnownName($0, claim: claim) } }

  public func managerName(of person: TCKimlikNo) -> String? { managerNames[person.digits] }

  public func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) -> Bool {
    standing.contains { $0.person == person.digits && $0.unit == unit }
  }

  public func authorisedCount(in unit: DetsisNo) -> Int { standing.count { $0.unit == unit } }

  public func acceptedInRun(_ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo) -> EarlierRow? {
    acceptedRows.first { $0.key.person == person.digits && $0.key.unit == unit && $0.value.0 == operation }?.value.1
  }

  public func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment) -> Bool {
    numbers[institution]?[number].map { $0 >= since } ?? false
  }

  public func processed(sha256: String) -> EarlierForm? { files[sha256] }

  public func processed(sha256: String, besidesMail: String?) -> EarlierForm? { files[sha256] }

  public func believedMail(_ messageID: String) -> EarlierMail? { nil }

  public func decisions(on domains: [String], for institution: DetsisNo) -> [DomainDecision] {
    decisions.filter { $0.institution == institution && domains.contains($0.domain) }
  }

  public func institutions(confirming domains: [String], limit: Int) -> [DetsisNo] {
    Array(decisions.filter { $0.isConfirmed && domains.contains($0.domain) }.map(\.institution).sorted().prefix(limit))
  }
}
