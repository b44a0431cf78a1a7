import Domain
import Messages
import SheetModel
import SpreadsheetWriter

extension ErrorPage {
  /// Checks what is written into the form's cells; a faulty cell for which there is a suggestion offers it.
  ///
  /// `suggestions`: for each finding, the cell of its suggestion on the second sheet. No two checks cover one cell.
  func addChecks(
    emailSuffixes: [String], suggestions: [String], in book: borrowing WorkbookWriter
  ) throws(WriterError) {
    let checks = EntryChecks(language: language, emailSuffixes: emailSuffixes, hasUnitList: false, label: \.label)
    let offers = offers(suggestions)
    for (cell, offer) in offers.sorted(by: { $0.key < $1.key }) {
      try book.check(offer, in: CellRange(cell, cell), on: sheet.sheet)
    }
    for field in [Field.institutionDetsisNo, .institutionName] {
      let cell = EK1Sheet.cell(field, line: 0)
      guard offers[cell] == nil else { continue }
      try book.check(checks.check(field, line: 0, cell: EK1Sheet.cell), in: CellRange(cell, cell), on: sheet.sheet)
    }
    for field in Field.columns {
      for range in Self.gaps(in: sheet.column(field), besides: offers) {
        let check = checks.check(field, line: range.first.row, cell: EK1Sheet.cell)
        try book.check(check, in: range, on: sheet.sheet)
      }
    }
  }

  /// The drop-downs of one value, by cell; the operation has a better one.
  private func offers(_ suggestions: [String]) -> [CellReference: InputCheck] {
    var offers: [CellReference: (severity: Severity, check: InputCheck)] = [:]
    for (index, finding) in findings.enumerated() {
      guard let place = places[index], let suggestion = finding.suggestion, let field = finding.field,
        finding.code != .valueCorrected, field != .operation,
        finding.severity > offers[place]?.severity ?? .note
      else { continue }
      offers[place] = (
        finding.severity,
        InputCheck(
          .range(suggestions[index]), severity: .warning, title: field.label,
          message: EntryText.suggestionOffered(suggestion).text(language),
          fault: EntryText.otherThanSuggested(suggestion).text(language))
      )
    }
    return offers.mapValues(\.check)
  }

  /// The parts of a column between the cells that have a check of their own.
  private static func gaps(in column: CellRange, besides taken: [CellReference: InputCheck]) -> [CellRange] {
    var gaps = [CellRange]()
    for row in column.first.row...column.last.row {
      let cell = CellReference(column: column.first.column, row: row)
      guard taken[cell] == nil else { continue }
      if let last = gaps.last, last.last.row == row - 1 {
        gaps[gaps.count - 1].last = cell
      } else {
        gaps.append(CellRange(cell, cell))
      }
    }
    return gaps
  }
}
