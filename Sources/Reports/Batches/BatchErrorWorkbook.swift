import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `hatalar.xlsx` of a batch: its own layout again with just the refused rows, every faulty cell coloured and commented,
/// and a second sheet that lists the findings. Corrected and applied, it is an ordinary batch.
package struct BatchErrorWorkbook {
  private let outcome: BatchOutcome
  private let info: BatchInfo
  private let rows: [BatchRow]
  private let fields: [Field]

  /// With more refused rows, memory stays flat and the reasons stand on the second sheet alone.
  private static let mostCommentedRows = 5_000

  /// Nil when no row has to be corrected and applied again.
  package init?(_ outcome: BatchOutcome, _ info: BatchInfo) {
    let rows = outcome.rows.filter { !$0.isAccepted }
    guard !rows.isEmpty else { return nil }
    self.rows = rows
    self.outcome = outcome
    self.info = info
    fields = info.layout.fields
  }

  /// `scratch`: a folder for the rows until the workbook is finished.
  package func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    let isLong = rows.count > Self.mostCommentedRows
    let title = info.isHierarchy ? ReportText.hierarchyTitle : .batchTitle
    var book = try WorkbookWriter(
      DocumentProperties(title: title.text(.turkish), createdAt: info.registeredAt.secondsSince1970),
      mode: isLong ? .rowByRow(scratch: scratch) : .whole)
    let styles = try EK1Styles(isUnlocked: true, in: &book)
    let sheet = try book.addSheet(info.isHierarchy ? "Hiyerarşi" : "Yöneticiler")
    try drawHeader(on: sheet, styles, in: &book)
    let lines = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($1.rowNumber, $0 + 2) })
    let returned = outcome.findings.filter { $0.rowNumber.map { lines[$0] != nil } ?? true }
    let places = returned.map { place(of: $0, lines) }
    var marks: [CellReference: [Finding]] = [:]
    for (place, finding) in zip(places, returned) {
      if let place { marks[place, default: []].append(finding) }
    }
    for (index, row) in rows.enumerated() { try draw(row, line: index + 2, marks, on: sheet, styles, in: &book) }
    if !isLong { try comment(marks, on: sheet, in: book) }
    try close(sheet, in: book)
    try FindingsPage(
      findings: returned, places: places, firstSheet: sheet, file: outcome.file, language: info.language
    ).draw(in: &book)
    return try book.finishInPieces()
  }

  private func drawHeader(on sheet: Sheet, _ styles: EK1Styles, in book: inout WorkbookWriter) throws(WriterError) {
    try book.setRow(1, height: 32, on: sheet)
    for (index, field) in fields.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: Self.width(field), on: sheet, style: styles.text)
      try book.write(
        info.layout.label(field), at: CellReference(column: index + 1, row: 1), on: sheet, style: styles.header)
    }
  }

  private static func width(_ field: Field) -> Double {
    switch field {
    case .unitDetsisNo, .operation, .deputyDetsisNo: 13
    case .nationalId: 14
    case .start, .end: 18
    case .fullName, .appointmentType, .title: 25
    default: 38
    }
  }

  private func place(of finding: Finding, _ lines: [Int: Int]) -> CellReference? {
    guard let line = finding.rowNumber.flatMap({ lines[$0] }) else { return nil }
    return CellReference(column: (finding.field.flatMap { fields.firstIndex(of: $0) } ?? 0) + 1, row: line)
  }

  private func draw(
    _ row: BatchRow, line: Int, _ marks: [CellReference: [Finding]], on sheet: Sheet, _ styles: EK1Styles,
    in book: inout WorkbookWriter
  ) throws(WriterError) {
    for (index, field) in fields.enumerated() {
      let cell = CellReference(column: index + 1, row: line)
      let style = try styles.value(marks[cell]?.map(\.severity).max(), in: &book)
      try book.write(row.text(field) ?? "", at: cell, on: sheet, style: style)
    }
  }

  private func comment(
    _ marks: [CellReference: [Finding]], on sheet: Sheet, in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    for (cell, findings) in marks.sorted(by: { $0.key < $1.key }) {
      let texts = findings.map { finding in
        [FindingText.sentence(for: finding, in: info.language), FindingText.advice(for: finding, in: info.language)]
          .compactMap(\.self).joined(separator: "\n")
      }
      try book.comment(texts.joined(separator: "\n\n"), at: cell, on: sheet)
    }
  }

  private func close(_ sheet: Sheet, in book: borrowing WorkbookWriter) throws(WriterError) {
    let all = CellRange(
      CellReference(column: 1, row: 1), CellReference(column: fields.count, row: rows.count + 1))
    for (index, field) in fields.enumerated() {
      let column = CellRange(
        CellReference(column: index + 1, row: 2), CellReference(column: index + 1, row: rows.count + 1))
      switch field {
      case .operation:
        try book.check(
          InputCheck(.list(ManagerAction.allCases.map(\.officialName)), title: info.layout.label(field)), in: column,
          on: sheet)
      case .appointmentType:
        try book.check(
          InputCheck(.list(AppointmentType.allCases.map(\.rawValue)), title: info.layout.label(field)), in: column,
          on: sheet)
      default: break
      }
    }
    try book.freeze(at: CellReference(column: 1, row: 2), on: sheet)
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
    try book.setPrint(PrintSetup(repeatedRow: 1, footer: outcome.file), on: sheet)
  }
}
