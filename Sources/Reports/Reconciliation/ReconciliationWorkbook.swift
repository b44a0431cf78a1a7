import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `rapor.xlsx` of a comparison: the counts with a chart, a sheet for each situation with both sides' values side by side
/// and what is proposed, and the findings.
struct ReconciliationWorkbook {
  let outcome: ReconciliationOutcome
  let info: ReconciliationInfo

  /// The fields whose values stand side by side.
  private static let compared: [Field] = [
    .nationalId, .fullName, .title, .appointmentType, .reference, .start, .end, .email,
  ]

  private static let columns: [TableSheet.Column] =
    [
      .init(heading: .unitNumber, width: 12), .init(heading: .unitNameHeading, width: 38),
      .init(heading: .rosterRow, width: 9), .init(heading: .proposedAction, width: 20),
      .init(heading: .heldBecause, width: 24), .init(heading: .reasons, width: 50),
      .init(heading: .difference, width: 30), .init(heading: .nearMiss, width: 40),
    ]
    + compared.flatMap { field in
      [
        TableSheet.Column(heading: .ofRoster(field), width: width(field)),
        TableSheet.Column(heading: .ofRegistry(field), width: width(field)),
      ]
    }

  private static let findingColumns: [TableSheet.Column] = [
    .init(heading: .cell, width: 8), .init(heading: .row, width: 7), .init(heading: .field, width: 26),
    .init(heading: .severity, width: 10), .init(heading: .code, width: 26), .init(heading: .problem, width: 70),
    .init(heading: .valueFound, width: 30), .init(heading: .proposal, width: 30),
  ]

  private static func width(_ field: Field) -> Double {
    switch field {
    case .nationalId: 14
    case .start, .end: 17
    case .reference, .email: 38
    default: 24
    }
  }

  func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    var book = try WorkbookWriter(
      DocumentProperties(
        title: ReportText.reconciliationTitle.text(info.language), createdAt: outcome.at.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let overview = try book.addSheet(ReportText.overviewSheet.text(info.language))
    try OverviewSheet(
      sheet: overview, title: .reconciliationTitle, subtitle: info.line(of: outcome), language: info.language
    ).draw([situations, proposals, sides], in: &book)
    for situation in Situation.allCases where situation != .confirmed {
      try draw(situation, styles, in: &book)
    }
    try drawFindings(styles, in: &book)
    return try book.finishInPieces()
  }

  private var situations: OverviewSheet.Table {
    OverviewSheet.Table(
      heading: .situationsHeading,
      lines: Situation.allCases.map { (.situationName($0), outcome.counts[$0] ?? 0) },
      colours: Situation.allCases.map(\.colour))
  }

  private var proposals: OverviewSheet.Table {
    let holds = outcome.proposals.map(\.hold)
    return OverviewSheet.Table(
      heading: .proposalsHeading,
      lines: [(.proposalsFree, holds.count { $0 == nil }), (.proposalsHeld, holds.count { $0 != nil })])
  }

  private var sides: OverviewSheet.Table {
    var lines: [(name: ReportText, count: Int)] = [
      (.rosterRows, outcome.rows), (.registryAppointments, outcome.appointments),
    ]
    if outcome.withheld > 0 { lines.append((.withheldAppointments, outcome.withheld)) }
    return OverviewSheet.Table(heading: .cameIn, lines: lines)
  }

  // MARK: - Situations

  private func draw(
    _ situation: Situation, _ styles: TableStyles, in book: inout WorkbookWriter
  ) throws(WriterError) {
    let items = outcome.items.filter { $0.situation == situation }
    guard !items.isEmpty else { return }
    let columns = situation == .vacant ? Array(Self.columns.prefix(2)) : Self.columns
    var sheet = try TableSheet(
      .situationName(situation), columns, styles: styles, language: info.language, in: &book)
    for item in items { try sheet.add(Array(values(of: item).prefix(columns.count)), in: &book) }
    try sheet.close(language: info.language, in: book)
  }

  private func values(of item: ReconciliationItem) -> [TableSheet.Value] {
    var values: [TableSheet.Value] = [
      .text(item.unit), .text(item.unitName ?? ""), item.row.map { .number($0.number) } ?? .text(""),
      .text(ReportText.proposedName(item.action).text(info.language)),
      item.hold.map { .severity(.warning, ReportText.holdName($0).text(info.language)) } ?? .text(""),
      .text(item.reasons(info.language)),
      .text(item.fields.map { TableLayout.managerBatch.label($0.field) }.joined(separator: ", ")),
      .text(item.nearMisses.map(text).joined(separator: "; ")),
    ]
    let differing = Set(item.fields.map(\.field))
    for field in Self.compared {
      for text in [item.row?.text(field), item.registered?.text(field)] {
        let shown = text.map { Masking.value($0, field: field) } ?? ""
        values.append(differing.contains(field) && !shown.isEmpty ? .severity(.note, shown) : .text(shown))
      }
    }
    return values
  }

  private func text(_ near: NearMiss) -> String {
    let kind = ReportText.nearMissName(near.kind).text(info.language)
    return "\(kind): \(near.fullName) \(near.person) \(near.unit?.description ?? "")"
  }

  private func drawFindings(_ styles: TableStyles, in book: inout WorkbookWriter) throws(WriterError) {
    let findings = [outcome.problem].compactMap(\.self) + outcome.findings
    guard !findings.isEmpty else { return }
    var sheet = try TableSheet(.findingsSheet, Self.findingColumns, styles: styles, language: info.language, in: &book)
    for finding in findings { try sheet.add(values(of: finding), in: &book) }
    try sheet.close(language: info.language, in: book)
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

extension ReconciliationItem {
  /// Why it is as it is: the rule, or the errors of its row.
  func reasons(_ language: Language) -> String {
    if let rule { return FindingText.ruleName(rule, in: language) }
    let errors = row?.findings.filter { $0.severity == .error } ?? []
    return errors.map { FindingText.sentence(for: $0, in: language, masked: true) }.joined(separator: " ")
  }
}

extension RegisteredAppointment {
  /// A field as it is written in a table; nil where it is empty.
  func text(_ field: Field) -> String? {
    if field == .end { return end?.slashedMinute }
    return BatchRow.Content.appointment(appointment).text(field)
  }
}
