import Domain

/// What a run of `process` came to.
package struct ProcessReport: Sendable {
  /// The run's machine-readable document.
  package enum Document: Sendable {
    case bytes([UInt8])
    case file(String)
  }

  /// Nil when Inbox was empty.
  package let run: RunInfo?
  package let summary: RunSummary
  package let json: Document
  /// The first forms that were not accepted whole.
  package let attention: [NumberedForm]
  /// Where the registry's hash chain ends after the run.
  package let head: ChainHead?

  /// A form under the number by which `undo` and `log` know it.
  package struct NumberedForm: Sendable {
    package let number: Int64
    package let outcome: FormOutcome
  }

  /// So many forms that need attention are kept for the terminal.
  static let attentionLimit = 50
}
