import Files
import SpreadsheetWriter

/// Why the reports of a run could not be written.
public enum ReportError: Error, Hashable, Sendable {
  case file(FileError)
  case workbook(WriterError)
  /// The page's template in the home is no Mustache template, or cannot be read.
  case template(path: String, reason: String)
}
