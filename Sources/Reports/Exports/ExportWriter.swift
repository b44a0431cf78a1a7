import Domain
import Messages
import SpreadsheetWriter

/// Writes a list of the registry in one of the formats, row by row: its memory does not grow with the list.
package struct ExportWriter: ~Copyable {
  private enum Lines {
    case csv(ExportCSV)
    case json(ExportJSON)
  }

  /// One of the two is there.
  private var workbook: ExportWorkbook?
  private let lines: Lines?
  package private(set) var rows = 0

  /// `separator` stands between the values of CSV; `scratch` is the folder for a workbook's rows until it is finished.
  package init(
    _ kind: ExportKind, as format: ExportFormat, separator: Unicode.Scalar, language: Language, createdAt: Moment,
    scratch: String
  ) throws(ReportError) {
    switch format {
    case .xlsx:
      do {
        workbook = try ExportWorkbook(kind, language: language, createdAt: createdAt, scratch: scratch)
      } catch { throw .workbook(error) }
      lines = nil
    case .csv:
      workbook = nil
      lines = .csv(ExportCSV(columns: kind.columns, separator: separator, language: language))
    case .json:
      workbook = nil
      lines = .json(ExportJSON(columns: kind.columns))
    }
  }

  /// What stands before the first row.
  package var opening: [UInt8] {
    if case .csv(let csv) = lines { Array(csv.header.utf8) } else { [] }
  }

  /// Takes a row; what it adds to the file by now.
  package mutating func add(_ row: ExportRow) throws(ReportError) -> [UInt8] {
    rows += 1
    switch lines {
    case .csv(let csv): return Array(csv.line(for: row).utf8)
    case .json(let json): return json.line(for: row)
    case nil:
      do { try workbook?.add(row) } catch { throw .workbook(error) }
      return []
    }
  }

  /// Hands on what is left, piece by piece.
  package consuming func finish(to put: ([UInt8]) throws -> Void) throws {
    guard let book = workbook.take() else { return }
    var finished = try Self.finish(book)
    while let piece = try Self.next(of: &finished) { try put(piece) }
  }

  private static func finish(_ book: consuming ExportWorkbook) throws(ReportError) -> FinishedWorkbook {
    do { return try book.finish() } catch { throw .workbook(error) }
  }

  private static func next(of workbook: inout FinishedWorkbook) throws(ReportError) -> [UInt8]? {
    do { return try workbook.next() } catch { throw .workbook(error) }
  }
}
