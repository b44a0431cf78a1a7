import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `rapor.xlsx` of a batch: the counts with a chart, every row with its result, every finding.
struct BatchWorkbook {
  let outcome: BatchOutcome
  let info: BatchInfo

  private static let managerColumns: [TableSheet.Column] = [
    .init(heading: .row, width: 7), .init(heading: .operation, width: 14), .init(heading: .unitNumber, width: 12),
    .init(heading: .nationalID, width: 14), .init(heading: .person, width: 28),
    .init(heading: .appointmentType, width: 25), .init(heading: .start, width: 18), .init(heading: .end, width: 18),
    .init(heading: .effect, width: 16), .init(heading: .managerCode, width: 18),
  ]

  private static let tieColumns: [TableSheet.Column] = [
    .init(heading: .row, width: 7), .init(heading: .unitNumber, width: 12), .init(heading: .deputyNumber, width: 18),
    .init(heading: .effect, width: 16),
  ]

  private static let findingColumns: [TableSheet.Column] = [
    .init(heading: .cell, width: 8), .init(heading: .row, width: 7), .init(heading: .field, width: 26),
    .init(heading: .severity, width: 10), .init(heading: .code, width: 26), .init(heading: .rule, width: 34),
    .init(heading: .problem, width: 70), .init(heading: .valueFound, width: 30), .init(heading: .proposal, width: 30),
  ]

  func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    let title = info.isHierarchy ? ReportText.hierarchyTitle : .batchTitle
    var book = try WorkbookWriter(
      DocumentProperties(title: title.text(info.language), createdAt: info.registeredAt.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let overview = try book.addSheet(ReportText.overviewSheet.text(info.language))
    try OverviewSheet(
      sheet: overview, title: title, subtitle: info.line(of: outcome), language: info.language, head: info.head
    )
    .draw([counts, .findings(severities)], in: &book)
    var rows = try TableSheet(
      .rowsSheet, info.isHierarchy ? Self.tieColumns : Self.managerColumns, styles: styles, language: info.language,
      in: &book)
    for row in outcome.rows { try rows.add(info.isHierarchy ? tie(row) : manager(row), in: &book) }
    try rows.close(language: info.language, in: book)
    var findings = try TableSheet(
      .findingsSheet, Self.findingColumns, styles: styles, language: info.language, in: &book)
    for finding in outcome.findings { try findings.add(values(of: finding), in: &book) }
    try findings.close(language: info.language, in: book)
    return try book.finishInPieces()
  }

  private var counts: OverviewSheet.Table {
    let counts = outcome.counts
    return OverviewSheet.Table(
      heading: .rowsHeading, lines: info.effects.map { (ReportText.count(of: $0), counts[$0] ?? 0) },
      colours: info.effects.map(Self.colour))
  }

  private var severities: [Severity: Int] {
    outcome.findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
  }

  private static func colour(_ effect: BatchEffect) -> Colour {
    switch effect {
    case .appointed, .tied: Palette.accepted
    case .ended: Palette.neutral
    case .unchanged: Palette.quiet
    case .refused: Palette.refused
    }
  }

  private func manager(_ row: BatchRow) -> [TableSheet.Value] {
    [
      .number(row.rowNumber),
      row.action.map { .text(ReportText.actionName($0).text(info.language)) } ?? text(.operation, of: row),
      text(.unitDetsisNo, of: row), text(.nationalId, of: row), text(.fullName, of: row),
      text(.appointmentType, of: row), text(.start, of: row), text(.end, of: row), effect(of: row),
      .text(row.code?.description ?? ""),
    ]
  }

  private func tie(_ row: BatchRow) -> [TableSheet.Value] {
    [
      .number(row.rowNumber), text(.unitDetsisNo, of: row), text(.deputyDetsisNo, of: row), effect(of: row),
    ]
  }

  private func text(_ field: Field, of row: BatchRow) -> TableSheet.Value {
    .text(Masking.value(row.text(field) ?? "", field: field))
  }

  private func effect(of row: BatchRow) -> TableSheet.Value {
    let name = ReportText.effectName(row.effect).text(info.language)
    return row.isAccepted ? .text(name) : .severity(.error, name)
  }

  private func values(of finding: Finding) -> [TableSheet.Value] {
    [
      .text(finding.cell?.description ?? ""), finding.rowNumber.map { .number($0) } ?? .text(""),
      .text(finding.field.map(info.layout.label) ?? ""),
      .severity(finding.severity, ReportText.severityName(finding.severity).text(info.language)),
      .text(finding.code.rawValue), .text(FindingText.ruleName(finding.code, in: info.language)),
      .text(FindingText.sentence(for: finding, in: info.language, masked: true)),
      .text(finding.value.map { Masking.value($0, field: finding.field) } ?? ""),
      .text(finding.suggestion.map { Masking.value($0, field: finding.field) } ?? ""),
    ]
  }
}

extension BatchInfo {
  func line(of outcome: BatchOutcome) -> ReportText {
    .batchLine(run: run ?? "–", time: registeredAt.readable, file: Masking.numbers(in: outcome.file))
  }
}

extension ReportText {
  /// The name of a count of rows.
  static func count(of effect: BatchEffect) -> ReportText {
    switch effect {
    case .appointed: .appointed
    case .ended: .ended
    case .tied: .tied
    case .unchanged: .registeredAlready
    case .refused: .rowsReturned
    }
  }
}
