import Files
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
