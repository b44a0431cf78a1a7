/// What a finding does to the row or the form that it stands on.
public enum Severity: String, CaseIterable, Sendable, Hashable, Comparable {
  /// Applied after a correction that cannot change the meaning.
  case note
  /// Applied, and reported.
  case warning
  /// Not applied.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }
}
