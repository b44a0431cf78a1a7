import Domain

/// The units of an institution: itself and all below it.
public struct ScopeUnits: Sendable {
  public let institution: DetsisUnit
  private let numbers: Set<DetsisNo>
  /// In the order of their numbers.
  public let open: [DetsisUnit]

  public init(_ institution: DetsisUnit, units: [DetsisUnit]) {
    self.institution = institution
    numbers = Set(units.map(\.no))
    open = units.filter(\.isActive).sorted { $0.no < $1.no }
  }

  public func contains(_ unit: DetsisNo) -> Bool { numbers.contains(unit) }
}
