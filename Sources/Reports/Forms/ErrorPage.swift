import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The first sheet of `hatalar.xlsx`: the form with the refused rows, coloured and commented.
struct ErrorPage {
  let sheet: EK1Sheet
  /// The cell of this file that each finding of the form stands on, in the order of the findings; nil for none.
  let places: [CellReference?]
  var findings: [Finding] { form.findings }
  private let form: FormOutcome
  private let returned: ReturnedRows
  let language: Language
  private let marks: [CellReference: [Finding]]

  init(_ form: FormOutcome, language: Language, in book: inout WorkbookWriter) throws(WriterError) {
    self.form = form
    self.language = language
    let returned = ReturnedRows(form)
    self.returned = returned
    sheet = try EK1Sheet(rowCount: returned.entries.count, isUnlocked: false, in: &book)
    let places = form.findings.map { Self.place(of: $0, in: returned) }
    self.places = places
    var marks: [CellReference: [Finding]] = [:]
    for (place, finding) in zip(places, form.findings) {
      if let place { marks[place, default: []].append(finding) }
    }
    self.marks = marks
  }

  private static func place(of finding: Finding, in returned: ReturnedRows) -> CellReference? {
    switch finding.field {
    case .institutionDetsisNo, .institutionName: EK1Sheet.cell(finding.field ?? .institutionName, line: 0)
    case let field:
      returned.index(for: finding).map { EK1Sheet.cell(field ?? .rowNumber, line: EK1Sheet.firstLine + $0) }
    }
  }

  func draw(in book: inout WorkbookWriter) throws(WriterError) {
    try drawNote(in: &book)
    for (field, text) in [
      (Field.institutionDetsisNo, form.institutionDetsisNo), (.institutionName, form.institutionName),
    ] {
      let style = try sheet.styles.value(severity(at: EK1Sheet.cell(field, line: 0)), in: &book)
      try sheet.writeInstitution(field, text ?? "", style: style, in: book)
    }
    for (index, entry) in returned.entries.enumerated() {
      try draw(entry, line: EK1Sheet.firstLine + index, in: &book)
    }
    try drawComments(in: book)
    try drawLegend(in: &book)
  }

  private func drawNote(in book: inout WorkbookWriter) throws(WriterError) {
    let refused = form.rows.count(where: { !$0.isAccepted })
    var look = CellStyle()
    look.format = .text
    look.isItalic = true
    look.fontSize = 10
    look.fontColour = Palette.quiet
    look.horizontal = .centre
    look.vertical = .centre
    look.wraps = true
    try book.setRow(EK1Sheet.noteLine, height: 28, on: sheet.sheet)
    let text = ReportText.correctionNote(returned: refused, applied: form.rows.count - refused).text(language)
    try sheet.writeLine(text, line: EK1Sheet.noteLine, style: book.style(look), in: book)
  }

  private func draw(_ entry: ReturnedRows.Entry, line: Int, in book: inout WorkbookWriter) throws(WriterError) {
    try book.setRow(line, height: Self.height(of: entry.row), on: sheet.sheet)
    for field in Field.columns {
      let cell = EK1Sheet.cell(field, line: line)
      let isNumber = field == .rowNumber
      let style = try sheet.styles.value(severity(at: cell), isNumber: isNumber, in: &book)
      let text = isNumber ? String(entry.number) : entry.row.map { Self.text(field, of: $0) } ?? ""
      try book.write(text, at: cell, on: sheet.sheet, style: style)
    }
  }

  private static func text(_ field: Field, of row: RowOutcome) -> String {
    row.values[field] ?? (field == .operation ? row.operation?.officialName ?? "" : "")
  }

  /// In points, for the text that needs the most lines.
  private static func height(of row: RowOutcome?) -> Double {
    guard let row else { return 18 }
    let widths: [(Field, Int)] = [(.unitName, 36), (.fullName, 24), (.email, 32), (.workPhone, 20), (.mobilePhone, 17)]
    let lines = widths.map { (row.values[$0]?.utf8.count ?? 0) / $1 + 1 }.max() ?? 1
    return Double(min(lines, 8)) * 13.5 + 5
  }

  private func severity(at cell: CellReference) -> Severity? { marks[cell]?.map(\.severity).max() }

  private func drawComments(in book: borrowing WorkbookWriter) throws(WriterError) {
    for (cell, findings) in marks.sorted(by: { $0.key < $1.key }) {
      let text = findings.map { Self.comment(on: $0, language) }.joined(separator: "\n\n")
      try book.comment(text, at: cell, boxAt: Self.corner(beside: cell), on: sheet.sheet)
    }
  }

  /// `HATA · Telefon biçimi hatalı`, the sentence, and what could be written instead.
  private static func comment(on finding: Finding, _ language: Language) -> String {
    let severity = ReportText.severityName(finding.severity).text(language)
    let lines = [
      "\(severity) · \(FindingText.ruleName(finding.code, in: language))",
      FindingText.sentence(for: finding, in: language), FindingText.advice(for: finding, in: language),
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  /// The box stands below the cell; of the last columns, where nothing more is on the screen, to the left.
  private static func corner(beside cell: CellReference) -> CellReference {
    CellReference(column: min(cell.column + 1, Field.columns.count - 2), row: cell.row + 1)
  }

  private func drawLegend(in book: inout WorkbookWriter) throws(WriterError) {
    let used = Set(marks.keys.compactMap(severity))
    var line = sheet.endLine + 1
    for severity in Severity.allCases.reversed() where used.contains(severity) {
      let name = ReportText.severityName(severity).text(language)
      let style = try sheet.styles.legend(severity, in: &book)
      try book.write(name, at: CellReference(column: 1, row: line), on: sheet.sheet, style: style)
      try sheet.writeExplanation(ReportText.legend(severity).text(language), line: line, in: book)
      line += 1
    }
  }
}
