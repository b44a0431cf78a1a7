import Domain

/// A rule as it fell out: its code, and how grave the finding was, which may be less than the code's own severity.
struct FoundRule: Hashable {
  var code: FindingCode
  var severity: Severity

  init(_ finding: Finding) {
    code = finding.code
    severity = finding.severity
  }

  /// The gravest first, then the most frequent, then by the order of the codes.
  static func inOrder<Count: BinaryInteger>(_ counts: [FoundRule: Count]) -> [(rule: FoundRule, count: Count)] {
    let order = Dictionary(uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })
    return counts.map { (rule: $0, count: $1) }.sorted {
      ($1.rule.severity, $1.count, order[$0.rule.code] ?? 0) < ($0.rule.severity, $0.count, order[$1.rule.code] ?? 0)
    }
  }
}
