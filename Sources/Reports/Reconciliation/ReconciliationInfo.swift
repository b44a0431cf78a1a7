import Domain
import Messages

/// A comparison as its reports name it.
public struct ReconciliationInfo: Hashable, Sendable {
  /// `2016-06-23-002`; nil where nothing was written.
  public var run: String?
  public var language: Language

  public init(run: String?, language: Language) {
    self.run = run
    self.language = language
  }

  func line(of outcome: ReconciliationOutcome) -> ReportText {
    .reconciliationLine(
      run: run ?? "–", time: outcome.at.readable, file: Masking.numbers(in: outcome.file),
      scope: "\(outcome.scope) \(outcome.scopeName)")
  }
}
