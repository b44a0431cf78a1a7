import Domain

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
