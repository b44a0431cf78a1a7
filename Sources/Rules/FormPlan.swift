import Domain

/// How a form ends if its changes are applied, and the changes.
public struct FormPlan: Hashable, Sendable {
  public var outcome: FormOutcome
  /// In the order of the rows.
  public var changes: [RegistryChange]

  public init(outcome: FormOutcome, changes: [RegistryChange] = []) {
    self.outcome = outcome
    self.changes = changes
  }

  /// A form that cannot be taken: its finding stands alone.
  public init(refusing file: String, sheet: String? = nil, _ finding: Finding) {
    self.init(outcome: FormOutcome(file: file, sheet: sheet, status: .refused, findings: [finding]))
  }

  /// The units of the accepted rows, each once, in the order of the rows.
  public var touchedUnits: [DetsisNo] {
    var seen = Set<DetsisNo>()
    return outcome.rows.filter(\.isAccepted)
      .compactMap { $0.values[.unitDetsisNo].flatMap { DetsisNo($0) } }
      .filter { seen.insert($0).inserted }
  }
}

/// One grant or revocation that the registry is to make.
public struct RegistryChange: Hashable, Sendable {
  /// The row's place in the table, from 1.
  public var position: Int
  public var operation: FormOperation
  public var person: TCKimlikNo
  public var unit: DetsisNo
  public var fullName: String
  public var workPhone: String
  public var mobilePhone: String
  public var email: String

  public init(
    position: Int, operation: FormOperation, person: TCKimlikNo, unit: DetsisNo, fullName: String, workPhone: String,
    mobilePhone: String, email: String
  ) {
    self.position = position
    self.operation = operation
    self.person = person
    self.unit = unit
    self.fullName = fullName
    self.workPhone = workPhone
    self.mobilePhone = mobilePhone
    self.email = email
  }
}
