import Domain
import Files
import Intake
import Messages
import Settings
import SpreadsheetReader

/// Any workbook's cells, as read.
package struct WorkbookDump: Sendable {
  private let path: String
  private let limits: ReaderLimits

  package init(path: String, settings: Settings) {
    self.path = path
    limits = ReaderLimits(.standard, settings)
  }

  /// Hands on the JSON document piece by piece; throws `Trouble.unreadableInput`.
  package func json(_ language: Language, to write: ([UInt8]) -> Void) throws {
    try reading(language) { try WorkbookJSON($0).write { write($0) } }
  }

  /// Hands on one line for each cell: `Sayfa1!A1  string  SIRA NO`.
  package func text(_ language: Language, to write: ([UInt8]) -> Void) throws {
    try reading(language) { workbook in
      for (index, info) in workbook.sheets.enumerated() where info.kind == .worksheet {
        for cell in try workbook.sheet(at: index).cells {
          if let (kind, value) = Self.shown(cell.value) {
            write(Array("\(SafeText.shown(info.name))!\(cell.reference)\t\(kind)\t\(value)\n".utf8))
          }
        }
      }
    }
  }

  private func reading(_ language: Language, _ body: (Workbook) throws -> Void) throws {
    do {
      let file = try OpenFile(path, followsLinks: true)
      let workbook = try withExtendedLifetime(file) { try Workbook(descriptor: file.descriptor, limits: limits) }
      try body(workbook)
    } catch let error as ReaderError {
      throw Trouble.unreadableInput(path: path, reason: FindingText.sentence(for: error.finding, in: language))
    } catch let error as FileError {
      throw Trouble.unreadableInput(path: path, reason: error.reason)
    }
  }

  private static func shown(_ value: CellValue) -> (String, String)? {
    switch value {
    case .string(let text): text.isEmpty ? nil : ("string", SafeText.shown(text))
    case .number(let number): ("number", Int64(exactly: number).map { String($0) } ?? String(number))
    case .boolean(let value): ("bool", String(value))
    case .error(let code): ("error", SafeText.shown(code))
    case .date(let iso, _): ("date", iso)
    case .formulaWithoutValue: nil
    }
  }
}
