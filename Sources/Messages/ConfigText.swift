import Domain

/// Where a setting comes from, in words.
public struct ConfigText: Hashable, Sendable {
  /// `default`, `file`, `environment` or `option`.
  private let origin: String
  private let line: Int?
  private let variable: String

  public init(origin: String, line: Int?, variable: String) {
    self.origin = origin
    self.line = line
    self.variable = variable
  }

  public func text(_ language: Language) -> String {
    switch (origin, language) {
    case ("file", .turkish): "iyem.yaml, \(line ?? 0). satır"
    case ("file", .english): "iyem.yaml, line \(line ?? 0)"
    case ("environment", _): variable
    case ("option", _): "--set"
    case (_, .turkish): "varsayılan"
    case (_, .english): "default"
    }
  }
}
