import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// The empty list of managers that `reconcile` takes, with drop-downs and input checks; it holds no person.
package enum RosterTemplate {
  /// The workbook's bytes; where an institution is given, each of `units` stands in a row of its own, and again on the
  /// second sheet, from which the rows below them offer their choice.
  ///
  /// A row in which nothing else is filled in says nothing. The labels and the units' own cells can only be changed
  /// after taking the protection off, which has no password.
  package static func bytes(
    institution: DetsisUnit? = nil, units: [DetsisUnit] = [], emailSuffixes: [String], language: Language,
    createdAt: Moment
  ) throws(WriterError) -> [UInt8] {
    let title = EntryText.rosterTitle.text(language)
    var book = try WorkbookWriter(DocumentProperties(title: title, createdAt: createdAt.secondsSince1970))
    let page = try RosterSheet(units: units, language, in: &book)
    try page.drawHead(institution, language, in: &book)
    try page.drawRows(in: &book)
    if !units.isEmpty { try UnitListSheet.add(units, language, in: &book) }
    try page.add(
      EntryChecks(
        language: language, emailSuffixes: emailSuffixes, hasUnitList: !units.isEmpty, label: TableLayout.roster.label),
      in: &book)
    book.protect(page.sheet)
    try book.select(page.cell(units.isEmpty ? .unitDetsisNo : .nationalId, RosterSheet.firstLine), on: page.sheet)
    return try book.finish()
  }
}
