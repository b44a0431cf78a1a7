import Domain
import Files
import Reports
import Signatures

/// Writes a plan's file piece by piece, and its digest along with it.
struct PlanWriter: ~Copyable {
  private var file: OutputFile
  private var hash = SHA256()
  private let language: Language
  private(set) var summary = RunSummary()
  private(set) var files = 0

  /// `file`: opened so that it replaces none; `begin` comes next.
  init(_ file: consuming OutputFile, language: Language) {
    self.file = file
    self.language = language
  }

  mutating func begin(_ header: PlanHeader) throws(FileError) { try write(PlanJSON.opening(header)) }

  mutating func add(_ planned: PlannedFile) throws(FileError) {
    let judgement = PlanFile.judgement(of: planned)
    try write(PlanJSON.line(for: planned, judgement: judgement, language: language, isFirst: files == 0))
    files += 1
    for form in planned.forms { summary.count(form.outcome) }
    if let mail = planned.mail { summary.mails.count(mail) }
  }

  /// Writes the end and has `record` take note of the digest; only then the plan is seen under its name.
  consuming func finish(record: ([UInt8]) throws -> Void) throws -> PlanNote {
    try write(PlanJSON.closing(summary, files: files))
    let digest = hash.finish()
    try record(digest.bytes)
    let note = PlanNote(sha256: digest.hexadecimal, files: files, summary: summary)
    try file.commit()
    return note
  }

  private mutating func write(_ bytes: [UInt8]) throws(FileError) {
    hash.update(bytes.span)
    try file.write(bytes)
  }
}

/// A plan that was made.
package struct PlanNote: Hashable, Sendable {
  /// SHA-256 of its file, in lower-case hexadecimal: what the registry recorded.
  package let sha256: String
  package let files: Int
  package let summary: RunSummary
}
