import Domain

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
