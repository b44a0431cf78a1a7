import Domain

/// What the page of a run needs of all its forms; its size does not grow with the run.
struct RunTally {
  /// A form that a person has to look at.
  struct Attention {
    var form: FormOutcome
    var reasons: [(code: FindingCode, count: Int)]
  }

  /// As many forms as the page lists.
  static let attentionLimit = 500

  private(set) var findings: [FindingCode: Int] = [:]
  /// Forms with the finding.
  private(set) var forms: [FindingCode: Int] = [:]
  private(set) var severities: [Severity: Int] = [:]
  private(set) var acceptedWithWarning = 0
  private(set) var attentionCount = 0
  private var refused: [Attention] = []
  private var partial: [Attention] = []

  mutating func add(_ form: FormOutcome) {
    var counts: [FindingCode: Int] = [:]
    for finding in form.findings {
      counts[finding.code, default: 0] += 1
      severities[finding.severity, default: 0] += 1
    }
    for (code, count) in counts {
      findings[code, default: 0] += count
      forms[code, default: 0] += 1
    }
    switch form.status {
    case .accepted: acceptedWithWarning += counts.keys.contains(where: { $0.severity == .warning }) ? 1 : 0
    case .partial: Self.keep(form, counts, in: &partial)
    case .refused: Self.keep(form, counts, in: &refused)
    }
    if form.status != .accepted { attentionCount += 1 }
  }

  /// The refused forms first, then those of which a part was applied.
  var attention: ArraySlice<Attention> { (refused + partial).prefix(Self.attentionLimit) }

  /// The findings of the run, the gravest and most frequent first.
  var rules: [(code: FindingCode, count: Int, forms: Int)] {
    let order = Dictionary(uniqueKeysWithValues: FindingCode.allCases.enumerated().map { ($1, $0) })
    return findings.map { (code: $0, count: $1, forms: forms[$0] ?? 0) }.sorted {
      ($1.code.severity, $1.count, order[$0.code] ?? 0) < ($0.code.severity, $0.count, order[$1.code] ?? 0)
    }
  }

  private static func keep(_ form: FormOutcome, _ counts: [FindingCode: Int], in list: inout [Attention]) {
    guard list.count < attentionLimit else { return }
    let reasons = counts.filter { $0.key.severity == .error }.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    var brief = form
    brief.findings = form.rows.isEmpty ? Array(form.findings.filter { $0.severity == .error }.prefix(1)) : []
    brief.rows = form.rows.map { row in
      var row = row
      row.values = [:]
      return row
    }
    list.append(Attention(form: brief, reasons: reasons.map { (code: $0.key, count: $0.value) }))
  }
}
