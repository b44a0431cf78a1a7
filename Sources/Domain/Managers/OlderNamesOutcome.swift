/// What became of a file of older managers' names (EK-2 §11).
public struct OlderNamesOutcome: Hashable, Sendable {
  /// What became of one row of it.
  public enum Effect: String, CaseIterable, Sendable, Hashable {
    case noted
    /// The registry has the name already, or had it until it was retired.
    case known
    /// No older name: the web service gives a T.C. Yönetici Kodu with it, or no name at all.
    case passedOver
    /// The institution's first registration is made: its older names are gone for good.
    case tooLate
    case refused
  }

  /// The file's own name.
  public var file: String
  /// The worksheet; nil for a CSV file or a response.
  public var sheet: String?
  /// How many rows ended in each way.
  public var counts: [Effect: Int] = [:]
  /// Those of the file first, then row by row.
  public var findings: [Finding] = []

  public init(file: String) { self.file = file }

  /// Whether every row was taken, or needed no taking.
  public var isWhole: Bool { !findings.contains { $0.severity == .error } && counts[.tooLate] ?? 0 == 0 }
}
