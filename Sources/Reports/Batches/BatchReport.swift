import Domain
import Files
import SpreadsheetWriter

/// Writes all that a batch leaves behind: `rapor.html`, `rapor.xlsx` and `run.json` for the office, and in the batch's
/// folder `sonuc.json` and, where rows were refused, `hatalar.xlsx`.
package struct BatchReport {
  private let outcome: BatchOutcome
  private let info: BatchInfo

  package init(_ outcome: BatchOutcome, _ info: BatchInfo) {
    self.outcome = outcome
    self.info = info
  }

  /// Both folders exist and are shown to nobody yet: nothing is synced one by one.
  package func write(to folder: String, batchFolder: String) throws(ReportError) {
    let document = BatchJSON(outcome, info)
    try StagedFile.write(folder + "/run.json") { (file) throws(FileError) in
      try document.write { (bytes) throws(FileError) in try file.write(bytes) }
    }
    // A run has one batch: both names lead to one file.
    do { try FileMove.keep(folder + "/run.json", as: batchFolder + "/sonuc.json") } catch { throw .file(error) }
    let html = try BatchPage(outcome: outcome, info: info).render()
    try StagedFile.write(folder + "/rapor.html") { (file) throws(FileError) in try file.write(html) }
    let report = BatchWorkbook(outcome: outcome, info: info)
    try StagedFile.write(folder + "/rapor.xlsx") { () throws(WriterError) in try report.workbook(scratch: folder) }
    if let errors = BatchErrorWorkbook(outcome, info) {
      try StagedFile.write(batchFolder + "/hatalar.xlsx") { () throws(WriterError) in
        try errors.workbook(scratch: folder)
      }
    }
  }
}

/// A batch as its reports name it.
package struct BatchInfo: Hashable, Sendable {
  /// `2016-06-23-002`; nil where nothing was recorded.
  package var run: String?
  package var registeredAt: Moment
  package var layout: TableLayout
  package var language: Language
  /// Where the registry's hash chain ends after the batch; nil where nothing was recorded.
  package var head: ChainHead?

  package init(run: String?, registeredAt: Moment, layout: TableLayout, language: Language, head: ChainHead? = nil) {
    self.run = run
    self.registeredAt = registeredAt
    self.layout = layout
    self.language = language
    self.head = head
  }

  var isHierarchy: Bool { layout == .hierarchy }

  /// The effects that a batch of this kind can have, refusals last.
  var effects: [BatchEffect] {
    isHierarchy ? [.tied, .unchanged, .refused] : [.appointed, .ended, .unchanged, .refused]
  }
}
