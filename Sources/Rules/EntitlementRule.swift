import Domain

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
