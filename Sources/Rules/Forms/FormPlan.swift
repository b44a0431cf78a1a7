import Domain

/// How a form ends if its changes are applied, and the changes.
package struct FormPlan: Hashable, Sendable {
  package var outcome: FormOutcome
  /// In the order of the rows.
  package var changes: [RegistryChange]

  package init(outcome: FormOutcome, changes: [RegistryChange] = []) {
    self.outcome = outcome
    self.changes = changes
  }

  /// A form that cannot be taken: its finding stands alone.
  package init(refusing file: String, sheet: String? = nil, _ finding: Finding) {
    self.init(outcome: FormOutcome(file: file, sheet: sheet, status: .refused, findings: [finding]))
  }

  /// So many rows of a form that is not judged are shown as they were sent.
  package static let rowsShown = 100

  /// A form of a sender who is not believed: what speaks against him is said, and no row is judged, however many strangers
  /// may send. The rows of a form of ordinary length are shown, refused; those of a longer one are counted alone.
  package init(refusing form: RequestForm, in file: String, because findings: [Finding]) {
    var outcome = FormOutcome(
      file: file, sheet: form.sheet, status: .refused, institutionDetsisNo: form.institutionNo?.text.nonEmpty,
      institutionName: form.institutionName?.text.nonEmpty, findings: findings)
    if form.rows.count > Self.rowsShown {
      outcome.rowsNotJudged = form.rows.count
    } else {
      outcome.rows = form.rows.map { row in
        var check = RowCheck(row)
        OperationRule.apply(to: &check)
        return check.outcome(accepted: false, justification: nil)
      }
    }
    self.init(outcome: outcome)
  }

  /// The units of the accepted rows, each once, in the order of the rows.
  package var touchedUnits: [DetsisNo] {
    var seen = Set<DetsisNo>()
    return outcome.rows.filter(\.isAccepted)
      .compactMap { $0.values[.unitDetsisNo].flatMap { DetsisNo($0) } }
      .filter { seen.insert($0).inserted }
  }
}
