import Files
import Mustache
import SpreadsheetWriter

/// Writes a file into a folder of results that nobody is shown before it is complete.
enum StagedFile {
  /// Writes the workbook that `make` makes, piece by piece.
  static func write(
    _ path: String, _ make: () throws(WriterError) -> FinishedWorkbook
  ) throws(ReportError) {
    var workbook: FinishedWorkbook
    do { workbook = try make() } catch { throw .workbook(error) }
    var file: OutputFile
    do { file = try OutputFile(path, isStaged: true) } catch { throw .file(error) }
    while let piece = try next(of: &workbook) {
      do { try file.write(piece) } catch { throw .file(error) }
    }
    do { try file.commit(sync: false) } catch { throw .file(error) }
  }

  /// Writes what `body` writes.
  static func write(
    _ path: String, _ body: (inout OutputFile) throws(FileError) -> Void
  ) throws(ReportError) {
    do throws(FileError) {
      var file = try OutputFile(path, isStaged: true)
      try body(&file)
      try file.commit(sync: false)
    } catch { throw .file(error) }
  }

  private static func next(of workbook: inout FinishedWorkbook) throws(ReportError) -> [UInt8]? {
    do { return try workbook.next() } catch { throw .workbook(error) }
  }
}

/// Why the reports of a run could not be written.
package enum ReportError: Error, Hashable, Sendable {
  case file(FileError)
  case workbook(WriterError)
  /// The page's template in the home is no Mustache template, or cannot be read.
  case template(path: String, reason: String)
}

extension ReportError {
  /// Why a template cannot be used, with the place at fault where the parser knows it; `shifted`: by so many signs that were
  /// put before its first line.
  static func template(_ path: String, _ error: any Error, shifted: Int) -> ReportError {
    guard let fault = error as? MustacheTemplate.ParserError else {
      return .template(path: path, reason: "it is no Mustache template")
    }
    let words =
      switch fault.error as? MustacheTemplate.Error {
      case .expectedSectionEnd, .sectionCloseNameIncorrect: "a section of the template is not closed"
      case .unfinishedName: "a name in the template is not closed"
      default: "it is no Mustache template"
      }
    let line = fault.context.lineNumber
    let column = fault.context.columnNumber - (line == 1 ? shifted : 0)
    return .template(path: path, reason: "line \(line), column \(max(1, column)): \(words)")
  }
}
