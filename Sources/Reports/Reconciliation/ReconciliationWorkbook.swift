import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `rapor.xlsx` of a comparison: the counts with a chart, a sheet for each situation with both sides' values side by side
/// and what is proposed, and the findings.
struct ReconciliationWorkbook {
  let outcome: ReconciliationOutcome
  let info: ReconciliationInfo

  private static let findingColumns: [TableSheet.Column] = [
    .init(heading: .cell, width: 8), .init(heading: .row, width: 7), .init(heading: .field, width: 26),
    .init(heading: .severity, width: 10), .init(heading: .code, width: 26), .init(heading: .problem, width: 70),
    .init(heading: .valueFound, width: 30), .init(heading: .proposal, width: 30),
  ]

  func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    var book = try WorkbookWriter(
      DocumentProperties(
        title: ReportText.reconciliationTitle.text(info.language), createdAt: outcome.at.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = (wrapped: try TableStyles(wraps: true, in: &book), plain: try TableStyles(wraps: false, in: &book))
    let overview = try book.addSheet(ReportText.overviewSheet.text(info.language))
    try OverviewSheet(
      sheet: overview, title: .reconciliationTitle, subtitle: info.line(of: outcome), language: info.language
    ).draw([situations, proposals, sides], in: &book)
    var rest = outcome.items[...]
    while let situation = rest.first?.situation {
      let end = rest.indices.first { rest[$0].situation != situation } ?? rest.endIndex
      try SituationSheet(situation, rest[..<end], info, file: outcome.file).draw(styles, in: &book)
      rest = rest[end...]
    }
    try drawFindings(styles.plain, in: &book)
    return try book.finishInPieces()
  }

  /// Those that agree would leave no length for the bars of those that do not.
  private var situations: OverviewSheet.Table {
    let shown = Situation.allCases.filter { $0 != .vacant }
    let charted = shown.indices.filter { shown[$0].isDifference }
    return OverviewSheet.Table(
      heading: .situationsHeading, lines: shown.map { (.situationName($0), outcome.counts[$0] ?? 0) },
      colours: charted.map { shown[$0].colour }, charted: charted.first.map { $0..<shown.endIndex })
  }

  private var proposals: OverviewSheet.Table {
    let counts = outcome.proposalCounts
    return OverviewSheet.Table(
      heading: .proposalsHeading,
      lines: [(.proposalsFree, counts.free), (.proposalsHeld, counts.held)])
  }

  private var sides: OverviewSheet.Table {
    var lines: [(name: ReportText, count: Int)] = [
      (.rosterRows, outcome.rows), (.registryAppointments, outcome.appointments),
      (.situationName(.vacant), outcome.counts[.vacant] ?? 0),
    ]
    if outcome.withheld > 0 { lines.append((.withheldAppointments, outcome.withheld)) }
    return OverviewSheet.Table(heading: .cameIn, lines: lines, hasTotal: false)
  }

  private func drawFindings(_ styles: TableStyles, in book: inout WorkbookWriter) throws(WriterError) {
    let findings = [outcome.problem].compactMap(\.self) + outcome.findings
    guard !findings.isEmpty else { return }
    var sheet = try TableSheet(.findingsSheet, Self.findingColumns, styles: styles, language: info.language, in: &book)
    for finding in findings { try sheet.add(values(of: finding), in: &book) }
    try sheet.close(language: info.language, in: book)
    try book.setPrint(PrintSetup(repeatedRow: 1, footer: Masking.numbers(in: outcome.file)), on: sheet.sheet)
  }

  private func values(of finding: Finding) -> [TableSheet.Value] {
    [
      .text(finding.cell?.description ?? ""), finding.rowNumber.map { .number($0) } ?? .text(""),
      .text(finding.field.map(TableLayout.managerBatch.label) ?? ""),
      .severity(finding.severity, ReportText.severityName(finding.severity).text(info.language)),
      .text(finding.code.rawValue),
      .text(FindingText.sentence(for: finding, in: info.language, masked: true)),
      .text(finding.value.map { Masking.value($0, field: finding.field) } ?? ""),
      .text(finding.suggestion.map { Masking.value($0, field: finding.field) } ?? ""),
    ]
  }
}

extension Situation {
  fileprivate var colour: Colour {
    switch self {
    case .confirmed: Palette.accepted
    case .changed, .replaced, .moved, .missing: Palette.neutral
    case .surplus, .expired: Palette.partial
    case .ambiguous, .notPermitted, .unitUnknown, .unitClosed, .invalid: Palette.refused
    case .vacant: Palette.quiet
    }
  }
}
