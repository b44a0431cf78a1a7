import Domain
import Files
import Messages
import SheetModel
import SpreadsheetWriter

/// Writes what an undo leaves behind for the office: `run.json`, `rapor.html` and `rapor.xlsx`.
public struct UndoReport {
  private let outcome: UndoOutcome
  private let language: Language

  public init(_ outcome: UndoOutcome, language: Language) {
    self.outcome = outcome
    self.language = language
  }

  /// The folder exists and is shown to nobody yet: nothing is synced one by one.
  public func write(to folder: String) throws(ReportError) {
    let document = UndoJSON(outcome, language: language)
    try StagedFile.write(folder + "/run.json") { (file) throws(FileError) in
      try document.write { (bytes) throws(FileError) in try file.write(bytes) }
    }
    let html = try page.render()
    try StagedFile.write(folder + "/rapor.html") { (file) throws(FileError) in try file.write(html) }
    try StagedFile.write(folder + "/rapor.xlsx") { () throws(WriterError) in try workbook(scratch: folder) }
  }

  private var subtitle: ReportText {
    .ofUndo(
      .line(
        run: outcome.run ?? "", time: language.time(outcome.at), target: outcome.target.description, by: outcome.by))
  }

  // MARK: - The page

  private var page: RowPage {
    let rest = outcome.rows.count - outcome.count(.reversed)
    let shown = groups
    let left = outcome.rows.count - shown.reduce(0) { $0 + $1.count }
    return RowPage(
      language: language, run: outcome.run, title: .ofUndo(.title), subtitle: subtitle,
      remark: Masking.numbers(in: UndoText.reason(outcome.reason).text(language)), inHeading: .ofUndo(.asked),
      doneHeading: .wasDone,
      attentionHeading: .ofUndo(.rows),
      totalsHeading: .ofUndo(.byChange),
      headings: [
        "row": .ofUndo(.formAndRow), "unit": .unitNameHeading, "person": .person, "what": .ofUndo(.why),
        "name": .ofUndo(.change),
        "kind": .ofUndo(.outcome), "count": .count,
      ],
      inCards: [RowPage.Card(name: .ofUndo(.changes), value: outcome.rows.count)],
      doneCards: UndoEffect.allCases.map {
        RowPage.Card(name: .ofUndo(.effectHeading($0)), value: outcome.count($0), style: $0.style)
      },
      problems: problems, lead: .ofUndo(.lead(kept: rest)), groups: shown,
      more: left > 0 ? .moreRows(left) : nil, totals: totals, noTotals: .ofUndo(.nothing),
      footer: outcome.head.map { .chainHead($0) })
  }

  /// The first units that need a second person, and the first who were told what is undone now.
  private var problems: [String] {
    outcome.findings.prefix(Self.findingLimit).map { FindingText.sentence(for: $0, in: language, masked: true) }
      + outcome.answers.prefix(Self.findingLimit).map { Masking.numbers(in: UndoText.answered($0).text(language)) }
  }

  private static let findingLimit = 20

  private var groups: [RowPage.Group] {
    [UndoEffect.failed, .kept, .reversed].compactMap { effect in
      let rows = outcome.rows.filter { $0.effect == effect }.prefix(RowPage.entryLimit)
      guard !rows.isEmpty else { return nil }
      return RowPage.Group(
        name: .ofUndo(.effectHeading(effect)), style: effect.style, count: rows.count,
        tables: [RowPage.Table(entries: rows.map(entry))])
    }
  }

  private func entry(_ row: UndoneRow) -> RowPage.Entry {
    let source = row.entry.source
    let number = [source.form.map { String($0) }, source.row.map { String($0) }].compactMap { $0 }
    return RowPage.Entry(
      row: number.joined(separator: ":"), unit: unit(row.entry), person: person(row.entry),
      sentences: [UndoText.undone(.kind(of: row.entry)).text(language)] + row.remarks(language))
  }

  private var totals: [RowPage.Total] {
    struct Key: Hashable {
      var kind: LogText
      var effect: UndoEffect
    }
    let counts = outcome.rows.reduce(into: [Key: Int]()) {
      $0[Key(kind: .kind(of: $1.entry), effect: $1.effect), default: 0] += 1
    }
    let records = Set(outcome.rows.compactMap(\.entry.record?.kind)).sorted { $0.name < $1.name }
    let kinds = LogEntry.Kind.allCases.map { (LogText.kind($0), $0.rawValue) } + records.map { (.record($0), $0.name) }
    return kinds.flatMap { kind, code in
      UndoEffect.allCases.compactMap { effect in
        counts[Key(kind: kind, effect: effect)].map { count in
          RowPage.Total(
            name: kind.text(language), code: code, kind: UndoText.effect(effect).text(language), style: effect.style,
            count: count)
        }
      }
    }
  }

  private func unit(_ entry: LogEntry) -> String {
    [entry.unit?.description, entry.unitName].compactMap { $0 }.joined(separator: " ")
  }

  private func person(_ entry: LogEntry) -> String {
    [entry.person?.description, entry.fullName].compactMap { $0 }.joined(separator: " ")
  }

  // MARK: - The workbook

  private static let columns: [TableSheet.Column] = [
    .init(heading: .ofUndo(.formAndRow), width: 12), .init(heading: .ofUndo(.change), width: 26),
    .init(heading: .unitNumber, width: 12),
    .init(heading: .unitNameHeading, width: 36), .init(heading: .nationalID, width: 14),
    .init(heading: .person, width: 28), .init(heading: .file, width: 30), .init(heading: .ofUndo(.outcome), width: 18),
    .init(heading: .ofUndo(.why), width: 70),
  ]

  private func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    let title = UndoText.title.text(language)
    var book = try WorkbookWriter(
      DocumentProperties(title: title, createdAt: outcome.at.secondsSince1970), mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let overview = try book.addSheet(ReportText.overviewSheet.text(language))
    let counts = OverviewSheet.Table(
      heading: .rowsHeading,
      lines: UndoEffect.allCases.map { (ReportText.ofUndo(.effectHeading($0)), outcome.count($0)) },
      colours: [Palette.accepted, Palette.partial, Palette.refused])
    try OverviewSheet(
      sheet: overview, title: .ofUndo(.title), subtitle: subtitle, language: language, head: outcome.head
    ).draw([counts], in: &book)
    var rows = try TableSheet(.rowsSheet, Self.columns, styles: styles, language: language, in: &book)
    for row in outcome.rows { try rows.add(values(of: row), in: &book) }
    try rows.close(language: language, in: book)
    try addAnswers(styles, to: &book)
    return try book.finishInPieces()
  }

  private static let answerColumns: [TableSheet.Column] = [
    .init(heading: .ofUndo(.recipient), width: 36), .init(heading: .ofUndo(.answeredAt), width: 18),
    .init(heading: .ofUndo(.answeredMail), width: 36), .init(heading: .ofUndo(.why), width: 70),
  ]

  /// Who was told what is undone now: the office has to write to them.
  private func addAnswers(_ styles: TableStyles, to book: inout WorkbookWriter) throws(WriterError) {
    guard !outcome.answers.isEmpty else { return }
    var sheet = try TableSheet(
      .ofUndo(.answersHeading), Self.answerColumns, styles: styles, language: language, in: &book)
    for answer in outcome.answers {
      try sheet.add(
        [
          .text(Masking.numbers(in: answer.recipient)), .moment(answer.at), .text(Masking.numbers(in: answer.mail)),
          .text(Masking.numbers(in: UndoText.answered(answer).text(language))),
        ], in: &book)
    }
    try sheet.close(language: language, in: book)
  }

  private func values(of row: UndoneRow) -> [TableSheet.Value] {
    let entry = row.entry
    let number = [entry.source.form.map { String($0) }, entry.source.row.map { String($0) }].compactMap { $0 }
    let effect = UndoText.effect(row.effect).text(language)
    return [
      .text(number.joined(separator: ":")), .text(LogText.kind(of: entry).text(language)),
      .text(entry.unit?.description ?? ""), .text(Masking.numbers(in: entry.unitName ?? "")),
      .text(entry.person?.description ?? ""), .text(Masking.numbers(in: entry.fullName ?? "")),
      .text(Masking.numbers(in: entry.source.file)),
      row.effect == .reversed ? .text(effect) : .severity(row.effect == .kept ? .warning : .error, effect),
      .text(Masking.numbers(in: row.remarks(language).joined(separator: "; "))),
    ]
  }
}

extension UndoEffect {
  fileprivate var style: String {
    switch self {
    case .reversed: "good"
    case .kept: "warn"
    case .failed: "bad"
    }
  }
}
