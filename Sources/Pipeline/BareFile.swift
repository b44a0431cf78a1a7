import Crypto
import Domain
import Files
import Intake
import SheetModel
import SpreadsheetReader

/// A file that lies in Inbox by itself: a workbook, or an archive of some.
struct BareFile {
  let name: String
  let bytes: [UInt8]
  let sha256: String?
  let limits: ReaderLimits

  /// The workbook, or what an archive holds, file by file; what belongs elsewhere says so.
  func documents() -> [IncomingDocument] {
    let parts = WorkbookForms(reading: bytes, limits: limits).parts
    if WorkbookForms.isArchive(parts) {
      let members = AttachedFiles(ofArchive: name, bytes: bytes, limits: limits).files
      let documents = members.compactMap(document)
      if !documents.isEmpty { return documents }
    }
    return [
      IncomingDocument(name: name, fileName: name, sha256: sha256, attachment: nil, parts: placed(parts))
    ]
  }

  private func document(_ member: AttachedFile) -> IncomingDocument? {
    guard let parts = member.parts else { return nil }
    // An archive that cannot be opened, or is empty, stands for itself.
    guard member.bytes != bytes else {
      return IncomingDocument(name: name, fileName: name, sha256: sha256, attachment: nil, parts: parts)
    }
    return IncomingDocument(
      name: "\(name) › \(member.name)", fileName: member.fileName,
      sha256: member.bytes.map { SHA256.hash(data: $0).hexadecimal }, attachment: nil, parts: parts)
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
      // A list may be longer than any form.
      if finding.code == .fileTooLarge { finding = Finding(.fileNotXlsx, details: [.kind: FileKind.unknown.rawValue]) }
      finding.details[.place] = place.rawValue
      return .refused(sheet: sheet, finding)
    }
  }
}
