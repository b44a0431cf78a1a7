import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `hatalar.xlsx`: the EK-1 form again with just the refused rows, every faulty cell coloured, commented and checked as
/// it is corrected, and a second sheet that lists the findings. Corrected and sent back, it is an ordinary form.
package enum ErrorWorkbook {
  /// Nil when no row has to be corrected and sent again.
  ///
  /// The form itself is always Turkish; comments and the list of findings are in `language`. T.C. numbers stand
  /// whole: the file is for its sender. `emailSuffixes`: domains below which an institutional address must stand.
  /// `createdAt` is the time that the workbook carries as its own.
  package static func bytes(
    for form: FormOutcome, emailSuffixes: [String], language: Language, createdAt: Moment
  ) throws(WriterError) -> [UInt8]? {
    guard form.rows.contains(where: { !$0.isAccepted }),
      !form.findings.contains(where: { $0.code == .formDuplicate })
    else { return nil }
    var form = form
    form.findings.removeAll { $0.code.isForTheOfficeAlone }
    var book = try WorkbookWriter(
      DocumentProperties(title: OfficialForm.title, createdAt: createdAt.secondsSince1970))
    let page = try ErrorPage(form, language: language, in: &book)
    try page.draw(in: &book)
    let suggestions = try FindingsPage(
      findings: form.findings, places: page.places, firstSheet: page.sheet.sheet, file: form.file, language: language
    ).draw(in: &book)
    try page.addChecks(emailSuffixes: emailSuffixes, suggestions: suggestions, in: book)
    return try book.finish()
  }
}

/// Which refused rows go back, on which line of the form, and which findings belong to which of them.
struct ReturnedRows {
  struct Entry {
    var number: Int
    /// Nil for a row of the form that stays empty.
    var row: RowOutcome?
  }

  /// The rows of the table, from top to bottom.
  let entries: [Entry]

  /// A form has ten rows; where the numbers allow it, each row keeps its place among them.
  private static let longestTable = 30

  init(_ form: FormOutcome) {
    let refused = form.rows.filter { !$0.isAccepted }
    entries = Self.inPlace(refused) ?? refused.map { Entry(number: $0.rowNumber, row: $0) }
  }

  /// 1 to 10, or 11 to 20 where the form goes on from another, with the refused rows among them; nil where the
  /// numbers repeat, run backwards or lie too far apart.
  private static func inPlace(_ refused: [RowOutcome]) -> [Entry]? {
    guard let first = refused.first?.rowNumber, let last = refused.last?.rowNumber, first > 0, last < 1_000_000
    else { return nil }
    let start = (first - 1) / EK1Sheet.officialRows * EK1Sheet.officialRows + 1
    let count = max(EK1Sheet.officialRows, last - start + 1)
    guard count <= longestTable, zip(refused, refused.dropFirst()).allSatisfy({ $0.rowNumber < $1.rowNumber }) else {
      return nil
    }
    let rows = Dictionary(refused.map { ($0.rowNumber, $0) }, uniquingKeysWith: { first, _ in first })
    return (start..<(start + count)).map { Entry(number: $0, row: rows[$0]) }
  }

  /// The index in `entries` of the row that a finding is about; nil when that row does not go back.
  func index(for finding: Finding) -> Int? {
    guard let position = finding.position else { return nil }
    return entries.firstIndex { $0.row?.position == position }
  }
}
