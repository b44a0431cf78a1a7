import Domain

/// The register as the rules see it while a form of a run is checked.
package struct RunView: RegistryView, MailView {
  private let register: any RegisterReading
  /// Nil outside of a run: there are no earlier forms then.
  private let run: String?

  package init(_ register: any RegisterReading, run: String?) { (self.register, self.run) = (register, run) }

  package func unit(_ no: DetsisNo) throws -> DetsisUnit? { try register.unitInShort(no) }

  package func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try register.activeUnits(named: foldedName, inside: institution)
  }

  package func name(of person: TCKimlikNo) throws -> KnownName? { try register.name(of: person) }

  package func managerName(of person: TCKimlikNo) throws -> String? { try register.managerName(of: person) }

  package func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool {
    try register.isAuthorised(person, in: unit)
  }

  package func authorisedCount(in unit: DetsisNo) throws -> Int { try register.authorisedCount(in: unit) }

  package func acceptedInRun(
    _ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo
  ) throws -> EarlierRow? {
    try run.flatMap { try register.acceptedRow(inRun: $0, operation, person: person, unit: unit) }
  }

  package func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment) throws -> Bool {
    try register.hasRow(numbered: number, of: institution, since: since, orInRun: run)
  }

  package func processed(sha256: String) throws -> EarlierForm? {
    try register.processed(sha256: sha256, besidesMail: nil)
  }

  package func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm? {
    try register.processed(sha256: sha256, besidesMail: mail)
  }

  package func believedMail(_ messageID: String) throws -> EarlierMail? { try register.believedMail(messageID) }

  package func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision] {
    try register.decisions(on: domains, for: institution)
  }

  package func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo] {
    try register.institutions(confirming: domains, limit: limit)
  }
}

/// The register as the rules of managers, ties and rosters see it.
package struct ManagerRunView: ReconciliationView, HierarchyView {
  private let register: any RegisterReading

  package init(_ register: any RegisterReading) { self.register = register }

  package func unit(_ no: DetsisNo) throws -> DetsisUnit? { try register.unitInShort(no) }

  package func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try register.activeUnits(named: foldedName, inside: institution)
  }

  package func terms(in unit: DetsisNo) throws -> [Term] { try register.terms(in: unit) }

  package func terms(of person: TCKimlikNo) throws -> [Term] { try register.terms(of: person) }

  package func activeChildren(of unit: DetsisNo) throws -> [DetsisUnit] { try register.activeChildren(of: unit) }

  package func deputy(of unit: DetsisNo) throws -> DetsisNo? { try register.tie(of: unit)?.deputy }

  package func appointment(_ id: AppointmentID) throws -> Appointment? { try registered(id)?.appointment }

  package func registered(_ id: AppointmentID) throws -> RegisteredAppointment? { try register.appointment(id) }

  package func managerName(of person: TCKimlikNo) throws -> String? { try register.managerName(of: person) }

  package func userName(of person: TCKimlikNo) throws -> String? { try register.name(of: person)?.fullName }
}

extension RegisterReading {
  /// The questions of the rules; `run` is the run whose earlier forms count, nil in `check`.
  package func view(run: String? = nil) -> RunView { RunView(self, run: run) }

  /// The questions of the rules of managers, ties and rosters.
  package func managerView() -> ManagerRunView { ManagerRunView(self) }
}
