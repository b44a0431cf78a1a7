import Domain
import Register

/// What stands still in units that an import closes: DETSİS ends no authority, so that somebody has to.
public struct PeopleLeft: Hashable, Sendable {
  /// Authorisations that nobody revoked.
  public var authorisations: Int
  /// Appointments that are not over: in force, or still to begin.
  public var appointments: Int

  public init(authorisations: Int = 0, appointments: Int = 0) {
    self.authorisations = authorisations
    self.appointments = appointments
  }

  public var isEmpty: Bool { authorisations == 0 && appointments == 0 }
}

extension RegistryReading {
  /// What stands still at a time in the units that an import closed.
  public func left(inUnitsClosedBy importID: Int64, at time: Moment) throws -> PeopleLeft {
    try left(in: "SELECT no FROM unit_change WHERE import = \(importID) AND kind = 'closed'", at: time)
  }

  /// Whether an appointment is not over at a time, as `Tenure.isOver` has it: an ending that is still to come changes
  /// nothing until then, and what was annulled is over before its time, too.
  static func isNotOver(at time: Moment) -> Query {
    "(coalesce(ended, until) IS NULL OR coalesce(ended, until) > max(start, \(time)))"
  }

  /// `units`: the question for their numbers.
  func left(in units: Query, at time: Moment) throws -> PeopleLeft {
    func count(_ question: Query) throws -> Int { try first(question) { try $0.value(0) } ?? 0 }
    return PeopleLeft(
      authorisations: try count(
        "SELECT count(*) FROM authorisation WHERE until IS NULL AND unit IN (\(units)) ORDER BY 1"),
      appointments: try count(
        "SELECT count(*) FROM appointment WHERE \(Self.isNotOver(at: time)) AND unit IN (\(units)) ORDER BY 1"))
  }
}
