import Domain
import Rules

/// What the forms seen so far would have done to the registry, while nothing is written.
final class RehearsalMemory {
  fileprivate private(set) var standing: [Seat: Bool] = [:]
  fileprivate private(set) var countChanges: [DetsisNo: Int] = [:]
  fileprivate private(set) var names: [TCKimlikNo: String] = [:]
  fileprivate private(set) var acceptedRows: [Request: EarlierRow] = [:]
  fileprivate private(set) var numbers: [DetsisNo: Set<Int>] = [:]
  fileprivate private(set) var files: [String: EarlierForm] = [:]
  fileprivate private(set) var mails: [String: EarlierMail] = [:]

  fileprivate struct Seat: Hashable {
    var person: TCKimlikNo
    var unit: DetsisNo
  }

  fileprivate struct Request: Hashable {
    var operation: FormOperation
    var seat: Seat
  }

  /// Remembers what applying the plan would have done.
  func rehearse(_ plan: FormPlan) {
    for change in plan.changes {
      let seat = Seat(person: change.person, unit: change.unit)
      standing[seat] = change.operation == .grant
      countChanges[change.unit, default: 0] += change.operation == .grant ? 1 : -1
      if names[change.person] == nil { names[change.person] = change.fullName }
    }
    remember(plan.outcome)
  }

  /// Remembers that a file of these bytes was seen; its forms' rows are remembered one by one.
  ///
  /// A second form of the same file is no copy of it: only what comes after the file meets it here.
  func remember(_ document: IncomingDocument, _ outcome: FormOutcome, at now: Moment) {
    guard let sha256 = document.sha256, outcome.findings.first?.code != .formDuplicate else { return }
    // What is held alone says so; any other form of the file goes before it.
    let isHeld = outcome.status == .held
    if let known = files[sha256], isHeld || known.status != .held { return }
    files[sha256] = EarlierForm(
      file: document.name, run: "-", processedAt: now, outputs: "-", status: isHeld ? .held : nil)
  }

  func remember(_ mail: MailOutcome, at now: Moment) {
    guard mail.isBelieved, let messageID = mail.messageID, mails[messageID] == nil else { return }
    mails[messageID] = EarlierMail(run: "-", processedAt: now)
  }

  /// What is held counts behind all else, as in the registry.
  fileprivate func earlier(of sha256: String, besides recorded: EarlierForm?) -> EarlierForm? {
    guard let seen = files[sha256] else { return recorded }
    return seen.status == .held ? recorded ?? seen : seen
  }

  private func remember(_ outcome: FormOutcome) {
    let institution = outcome.institutionDetsisNo.flatMap { DetsisNo($0) }
    for row in outcome.rows {
      if let institution { numbers[institution, default: []].insert(row.rowNumber) }
      guard row.isAccepted, let operation = row.operation,
        let unit = row.values[.unitDetsisNo].flatMap({ DetsisNo($0) }),
        let person = row.values[.nationalId].flatMap({ try? TCKimlikNo(parsing: $0) })
      else { continue }
      let request = Request(operation: operation, seat: Seat(person: person, unit: unit))
      if acceptedRows[request] == nil {
        acceptedRows[request] = EarlierRow(file: outcome.file, rowNumber: row.rowNumber)
      }
    }
  }

}

/// The registry as it would be after the forms of a rehearsal.
struct RehearsalView<Base: RegistryView>: RegistryView {
  private typealias Seat = RehearsalMemory.Seat
  private typealias Request = RehearsalMemory.Request

  let base: Base
  let memory: RehearsalMemory

  func unit(_ no: DetsisNo) throws -> DetsisUnit? { try base.unit(no) }

  func activeUnits(named foldedName: String, inside institution: DetsisNo) throws -> [DetsisUnit] {
    try base.activeUnits(named: foldedName, inside: institution)
  }

  func name(of person: TCKimlikNo) throws -> KnownName? {
    try base.name(of: person) ?? memory.names[person].map { KnownName($0) }
  }

  func managerName(of person: TCKimlikNo) throws -> String? { try base.managerName(of: person) }

  func isAuthorised(_ person: TCKimlikNo, in unit: DetsisNo) throws -> Bool {
    try memory.standing[Seat(person: person, unit: unit)] ?? base.isAuthorised(person, in: unit)
  }

  func authorisedCount(in unit: DetsisNo) throws -> Int {
    try base.authorisedCount(in: unit) + (memory.countChanges[unit] ?? 0)
  }

  func acceptedInRun(_ operation: FormOperation, person: TCKimlikNo, unit: DetsisNo) throws -> EarlierRow? {
    let request = Request(operation: operation, seat: Seat(person: person, unit: unit))
    return try memory.acceptedRows[request] ?? base.acceptedInRun(operation, person: person, unit: unit)
  }

  func hasRow(numbered number: Int, of institution: DetsisNo, since: Moment) throws -> Bool {
    if memory.numbers[institution]?.contains(number) == true { return true }
    return try base.hasRow(numbered: number, of: institution, since: since)
  }

  func processed(sha256: String) throws -> EarlierForm? {
    memory.earlier(of: sha256, besides: try base.processed(sha256: sha256))
  }
}

extension RehearsalView: MailView where Base: MailView {
  func believedMail(_ messageID: String) throws -> EarlierMail? {
    try memory.mails[messageID] ?? base.believedMail(messageID)
  }

  func processed(sha256: String, besidesMail mail: String?) throws -> EarlierForm? {
    memory.earlier(of: sha256, besides: try base.processed(sha256: sha256, besidesMail: mail))
  }

  func decisions(on domains: [String], for institution: DetsisNo) throws -> [DomainDecision] {
    try base.decisions(on: domains, for: institution)
  }

  func institutions(confirming domains: [String], limit: Int) throws -> [DetsisNo] {
    try base.institutions(confirming: domains, limit: limit)
  }
}
