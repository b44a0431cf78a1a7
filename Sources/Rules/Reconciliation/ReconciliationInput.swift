import Domain

/// What is left to judge once the rows that the registry confirms are set aside.
package struct ReconciliationInput: Sendable {
  /// Sound rows within the scope that no appointment confirms.
  package var claims: [RosterRow] = []
  /// The places in `claims` of rows whose seat another row claims for the same time.
  package var contested: Set<Int> = []
  /// Rows that cannot be taken, with the reason among their findings.
  package var faulty: [RosterRow] = []
  /// The appointments of the scope that no row confirms: registered, with no ending that has passed.
  package var appointments: [RegisteredAppointment] = []
  /// In how many rows of the whole roster each person of `claims` stands.
  package var rowsOfPerson: [TCKimlikNo: Int] = [:]
  /// How many rows are confirmed.
  package var confirmed = 0
  /// The open units of the scope that nobody holds on either side.
  package var vacant: [DetsisUnit] = []
  /// Whether nothing of the roster is missing.
  package var isComplete = true

  package init() {}
}

/// The units of an institution: itself and all below it.
package struct ScopeUnits: Sendable {
  package let institution: DetsisUnit
  private let numbers: Set<DetsisNo>
  /// In the order of their numbers.
  package let open: [DetsisUnit]

  package init(_ institution: DetsisUnit, units: [DetsisUnit]) {
    self.institution = institution
    numbers = Set(units.map(\.no))
    open = units.filter(\.isActive).sorted { $0.no < $1.no }
  }

  package func contains(_ unit: DetsisNo) -> Bool { numbers.contains(unit) }
}

/// Thrown when rows and appointments do not add up to the items: a fault of ours, never the roster's.
package struct Imbalance: Error, Hashable, Sendable {
  package var expected: Int
  package var found: Int
}
