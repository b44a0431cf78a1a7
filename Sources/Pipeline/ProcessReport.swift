import Domain

/// What a run of `process` came to.
public struct ProcessReport: Sendable {
  /// The run's machine-readable document.
  public enum Document: Sendable {
    case bytes([UInt8])
    case file(String)
  }

  /// Nil when Inbox was empty.
  public let run: RunInfo?
  public let summary: RunSummary
  public let json: Document
  /// The first forms that were not accepted whole.
  public let attention: [NumberedForm]
  /// Where the registry's hash chain ends after the run.
  public let head: ChainHead?

  /// A form under the number by which `undo` and `log` know it.
  public struct NumberedForm: Sendable {
    public let number: Int64
    public let outcome: FormOutcome
  }

  /// So many forms that need attention are kept for the terminal.
  static let attentionLimit = 50
}
