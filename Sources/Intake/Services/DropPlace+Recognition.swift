import Domain
import SheetModel
import SpreadsheetReader

extension DropPlace {
  /// As much of a text, in bytes, as tells what it is.
  private static let headLength = 1 << 20

  /// What a file is by its content, if it is anything that is known.
  package static func recognised(amongAll bytes: [UInt8], limits: ReaderLimits) -> DropPlace? {
    let isForm = WorkbookForms(reading: bytes, limits: limits).parts.contains { part in
      if case .form = part { true } else { false }
    }
    return isForm ? .form : recognised(bytes, limits: limits)
  }

  /// What a file that is no form is by its content; nil for what belongs nowhere else.
  ///
  /// `bytes`: the file's, or of one that is too long for a form its first ones. A table is recognised by its labels alone:
  /// no row of it is read.
  package static func recognised(_ bytes: [UInt8], limits: ReaderLimits) -> DropPlace? {
    let isPackage = bytes.starts(with: "PK".utf8)
    let head = isPackage ? bytes : Array(bytes.prefix(headLength))
    if ManagerResponseReader.isResponse(head) { return ofResponse(head) }
    // A batch has every label of a roster, and one more.
    let layouts = [(TableLayout.managerBatch, DropPlace.batch), (.roster, .roster), (.hierarchy, .hierarchy)]
    return layouts.first { isTable(head, of: $0.0, limits) }?.1
  }

  private static func isTable(_ bytes: [UInt8], of layout: TableLayout, _ limits: ReaderLimits) -> Bool {
    var probe = HeaderProbe()
    var piece: [UInt8]? = bytes
    do {
      _ = try TableReader(layout, limits: limits).read(nextChunk: { piece.take() }, into: &probe)
      return false
    } catch {
      // Nothing else throws.
      return error is HeaderProbe.Found
    }
  }

  private static func ofResponse(_ head: [UInt8]) -> DropPlace? {
    let text = String(decoding: head.filter { $0 != 0 }, as: UTF8.self)
    if text.contains("KurumBirimWS") { return .units }
    return text.contains("IyemYoneticiObj") ? .roster : nil
  }
}

/// Ends the reading of a table at its first row: by then its labels are known.
private struct HeaderProbe: TableHandler {
  struct Found: Error {}

  mutating func begin(_ header: TableHeader) throws { throw Found() }
  mutating func row(_ row: borrowing TableRow) throws {}
}
