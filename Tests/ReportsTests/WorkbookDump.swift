import SheetModel
import SpreadsheetReader
import TestSupport

/// A workbook as text for golden files: sheet by sheet, cell by cell, then the comments.
enum WorkbookDump {
  static func text(_ bytes: [UInt8]) throws -> String {
    let workbook = try Workbook(bytes: bytes)
    var lines = [String]()
    for (index, info) in workbook.sheets.enumerated() {
      lines.append("== \(info.name)")
      for cell in try workbook.sheet(at: index).cells { lines.append("\(cell.reference) \(describe(cell.value))") }
    }
    let comments = comments(PackageParts(bytes)["xl/comments1.xml"])
    if !comments.isEmpty { lines += ["== comments"] + comments }
    return lines.joined(separator: "\n") + "\n"
  }

  static func describe(_ value: CellValue) -> String {
    switch value {
    case .string(let text): text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    case .number(let number): "#\(Int(number))"
    default: "\(value)"
    }
  }

  /// `G9 text` for each comment.
  static func comments(_ xml: String) -> [String] {
    xml.split(separator: "<comment ref=\"").dropFirst().map { part in
      let cell = part.prefix { $0 != "\"" }
      let text = part.split(separator: "<t>").dropFirst().first.map { $0.split(separator: "</t>").first ?? "" } ?? ""
      return "\(cell) \(text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎"))"
    }
  }
}
