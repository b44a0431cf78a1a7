import FuzzSupport
import SheetModel
import SpreadsheetReader

/// What a workbook gives: how its reading ended, and a fingerprint of everything that came before.
struct Reading: Equatable {
  private(set) var ending = "read"
  private(set) var fingerprint = 0

  private static let limits: ReaderLimits = {
    var limits = ReaderLimits.small
    limits.sheets = 8
    // Looking at every byte of the texts takes most of the time here.
    limits.sharedTextBytes = 8 << 20
    return limits
  }()

  /// Reads every sheet in each way that there is, and holds the ways against each other.
  init(_ bytes: [UInt8]) {
    var hasher = Hasher()
    do throws(ReaderError) {
      let workbook = try Workbook(bytes: bytes, limits: Self.limits)
      for index in workbook.sheets.indices {
        hasher.combine(workbook.sheets[index])
        try Self.read(workbook, index, &hasher)
      }
      Self.writeJSON(workbook)
    } catch {
      ending = Self.words(error)
    }
    fingerprint = hasher.finalize()
  }

  var succeeded: Bool { ending == "read" }

  private static func read(_ workbook: Workbook, _ index: Int, _ hasher: inout Hasher) throws(ReaderError) {
    var streamed = CellCheck()
    do throws(ReaderError) {
      try workbook.read(sheetAt: index, into: &streamed)
    } catch {
      do throws(ReaderError) {
        _ = try workbook.sheet(at: index)
        promise(false, "a sheet that streaming refuses with \(error) is read whole")
      } catch let other {
        promise(other == error || isLimit(other), "streaming says \(error), reading whole \(other)")
      }
      throw error
    }
    hasher.combine(streamed.fingerprint)
    try compare(workbook, index, streamed)
  }

  private static func compare(_ workbook: Workbook, _ index: Int, _ streamed: CellCheck) throws(ReaderError) {
    do throws(ReaderError) {
      let sheet = try workbook.sheet(at: index)
      promise(sheet.cells.count == streamed.places, "\(sheet.cells.count) cells held, \(streamed.places) streamed")
      promise(sheet.merged.count == streamed.merged, "\(sheet.merged.count) merged, \(streamed.merged) streamed")
      promise(sheet.hyperlinks.isEmpty == (streamed.links == 0), "links are lost")
      promise(zip(sheet.cells, sheet.cells.dropFirst()).allSatisfy { $0.reference < $1.reference }, "not in order")
    } catch {
      promise(isLimit(error), "a sheet that streams fails whole with \(error)")
      throw error
    }
  }

  private static func writeJSON(_ workbook: Workbook) {
    do {
      try WorkbookJSON(workbook).write { piece in
        promise((try? UTF8Span(validating: piece.span)) != nil, "the JSON is no UTF-8")
      }
    } catch {
      promise(false, "a workbook that is read cannot be written as JSON: \(error)")
    }
  }

  /// A sheet may be too large to be held, though not too large to be streamed.
  private static func isLimit(_ error: ReaderError) -> Bool {
    if case .tooLarge = error { true } else { false }
  }

  /// The error, whose texts have to be UTF-8 and short enough to be shown.
  private static func words(_ error: ReaderError) -> String {
    if case .damaged(let part, let reason) = error {
      promise(part.utf8.count <= 1 << 18 && reason.utf8.count <= 1 << 10, "an error is too long to be shown")
    }
    return "\(error)"
  }
}
