import Domain

/// What the page of a run needs of all its forms; its size does not grow with the run.
struct RunTally {
  /// A form that a person has to look at.
  struct Attention {
    var form: FormOutcome
    var applied: Int
    var returned: Int
    var reasons: [(code: FindingCode, count: Int)]
    /// The mail that it came with; nil for a bare file.
    var mail: MailNote?
  }

  /// What is said of a mail beside its forms.
  struct MailNote {
    var file: String
    var sender: String?
    var isBelieved: Bool
    var answer: MailAnswer

    init(_ mail: MailOutcome) {
      file = mail.file
      sender = mail.sender?.address
      isBelieved = mail.isBelieved
      answer = mail.answer
    }
  }

  /// As many forms as the page lists.
  static let attentionLimit = 500
  /// As many institutions as the page lists.
  static let institutionLimit = 20

  private(set) var findings: [FoundRule: Int] = [:]
  /// Forms with the finding.
  private(set) var forms: [FoundRule: Int] = [:]
  private(set) var severities: [Severity: Int] = [:]
  private(set) var acceptedWithWarning = 0
  private(set) var attentionCount = 0
  private(set) var institutions: [InstitutionSummary] = []
  private(set) var institutionCount = 0
  private var refused: [Attention] = []
  private var partial: [Attention] = []
  private var held: [Attention] = []
  /// The mail whose forms come next.
  private var mail: MailNote?

  /// Takes up a mail, before its forms.
  mutating func add(_ mail: MailOutcome) { self.mail = MailNote(mail) }

  /// Takes up an institution; those with most to do come first.
  mutating func add(_ institution: InstitutionSummary) {
    institutionCount += 1
    if institutions.count < Self.institutionLimit { institutions.append(institution) }
  }

  mutating func add(_ form: FormOutcome) {
    var counts: [FoundRule: Int] = [:]
    for finding in form.findings {
      counts[FoundRule(finding), default: 0] += 1
      severities[finding.severity, default: 0] += 1
    }
    for (rule, count) in counts {
      findings[rule, default: 0] += count
      forms[rule, default: 0] += 1
    }
    switch form.status {
    case .accepted: acceptedWithWarning += counts.keys.contains(where: { $0.severity == .warning }) ? 1 : 0
    case .partial: keep(form, counts, in: \.partial)
    case .refused: keep(form, counts, in: \.refused)
    case .held: keep(form, counts, in: \.held)
    }
    if form.status != .accepted { attentionCount += 1 }
  }

  /// What waits for the office first, then the refused forms, then those of which a part was applied.
  var attention: ArraySlice<Attention> { (held + refused + partial).prefix(Self.attentionLimit) }

  /// The findings of the run, the gravest and most frequent first.
  var rules: [(rule: FoundRule, count: Int, forms: Int)] {
    FoundRule.inOrder(findings).map { (rule: $0.rule, count: $0.count, forms: forms[$0.rule] ?? 0) }
  }

  private mutating func keep(
    _ form: FormOutcome, _ counts: [FoundRule: Int], in list: WritableKeyPath<RunTally, [Attention]>
  ) {
    guard self[keyPath: list].count < Self.attentionLimit else { return }
    let reasons = counts.filter { $0.key.severity == .error }.sorted {
      ($1.value, $0.key.code.rawValue) < ($0.value, $1.key.code.rawValue)
    }
    var brief = form
    brief.findings = form.rows.isEmpty ? Array(form.findings.filter { $0.severity == .error }.prefix(1)) : []
    brief.rows = []
    // What waits for the office's word was neither applied nor refused.
    let returned = form.status == .held ? 0 : form.rows.count { !$0.isAccepted }
    let applied = form.rows.count(where: \.isAccepted)
    self[keyPath: list].append(
      Attention(
        form: brief, applied: applied, returned: returned,
        reasons: reasons.map { (code: $0.key.code, count: $0.value) },
        mail: form.mail == nil || form.mail != mail?.file ? nil : mail))
  }
}

/// The shares of a whole as the parts of an SVG picture that is 1,000 wide: no part is too narrow to be seen.
///
/// A page that allows no styles but its own cannot give an element a width in any other way.
enum ShareBar {
  private static let width = 1_000
  private static let narrowest = 5

  /// `class`, `x` and `width` of each part, in their order; parts of nothing are left out.
  static func parts(_ shares: [(Int, String)]) -> [[String: String]] {
    let shares = shares.filter { $0.0 > 0 }
    let total = max(1, shares.reduce(0) { $0 + $1.0 })
    let free = width - narrowest * shares.count
    var x = 0
    return shares.enumerated().map { index, share in
      // The last one ends where the bar does.
      let isLast = index == shares.count - 1
      let part = isLast ? width - x : narrowest + Int(Double(free) * Double(share.0) / Double(total))
      defer { x += part }
      return ["class": share.1, "x": String(x), "width": String(part)]
    }
  }

  /// A part of a whole by its hundredths, at least one.
  static func hundredths(_ count: Int, of most: Int) -> String { String(max(1, count * 100 / max(1, most))) }
}
