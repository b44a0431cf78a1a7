internal import SheetModel

/// Names a ZIP archive that is no .xlsx workbook.
enum PackageKind {
  /// What a package is whose main document is not an .xlsx workbook's; nil for one that may be.
  static func kind(ofDocument part: PartName) -> FileKind? {
    if part.key.hasPrefix("word/") { return .word }
    if part.key.hasPrefix("ppt/") { return .presentation }
    if part.key.hasPrefix("visio/") { return .unknown }
    return part.key.hasSuffix(".bin") ? .xlsb : nil
  }

  /// Why an archive without a main document cannot be read.
  static func error(of package: borrowing PackageReader) throws(ReaderError) -> ReaderError {
    if let kind = try openDocumentKind(of: package) { return .notWorkbook(kind) }
    let names = package.directory.names
    if names.contains(where: { $0.key.hasPrefix("word/") }) { return .notWorkbook(.word) }
    if names.contains(where: { $0.key.hasPrefix("ustveri/") || $0.key.hasPrefix("ustyazi/") }) {
      return .notWorkbook(.eyp)
    }
    if names.contains(where: { $0.key.hasSuffix(".iwa") || $0.key == "index.zip" }) { return .notWorkbook(.iwork) }
    guard names.contains(where: { $0.key.hasPrefix("xl/") }) else { return .notWorkbook(.zip) }
    return .damaged(part: "_rels/.rels", reason: "it names no workbook")
  }

  /// OpenDocument packages name their type in a member of their own.
  private static func openDocumentKind(of package: borrowing PackageReader) throws(ReaderError) -> FileKind? {
    guard let bytes = try package.smallPart(PartName(member: "mimetype"), maximum: 256) else { return nil }
    let type = String(decoding: bytes, as: UTF8.self)
    guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return nil }
    if type.contains("spreadsheet") { return .ods }
    if type.contains("opendocument.presentation") { return .presentation }
    return type.contains("opendocument.text") ? .word : .unknown
  }
}
