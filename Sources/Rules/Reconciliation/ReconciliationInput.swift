import Domain

/// What is left to judge once the rows that the registry confirms are set aside.
public struct ReconciliationInput: Sendable {
  /// Sound rows within the scope that no appointment confirms.
  public var claims: [RosterRow] = []
  /// The places in `claims` of rows whose seat another row claims for the same time.
  public var contested: Set<Int> = []
  /// Rows that cannot be taken, with the reason among their findings.
  public var faulty: [RosterRow] = []
  /// The appointments of the scope that no row confirms: registered, with no ending that has passed.
  public var appointments: [RegisteredAppointment] = []
  /// In how many rows of the whole roster each person of `claims` stands.
  public var rowsOfPerson: [TCKimlikNo: Int] = [:]
  /// How many rows are confirmed.
  public var confirmed = 0
  /// The open units of the scope that nobody holds on either side.
  public var vacant: [DetsisUnit] = []
  /// Whether nothing of the roster is missing.
  public var isComplete = true

  public init() {}
}
