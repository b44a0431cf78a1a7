import Dispatch
import Domain
import Files
import Messages
import SpreadsheetWriter
import Synchronization

/// Writes all that a comparison leaves behind: `rapor.html`, `rapor.xlsx`, `sonuc.json`, and the proposals as
/// `oneriler.xlsx`, or `oneriler.csv` where they are many.
package struct ReconciliationReport: Sendable {
  private let outcome: ReconciliationOutcome
  private let info: ReconciliationInfo

  package init(_ outcome: ReconciliationOutcome, _ info: ReconciliationInfo) {
    self.outcome = outcome
    self.info = info
  }

  /// The folder exists and is shown to nobody yet: nothing is synced one by one.
  ///
  /// They are made beside each other, the longest first.
  package func write(to folder: String) throws(ReportError) {
    let failures = Mutex<[ReportError]>([])
    DispatchQueue.concurrentPerform(iterations: 4) { part in
      do throws(ReportError) {
        switch part {
        case 0: try writeWorkbook(to: folder)
        case 1: try writeProposals(to: folder)
        case 2: try writeDocument(to: folder)
        default: try writePage(to: folder)
        }
      } catch {
        failures.withLock { $0.append(error) }
      }
    }
    if let failure = failures.withLock({ $0.first }) { throw failure }
  }

  private func writeWorkbook(to folder: String) throws(ReportError) {
    let workbook = ReconciliationWorkbook(outcome: outcome, info: info)
    try StagedFile.write(folder + "/rapor.xlsx") { () throws(WriterError) in try workbook.workbook(scratch: folder) }
  }

  private func writeDocument(to folder: String) throws(ReportError) {
    let document = ReconciliationJSON(outcome, info)
    try StagedFile.write(folder + "/sonuc.json") { (file) throws(FileError) in
      try document.write { (bytes) throws(FileError) in try file.write(bytes) }
    }
  }

  private func writePage(to folder: String) throws(ReportError) {
    let html = try ReconciliationPage(outcome: outcome, info: info).render()
    try StagedFile.write(folder + "/rapor.html") { (file) throws(FileError) in try file.write(html) }
  }

  private func writeProposals(to folder: String) throws(ReportError) {
    let counts = outcome.proposalCounts
    let count = counts.free + counts.held
    guard count > 0 else { return }
    let batch = ProposalBatch(outcome, info)
    if count <= ProposalBatch.longestWorkbook {
      try StagedFile.write(folder + "/oneriler.xlsx") { () throws(WriterError) in try batch.workbook(scratch: folder) }
    } else {
      try StagedFile.write(folder + "/oneriler.csv") { (file) throws(FileError) in
        try batch.writeCSV { (line) throws(FileError) in try file.write(line) }
      }
    }
  }
}

/// A comparison as its reports name it.
package struct ReconciliationInfo: Hashable, Sendable {
  /// `2016-06-23-002`; nil where nothing was written.
  package var run: String?
  package var language: Language

  package init(run: String?, language: Language) {
    self.run = run
    self.language = language
  }

  func line(of outcome: ReconciliationOutcome) -> ReportText {
    .reconciliationLine(
      run: run ?? "–", time: outcome.at.readable, file: Masking.numbers(in: outcome.file),
      scope: "\(outcome.scope) \(outcome.scopeName)")
  }
}
