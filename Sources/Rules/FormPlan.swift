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
