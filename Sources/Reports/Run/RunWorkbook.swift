import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `rapor.xlsx`: a run as sheets to filter: the counts, the forms, the institutions, the findings, the changes of the
/// registry, the mails, and the findings of the last days.
struct RunWorkbook: ~Copyable {
  private var book: WorkbookWriter
  private let run: RunInfo
  private let language: Language
  private let overview: Sheet
  private var forms: TableSheet
  private var findings: TableSheet
  private var changes: TableSheet
  private var mails: TableSheet
  private var institutions: TableSheet
  private var days: TableSheet

  /// `scratch`: the folder for the rows until the workbook is finished.
  init(run: RunInfo, language: Language, scratch: String) throws(WriterError) {
    var book = try WorkbookWriter(
      DocumentProperties(
        title: ReportText.reportTitle.text(language), createdAt: run.startedAt.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let wrapped = try TableStyles(wraps: true, in: &book)
    let overview = try book.addSheet(ReportText.overviewSheet.text(language))
    let footer = ReportText.runLine(
      run: run.id, time: language.time(run.startedAt), files: run.files
    ).text(language)
    func table(
      _ name: ReportText, _ columns: [TableSheet.Column], styles: TableStyles, frozen: Int = 1, repeated: Int? = nil,
      in book: inout WorkbookWriter
    ) throws(WriterError) -> TableSheet {
      let table = try TableSheet(
        name, columns, styles: styles, language: language, frozenColumns: frozen, footer: footer,
        fitsRows: repeated != nil, in: &book)
      let print = PrintSetup(widths: columns.map(\.width), repeatedColumns: repeated ?? frozen, footer: footer)
      try book.setPrint(print, on: table.sheet)
      return table
    }
    let forms = try table(.formsSheet, Self.formColumns, styles: styles, in: &book)
    let institutions = try table(
      .ofPage(.institutionsSheet), Self.institutionColumns, styles: styles, frozen: 2, in: &book)
    let findings = try table(.findingsSheet, Self.findingColumns, styles: wrapped, repeated: 3, in: &book)
    let changes = try table(.changesSheet, Self.changeColumns, styles: styles, in: &book)
    let mails = try table(.mailsSheet, Self.mailColumns, styles: styles, in: &book)
    let days = try table(.ofPage(.daysSheet), Self.dayColumns, styles: styles, in: &book)
    self.forms = forms
    self.institutions = institutions
    self.findings = findings
    self.changes = changes
    self.mails = mails
    self.days = days
    self.book = book
    self.overview = overview
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
        masked(mail.file), masked(mail.sender?.address), masked(mail.subject),
        .moment(mail.writtenAt), mail.isBelieved ? .text(believed) : .severity(.error, believed),
        .count(counts[.judged] ?? 0), .count(counts[.noForm] ?? 0),
        .text(ReportText.answerName(mail.answer).text(language)), .text(mail.messageID ?? ""),
      ], in: &book)
  }

  mutating func add(_ institution: InstitutionSummary) throws(WriterError) {
    let counts = institution.counts
    let name = institution.no == nil ? PageText.noInstitution.text(language) : institution.name ?? ""
    try institutions.add(
      [
        .text(institution.no?.description ?? ""), masked(name), .count(counts.forms),
        .count(counts.accepted), .count(counts.partial), .count(counts.refused), .count(counts.held),
        .count(counts.rows),
        .count(counts.granted), .count(counts.revoked), .count(counts.unchanged), .count(counts.rowsRefused),
      ], in: &book)
  }

  /// `history`: the findings of the last days, the oldest first.
  consuming func finish(
    _ summary: RunSummary, tally: RunTally, history: [DayFindings], head: ChainHead?
  ) throws(WriterError) -> FinishedWorkbook {
    for day in history {
      let counts = Severity.allCases.reversed().map { TableSheet.Value.count(day.counts[$0] ?? 0) }
      try days.add([.day(day.noon)] + counts + [.count(day.total)], in: &book)
    }
    try forms.close(language: language, in: book)
    try institutions.close(language: language, in: book)
    try findings.close(language: language, in: book)
    try changes.close(language: language, in: book)
    try mails.close(language: language, in: book)
    try days.close(language: language, in: book)
    let subtitle = ReportText.runLine(run: run.id, time: language.time(run.startedAt), files: run.files)
    try OverviewSheet(sheet: overview, title: .reportTitle, subtitle: subtitle, language: language, head: head)
      .draw(Self.tables(summary, tally), in: &book)
    try drawDays(history.count)
    return try book.finishInPieces()
  }

  /// The findings of the last days as columns, below the other charts of the first sheet.
  private func drawDays(_ count: Int) throws(WriterError) {
    guard count > 0 else { return }
    func cells(_ column: Int) -> CellRange {
      CellRange(CellReference(column: column, row: 2), CellReference(column: column, row: count + 1))
    }
    let series = [
      (ReportText.errors, 2, Palette.refused), (.warnings, 3, Palette.partial), (.notes, 4, Palette.neutral),
    ]
    let chart = StackedChart(
      title: PageText.chartHeading.text(language), categories: cells(1),
      series: series.map { .init(name: $0.0.text(language), values: cells($0.1), colour: $0.2) }, source: days.sheet,
      categoryFormat: TableStyles.dayCode(language), width: 560, height: 300)
    try book.insert(chart, at: CellReference(column: 4, row: 30), on: overview)
  }

  private static func tables(_ summary: RunSummary, _ tally: RunTally) -> [OverviewSheet.Table] {
    let mails = summary.mails
    let answers = OverviewSheet.Table(
      heading: .mailsSheet,
      lines: [
        (.ofPage(.answersWithResults), mails.results), (.ofPage(.answersWithNotice), mails.notices),
        (.ofPage(.unanswered), mails.silent),
      ])
    return [
      OverviewSheet.Table(
        heading: .formsHeading,
        lines: [
          (.accepted, summary.accepted), (.partial, summary.partial), (.refused, summary.refused),
          (.held, summary.held),
        ],
        colours: [Palette.accepted, Palette.partial, Palette.refused, Palette.neutral]),
      OverviewSheet.Table(
        heading: .rowsHeading,
        lines: [
          (.granted, summary.granted), (.revoked, summary.revoked), (.unchanged, summary.unchanged),
          (.rowsReturned, summary.rowsRefused), (.rowsHeld, summary.rowsHeld),
          (.rowsNotJudged, summary.rowsNotJudged),
        ],
        colours: [
          Palette.accepted, Palette.neutral, Palette.quiet, Palette.refused, Palette.partial, Palette.line,
        ]),
      .findings(tally.severities),
    ] + (mails.mails > 0 ? [answers] : [])
  }

  private mutating func addForm(_ form: FormOutcome) throws(WriterError) {
    var effects: [RowEffect: Int] = [:]
    if form.status != .held { for row in form.rows { effects[row.effect, default: 0] += 1 } }
    var severities: [Severity: Int] = [:]
    for finding in form.findings { severities[finding.severity, default: 0] += 1 }
    let status = ReportText.statusName(form.status).text(language)
    try forms.add(
      [
        form.outputs.map { .link(form.shownFile, path: run.relativePath($0)) } ?? .text(form.shownFile),
        masked(form.sheet), form.status.severity.map { .severity($0, status) } ?? .text(status),
        masked(form.institutionDetsisNo), masked(form.institutionName), .count(form.rows.count + form.rowsNotJudged),
        .count(effects[.granted] ?? 0), .count(effects[.revoked] ?? 0), .count(effects[.unchanged] ?? 0),
        .count(effects[.refused] ?? 0), .count(severities[.error] ?? 0), .count(severities[.warning] ?? 0),
        .count(severities[.note] ?? 0), masked(form.outputs),
      ], in: &book)
  }

  private mutating func add(_ finding: Finding, of form: FormOutcome) throws(WriterError) {
    try findings.add(
      [
        .text(form.shownFile), masked(form.sheet), .text(finding.cell?.description ?? ""),
        finding.rowNumber.map { .number($0) } ?? .text(""), .text(finding.field?.label ?? ""),
        .severity(finding.severity, ReportText.severityName(finding.severity).text(language)),
        .text(finding.code.rawValue), .text(FindingText.ruleName(finding.code, in: language)),
        .text(FindingText.sentence(for: finding, in: language, masked: true)),
        .text(finding.value.map { Masking.value($0, field: finding.field) } ?? ""),
        .text(finding.suggestion.map { Masking.value($0, field: finding.field) } ?? ""),
      ], in: &book)
  }

  private mutating func addChange(_ row: RowOutcome, of form: FormOutcome) throws(WriterError) {
    func text(_ field: Field) -> TableSheet.Value { .text(Masking.value(row.values[field] ?? "", field: field)) }
    try changes.add(
      [
        .text(form.shownFile), .number(row.rowNumber), .text(row.operation?.officialName ?? ""), text(.unitDetsisNo),
        text(.unitName), text(.nationalId), text(.fullName), masked(row.justification),
        masked(form.institutionDetsisNo),
      ], in: &book)
  }

  /// Text of a sender: people put T.C. numbers anywhere.
  private func masked(_ text: String?) -> TableSheet.Value { .text(Masking.numbers(in: text ?? "")) }
}

extension FormStatus {
  /// The severity whose colour shows it.
  var severity: Severity? {
    switch self {
    case .accepted: nil
    case .partial, .held: .warning
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
