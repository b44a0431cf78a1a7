import Domain
import Messages
import SheetModel
import SpreadsheetWriter

/// `hatalar.xlsx`: the EK-1 form again with just the refused rows, every faulty cell coloured, commented and checked as
/// it is corrected, and a second sheet that lists the findings. Corrected and sent back, it is an ordinary form.
public enum ErrorWorkbook {
  /// Nil when no row has to be corrected and sent again.
  ///
  /// The form itself is always Turkish; comments and the list of findings are in `language`. T.C. numbers stand
  /// whole: the file is for its sender. `emailSuffixes`: domains below which an institutional address must stand.
  /// `createdAt` is the time that the workbook carries as its own.
  public static func bytes(
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
