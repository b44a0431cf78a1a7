import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `rapor.xlsx`: a run as sheets to filter: the counts, the forms, the findings, the changes of the registry.
struct RunWorkbook: ~Copyable {
  private var book: WorkbookWriter
  private let run: RunInfo
  private let language: Language
  private let overview: Sheet
  private var forms: TableSheet
  private var findings: TableSheet
  private var changes: TableSheet
  private var mails: TableSheet

  private static let formColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .sheetName, width: 12), .init(heading: .status, width: 16),
    .init(heading: .institutionNo, width: 14), .init(heading: .institutionName, width: 44),
    .init(heading: .filledRows, width: 10), .init(heading: .granted, width: 10), .init(heading: .revoked, width: 12),
    .init(heading: .unchanged, width: 12), .init(heading: .rowsReturned, width: 12), .init(heading: .errors, width: 9),
    .init(heading: .warnings, width: 9), .init(heading: .notes, width: 9), .init(heading: .folder, width: 30),
  ]

  private static let findingColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .sheetName, width: 12), .init(heading: .cell, width: 8),
    .init(heading: .row, width: 7), .init(heading: .field, width: 18), .init(heading: .severity, width: 10),
    .init(heading: .code, width: 26), .init(heading: .rule, width: 34), .init(heading: .problem, width: 70),
    .init(heading: .valueFound, width: 30), .init(heading: .proposal, width: 30),
  ]

  private static let changeColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .row, width: 7), .init(heading: .operation, width: 14),
    .init(heading: .unitNumber, width: 12), .init(heading: .unitNameHeading, width: 44),
    .init(heading: .nationalID, width: 14), .init(heading: .person, width: 28),
    .init(heading: .justification, width: 44), .init(heading: .institutionNo, width: 14),
  ]

  private static let mailColumns: [TableSheet.Column] = [
    .init(heading: .file, width: 34), .init(heading: .sender, width: 34), .init(heading: .subject, width: 40),
    .init(heading: .writtenAt, width: 17), .init(heading: .senderBelieved, width: 12),
    .init(heading: .attachmentsJudged, width: 12), .init(heading: .attachmentsWithoutForm, width: 12),
    .init(heading: .answer, width: 44), .init(heading: .messageID, width: 44),
  ]

  /// `scratch`: the folder for the rows until the workbook is finished.
  init(run: RunInfo, language: Language, scratch: String) throws(WriterError) {
    var book = try WorkbookWriter(
      DocumentProperties(
        title: ReportText.reportTitle.text(language), createdAt: run.startedAt.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let overview = try book.addSheet(ReportText.overviewSheet.text(language))
    let forms = try TableSheet(.formsSheet, Self.formColumns, styles: styles, language: language, in: &book)
    let findings = try TableSheet(.findingsSheet, Self.findingColumns, styles: styles, language: language, in: &book)
    let changes = try TableSheet(.changesSheet, Self.changeColumns, styles: styles, language: language, in: &book)
    mails = try TableSheet(.mailsSheet, Self.mailColumns, styles: styles, language: language, in: &book)
    self.book = book
    self.overview = overview
    self.forms = forms
    self.findings = findings
    self.changes = changes
    self.run = run
    self.language = language
  }

  mutating func add(_ form: FormOutcome) throws(WriterError) {
    try addForm(form)
    for finding in form.findings { try add(finding, of: form) }
    for row in form.rows where row.effect == .granted || row.effect == .revoked { try addChange(row, of: form) }
  }

  mutating func add(_ mail: MailOutcome) throws(WriterError) {
    var counts: [AttachmentOutcome.Fate: Int] = [:]
    for attachment in mail.attachments { counts[attachment.fate, default: 0] += 1 }
    let believed = ReportText.yesOrNo(mail.isBelieved).text(language)
    try mails.add(
      [
        .text(mail.file), .text(mail.sender?.address ?? ""), .text(Masking.numbers(in: mail.subject)),
        .text(mail.writtenAt.readable), mail.isBelieved ? .text(believed) : .severity(.error, believed),
        .number(counts[.judged] ?? 0), .number(counts[.noForm] ?? 0),
        .text(ReportText.answerName(mail.answer).text(language)), .text(mail.messageID ?? ""),
      ], in: &book)
  }

  consuming func finish(_ summary: RunSummary, tally: RunTally) throws(WriterError) -> FinishedWorkbook {
    try forms.close(language: language, in: book)
    try findings.close(language: language, in: book)
    try changes.close(language: language, in: book)
    try mails.close(language: language, in: book)
    let subtitle = ReportText.runLine(run: run.id, time: run.startedAt.readable, files: run.files)
    try OverviewSheet(sheet: overview, title: .reportTitle, subtitle: subtitle, language: language)
      .draw(Self.tables(summary, tally), in: &book)
    return try book.finishInPieces()
  }

  private static func tables(_ summary: RunSummary, _ tally: RunTally) -> [OverviewSheet.Table] {
    [
      OverviewSheet.Table(
        heading: .formsHeading,
        lines: [(.accepted, summary.accepted), (.partial, summary.partial), (.refused, summary.refused)],
        colours: [Palette.accepted, Palette.partial, Palette.refused]),
      OverviewSheet.Table(
        heading: .rowsHeading,
        lines: [
          (.granted, summary.granted), (.revoked, summary.revoked), (.unchanged, summary.unchanged),
          (.rowsReturned, summary.rowsRefused),
        ], colours: [Palette.accepted, Palette.neutral, Palette.quiet, Palette.refused]),
      .findings(tally.severities),
    ]
  }

  private mutating func addForm(_ form: FormOutcome) throws(WriterError) {
    var effects: [RowEffect: Int] = [:]
    for row in form.rows { effects[row.effect, default: 0] += 1 }
    var severities: [Severity: Int] = [:]
    for finding in form.findings { severities[finding.severity, default: 0] += 1 }
    let status = ReportText.statusName(form.status).text(language)
    try forms.add(
      [
        form.outputs.map { .link(form.file, path: run.relativePath($0)) } ?? .text(form.file),
        .text(form.sheet ?? ""), form.status.severity.map { .severity($0, status) } ?? .text(status),
        .text(form.institutionDetsisNo ?? ""), .text(Masking.numbers(in: form.institutionName ?? "")),
        .number(form.rows.count),
        .number(effects[.granted] ?? 0), .number(effects[.revoked] ?? 0), .number(effects[.unchanged] ?? 0),
        .number(effects[.refused] ?? 0), .number(severities[.error] ?? 0), .number(severities[.warning] ?? 0),
        .number(severities[.note] ?? 0), .text(form.outputs ?? ""),
      ], in: &book)
  }

  private mutating func add(_ finding: Finding, of form: FormOutcome) throws(WriterError) {
    try findings.add(
      [
        .text(form.file), .text(form.sheet ?? ""), .text(finding.cell?.description ?? ""),
        finding.rowNumber.map { .number($0) } ?? .text(""), .text(finding.field?.label ?? ""),
        .severity(finding.severity, ReportText.severityName(finding.severity).text(language)),
        .text(finding.code.rawValue), .text(FindingText.ruleName(finding.code, in: language)),
        .text(FindingText.sentence(for: finding, in: language, masked: true)),
        .text(finding.value.map { Masking.value($0, field: finding.field) } ?? ""),
        .text(finding.suggestion.map { Masking.value($0, field: finding.field) } ?? ""),
      ], in: &book)
  }

  private mutating func addChange(_ row: RowOutcome, of form: FormOutcome) throws(WriterError) {
    try changes.add(
      [
        .text(form.file), .number(row.rowNumber), .text(row.operation?.officialName ?? ""),
        .text(row.values[.unitDetsisNo] ?? ""), .text(row.values[.unitName] ?? ""),
        .text(TCKimlikNo.masked(row.values[.nationalId] ?? "")), .text(row.values[.fullName] ?? ""),
        .text(row.justification ?? ""), .text(form.institutionDetsisNo ?? ""),
      ], in: &book)
  }
}

extension FormStatus {
  /// The severity whose colour shows it.
  var severity: Severity? {
    switch self {
    case .accepted: nil
    case .partial: .warning
    case .refused: .error
    }
  }
}

extension RunInfo {
  /// A form's outputs as seen from the run's own folder.
  func relativePath(_ outputs: String) -> String {
    outputs.hasPrefix(id + "/") ? String(outputs.dropFirst(id.count + 1)) : "../" + outputs
  }
}
