/// What a file that is no .xlsx workbook is instead.
public enum FileKind: String, CaseIterable, Sendable {
  case empty
  case legacyXls = "xls"
  case xlsb, ods, csv, html, xml, pdf, image, word, zip, text, unknown
  /// RAR, 7-Zip and other archives that are not opened.
  case archive
  /// Signed or sealed data (CMS): `.p7m`, whatever its name says.
  case signed
  /// Messages: of Outlook (`.msg`), of Apple Mail (`.emlx`), and as they travel.
  case outlook = "msg"
  case appleMail = "emlx"
  case mail
  /// A document of Apple's Numbers, Pages or Keynote.
  case iwork
  case presentation
  /// A package of the state's correspondence (e-Yazışma).
  case eyp
  /// A file of Windows that only points to another one.
  case shortcut
}

/// What can grow too large in a workbook; each has its maximum in the reader's limits.
public enum SizeLimit: String, CaseIterable, Sendable {
  case fileBytes = "file-bytes"
  case partBytes = "part-bytes"
  case totalBytes = "total-bytes"
  case inflationRatio = "inflation-ratio"
  case entries, sheets, cells, strings
  case stringBytes = "string-bytes"
  case elements, depth, attributes
  case tagBytes = "tag-bytes"
  /// Of one file, and of all files of a mail.
  case forms, rows
  /// Of one cell's text, and in a row behind one letter.
  case characters, marks
}
