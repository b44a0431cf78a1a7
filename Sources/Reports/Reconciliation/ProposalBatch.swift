import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The proposals as a batch that `managers apply` takes as it is or edited; those that are held say so in the last column.
struct ProposalBatch {
  let outcome: ReconciliationOutcome
  let info: ReconciliationInfo

  private let layout = TableLayout.managerProposals

  init(_ outcome: ReconciliationOutcome, _ info: ReconciliationInfo) {
    self.outcome = outcome
    self.info = info
  }

  /// Longer batches are written as CSV alone.
  static let longestWorkbook = 100_000

  func workbook(scratch: String) throws(WriterError) -> FinishedWorkbook {
    var book = try WorkbookWriter(
      DocumentProperties(
        title: ReportText.proposalsHeading.text(info.language), createdAt: outcome.at.secondsSince1970),
      mode: .rowByRow(scratch: scratch))
    let styles = try TableStyles(wraps: false, in: &book)
    let sheet = try book.addSheet(ReportText.proposalsHeading.text(info.language))
    try book.setRow(1, height: 30, on: sheet)
    for (index, field) in layout.fields.enumerated() {
      try book.setColumns((index + 1)...(index + 1), width: Self.width(field), on: sheet, style: styles.text)
      try book.write(layout.label(field), at: cell(index, 1), on: sheet, style: styles.header)
    }
    try book.freeze(at: CellReference(column: 1, row: 2), on: sheet)
    var line = 1
    for item in outcome.items {
      for proposal in outcome.proposals(of: item) {
        line += 1
        for (index, text) in texts(proposal).enumerated() where !text.isEmpty {
          try book.write(text, at: cell(index, line), on: sheet, style: styles.text)
        }
      }
    }
    let all = CellRange(cell(0, 1), cell(layout.fields.count - 1, line))
    try book.filter(all, on: sheet)
    try book.allowNumbersAsText(in: all, on: sheet)
    try book.setPrint(
      PrintSetup(widths: layout.fields.map(Self.width), repeatedColumns: 3, footer: Masking.numbers(in: outcome.file)),
      on: sheet)
    return try book.finishInPieces()
  }

  /// UTF-8 with a byte order mark and semicolons, as a Turkish Excel opens it; line by line.
  func writeCSV<Failure: Error>(to put: (String) throws(Failure) -> Void) throws(Failure) {
    try put("\u{FEFF}" + layout.fields.map(layout.label).joined(separator: ";") + "\r\n")
    for item in outcome.items {
      for proposal in outcome.proposals(of: item) {
        try put(texts(proposal).map { CSVField.text($0, separator: ";") }.joined(separator: ";") + "\r\n")
      }
    }
  }

  private func texts(_ proposal: ReconciliationOutcome.Proposal) -> [String] {
    layout.fields.map { field in
      switch field {
      case .hold: proposal.hold.map { ReportText.holdName($0).text(info.language) } ?? ""
      case .unitName: proposal.content.text(.unitName) ?? proposal.unitName ?? ""
      case .start: proposal.content.start.map(Self.text) ?? ""
      case .end: proposal.content.end.map(Self.text) ?? ""
      default: proposal.content.text(field) ?? ""
      }
    }
  }

  /// As tables write it; in the hour that the clocks show twice, with its offset.
  private static func text(_ moment: Moment) -> String {
    MinuteText.moment(moment.slashedMinute) == moment ? moment.slashedMinute : moment.description
  }

  private func cell(_ index: Int, _ row: Int) -> CellReference { CellReference(column: index + 1, row: row) }

  private static func width(_ field: Field) -> Double {
    switch field {
    case .operation, .unitDetsisNo, .nationalId: 14
    case .start, .end: 18
    case .unitName: 30
    case .reference, .email: 36
    case .appointmentType: 23
    case .title: 22
    default: 26
    }
  }
}

extension BatchRow.Content {
  fileprivate var start: Moment? {
    switch self {
    case .appointment(let appointment): appointment.start
    case .ending(let ending): ending.start
    case .tie, .faulty: nil
    }
  }

  fileprivate var end: Moment? {
    switch self {
    case .appointment(let appointment): appointment.end
    case .ending(let ending): ending.end
    case .tie, .faulty: nil
    }
  }
}
