import Domain
import Files
import Intake
import SheetModel
import SpreadsheetReader

/// A file that lies in Inbox by itself: a workbook, or what belongs elsewhere and says so.
struct BareFile {
  let name: String
  let bytes: [UInt8]
  let sha256: String?
  let limits: ReaderLimits

  var document: IncomingDocument {
    let parts = placed(WorkbookForms(reading: bytes, limits: limits).parts)
    return IncomingDocument(name: name, fileName: name, sha256: sha256, attachment: nil, parts: parts)
  }

  /// The parts, each of which says where the file belongs, if it is no form and is known as something else.
  private func placed(_ parts: [WorkbookForms.Part]) -> [WorkbookForms.Part] {
    let isForeign = parts.allSatisfy { part in
      guard case .refused(_, let finding) = part else { return false }
      return [.fileNotXlsx, .formNotRecognised, .fileTooLarge].contains(finding.code)
    }
    guard isForeign, let place = DropPlace.recognised(bytes, limits: limits) else { return parts }
    return parts.map { part in
      guard case .refused(let sheet, var finding) = part else { return part }
      switch finding.kind {
      case .fileNotXlsx(let kind, _): finding.kind = .fileNotXlsx(kind, place: place)
      case .formNotRecognised(let missing, _): finding.kind = .formNotRecognised(missing: missing, place: place)
      // A list may be longer than any form.
      default: finding = Finding(.fileNotXlsx(.unknown, place: place))
      }
      return .refused(sheet: sheet, finding)
    }
  }
}
