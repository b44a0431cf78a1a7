import Domain
import SheetModel
import SpreadsheetReader

/// Everything that one file turned out to hold, sheet by sheet.
package struct WorkbookForms: Sendable {
  /// One form, or the one reason why a sheet or the file holds none.
  package enum Part: Sendable {
    case form(RequestForm)
    case refused(sheet: String?, Finding)
  }

  package let parts: [Part]

  /// Reads every sheet of the workbook; never throws: what cannot be read is a finding.
  package init(reading bytes: [UInt8], limits: ReaderLimits = .standard) {
    do throws(ReaderError) {
      parts = try Self.parts(of: Workbook(bytes: bytes, limits: limits), limits)
    } catch {
      parts = [.refused(sheet: nil, error.finding)]
    }
  }

  private static func parts(of workbook: Workbook, _ limits: ReaderLimits) throws(ReaderError) -> [Part] {
    var parts = [Part]()
    var room = limits
    var absent: [Field]?
    for index in workbook.sheets.indices {
      let sheet = try workbook.sheet(at: index)
      let finder = FormFinder(sheet, limits: room)
      switch finder.result {
      case .forms(let forms):
        parts += forms.map { .form($0) }
        room.forms -= forms.count
        room.rows -= forms.reduce(0) { $0 + $1.rows.count }
      case .unreadable(.tooLarge(let limit, _)): throw .tooLarge(limit, maximum: limits[limit])
      case .unreadable(let error): throw error
      case .incomplete(let missing) where sheet.visibility == .visible:
        parts.append(.refused(sheet: sheet.name, notRecognised(missing)))
      case .incomplete, .nothing:
        let labels = finder.absentLabels
        if labels.count < absent?.count ?? .max { absent = labels }
      }
    }
    return parts.isEmpty ? [.refused(sheet: nil, notRecognised(absent ?? Field.columns))] : parts
  }

  private static func notRecognised(_ missing: [Field]) -> Finding {
    Finding(.formNotRecognised(missing: missing.map(\.label).joined(separator: ", ")))
  }
}

extension ReaderError {
  /// The finding that tells the sender why the file cannot be read.
  package var finding: Finding {
    switch self {
    case .notWorkbook(let kind): Finding(.fileNotXlsx(kind))
    case .encrypted: Finding(.fileEncrypted)
    case .damaged(let part, let reason): Finding(.fileDamaged(part: part, reason: reason))
    case .tooLarge(let limit, let maximum): Finding(.fileTooLarge(limit, maximum: maximum))
    }
  }
}
