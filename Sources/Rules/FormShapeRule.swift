import Domain

/// The form's shape: columns changed, no row, or more rows than it has room for (seed 000, EK-1).
enum FormShapeRule {
  static func findings(_ form: RequestForm) -> [Finding] {
    var findings = [Finding]()
    if form.isAltered {
      findings.append(
        Finding(
          .formAltered,
          details: [
            .added: form.addedLabels.joined(separator: ", "),
            .renamed: form.renamedLabels.joined(separator: ", "),
            .moved: form.movedLabels.map(\.label).joined(separator: ", "),
          ].filter { !$0.value.isEmpty }))
    }
    if form.rows.isEmpty { findings.append(Finding(.formEmpty)) }
    if form.rows.count > 10 {
      findings.append(Finding(.formOverTen, details: [.count: String(form.rows.count)]))
    }
    findings += form.passedOver.map { rows in
      Finding(
        .rowPassedOver, cell: rows.cell, value: rows.text,
        details: [.row: String(rows.cell.row), .count: String(rows.count)])
    }
    return findings
  }
}
