import Domain

/// Checks a form against its rules and the registry, and works out what applying it would change.
///
/// Pure: the same form, settings and registry give the same plan. All findings of a form come in one pass.
package struct FormCheck {
  package let settings: FormSettings
  private let abbreviations: AbbreviationRule
  private let entitlement: EntitlementRule

  package init(settings: FormSettings) {
    self.settings = settings
    abbreviations = AbbreviationRule(settings.abbreviations)
    entitlement = EntitlementRule(settings)
  }

  /// `sender`: what was found about the mail that it came with, which goes before its own findings; a form whose sender
  /// nobody has confirmed is held, whatever else is found.
  ///
  /// Throws what the registry's lookups throw.
  package func check(
    _ form: RequestForm, file: String, justification: String, at now: Moment, sender: [Finding] = [],
    in registry: some RegistryView
  ) throws -> FormPlan {
    guard !form.isHidden else {
      var plan = FormPlan(refusing: file, sheet: form.sheet, Finding(.formHidden))
      plan.outcome.rowsNotJudged = form.rows.count
      return plan
    }
    let form = settings.corrections == .wide ? WideCorrection.applied(to: form, suffixes: settings.emailSuffixes) : form
    let institution = try InstitutionCheck(form, in: registry)
    var findings = sender + FormShapeRule.findings(form) + institution.findings
    findings += try SequenceRule.findings(form, institution: institution.no, at: now, in: registry)

    var rows = [RowCheck]()
    for row in form.rows {
      rows.append(try checkedRow(row, institution: institution, in: registry))
    }
    EmailSharedRule.apply(to: &rows)
    try PersonRule.apply(to: &rows, in: registry)
    try RepetitionRule.apply(to: &rows, in: registry)
    try StandingRule.apply(to: &rows, in: registry)
    findings += rows.flatMap { $0.sortedFindings }
    return plan(form, file: file, justification: justification, rows: rows, findings: findings)
  }

  /// The units that an accepted row touched and in which fewer than two persons stand authorised now (EK-2 §4).
  package func findingsAfterApplying(_ plan: FormPlan, in registry: some RegistryView) throws -> [Finding] {
    try Self.tooFewAuthorised(in: plan.touchedUnits, of: registry)
  }

  /// A finding for each unit in which fewer than two persons are authorised (EK-2 §4).
  package static func tooFewAuthorised(
    in units: some Sequence<DetsisNo>, of registry: some RegistryView
  ) throws -> [Finding] {
    var findings = [Finding]()
    for unit in units {
      let count = try registry.authorisedCount(in: unit)
      guard count < 2 else { continue }
      let name = try registry.unit(unit)?.name ?? ""
      findings.append(
        Finding(.fewerThanTwo(in: unit, official: name, count: count)))
    }
    return findings
  }

  /// Whether the form continues one of the same institution that is neither in the registry nor in this run so far.
  package func continuesUnseenForm(_ form: RequestForm, at now: Moment, in registry: some RegistryView) throws -> Bool {
    guard let institution = form.institutionNo.flatMap({ DetsisNo($0.text) }) else { return false }
    return try SequenceRule.startsUnannounced(form, institution: institution, at: now, in: registry)
  }

  /// By how much the form's numbers run ahead of its rows: 10 where it continues one that ends at 10.
  package static func continuedFrom(_ form: RequestForm) -> Int { SequenceRule.preceding(form) }

  private func checkedRow(
    _ row: RequestRow, institution: InstitutionCheck, in registry: some RegistryView
  ) throws -> RowCheck {
    var check = RowCheck(row)
    // Nine findings for nine cells of a hidden row would say no more than one.
    guard !row.isHidden else {
      check.add(.cellShowsOther)
      return check
    }
    OperationRule.apply(to: &check)
    NationalIDRule.apply(to: &check)
    try UnitRule.apply(to: &check, institution: institution, in: registry)
    try UnitNameRule.apply(to: &check, institution: institution, in: registry)
    try entitlement.apply(to: &check, institution: institution, in: registry)
    NameRule.apply(to: &check)
    abbreviations.apply(to: &check)
    PhoneRule.apply(to: &check, .workPhone)
    PhoneRule.apply(to: &check, .mobilePhone)
    EmailRule.apply(to: &check, suffixes: settings.emailSuffixes)
    check.noteCorrections()
    return check
  }

  private func plan(
    _ form: RequestForm, file: String, justification: String, rows: [RowCheck], findings: [Finding]
  ) -> FormPlan {
    let formFails = findings.contains { $0.severity == .error && $0.concernsForm }
    let wholeFormFails = settings.policy == .wholeForm && findings.contains { $0.severity == .error }
    var outcomes = [RowOutcome]()
    var changes = [RegistryChange]()
    for row in rows {
      let change = formFails || wholeFormFails ? nil : row.change
      let accepted = !formFails && !wholeFormFails && !row.hasError
      if let change { changes.append(change) }
      outcomes.append(row.outcome(accepted: accepted, justification: change == nil ? nil : justification))
    }
    let isHeld = findings.contains { $0.severity == .error && $0.code.holdsForm }
    let outcome = FormOutcome(
      file: file, sheet: form.sheet, status: isHeld ? .held : status(of: outcomes, formFails: formFails),
      institutionDetsisNo: form.institutionNo?.text.nonEmpty, institutionName: form.institutionName?.text.nonEmpty,
      rows: outcomes, findings: findings)
    return FormPlan(outcome: outcome, changes: changes)
  }

  private func status(of rows: [RowOutcome], formFails: Bool) -> FormStatus {
    let accepted = rows.count(where: \.isAccepted)
    if formFails || accepted == 0 { return .refused }
    return accepted == rows.count ? .accepted : .partial
  }
}

extension String {
  /// The text, or nil where it is empty.
  var nonEmpty: String? { isEmpty ? nil : self }
}
