import Domain

/// DETSİS NO names a known, open unit of the institution (seed 000, EK-1, explanation 5).
enum UnitRule {
  static func apply(to check: inout RowCheck, institution: InstitutionCheck, in registry: some RegistryView) throws {
    let row = check.row
    func suggestion() throws -> String? { try numberSuggestedByName(row, institution: institution, in: registry) }
    guard let text = try check.text(of: .unitDetsisNo, missing: .detsisMissing, suggestion: suggestion) else { return }
    guard let no = DetsisNo(text) else {
      let written = WrittenNumber.detsis(text)?.description
      check.add(.detsisFormat, on: .unitDetsisNo, suggestion: try written ?? suggestion())
      return
    }
    check.unitNo = no
    guard let unit = try registry.unit(no) else {
      check.add(.detsisUnknown, on: .unitDetsisNo, suggestion: try suggestion())
      return
    }
    check.unit = unit
    if !unit.isActive { try addClosed(unit, to: &check, suggestion: suggestion, in: registry) }
    if let owner = institution.unit, try !registry.isInside(unit, owner.no) {
      check.add(
        .detsisOutsideInstitution(official: unit.name, institution: owner.name), on: .unitDetsisNo,
        suggestion: try suggestion())
    }
  }

  /// In a closed unit an authority that stands can still be revoked: DETSİS ends none.
  private static func addClosed(
    _ unit: DetsisUnit, to check: inout RowCheck, suggestion: () throws -> String?, in registry: some RegistryView
  ) throws {
    if check.operation == .revoke, let person = check.person, try registry.isAuthorised(person, in: unit.no) {
      return check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo, severity: .warning)
    }
    check.add(.detsisClosed(official: unit.name), on: .unitDetsisNo, suggestion: try suggestion())
  }

  /// The number of the one open unit of the institution that bears the name on the form.
  private static func numberSuggestedByName(
    _ row: RequestRow, institution: InstitutionCheck, in registry: some RegistryView
  ) throws -> String? {
    guard let owner = institution.unit, row[.unitName].fault == nil, !row[.unitName].isEmpty else { return nil }
    let namesakes = try registry.activeUnits(named: TurkishText.fold(row[.unitName].text), inside: owner.no)
    return namesakes.count == 1 ? namesakes[0].no.description : nil
  }
}

extension UnitView {
  /// A chain of parents is never longer than this; the import refuses cycles.
  private var deepestLevel: Int { 64 }

  /// Whether the unit is the institution or stands below it.
  func isInside(_ unit: DetsisUnit, _ institution: DetsisNo) throws -> Bool {
    if unit.no == institution || unit.parent == institution { return true }
    return try ancestry(of: unit).contains { $0.no == institution }
  }

  /// The unit and those above it, up to its root.
  func ancestry(of unit: DetsisUnit) throws -> [DetsisUnit] {
    var chain = [unit]
    while let parent = chain[chain.count - 1].parent, chain.count < deepestLevel, let above = try self.unit(parent) {
      chain.append(above)
    }
    return chain
  }
}

/// BİRİM ADI is the official name of the unit whose number stands beside it.
enum UnitNameRule {
  /// As alike as this (Jaro–Winkler of the folded names), a name is taken for the official one.
  private static let similarEnough = 0.85

  static func apply(to check: inout RowCheck, institution: InstitutionCheck, in registry: some RegistryView) throws {
    guard let text = check.text(of: .unitName, missing: .unitNameMissing), let unit = check.unit else { return }
    try compare(text, with: unit, of: institution.unit, &check, in: registry)
  }

  /// `institution`: nil for the one that the unit belongs to.
  static func compare(
    _ text: String, with unit: DetsisUnit, of institution: DetsisUnit?, _ check: inout RowCheck,
    in registry: some UnitView
  ) throws {
    let written = TurkishText.fold(text)
    guard written != unit.foldedName else { return }
    if let other = try namesake(written, besides: unit, of: institution, in: registry) {
      check.add(
        .unitNameConflict(official: unit.name, namesake: .init(other.no, name: other.name)), on: .unitName,
        suggestion: unit.name)
    } else if isSimilar(written, unit.foldedName) {
      check.add(.unitNameDiffers(official: unit.name), on: .unitName, suggestion: unit.name)
    } else {
      check.add(.unitNameConflict(official: unit.name, namesake: nil), on: .unitName, suggestion: unit.name)
    }
  }

  static func isSimilar(_ a: String, _ b: String) -> Bool {
    Similarity.jaroWinkler(a, b) >= similarEnough || isGoodPart(a, of: b) || isGoodPart(b, of: a)
  }

  /// Whether a name holds another that has at least half of its words: `Müdürlüğü` alone says nothing.
  private static func isGoodPart(_ part: String, of name: String) -> Bool {
    TurkishText.holds(name, part) && 2 * words(part) >= words(name)
  }

  private static func words(_ text: String) -> Int { text.utf8.split(separator: UInt8(ascii: " ")).count }

  /// Another open unit of the institution that bears exactly this name; where the form names no institution that there
  /// is, of the one that the unit belongs to.
  private static func namesake(
    _ foldedName: String, besides unit: DetsisUnit, of institution: DetsisUnit?, in registry: some UnitView
  ) throws -> DetsisUnit? {
    let owner = try institution ?? root(of: unit, in: registry)
    return try registry.activeUnits(named: foldedName, inside: owner.no).first { $0.no != unit.no }
  }

  private static func root(of unit: DetsisUnit, in registry: some UnitView) throws -> DetsisUnit {
    var root = unit
    var seen: Set<DetsisNo> = [unit.no]
    while let no = root.parent, seen.insert(no).inserted, let parent = try registry.unit(no) { root = parent }
    return root
  }
}

/// Only some units are entitled to send the form (seed 000, EK-1, explanation 1; EK-2 §2 and §4).
struct EntitlementRule {
  private let anywhere: [String]
  private let central: [String]
  private let localGovernments: [String]
  /// Below a unit of such a name, a unit is no longer in its institution's centre.
  private let field = ["valiliği", "kaymakamlığı"].map(TurkishText.fold)

  init(_ settings: FormSettings) {
    anywhere = settings.entitledUnits.map(TurkishText.fold)
    central = settings.centralUnits.map(TurkishText.fold)
    localGovernments = settings.localGovernments.map(TurkishText.fold)
  }

  func apply(to check: inout RowCheck, institution: InstitutionCheck, in registry: some RegistryView) throws {
    // Whoever asks that an authority ends is not asked for a title to it.
    guard check.operation != .revoke, let unit = check.unit, !check.hasError(on: .unitDetsisNo) else { return }
    let chain = try registry.ancestry(of: unit)
    guard !isEntitled(unit, ancestry: chain) else { return }
    check.add(.unitNotEntitled(official: unit.name), on: .unitDetsisNo)
  }

  private func isEntitled(_ unit: DetsisUnit, ancestry: [DetsisUnit]) -> Bool {
    if names(unit, anyOf: anywhere) { return true }
    if let root = ancestry.last, names(root, anyOf: localGovernments) { return true }
    return names(unit, anyOf: central) && !ancestry.dropFirst().contains { names($0, anyOf: field) }
  }

  private func names(_ unit: DetsisUnit, anyOf words: [String]) -> Bool {
    words.contains { TurkishText.holds(unit.foldedName, $0) }
  }
}
