import Domain

/// SIRA NO runs on without a gap, also from one file to the next (seed 000, EK-1, explanation 6).
enum SequenceRule {
  /// For how long the form with the preceding numbers is looked for.
  static let memoryInDays = 30

  static func findings(
    _ form: RequestForm, institution: DetsisNo?, at now: Moment, in registry: some RegistryView
  ) throws -> [Finding] {
    guard let offset = offset(of: form) else { return form.rows.isEmpty ? [] : [gap(form.rows[0])] }
    var findings = [Finding]()
    if let row = form.rows.first(where: { $0.writtenNumber != $0.position + offset }) { findings.append(gap(row)) }
    if let institution, try startsUnannounced(form, institution: institution, at: now, in: registry) {
      findings.append(
        Finding(
          .sequenceStart(first: preceding(form) + 1, preceding: preceding(form)),
          cell: form.rows[0][.rowNumber].cell, field: .rowNumber))
    }
    return findings
  }

  /// Whether it starts above 1 although no form with the preceding number is known.
  static func startsUnannounced(
    _ form: RequestForm, institution: DetsisNo, at now: Moment, in registry: some RegistryView
  ) throws -> Bool {
    let preceding = preceding(form)
    guard preceding > 0 else { return false }
    return try !registry.hasRow(numbered: preceding, of: institution, since: now.adding(days: -memoryInDays))
  }

  /// The number before the form's first: 10 where it continues one that ends at 10, 0 where it continues none.
  ///
  /// The form may have that number itself, in rows that are out of order: then it begins further down.
  static func preceding(_ form: RequestForm) -> Int {
    guard var number = offset(of: form), number > 0 else { return 0 }
    let own = Set(form.rows.compactMap(\.writtenNumber))
    while own.contains(number) { number -= 1 }
    return max(0, number)
  }

  /// By how much the numbers run ahead of the positions: 10 where a second file starts at 11; nil without any number.
  ///
  /// They never lag behind: a table begins at 1.
  static func offset(of form: RequestForm) -> Int? {
    form.rows.lazy.compactMap { row in row.writtenNumber.map { max(0, $0 - row.position) } }.first
  }

  private static func gap(_ row: RequestRow) -> Finding {
    Finding(
      .sequenceGap(row: row.position), cell: row[.rowNumber].cell, field: .rowNumber,
      value: row[.rowNumber].original.nonEmpty)
  }
}

/// The form's shape: columns changed, no row, or more rows than it has room for (seed 000, EK-1).
enum FormShapeRule {
  static func findings(_ form: RequestForm) -> [Finding] {
    var findings = [Finding]()
    if form.isAltered {
      findings.append(
        Finding(
          .formAltered(
            added: form.addedLabels.joined(separator: ", "), renamed: form.renamedLabels.joined(separator: ", "),
            moved: form.movedLabels.map(\.label).joined(separator: ", "))))
    }
    if form.rows.isEmpty { findings.append(Finding(.formEmpty)) }
    if form.rows.count > 10 {
      findings.append(Finding(.formOverTen(rows: form.rows.count)))
    }
    findings += form.passedOver.map { rows in
      Finding(
        .rowPassedOver(row: rows.cell.row, count: rows.count), cell: rows.cell, value: rows.text)
    }
    return findings
  }
}
