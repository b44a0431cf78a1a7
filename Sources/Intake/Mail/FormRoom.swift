import Domain
import SheetModel
import SpreadsheetReader

/// How much the forms of one mail may hold together, however many files they stand in: each file alone would be no limit for
/// a sender who attaches hundreds.
struct FormRoom {
  /// What is left for the next file.
  private var left: ReaderLimits
  private let limits: ReaderLimits
  /// The text in all forms so far, and what all files read so far inflate to, in bytes.
  private var text = 0
  private var inflated = 0
  /// How many files held more than there was room for.
  private var excesses = 0
  /// What there is too much of, so that nothing more is read; nil while there is room.
  private(set) var full: ReaderError?

  init(_ limits: ReaderLimits) {
    self.limits = limits
    left = limits
  }

  /// Reads a file, and takes off what it holds.
  mutating func take(_ bytes: [UInt8]) -> [WorkbookForms.Part] {
    let parts = WorkbookForms(reading: bytes, limits: left).parts
    charge(bytes, parts)
    if parts.count == 1, case .refused(_, let finding) = parts[0], let limit = Self.limit(of: finding) {
      return [.refused(sheet: nil, exceeded(limit).finding)]
    }
    let forms = parts.compactMap { if case .form(let form) = $0 { form } else { nil } }
    text += forms.reduce(0) { $0 + Self.text(of: $1) }
    guard text <= limits.heldTextBytes else {
      let error = ReaderError.tooLarge(.stringBytes, maximum: limits.heldTextBytes)
      full = error
      return [.refused(sheet: nil, error.finding)]
    }
    left.forms -= forms.count
    left.rows -= forms.reduce(0) { $0 + $1.rows.count }
    return parts
  }

  /// The file may be too long by itself, and a smaller one fit; behind a second one nothing more is tried.
  private mutating func exceeded(_ limit: SizeLimit) -> ReaderError {
    excesses += 1
    let error = ReaderError.tooLarge(limit, maximum: limits[limit])
    if excesses > 1 { full = error }
    return error
  }

  /// Of what there is room for a number in all files together, and this one holds more; nil for any other finding.
  private static func limit(of finding: Finding) -> SizeLimit? {
    guard case .fileTooLarge(let limit, maximum: _) = finding.kind, [.forms, .rows].contains(limit) else { return nil }
    return limit
  }

  /// What is no workbook was not inflated.
  private mutating func charge(_ bytes: [UInt8], _ parts: [WorkbookForms.Part]) {
    if parts.count == 1, case .refused(_, let finding) = parts[0], finding.code == .fileNotXlsx { return }
    guard let members = try? ArchiveMembers(bytes: bytes, limits: limits).members else { return }
    inflated += members.reduce(0) { $0 + Int(clamping: $1.size) }
    let maximum = limits.totalBytes.multipliedReportingOverflow(by: AttachedFiles.inflations)
    guard !maximum.overflow, inflated >= maximum.partialValue else { return }
    full = .tooLarge(.totalBytes, maximum: maximum.partialValue)
  }

  /// In bytes; both what stood in the cells and what was made of it are kept.
  private static func text(of form: RequestForm) -> Int {
    form.rows.reduce(0) { sum, row in
      row.fields.reduce(sum) { $0 + row[$1].original.utf8.count + row[$1].text.utf8.count }
    }
  }
}
