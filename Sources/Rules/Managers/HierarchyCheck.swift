import Domain

/// Checks ties of units to deputies (seed 000, §4; EK-2 §14) and works out which of them to make.
///
/// A unit is tied to a "Yardımcı" unit that stands inside the institution directly above it — the ministry of a general
/// directorate, the governorship of a provincial directorate — and not inside the unit itself.
package struct HierarchyCheck: Sendable {
  private let policy: Policy

  package init(settings: FormSettings) { policy = settings.policy }

  /// Whether a unit is one that a deputy is recorded under: its name ends in the deputy's title, behind which a number or
  /// a bracket may stand. "Yardımcı Hizmetler Şube Müdürlüğü" is no deputy's.
  package static func isDeputy(_ unit: DetsisUnit) -> Bool {
    var name = unit.foldedName[...]
    while let last = name.unicodeScalars.last, last == ")", let open = name.unicodeScalars.lastIndex(of: "(") {
      name = trimmed(name[..<open])
    }
    var words = name.split(separator: " ")
    while let last = words.last, last.utf8.allSatisfy({ (48...57).contains($0) || numberSigns.contains($0) }) {
      words.removeLast()
    }
    return words.last.map { deputyWords.contains(String($0)) } ?? false
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.unicodeScalars.last == " " { text.unicodeScalars.removeLast() }
    return text
  }

  /// Around the number of one of several deputies: `2.`, `-`.
  private static let numberSigns = Set("-.".utf8)
  private static let deputyWords = Set(
    ["Yardımcı", "Yardımcısı", "Yardımcıları", "Yardımcılığı", "Yardımcılıkları"].map(TurkishText.fold))
  /// District governorships answer to the governor, not to a deputy.
  private static let district = TurkishText.fold("Kaymakaml")

  /// The outcome, and the ties to make with their rows' places in the batch.
  package func plan(
    _ rows: [RequestRow], of header: TableHeader, file: String, problem: Finding? = nil,
    in registry: some HierarchyView
  ) throws -> (outcome: BatchOutcome, ties: [(row: Int, tie: Tie)]) {
    var outcomes = [BatchRow]()
    var findings = [problem].compactMap { $0 }
    if rows.isEmpty { findings.append(Finding(.tableEmpty)) }
    var ties = [(row: Int, tie: Tie)]()
    var first = [DetsisNo: Int]()
    for (index, row) in rows.enumerated() {
      var check = RowCheck(row)
      let tie = try Self.tie(&check, in: registry)
      if let tie, let earlier = first[tie.unit] { check.add(.rowDuplicate(row: earlier)) }
      let isKnown = try tie.map { try registry.deputy(of: $0.unit) == $0.deputy } ?? false
      if let tie, !check.hasError {
        first[tie.unit] = row.position
        if isKnown { check.add(.alreadyTied) } else { ties.append((index, tie)) }
      }
      check.noteCorrections()
      let content = check.hasError ? nil : tie.map { BatchRow.Content.tie($0) }
      outcomes.append(
        BatchRow(
          rowNumber: row.position, content: content ?? .faulty(check.values),
          effect: content == nil ? .refused : isKnown ? .unchanged : .tied))
      findings += check.sortedFindings
    }
    if policy == .wholeForm, findings.contains(where: { $0.severity == .error }) {
      ties = []
      for index in outcomes.indices { outcomes[index].effect = .refused }
    }
    let accepted = outcomes.filter(\.isAccepted)
    findings += try untied(by: accepted, in: registry)
    let isWhole = accepted.count == rows.count && problem == nil
    let status: FormStatus = accepted.isEmpty ? .refused : isWhole ? .accepted : .partial
    return (
      BatchOutcome(file: file, sheet: header.sheet, status: status, rows: outcomes, findings: findings), ties
    )
  }

  private static func tie(_ check: inout RowCheck, in registry: some HierarchyView) throws -> Tie? {
    try ManagerUnitRule.apply(to: &check, in: registry)
    guard let text = check.text(of: .deputyDetsisNo, missing: .deputyMissing) else { return nil }
    guard let no = DetsisNo(text) else {
      check.add(.detsisFormat, on: .deputyDetsisNo)
      return nil
    }
    guard let deputy = try registry.unit(no) else {
      check.add(.deputyUnknown(official: nil), on: .deputyDetsisNo)
      return nil
    }
    if !deputy.isActive {
      check.add(.detsisClosed(official: deputy.name), on: .deputyDetsisNo)
    } else if let unit = check.unit, try !isDeputy(deputy, for: unit, in: registry) {
      check.add(.deputyUnknown(official: deputy.name), on: .deputyDetsisNo)
    }
    guard !check.hasError, let unit = check.unitNo else { return nil }
    return Tie(unit: unit, deputy: no)
  }

  private static func isDeputy(
    _ deputy: DetsisUnit, for unit: DetsisUnit, in registry: some HierarchyView
  ) throws -> Bool {
    guard isDeputy(deputy), let institution = unit.parent else { return false }
    let above = try registry.ancestry(of: deputy).map(\.no)
    return above.contains(institution) && !above.contains(unit.no)
  }

  /// The first-level units of the institutions concerned that no deputy answers for.
  private func untied(by rows: [BatchRow], in registry: some HierarchyView) throws -> [Finding] {
    var tied = [DetsisNo: DetsisNo]()
    var institutions = Set<DetsisNo>()
    for row in rows {
      guard case .tie(let tie) = row.content else { continue }
      tied[tie.unit] = tie.deputy
      if let institution = try registry.unit(tie.unit)?.parent { institutions.insert(institution) }
    }
    var findings = [Finding]()
    for institution in institutions.sorted() {
      for unit in try registry.activeChildren(of: institution) where try needsTie(unit, in: registry) {
        guard tied[unit.no] == nil, try registry.deputy(of: unit.no) == nil else { continue }
        findings.append(Finding(.unitNotTied(unit.no, official: unit.name)))
      }
    }
    return findings
  }

  /// Deputies' own units, the office that holds them, and district governorships are tied to nobody.
  private func needsTie(_ unit: DetsisUnit, in registry: some HierarchyView) throws -> Bool {
    if Self.isDeputy(unit) || TurkishText.holds(unit.foldedName, Self.district) { return false }
    // Müsteşarlık holds the Müsteşar Yardımcısı: the deputies' names begin as that of their office does.
    let office = unit.foldedName.prefix(while: { $0 != " " })
    return try !registry.activeChildren(of: unit.no).contains { child in
      Self.isDeputy(child) && office.hasPrefix(child.foldedName.prefix(while: { $0 != " " }))
    }
  }
}
